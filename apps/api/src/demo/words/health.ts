import { parseTemplates } from "./template.ts";

/** Dinas Kesehatan. */
export const health = parseTemplates(`
  Merekap laporan {penyakit menular|imunisasi|gizi balita|kunjungan pasien} dari {2-8} puskesmas
  Melakukan penyelidikan epidemiologi pada {1-5} kasus {demam berdarah|campak|diare|tuberkulosis}
  Menganalisis tren {demam berdarah|tuberkulosis|hipertensi|diabetes} dari {40-160} kasus
  Membina {1-4} puskesmas tentang {mutu layanan|pencatatan|rantai dingin vaksin|antrean}
  Memeriksa {5-20} laporan klaim layanan kesehatan
  Memverifikasi {3-11} permohonan izin {praktik tenaga kesehatan|apotek|klinik}
  Menyiapkan distribusi {vaksin|obat program|alat periksa|makanan tambahan} ke {2-8} fasilitas
  Menyusun bahan {lokakarya mini|rapat program|advokasi lintas sektor} dengan {10-35} peserta
  Memantau {2-9} lokasi fogging dan pemeriksaan jentik
  Mengolah data {60-220} balita untuk peta stunting
  Melatih {8-30} kader tentang {penimbangan|deteksi dini|pencatatan|pemberian makanan bayi}
  Memeriksa mutu air pada {2-8} titik
  Menyusun konsep {petunjuk teknis|surat edaran|rencana kontingensi} setebal {3-12} halaman
  Memeriksa stok {8-35} jenis obat di gudang farmasi
  Menindaklanjuti {1-6} aduan layanan kesehatan
  Mencocokkan {10-40} data peserta jaminan kesehatan
  Menyusun analisis capaian standar pelayanan minimal pada {3-12} indikator
  Melakukan audit kasus dengan {3-9} tenaga kesehatan
  Menyebarkan materi {cuci tangan|anti jentik|gizi seimbang|berhenti merokok} kepada {30-120} warga
  Memeriksa sanitasi {3-12} {tempat makan|depot air minum|sekolah|pasar}
  Menginput {15-60} laporan surveilans ke aplikasi
  Memverifikasi {4-16} usulan kebutuhan tenaga kesehatan
  Mendampingi penilaian mutu {1-3} puskesmas
  Menyusun jadwal {imunisasi sekolah|skrining|pelacakan kontak} di {4-16} lokasi
  Memantau pengobatan {6-24} pasien tuberkulosis
`);

/** What everyone in a health centre shares. */
export const clinic = parseTemplates(`
  Mendaftarkan {18-60} pasien dan menyiapkan rekam medisnya
  Mengatur antrean {pemeriksaan umum|ibu dan anak|gigi|laboratorium} dengan {20-70} pasien
  Mengikuti lokakarya mini puskesmas dengan {12-30} peserta
  Memberi penyuluhan {gizi|demam berdarah|hipertensi|cuci tangan|tuberkulosis} kepada {10-45} pengunjung
  Memeriksa suhu lemari vaksin dan mencatatnya {2-4} kali
  Menginput {15-55} kunjungan ke sistem informasi puskesmas
  Mengikuti puskesmas keliling di RW {1|2|3|4|5|6|7|8|9} yang melayani {15-50} warga
  Menyusun laporan bulanan program dengan {4-14} tabel
  Merapikan {15-60} berkas rekam medis
  Menyiapkan ruang tindakan dan memeriksa {6-20} alat
  Melakukan kunjungan rumah kepada {1-6} pasien
  Menjawab {4-18} pertanyaan pasien melalui nomor layanan
  Memverifikasi {10-40} kepesertaan jaminan kesehatan pasien
  Mendampingi skrining kesehatan {20-75} murid sekolah
  Menelusuri {1-5} pasien yang tidak kontrol
  Membahas {1-4} keluhan pasien dalam rapat mutu
  Mengisi daftar periksa kebersihan {4-12} ruangan
  Menghitung {8-30} jenis bahan habis pakai
  Mengumpulkan {8-35} lembar survei kepuasan pasien
  Mengikuti simulasi {kebakaran|henti jantung|tumpahan bahan berbahaya} selama {1-3} jam
`);

