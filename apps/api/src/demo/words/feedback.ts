/** What people say of each other's work, by what they found. */
export const FROM_APPRAISER = [
  "Berkas yang Anda serahkan pekan ini lengkap dan mudah diperiksa. Pertahankan.",
  "Penjelasan Anda kepada warga jelas; satu hal untuk dilatih: catat keluhannya pada hari yang sama.",
  "Tanggapan Anda atas permintaan mendadak cepat. Jangan ragu meminta bantuan bila beban menumpuk.",
  "Rekap bulanan rapi. Bukti dukungnya akan lebih kuat bila dilampiri foto kegiatan.",
  "Terima kasih sudah mendampingi pegawai baru. Hasilnya terlihat di loket.",
  "Dua kegiatan terlambat dilaporkan. Mari kita bahas kendalanya pada pertemuan berikutnya.",
];

export const FROM_PEER = {
  ABOVE: [
    "Selalu siap menggantikan di loket ketika antrean panjang.",
    "Menyusun panduan singkat yang sekarang dipakai semua rekan.",
  ],
  MEETS: ["Mudah diajak bekerja sama dan menepati janji.", "Menyelesaikan bagiannya tepat waktu."],
  BELOW: ["Beberapa kali berkas bersama selesai lewat waktu karena bagiannya tertunda."],
} as const;

export const COACHING = [
  "Sepakat belajar lembar kerja digital dua jam setiap Rabu, didampingi rekan satu ruangan.",
  "Mulai bulan depan memimpin satu pertemuan warga, dengan pendampingan.",
  "Catat progres pada hari yang sama; ponsel kantor boleh dipakai di lapangan.",
];

export const AGREED = [
  "Target layanan triwulan ini tetap; dua kegiatan tambahan dialihkan ke rekan.",
  "Hasil bulan lalu dibahas. Disepakati lampiran bukti untuk setiap kegiatan lapangan.",
  "Rencana pelatihan dimasukkan ke SKP tahun depan.",
];
