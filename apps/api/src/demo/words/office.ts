import { parseTemplates } from "./template.ts";

/** What every office does: letters, archives, accounts, assets, meetings. */
export const office = parseTemplates(`
  Mengagendakan {6-22} surat masuk dan meneruskan lembar disposisinya
  Menyusun {2-6} konsep surat {undangan rapat|balasan|pengantar|tugas} dan mengajukannya untuk paraf
  Menata {15-60} berkas arsip {keuangan|kepegawaian|persuratan} tahun lalu ke dalam boks arsip
  Memperbarui daftar {barang inventaris|aset ruangan|kendaraan dinas} dan mencocokkan {10-40} nomor register
  Menyusun notula rapat {koordinasi mingguan|evaluasi kegiatan|persiapan audit|staf} dan membagikannya
  Memeriksa kelengkapan {3-12} berkas pertanggungjawaban kegiatan
  Menginput {4-15} transaksi belanja ke aplikasi keuangan daerah
  Menyiapkan bahan rapat {koordinasi|evaluasi triwulan|pembahasan anggaran} sebanyak {5-20} halaman
  Mengirim {5-18} surat keluar dan mencatat tanda terimanya
  Merekap daftar hadir {12-45} pegawai dan mengirimkannya ke subbagian umum
  Menyusun rencana kebutuhan {alat tulis kantor|bahan cetak|barang persediaan} bulan depan
  Menindaklanjuti {1-4} catatan inspektorat dan mengunggah bukti dukungnya
  Memutakhirkan {2-8} halaman informasi di situs unit kerja
  Mengikuti pelatihan daring {tata naskah dinas|pengelolaan arsip|keamanan informasi|pelayanan prima} selama {2-6} jam
  Menyusun laporan {mingguan|realisasi kegiatan|realisasi anggaran} dan menyampaikannya kepada atasan
  Mencetak dan menjilid {3-10} dokumen laporan untuk ditandatangani
  Memverifikasi {5-20} kuitansi perjalanan dinas sebelum diajukan
  Menyiapkan ruang dan perangkat untuk rapat dengan {10-40} peserta
  Melayani {4-15} permintaan data dari unit kerja lain
  Memindai {20-80} lembar dokumen dan menyimpannya di arsip digital
  Menghitung persediaan gudang dan mencatat selisih {1-6} jenis barang
  Menyelesaikan {2-7} permintaan perbaikan {komputer|jaringan|printer} di ruang kerja
  Membuat {1-3} bahan tayangan untuk paparan pimpinan
  Mengoordinasikan jadwal {kunjungan kerja|rapat pimpinan|apel bulanan} dengan {3-9} unit kerja
  Merapikan penomoran {8-30} surat keputusan dan menyimpan salinannya
`);

/** What heads of units and sections do. */
export const lead = parseTemplates(`
  Memimpin rapat {mingguan|koordinasi|evaluasi kinerja} dengan {4-18} peserta dan menetapkan tindak lanjutnya
  Memberi disposisi atas {6-25} surat masuk
  Memeriksa dan memverifikasi {2-8} laporan kinerja anggota tim
  Memberi umpan balik kepada {1-4} pegawai tentang {ketepatan laporan|mutu layanan|kehadiran|kerja sama tim}
  Menandatangani {10-40} dokumen layanan setelah memeriksa kelengkapannya
  Meninjau langsung {loket pelayanan|ruang arsip|kegiatan lapangan|pelaksanaan tugas piket} dan mencatat {1-5} perbaikan
  Menghadiri rapat {Musrenbang|koordinasi lintas sektor|pembahasan anggaran|forum perangkat daerah} tingkat {kecamatan|kota}
  Menyusun bahan laporan {bulanan|triwulan} unit kerja untuk pimpinan
  Membagi tugas mingguan kepada {3-14} anggota tim
  Menelaah {2-6} konsep surat dan mengembalikan {1-2} untuk diperbaiki
  Menerima {2-9} warga atau tamu yang menyampaikan aduan dan menetapkan penanganannya
  Menyepakati rencana aksi {bulanan|triwulan} dengan {2-8} pegawai
  Memantau realisasi anggaran dan menyesuaikan {1-4} kegiatan yang tertunda
  Melakukan pembinaan pegawai tentang {disiplin jam kerja|pengisian progres harian|keterbukaan informasi|pelayanan ramah}
  Mengevaluasi capaian {2-6} indikator kinerja unit dan mencatat selisihnya
  Mendampingi kunjungan {inspektorat|dinas teknis|kelompok masyarakat} sebanyak {1-3} kali
  Menyusun telaahan tentang {kebutuhan pegawai|perbaikan alur layanan|penataan arsip} setebal {3-10} halaman
  Memimpin apel {pagi|sore} yang diikuti {8-40} pegawai
  Mengoordinasikan persiapan {lomba|penilaian layanan|pemeriksaan|peringatan hari besar} dengan {3-10} pihak
  Menyetujui {2-7} permohonan cuti dan mengatur penggantinya
  Menyampaikan {1-3} usulan perbaikan anggaran kepada sekretariat
  Memeriksa buku kas dan {4-15} bukti pengeluaran unit
  Membahas {1-3} hambatan kerja bersama tim dan menetapkan penanggung jawabnya
  Meninjau hasil survei kepuasan dari {10-60} responden dan menentukan prioritas perbaikan
  Menyusun penugasan tim untuk {kegiatan akhir pekan|layanan keliling|pendataan lapangan} dengan {3-9} orang
`);