export const nurse = parseTemplates(`
  Melakukan asuhan keperawatan bagi {12-38} pasien di poli umum
  Mengukur tanda vital {18-55} pasien
  Merawat luka {2-9} pasien
  Melakukan triase {15-50} pasien saat antrean padat
  Memberi suntikan atau nebulisasi kepada {2-10} pasien
  Memantau {5-20} penderita {hipertensi|diabetes|tuberkulosis} sesuai jadwal kontrol
  Melakukan kunjungan perawatan di rumah bagi {1-5} keluarga
  Mendokumentasikan asuhan {10-35} pasien
  Mendampingi pos pembinaan terpadu dengan {15-50} peserta
  Menangani {1-4} pasien gawat darurat ringan
  Menyiapkan {8-25} set alat steril
  Memberi edukasi minum obat kepada {5-20} pasien
  Mengambil {3-12} sampel dahak pasien terduga tuberkulosis
  Merujuk {1-5} pasien dan melengkapi suratnya
  Memeriksa kesehatan {15-45} lansia di posyandu lansia
  Melakukan serah terima jaga dengan {3-9} catatan pasien
`);

export const midwife = parseTemplates(`
  Memeriksa {6-20} ibu hamil
  Memberi imunisasi dasar kepada {8-28} bayi
  Melayani {3-12} peserta keluarga berencana
  Menolong {1-2} persalinan normal dan memantau masa nifas
  Memimpin kelas ibu hamil dengan {6-16} peserta
  Melakukan kunjungan nifas kepada {1-5} ibu
  Menimbang dan mengukur {18-55} balita di posyandu
  Memantau tumbuh kembang {6-22} balita
  Memberi konseling {menyusui|makanan pendamping|tanda bahaya kehamilan} kepada {4-14} ibu
  Mencatat {6-24} buku kesehatan ibu dan anak
  Menindaklanjuti {1-4} ibu hamil risiko tinggi
  Membagikan tablet tambah darah kepada {10-40} remaja putri
  Memeriksa {3-10} calon pengantin
  Merujuk {1-3} ibu hamil dengan penyulit
  Melatih {4-14} kader posyandu mengukur panjang badan
  Menyusun kohort ibu dan bayi sebanyak {8-30} baris
`);

export const doctor = parseTemplates(`
  Memeriksa dan mengobati {14-42} pasien
  Melakukan tindakan {pencabutan gigi|jahit luka|insisi abses|penambalan gigi} pada {2-9} pasien
  Membaca {5-18} hasil laboratorium dan menyesuaikan terapi
  Merujuk {2-7} pasien ke rumah sakit
  Memberi konsultasi kepada {3-11} pasien penyakit kronis
  Memimpin pembahasan {1-3} kasus sulit dengan tim
  Menelaah {4-15} resep bersama petugas farmasi
  Memeriksa kesehatan {8-26} calon jemaah, pelajar, atau pekerja
  Melayani {3-10} pasien melalui konsultasi jarak jauh
  Menyusun {1-3} panduan praktik klinis puskesmas
  Memeriksa {10-35} pasien pada puskesmas keliling
  Menerbitkan {4-16} surat keterangan sehat atau sakit
  Meninjau {5-18} rekam medis untuk audit mutu
  Memberi pengarahan kepada {3-9} perawat dan bidan
  Menangani {1-4} kasus kegawatdaruratan sebelum dirujuk
  Melakukan skrining {8-28} pasien berisiko {hipertensi|diabetes|kanker serviks}
`);

/** Pharmacy, laboratory, nutrition, records, sanitation. */
export const paramedic = parseTemplates(`
  Menyiapkan dan menyerahkan {25-80} resep
  Memeriksa {12-45} sampel {darah|urine|dahak} di laboratorium
  Memberi konseling gizi kepada {4-15} pasien
  Melengkapi kode diagnosis {18-60} rekam medis
  Memeriksa kedaluwarsa {15-60} jenis obat
  Melakukan inspeksi sanitasi di {2-8} {tempat makan|rumah|sekolah|depot air}
  Mencatat pemakaian {10-35} jenis obat dan bahan
  Menyusun permintaan {8-30} jenis obat ke gudang farmasi
  Mengkalibrasi {1-4} alat pemeriksaan
  Memantau {5-20} balita gizi kurang dan makanan tambahannya
  Mengolah {10-40} data kunjungan menjadi laporan mingguan
  Memeriksa kualitas air pada {1-5} sumber
  Menyelesaikan {6-24} hasil laboratorium sebelum pukul dua belas
  Memusnahkan {2-9} kilogram limbah medis sesuai prosedur
  Menelusuri {2-9} rekam medis yang salah tempat
  Menjelaskan aturan pakai obat kepada {15-50} pasien
`);
