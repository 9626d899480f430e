import { parseTemplates } from "./template.ts";

/** Dinas Pendidikan. */
export const education = parseTemplates(`
  Memverifikasi data pokok pendidikan {3-12} sekolah
  Mendampingi {2-7} sekolah menyusun rencana kerja tahunan
  Melakukan supervisi ke {1-3} {SD|SMP} dan mencatat {3-12} temuan
  Merekap realisasi dana operasional {4-16} sekolah
  Memeriksa {5-18} usulan {sertifikasi guru|kenaikan jabatan guru|mutasi guru}
  Menyusun jadwal {asesmen|pelatihan guru|penerimaan murid baru|kelompok kerja guru} untuk {10-40} sekolah
  Memfasilitasi pelatihan {pembelajaran mendalam|literasi|numerasi|kelas inklusi} bagi {15-50} guru
  Menelaah {3-11} proposal perbaikan ruang kelas
  Menganalisis rapor pendidikan {3-14} sekolah dan menyusun rekomendasi
  Melayani konsultasi {3-12} kepala sekolah tentang {aset|dana operasional|kurikulum|ketenagaan}
  Memutakhirkan {20-80} data guru dan tenaga kependidikan
  Memeriksa {4-15} laporan kegiatan {kelompok kerja guru|literasi|sekolah sehat|beasiswa}
  Menyusun petunjuk teknis {penerimaan murid baru|beasiswa|lomba siswa} setebal {5-18} halaman
  Memantau kehadiran guru di {2-8} sekolah
  Memverifikasi {15-60} calon penerima beasiswa
  Menyiapkan bahan rapat kepala sekolah dengan {20-60} peserta
  Mengolah hasil asesmen {60-240} murid untuk peta literasi
  Menindaklanjuti {1-5} aduan orang tua tentang {perundungan|pungutan|zonasi|sarana sekolah}
  Mencatat kebutuhan {buku|meja kursi|laboratorium|perangkat belajar} dari {4-16} sekolah
  Menyusun modul {belajar luar kelas|membaca nyaring|proyek lingkungan} sebanyak {4-14} halaman
  Mendampingi uji coba program belajar di {1-4} sekolah
  Memeriksa {3-12} berkas izin operasional satuan pendidikan
  Mengoordinasikan lomba {sains|seni|bercerita|olahraga} tingkat kecamatan dengan {20-80} murid
  Menghitung kebutuhan guru {kelas|mata pelajaran|olahraga|agama} pada {5-20} sekolah
  Menyusun laporan angka putus sekolah dari {3-10} wilayah
`);

/** Schools. */
export const teacher = parseTemplates(`
  Mengajar {3-7} jam pelajaran {Matematika|Bahasa Indonesia|IPA|IPS|Pendidikan Pancasila|Seni Budaya} kelas {1-9}
  Menyusun modul ajar {pecahan|teks narasi|ekosistem|gotong royong|energi|peta wilayah} untuk {2-4} pertemuan
  Memeriksa {22-36} lembar kerja murid dan memberi catatan
  Melaksanakan asesmen formatif bagi {22-36} murid
  Mendampingi {4-12} murid dalam kelas remedial
  Membimbing {3-10} murid persiapan lomba {bercerita|sains|pidato|olahraga}
  Menghubungi {2-7} orang tua murid tentang kehadiran dan kemajuan belajar
  Mengisi nilai {22-36} murid pada rapor digital
  Mengikuti pertemuan kelompok kerja guru selama {2-5} jam
  Melaksanakan piket dan mencatat {1-6} murid yang terlambat
  Menyiapkan {2-6} alat peraga dari bahan sederhana
  Mendampingi kegiatan {literasi pagi|pramuka|kebun sekolah|salat duha bersama} dengan {20-60} murid
  Menyusun {15-30} butir soal dan kisi-kisinya
  Mengamati proses belajar {2-6} murid yang memerlukan dukungan khusus
  Membimbing proyek {pilah sampah|wirausaha|cerita rakyat|hemat energi} pada {4-8} kelompok
  Menganalisis hasil ulangan dan memetakan {3-9} murid untuk pengayaan
  Menata pojok baca dengan {8-30} buku baru
  Berdiskusi dengan {2-5} rekan guru tentang hasil pengamatan kelas
  Memperbarui administrasi kelas sebanyak {3-9} dokumen
  Menangani {1-3} perselisihan murid bersama wali kelas
  Mengajar kelas tambahan membaca bagi {4-12} murid
  Melakukan kunjungan rumah kepada {1-4} murid
  Menyusun laporan wali kelas untuk {22-36} murid
  Mendampingi {22-36} murid dalam kunjungan belajar ke {perpustakaan|museum|kebun bibit|puskesmas}
  Mengikuti pelatihan mandiri {asesmen|diferensiasi|pembelajaran berbasis proyek} selama {1-4} jam
`);
