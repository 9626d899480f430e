/** What users of services wrote beside their answers: about the service, naming no one. */
export const PRAISE: readonly string[] = [
  "Petugas ramah dan menjelaskan dengan sabar.",
  "Prosesnya cepat, terima kasih.",
  "Persyaratannya jelas, tidak perlu bolak-balik.",
  "Ruang tunggu bersih dan nyaman.",
  "Antrean tertib, dipanggil sesuai nomor.",
  "Sekarang jauh lebih cepat daripada tahun lalu.",
];

export const WISHES: readonly string[] = [
  "Tolong tambah kursi di ruang tunggu.",
  "Sebaiknya ada loket khusus lansia.",
  "Informasi persyaratan sebaiknya ditempel di depan.",
  "Nomor antrean sering terlewat karena suara pemanggil kurang jelas.",
  "Kalau bisa ada layanan pada jam istirahat.",
  "Tempat parkirnya sempit.",
];

export const COMPLAINTS: readonly string[] = [
  "Menunggu terlalu lama padahal datang pagi.",
  "Sudah mengadu lewat kotak saran, belum ada jawaban.",
  "Disuruh pulang karena berkas kurang, padahal tidak tertulis di persyaratan.",
  "Toilet untuk pengunjung tidak berfungsi.",
  "Loket hanya dibuka satu, antrean panjang sekali.",
];
