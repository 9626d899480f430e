import type { UnitIndicatorFacts } from "@andir/domain/unit-attainment";
import type { Family } from "../organisation.ts";

/** How a unit's year is measured. */
export interface IndicatorWords extends Pick<
  UnitIndicatorFacts,
  "pattern" | "direction" | "target" | "measuredQuarters"
> {
  text: string;
  unitOfMeasure: string;
  decimals: number;
}

const count = (text: string, unitOfMeasure: string, target: number): IndicatorWords => ({
  text,
  unitOfMeasure,
  target,
  decimals: 0,
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  measuredQuarters: null,
});

/** What the unit itself brings about. */
const OWN: Record<Family, IndicatorWords> = {
  government: count("Program prioritas daerah yang selesai", "program", 24),
  secretariat: count("Dokumen tata laksana yang disusun", "dokumen", 120),
  personnel: count("Layanan kepegawaian yang diselesaikan", "berkas", 1800),
  district: count("Layanan administrasi kecamatan yang diselesaikan", "berkas", 640),
  village: count("Surat keterangan yang diselesaikan", "surat", 1200),
  education: count("Satuan pendidikan yang dibina", "sekolah", 160),
  school: count("Kegiatan pembelajaran yang terlaksana", "kegiatan", 480),
  health: count("Fasilitas kesehatan yang disupervisi", "fasilitas", 140),
  clinic: count("Kunjungan pasien yang dilayani", "kunjungan", 9600),
  registry: count("Dokumen kependudukan yang diterbitkan", "dokumen", 14000),
  licensing: count("Izin usaha yang diterbitkan", "izin", 2600),
};

const EVERYWHERE: readonly IndicatorWords[] = [
  {
    text: "Indeks kepuasan masyarakat atas layanan unit",
    unitOfMeasure: "indeks",
    target: 85,
    decimals: 2,
    pattern: "POSITION",
    direction: "HIGHER_IS_BETTER",
    measuredQuarters: null,
  },
  {
    text: "Rata-rata waktu penyelesaian layanan",
    unitOfMeasure: "hari",
    target: 3,
    decimals: 1,
    pattern: "POSITION",
    direction: "LOWER_IS_BETTER",
    measuredQuarters: null,
  },
  {
    text: "Nilai akuntabilitas kinerja dari inspektorat",
    unitOfMeasure: "nilai",
    target: 78,
    decimals: 2,
    pattern: "RELEASE",
    direction: "HIGHER_IS_BETTER",
    measuredQuarters: [2],
  },
];

export const indicatorsOf = (family: Family): readonly IndicatorWords[] => [OWN[family], ...EVERYWHERE];

export const ACTIVITIES: readonly string[] = [
  "Menyusun jadwal dan pembagian tugas triwulan",
  "Memantau capaian setiap akhir bulan bersama ketua tim",
  "Membuka layanan pada hari Sabtu pertama setiap bulan",
  "Merapikan arsip dan register layanan",
  "Membahas keluhan warga dalam rapat mingguan",
];

export const NOTES = {
  reached: ["Target triwulan tercapai.", "Capaian sesuai rencana aksi.", "Tambahan loket mempercepat layanan."],
  missed: [
    "Dua pegawai cuti panjang pada triwulan ini.",
    "Permintaan warga turun.",
    "Aplikasi layanan sering terganggu.",
  ],
} as const;

export const COMMENTS = [
  "Pertahankan, dan bahas kendalanya dalam dialog kinerja.",
  "Lengkapi dengan register layanan.",
  "Susun langkah perbaikan untuk triwulan berikutnya.",
] as const;