/** Bagian Organisasi and the secretariat. */
export const organisation = parseTemplates(`
  Memeriksa kelengkapan laporan kinerja {4-14} perangkat daerah
  Menyusun konsep {surat edaran|petunjuk teknis|peta proses bisnis|standar operasional} setebal {4-15} halaman
  Menelaah usulan {standar pelayanan|peta jabatan|analisis beban kerja} dari {1-4} unit kerja
  Merekap capaian {12-45} indikator kinerja perangkat daerah
  Mendampingi {2-8} unit kerja dalam pengisian {rencana aksi|perjanjian kinerja|pohon kinerja}
  Mengolah hasil survei kepuasan masyarakat dari {40-180} responden
  Menjawab {3-12} pertanyaan unit kerja tentang pengisian SKP
  Menyusun jadwal dan undangan sosialisasi penilaian kinerja untuk {15-60} peserta
  Memfasilitasi pembahasan {evaluasi jabatan|reformasi birokrasi|inovasi daerah} dengan {5-20} peserta
  Memeriksa {5-20} bukti dukung evaluasi kinerja internal
  Memperbarui daftar {8-30} standar operasional prosedur yang akan ditinjau ulang
  Menyusun ringkasan {laporan kinerja|survei kepuasan|hasil evaluasi} untuk Sekretaris Daerah
  Memantau tindak lanjut {2-9} rekomendasi evaluasi kinerja
  Mengoreksi {3-10} konsep naskah dinas dari bagian lain
  Menyiapkan bahan forum {pelayanan publik|reformasi birokrasi|inovasi} sebanyak {6-24} tayangan
  Mencatat {3-12} usulan inovasi yang masuk dan memeriksa persyaratannya
  Membandingkan realisasi kinerja triwulan dengan target pada {10-35} kegiatan
  Menghitung kebutuhan pegawai untuk {2-8} jabatan berdasarkan beban kerja
  Mengirim pengingat pelaporan kepada {3-15} unit kerja yang belum lengkap
  Menyelaraskan {4-16} indikator unit dengan rencana strategis
  Mendokumentasikan {2-6} praktik baik pelayanan publik
  Membuat tabel pembanding indeks layanan {5-18} unit kerja
  Menyusun berita acara hasil {verifikasi|klarifikasi|kalibrasi} kinerja {2-8} unit
  Memberi bimbingan teknis pengisian progres harian kepada {8-30} pegawai
  Menyiapkan data dukung penilaian mandiri reformasi birokrasi pada {3-12} komponen
`);

/** Badan Kepegawaian. */
export const personnel = parseTemplates(`
  Memverifikasi {5-18} usulan kenaikan pangkat
  Memproses {3-12} berkas kenaikan gaji berkala
  Memeriksa {4-15} usulan pensiun yang akan jatuh tempo
  Memutakhirkan {10-45} data pegawai pada sistem informasi kepegawaian
  Menyusun {2-7} konsep keputusan {mutasi|pengangkatan|penugasan|cuti}
  Melayani konsultasi {3-14} pegawai tentang {cuti|pensiun|jabatan fungsional|izin belajar}
  Memeriksa {6-24} dokumen peserta {pelatihan dasar|uji kompetensi|pelatihan kepemimpinan}
  Menyusun jadwal {pelatihan|uji kompetensi|orientasi pegawai baru} untuk {15-60} peserta
  Merekap kehadiran bulanan {8-30} perangkat daerah
  Menelaah {1-4} laporan dugaan pelanggaran disiplin
  Menghitung kebutuhan formasi {2-9} jabatan fungsional
  Menyiapkan bahan sidang tim penilai kinerja untuk {2-8} jabatan
  Memverifikasi {5-20} sertifikat pelatihan yang diunggah pegawai
  Mencocokkan {10-40} data kontrak PPPK dengan daftar gaji
  Menindaklanjuti {2-8} usulan perbaikan data atasan langsung
  Menyusun laporan {disiplin pegawai|pengembangan kompetensi|formasi} bulan berjalan
  Memeriksa {4-16} angka kredit jabatan fungsional
  Menyelenggarakan sosialisasi {aturan disiplin|manajemen kinerja|jaminan kesehatan} kepada {20-80} pegawai
  Menginput {6-25} usulan kebutuhan pelatihan dari unit kerja
  Mengarsipkan {15-60} berkas pegawai ke tata naskah digital
  Menjawab {5-20} pertanyaan melalui kanal layanan kepegawaian
  Memetakan kompetensi {6-24} pegawai untuk rencana suksesi
  Memproses {2-9} permohonan izin {belajar|kawin|ke luar negeri}
  Menyusun analisis kesenjangan kompetensi pada {2-7} jabatan
  Menerbitkan {4-14} surat keterangan pegawai
`);
