import type { Family } from "../organisation.ts";
import { count, percent, release, result, time, type ResultWords } from "./result.ts";

/** What the head of a unit answers for: the first for those who come, the second how it is done, the third with whom and what. */
export const HEAD_RESULTS: Record<Family, readonly ResultWords[]> = {
  government: [
    result(
      "Meningkatnya kepuasan masyarakat atas pelayanan publik",
      0,
      release("Indeks kepuasan masyarakat", 82, 88, "indeks", [6, 12]),
    ),
    result(
      "Meningkatnya akuntabilitas kinerja daerah",
      1,
      release("Nilai evaluasi akuntabilitas kinerja", 70, 78, "nilai", [10]),
    ),
    result("Meningkatnya profesionalitas aparatur", 2, release("Indeks profesionalitas ASN", 68, 76, "indeks", [12])),
  ],
  secretariat: [
    result(
      "Meningkatnya mutu pelayanan publik perangkat daerah",
      0,
      release("Indeks pelayanan publik", 80, 88, "indeks", [6, 12]),
    ),
    result(
      "Meningkatnya akuntabilitas kinerja perangkat daerah",
      1,
      release("Nilai evaluasi akuntabilitas kinerja", 70, 80, "nilai", [10]),
    ),
    result(
      "Tersedianya kebijakan dan tata laksana tepat waktu",
      2,
      percent("Kebijakan yang selesai sesuai jadwal", 90, 97),
    ),
  ],
  personnel: [
    result(
      "Terlayaninya urusan kepegawaian tepat waktu",
      0,
      percent("Usulan kepegawaian yang selesai sesuai standar", 92, 98),
    ),
    result("Meningkatnya kualitas data kepegawaian", 1, percent("Data pegawai yang mutakhir", 93, 99)),
    result("Meningkatnya profesionalitas ASN", 2, release("Indeks profesionalitas ASN", 68, 78, "indeks", [12])),
  ],
  district: [
    result(
      "Meningkatnya kepuasan warga atas layanan kecamatan",
      0,
      release("Indeks kepuasan masyarakat", 82, 90, "indeks", [6, 12]),
    ),
    result(
      "Tertibnya penyelenggaraan pemerintahan kelurahan",
      1,
      percent("Kelurahan dengan administrasi lengkap", 85, 100),
    ),
    result(
      "Meningkatnya keterlibatan warga dalam pembangunan",
      2,
      percent("Usulan warga yang ditindaklanjuti", 70, 85),
    ),
  ],
  village: [
    result(
      "Terlayaninya warga kelurahan dengan cepat dan ramah",
      0,
      count("Warga yang terlayani", 4_000, 9_000, "warga"),
      release("Indeks kepuasan masyarakat", 82, 90, "indeks", [6, 12]),
    ),
    result("Tersedianya data warga yang mutakhir", 1, percent("Data keluarga yang mutakhir", 90, 98)),
    result("Terwujudnya lingkungan yang bersih dan aman", 2, percent("Laporan lingkungan yang ditangani", 85, 96)),
  ],
  education: [
    result("Meningkatnya angka kelulusan dan mutu lulusan", 0, release("Angka kelulusan", 98, 100, "%", [5, 6])),
    result("Meningkatnya mutu pembelajaran di sekolah", 1, release("Nilai rapor pendidikan", 68, 78, "nilai", [4])),
    result("Terpenuhinya guru dan tenaga kependidikan", 2, percent("Kebutuhan guru yang terpenuhi", 88, 96)),
  ],
  school: [
    result("Meningkatnya hasil belajar murid", 0, release("Angka kelulusan", 98, 100, "%", [5, 6])),
    result("Terselenggaranya pembelajaran yang bermutu", 1, percent("Kelas yang berjalan sesuai rencana", 92, 99)),
    result("Terbinanya guru dan tenaga kependidikan", 2, count("Pelatihan guru", 8, 24, "kegiatan")),
  ],
  health: [
    result(
      "Meningkatnya mutu pelayanan kesehatan",
      0,
      time("Waktu tunggu rata-rata pasien", 25, 35, "menit"),
      percent("Pasien yang puas", 85, 94),
    ),
    result("Menurunnya angka kesakitan", 1, count("Kasus demam berdarah", 40, 120, "kasus", "LOWER_IS_BETTER")),
    result(
      "Terpenuhinya standar pelayanan minimal kesehatan",
      2,
      percent("Indikator standar minimal yang tercapai", 88, 100),
    ),
  ],
  clinic: [
    result(
      "Terlayaninya pasien tanpa menunggu lama",
      0,
      count("Pasien yang dilayani", 12_000, 26_000, "pasien"),
      time("Waktu tunggu rata-rata pasien", 25, 35, "menit"),
    ),
    result("Meningkatnya kesehatan ibu, bayi, dan balita", 1, percent("Bayi dengan imunisasi dasar lengkap", 92, 98)),
    result("Terkelolanya puskesmas sesuai standar mutu", 2, release("Nilai penilaian mutu", 80, 92, "nilai", [11])),
  ],
  registry: [
    result(
      "Terbitnya dokumen kependudukan tepat waktu",
      0,
      count("Dokumen yang terbit", 30_000, 60_000, "dokumen"),
      time("Waktu penerbitan KTP elektronik", 1, 3, "hari"),
    ),
    result("Meningkatnya akurasi data kependudukan", 1, percent("Data ganda yang diselesaikan", 92, 99)),
    result("Meningkatnya cakupan kepemilikan dokumen", 2, percent("Anak yang memiliki akta kelahiran", 96, 99)),
  ],
  licensing: [
    result(
      "Terbitnya perizinan tepat waktu",
      0,
      count("Izin yang terbit", 3_000, 8_000, "izin"),
      time("Waktu penerbitan izin", 2, 5, "hari"),
    ),
    result(
      "Meningkatnya realisasi investasi",
      1,
      release("Realisasi investasi", 400, 900, "miliar rupiah", [3, 6, 9, 12]),
    ),
    result("Meningkatnya kepuasan pemohon", 2, release("Indeks kepuasan masyarakat", 84, 91, "indeks", [6, 12])),
  ],
};
