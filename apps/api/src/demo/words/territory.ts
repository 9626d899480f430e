import { parseTemplates } from "./template.ts";

/** Kecamatan and its sections. */
export const district = parseTemplates(`
  Melegalisasi {8-30} dokumen warga setelah dicocokkan dengan aslinya
  Memeriksa {3-12} berkas permohonan {surat keterangan waris|dispensasi nikah|rekomendasi izin keramaian}
  Merekap laporan {kependudukan|keamanan lingkungan|pembangunan|bantuan sosial} dari enam kelurahan
  Memfasilitasi rapat koordinasi {lurah|forum RW|kader PKK|Linmas} dengan {10-35} peserta
  Meninjau {2-7} lokasi {usulan pembangunan|pedagang kaki lima|bangunan tanpa izin|titik genangan}
  Melaksanakan patroli ketertiban di {2-6} ruas jalan bersama Linmas
  Menindaklanjuti {2-9} aduan warga dari kanal pengaduan
  Memverifikasi {6-25} usulan Musrenbang kelurahan
  Memeriksa {5-20} data penerima bantuan sosial hasil pemutakhiran kelurahan
  Mendampingi {2-8} kelompok usaha warga menyiapkan {label produk|izin usaha|pembukuan sederhana}
  Menyusun laporan bulanan Seksi dan melampirkan {3-12} bukti kegiatan
  Melakukan pembinaan administrasi RT dan RW kepada {6-24} pengurus
  Menyelesaikan mediasi {1-3} sengketa antarwarga
  Memantau {2-6} kegiatan kerja bakti dan mencatat titik yang perlu ditangani
  Menyiapkan bahan monitoring {dana kelurahan|kebersihan lingkungan|posyandu} pada {3-6} kelurahan
  Mencatat {4-16} permohonan rekomendasi dan menyiapkan suratnya
  Memasang {3-12} imbauan tertib lingkungan di ruang publik
  Mengoordinasikan layanan terpadu keliling yang melayani {15-60} warga
  Menginput {8-32} usulan kegiatan ke aplikasi perencanaan daerah
  Memeriksa kemajuan fisik {1-5} pekerjaan prasarana lingkungan
  Menyusun data monografi kecamatan pada {3-10} bidang
  Menghubungi {4-14} ketua RW untuk memastikan pemutakhiran data
  Mengawasi penertiban {3-12} spanduk liar bersama petugas
  Menyiapkan pelaksanaan {lomba kelurahan|peringatan hari besar|bazar usaha kecil} dengan {5-18} panitia
  Menyampaikan informasi program kepada {10-40} warga dalam pertemuan RW
`);

/** The counter of a kelurahan. */
export const village = parseTemplates(`
  Melayani {8-26} warga yang mengurus surat pengantar
  Menerbitkan {3-14} surat keterangan {usaha|domisili|tidak mampu|belum menikah|kematian}
  Memverifikasi {6-24} berkas kependudukan warga RW {1|2|3|4|5|6|7|8|9}
  Menginput {10-40} data warga ke aplikasi kependudukan kelurahan
  Memeriksa kelengkapan {4-15} permohonan {pindah datang|kartu keluarga|akta kelahiran|pengantar nikah}
  Menjawab {5-20} pertanyaan warga melalui pesan singkat layanan kelurahan
  Memperbarui buku register {surat masuk|surat keterangan|tanah|kependudukan} sebanyak {6-22} baris
  Membantu {3-11} warga lanjut usia mengisi formulir permohonan
  Mencocokkan {8-30} data pemilih dengan kartu keluarga
  Menyusun rekap layanan mingguan dengan {20-85} pemohon
  Menyiapkan {3-12} surat pengantar untuk ditandatangani lurah
  Menyerahkan {4-18} dokumen jadi kepada pemohon
  Memeriksa {2-9} berkas keterangan ahli waris sebelum diajukan ke kecamatan
  Memutakhirkan papan informasi dan {2-6} alur layanan di ruang tunggu
  Menerima {1-6} aduan warga dan meneruskannya kepada seksi terkait
  Menata {15-50} berkas permohonan ke dalam arsip layanan
  Menyusun data {pendidikan|pekerjaan|kepala keluarga} warga dari {2-8} RT
  Mengambil dan mengantar {2-9} dokumen ke kantor kecamatan
  Mengikuti rapat koordinasi layanan bersama {4-12} petugas loket
  Memeriksa ulang {5-18} data warga yang ditolak sistem
  Membuat {1-4} surat undangan rapat RT dan RW
  Melayani {2-9} warga yang meminta legalisasi pengantar
  Menghitung hasil kotak saran dari {10-40} lembar penilaian warga
  Mendampingi {2-7} warga mendaftar layanan daring dari gawai mereka
  Merekap {5-20} laporan kelahiran dan kematian dari RW
`);

/** A kelurahan outside its office. */
export const villageField = parseTemplates(`
  Mendata {6-24} rumah tangga di RT {1|2|3|4|5|6|7|8|9} RW {1|2|3|4|5|6|7|8|9} untuk pemutakhiran data sosial
  Mendampingi kegiatan posyandu yang melayani {15-55} balita
  Memantau kerja bakti di RW {1|2|3|4|5|6|7|8|9} yang diikuti {15-60} warga
  Memeriksa {3-12} titik saluran air dan mencatat yang tersumbat
  Mengunjungi {2-8} keluarga penerima bantuan untuk mencocokkan data
  Menghadiri pertemuan RW {1|2|3|4|5|6|7|8|9} dan mencatat {2-8} usulan warga
  Mengantar {4-16} undangan musyawarah kelurahan
  Mendampingi penyaluran {bantuan pangan|beras|bantuan tunai} kepada {20-90} keluarga
  Meninjau {1-5} usulan perbaikan {jalan lingkungan|drainase|penerangan|taman} bersama ketua RT
  Memotret dan melaporkan {2-9} titik sampah liar
  Mendampingi kader {jumantik|PKK|posyandu} memeriksa {15-60} rumah
  Melakukan patroli lingkungan bersama {3-10} anggota Linmas
  Memeriksa {2-7} papan nama usaha dan mengingatkan perizinannya
  Menyusun daftar {8-32} pelaku usaha kecil untuk pelatihan
  Membantu persiapan {senam lansia|kelas ibu|lomba RW|bazar warga} dengan {10-40} peserta
  Mencatat {3-12} warga pendatang baru di RW {1|2|3|4|5|6|7|8|9}
  Memeriksa kesiapan {2-6} pos ronda
  Mengoordinasikan pengangkutan sampah dengan {2-8} petugas kebersihan
  Mengecek kondisi {4-15} lampu jalan lingkungan dan meneruskan laporannya
  Menyalurkan {5-20} bibit tanaman untuk program halaman hijau
  Mendampingi mahasiswa magang mendata {10-35} rumah
  Memfasilitasi musyawarah {1-3} perselisihan warga
  Membagikan {20-80} lembar imbauan {pencegahan demam berdarah|pembayaran pajak|tertib sampah}
  Menindaklanjuti {1-5} laporan pohon tumbang atau jalan rusak
  Memverifikasi {4-18} calon penerima program {rumah layak huni|keluarga harapan|beasiswa} di lapangan
`);
