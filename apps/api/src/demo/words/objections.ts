/** What is held against an assessment, what the appraiser answers, and what is decided. */
export const OBJECTION_REASONS = [
  "Sebagian progres belum diverifikasi ketika nilai ditetapkan, padahal buktinya sudah dilampirkan.",
  "Target dua bulan tertunda karena sistem layanan tidak dapat dipakai selama sembilan hari kerja.",
  "Saya ditugaskan ke tim pendataan selama setengah bulan dan hasilnya tidak ikut dihitung.",
  "Capaian indikator saya sesuai laporan, tetapi rating hasil kerja lebih rendah dari saran.",
];

export const OBJECTION_ANSWERS = [
  "Bukti untuk sebagian progres baru dilengkapi setelah penetapan; sisanya sudah diperhitungkan.",
  "Gangguan sistem sudah saya pertimbangkan; pekerjaan pengganti yang disepakati belum selesai.",
  "Penugasan itu tidak tercantum dalam rencana; saya setuju untuk ditinjau kembali.",
];

export const DECISIONS = {
  raised: [
    "Kedua pihak telah didengar. Bukti yang dilampirkan cukup, sehingga rating hasil kerja dinaikkan.",
    "Penugasan di luar rencana terbukti dengan surat tugas; rating hasil kerja dinaikkan.",
  ],
  kept: [
    "Kedua pihak telah didengar. Bukti tidak mengubah capaian, sehingga rating dipertahankan.",
    "Penjelasan penilai sesuai dengan laporan yang diverifikasi; rating dipertahankan.",
  ],
};
