import { parseTemplates } from "./template.ts";

/** Dinas Kependudukan dan Pencatatan Sipil. */
export const registry = parseTemplates(`
  Merekam data KTP elektronik {12-40} pemohon
  Mencetak {20-75} KTP elektronik
  Menerbitkan {8-30} kartu keluarga
  Memverifikasi {6-24} permohonan akta {kelahiran|kematian|perkawinan|perceraian}
  Memproses {5-20} permohonan pindah {datang|keluar}
  Menerbitkan {6-22} kartu identitas anak
  Memadankan {40-160} data penduduk dengan {BPJS|dinas sosial|dinas pendidikan|perbankan}
  Menyelesaikan {3-12} data ganda penduduk
  Melayani {5-20} konsultasi warga di loket informasi
  Mengikuti layanan keliling di kelurahan dengan {15-55} pemohon
  Memeriksa {10-40} berkas unggahan layanan daring
  Mengaktifkan identitas digital {8-35} warga
  Memperbaiki {3-14} elemen data yang keliru
  Merekam data {2-9} warga lanjut usia atau difabel di rumahnya
  Menata {20-80} berkas pencatatan sipil ke ruang arsip
  Memeriksa kondisi {2-6} alat rekam dan pencetak
  Menyusun laporan blangko: terpakai {20-75}, rusak {0-3}
  Menindaklanjuti {2-9} aduan keterlambatan dokumen
  Memantau jaringan layanan di {2-7} titik
  Merekam data {15-50} pelajar pemula di sekolah
  Menyusun statistik penduduk menurut {umur|pendidikan|pekerjaan|agama} untuk {2-6} kelurahan
  Menyerahkan {12-45} dokumen jadi kepada pemohon
  Menolak {1-5} berkas yang tidak lengkap dengan penjelasan tertulis
  Membuat cadangan basis data dan memeriksa {2-5} catatan sistem
  Mencatat {3-12} peristiwa kelahiran dari fasilitas kesehatan
`);

/** Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu. */
export const licensing = parseTemplates(`
  Mendampingi {5-18} pelaku usaha menerbitkan Nomor Induk Berusaha
  Memverifikasi {4-15} permohonan izin {usaha|reklame|bangunan|praktik}
  Meninjau {1-4} lokasi usaha bersama tim teknis
  Menerbitkan {3-12} dokumen perizinan
  Melayani {8-28} konsultasi di loket pelayanan terpadu
  Mengembalikan {1-6} berkas dengan catatan kekurangan
  Merekap laporan kegiatan penanaman modal dari {4-16} perusahaan
  Membina {6-24} usaha kecil tentang {perizinan berbasis risiko|laporan kegiatan|sertifikat halal}
  Mengawasi {2-7} pelaku usaha sesuai jadwal pengawasan
  Menyusun rancangan {standar pelayanan|alur izin|bahan promosi investasi} setebal {3-12} halaman
  Menjawab {6-24} pertanyaan melalui kanal layanan
  Memutakhirkan {10-40} data perizinan di sistem
  Mengoordinasikan rapat tim teknis untuk {2-8} permohonan
  Menindaklanjuti {1-5} aduan pemohon izin
  Memeriksa {4-16} persyaratan kesesuaian ruang
  Menyelenggarakan layanan izin keliling untuk {8-30} pelaku usaha
  Menyusun statistik izin terbit dari {3-10} sektor
  Menyerahkan {5-20} dokumen izin kepada pemohon
  Memeriksa pembayaran retribusi {3-14} permohonan
  Menyiapkan bahan temu usaha dengan {10-40} peserta
  Mengirim pengingat laporan kegiatan kepada {6-24} perusahaan
  Mengarsipkan {12-45} dokumen perizinan
  Menganalisis waktu penyelesaian {15-60} permohonan
  Membantu {3-12} pemohon memulihkan akun perizinan
  Memetakan {4-15} peluang investasi di wilayah kecamatan
`);
