import type { Pool } from "./pools.ts";
import { count, percent, release, result, time, type ResultWords } from "./result.ts";

const ORDERLY = result("Tertatanya administrasi dan arsip unit", 1, count("Berkas yang tertata", 300, 1_200, "berkas"));

/** What the others do for it, by the kind of their work; the number says which of the head's results it supports. */
export const STAFF_RESULTS: Record<Pool, readonly ResultWords[]> = {
  lead: [
    result(
      "Terbinanya anggota tim",
      2,
      count("Umpan balik yang diberikan", 40, 120, "catatan"),
      percent("Laporan anggota yang diverifikasi tepat waktu", 90, 100),
    ),
    result("Terlaksananya rencana kerja seksi", 0, percent("Kegiatan yang selesai sesuai jadwal", 88, 97)),
    result("Tersusunnya laporan kinerja unit tepat waktu", 1, count("Laporan kinerja unit", 12, 16, "laporan")),
  ],
  office: [
    result(
      "Terkelolanya surat dan arsip dengan tertib",
      1,
      count("Surat yang diagendakan", 900, 2_600, "surat"),
      percent("Arsip yang tertata", 88, 98),
    ),
    result("Tertibnya pertanggungjawaban keuangan", 2, time("Waktu penyelesaian pertanggungjawaban", 3, 7, "hari")),
    ORDERLY,
  ],
  organisation: [
    result(
      "Tersusunnya evaluasi kinerja perangkat daerah",
      1,
      count("Laporan kinerja yang diperiksa", 60, 180, "laporan"),
    ),
    result(
      "Terlayaninya unit kerja dalam penyusunan SKP",
      0,
      count("Unit kerja yang didampingi", 72, 144, "unit"),
      percent("SKP yang tepat waktu", 92, 99),
    ),
    result("Tersusunnya tata laksana tepat waktu", 2, count("Naskah tata laksana", 10, 30, "naskah")),
  ],
  personnel: [
    result(
      "Selesainya usulan kepegawaian tepat waktu",
      0,
      count("Usulan yang diproses", 240, 900, "usulan"),
      time("Waktu proses usulan", 3, 8, "hari"),
    ),
    result("Mutakhirnya data pegawai", 1, count("Data pegawai yang dimutakhirkan", 600, 2_000, "data")),
    result("Terselenggaranya pengembangan kompetensi", 2, count("Peserta pelatihan", 120, 480, "orang")),
  ],
  district: [
    result(
      "Terlayaninya warga yang mengurus dokumen",
      0,
      count("Dokumen yang dilegalisasi", 1_200, 3_600, "dokumen"),
      time("Waktu penyelesaian legalisasi", 10, 20, "menit"),
    ),
    result("Terfasilitasinya pembangunan di kelurahan", 2, count("Usulan yang diverifikasi", 240, 480, "usulan")),
    result("Terbinanya administrasi kelurahan", 1, count("Pembinaan kelurahan", 18, 48, "kegiatan")),
  ],
  village: [
    result(
      "Terlayaninya warga di loket dengan cepat",
      0,
      count("Warga yang terlayani", 1_200, 3_200, "warga"),
      time("Waktu tunggu rata-rata", 8, 15, "menit"),
    ),
    result(
      "Terverifikasinya berkas kependudukan",
      1,
      count("Berkas yang diverifikasi", 800, 2_400, "berkas"),
      percent("Berkas tanpa kesalahan", 94, 99),
    ),
    result("Tertanganinya aduan warga", 2, percent("Aduan yang selesai dalam tiga hari", 85, 96)),
  ],
  villageField: [
    result("Terdatanya rumah tangga di wilayah", 1, count("Rumah tangga yang didata", 500, 1_600, "rumah tangga")),
    result(
      "Tertanganinya laporan lingkungan",
      2,
      count("Titik yang ditangani", 120, 420, "titik"),
      time("Waktu penanganan laporan", 1, 3, "hari"),
    ),
    result("Tersalurkannya bantuan kepada yang berhak", 0, count("Keluarga yang didampingi", 800, 1_400, "keluarga")),
  ],
  education: [
    result("Meningkatnya angka kelulusan sekolah dampingan", 0, release("Angka kelulusan", 98, 100, "%", [5, 6])),
    result(
      "Terdampinginya sekolah dalam perencanaan",
      1,
      count("Sekolah yang didampingi", 108, 216, "sekolah"),
      percent("Sekolah dengan rencana lengkap", 90, 100),
    ),
    result("Mutakhirnya data guru", 2, count("Data guru yang dimutakhirkan", 600, 1_800, "data")),
  ],
  teacher: [
    result(
      "Meningkatnya hasil belajar murid",
      0,
      release("Angka kelulusan kelas", 97, 100, "%", [5, 6]),
      percent("Murid yang mencapai ketuntasan", 85, 95),
    ),
    result("Terlaksananya pembelajaran sesuai rencana", 1, count("Jam pelajaran", 720, 980, "jam")),
    result("Terbimbingnya murid yang memerlukan dukungan", 0, count("Pendampingan murid", 60, 144, "pertemuan")),
  ],
  health: [
    result(
      "Terkendalinya penyakit menular",
      1,
      count("Kasus yang diselidiki", 36, 120, "kasus"),
      time("Waktu tanggap kasus", 12, 24, "jam"),
    ),
    result("Terbinanya puskesmas dalam mutu layanan", 0, time("Waktu tunggu pasien puskesmas binaan", 25, 35, "menit")),
    result("Tercapainya standar pelayanan minimal", 2, percent("Indikator yang tercapai", 88, 100)),
  ],
  clinic: [
    result(
      "Terdaftarnya pasien dengan cepat",
      0,
      count("Pasien yang didaftarkan", 3_000, 9_000, "pasien"),
      time("Waktu tunggu pendaftaran", 8, 15, "menit"),
    ),
    result("Tertibnya rekam medis", 2, percent("Rekam medis yang lengkap", 92, 99)),
    result("Terlaksananya penyuluhan kesehatan", 1, count("Penyuluhan", 24, 72, "kegiatan")),
  ],
  nurse: [
    result(
      "Terlayaninya pasien di poli umum",
      0,
      count("Pasien yang dilayani", 2_400, 5_200, "pasien"),
      time("Waktu tunggu rata-rata pasien", 25, 35, "menit"),
    ),
    result("Terpantaunya penderita penyakit kronis", 1, percent("Penderita yang kontrol teratur", 78, 92)),
    result("Terlaksananya perawatan di rumah", 2, count("Kunjungan rumah", 60, 180, "kunjungan")),
  ],
  midwife: [
    result("Meningkatnya cakupan imunisasi dasar", 1, percent("Bayi dengan imunisasi dasar lengkap", 92, 98)),
    result(
      "Terlayaninya ibu hamil sesuai standar",
      0,
      count("Pemeriksaan ibu hamil", 900, 2_200, "pemeriksaan"),
      time("Waktu tunggu layanan ibu dan anak", 15, 25, "menit"),
    ),
    result("Terpantaunya tumbuh kembang balita", 1, count("Balita yang ditimbang", 1_800, 4_800, "balita")),
  ],
  doctor: [
    result(
      "Terobatinya pasien sesuai standar",
      0,
      count("Pasien yang dilayani", 3_200, 7_000, "pasien"),
      percent("Tindakan sesuai panduan klinis", 94, 99),
    ),
    result(
      "Menurunnya rujukan yang tidak perlu",
      2,
      count("Rujukan nonspesialistik", 20, 60, "rujukan", "LOWER_IS_BETTER"),
    ),
    result("Terdeteksinya penyakit lebih dini", 1, count("Pasien yang diskrining", 900, 2_400, "pasien")),
  ],
  paramedic: [
    result(
      "Terlayaninya resep dan pemeriksaan tepat waktu",
      0,
      count("Resep atau sampel yang selesai", 4_000, 12_000, "layanan"),
      time("Waktu tunggu hasil", 20, 40, "menit"),
    ),
    result("Terjaganya mutu obat dan alat", 2, percent("Obat dan alat dalam kondisi baik", 96, 100)),
    result("Terbinanya sanitasi dan gizi warga", 1, count("Inspeksi dan konseling", 90, 300, "kegiatan")),
  ],
  registry: [
    result(
      "Terbitnya dokumen kependudukan tepat waktu",
      0,
      count("Dokumen yang terbit", 4_000, 11_000, "dokumen"),
      time("Waktu penerbitan", 1, 3, "hari"),
    ),
    result("Selesainya data ganda", 1, count("Data ganda yang diselesaikan", 300, 900, "data")),
    result("Terlayaninya warga yang sulit datang", 2, count("Perekaman keliling", 400, 1_500, "warga")),
  ],
  licensing: [
    result(
      "Terbitnya izin tepat waktu",
      0,
      count("Izin yang diproses", 500, 1_600, "izin"),
      time("Waktu penerbitan izin", 2, 5, "hari"),
    ),
    result("Terdampinginya pelaku usaha kecil", 2, count("Pelaku usaha yang didampingi", 240, 900, "pelaku usaha")),
    result("Terpantaunya penanaman modal", 1, count("Perusahaan yang dipantau", 80, 240, "perusahaan")),
  ],
};
