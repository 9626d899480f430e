/** What an innovation changed, as its team tells it, by the short name; those tied to an indicator or a service are measured there. */
export interface EffectWords {
  name: string;
  unit: string;
  direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER";
  before: number;
  after: number;
  source: string;
}

const less = (name: string, unit: string, before: number, after: number, source: string): EffectWords => ({
  name,
  unit,
  direction: "LOWER_IS_BETTER",
  before,
  after,
  source,
});
const more = (name: string, unit: string, before: number, after: number, source: string): EffectWords => ({
  ...less(name, unit, before, after, source),
  direction: "HIGHER_IS_BETTER",
});

export const EFFECTS: Readonly<Record<string, EffectWords>> = {
  "Kelas ibu di kantor RW": more("Ibu hamil yang mengikuti kelas", "%", 41, 73, "Daftar hadir kelas ibu"),
  "Klinik angka kredit guru": less("Berkas yang dikembalikan", "%", 38, 12, "Buku agenda berkas kenaikan jabatan"),
  "Surat pengantar lewat pesan singkat": less(
    "Warga yang datang lebih dari sekali",
    "%",
    46,
    14,
    "Buku register loket kelurahan",
  ),
  "Bank sampah keliling": more(
    "Rumah tangga yang menabung sampah",
    "rumah tangga",
    62,
    187,
    "Buku tabungan bank sampah",
  ),
  "Pojok layanan lansia": less("Waktu warga lanjut usia di loket", "menit", 34, 12, "Pencatatan dua pekan di loket"),
  "Legalisasi tanpa fotokopi ganda": less("Lembar fotokopi tiap permohonan", "lembar", 6, 1, "Hitungan berkas masuk"),
  "Rekam KTP di sekolah": more("Pelajar 17 tahun yang terekam", "%", 58, 91, "Data agregat perekaman"),
  "Pendampingan NIB di pasar": more("Pedagang yang memiliki NIB", "pedagang", 84, 312, "Daftar pendampingan"),
  "Peringatan dini demam berdarah": less("Kasus demam berdarah setahun", "kasus", 118, 71, "Laporan surveilans"),
  "Tukar stok obat antarpuskesmas": less("Hari tanpa stok obat dalam sebulan", "hari", 9, 2, "Kartu stok obat"),
  "Kenaikan gaji berkala otomatis": less("Surat yang terbit terlambat", "%", 27, 3, "Buku agenda surat keputusan"),
  "Kamus indikator bersama": less("Indikator yang dihitung berbeda", "indikator", 23, 4, "Reviu laporan kinerja"),
};

/** Measured in the plan of who leads it, and at the counter of the service. */
export const MEASURED_BY_INDICATOR = {
  title: "Program belajar Jelajah Kampung",
  indicator: "Angka kelulusan",
} as const;
export const MEASURED_BY_SERVICE = { title: "Antrean daring", service: "Pemeriksaan umum" } as const;

/** Why those who looked at it confirmed it. */
export const CONFIRMED = {
  APPRAISER: [
    "Saya melihat sendiri perubahannya di lapangan, dan pembagian perannya sesuai.",
    "Data sebelum dan sesudah cocok dengan laporan bulanan unit.",
    "Perubahan ini dipakai sehari-hari dan tidak bergantung pada satu orang.",
  ],
  PERFORMANCE_TEAM: [
    "Bukti dukung lengkap dan dapat ditelusuri.",
    "Sumber angka jelas; tahap sesuai dengan keadaan di lapangan.",
    "Masalah dan perubahan terurai, dampaknya terukur.",
  ],
} as const;

/** Taken over elsewhere: which, by which unit, and what it is to mend there. */
export const TAKEN_OVER: readonly { title: string; unit: string; problem: string }[] = [
  {
    title: "Program belajar Jelajah Kampung",
    unit: "DISDIK.SMP",
    problem: "Murid kelas tujuh jarang membaca di luar pelajaran dan sulit menceritakan kembali isi bacaan.",
  },
  {
    title: "Rekam KTP di sekolah",
    unit: "KEC.PEM",
    problem: "Pelajar di kecamatan harus izin sekolah untuk perekaman di kantor dinas.",
  },
];

/** Handed in and not yet looked at. */
export const WAITING = "Arsip sekolah satu pintu";
