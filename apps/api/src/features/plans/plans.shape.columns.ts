import type { ImportColumn } from "@andir/domain/import-columns";
import { type IndicatorAspect, INDICATOR_ASPECT_LABEL } from "@andir/domain/indicator-aspect";
import { IndicatorDirection, type IndicatorPattern, INDICATOR_PATTERN_LABEL } from "@andir/domain/indicator-pattern";
import { PlanForm } from "@andir/domain/plan-form";
import { type PlanPerspective, PLAN_PERSPECTIVE_LABEL } from "@andir/domain/plan-perspective";
import { PlannedResultKind } from "@andir/domain/planned-result-kind";
import { LONGEST_TEXT } from "./plan-limits.ts";

/** One indicator of one result, as the mechanism has read it by these columns. Null: the file does not say, and what stands stays. */
export type PlanLine = {
  readonly nip: string;
  readonly post: string | null;
  readonly year: number | null;
  readonly form: PlanForm | null;
  readonly kind: PlannedResultKind | null;
  readonly title: string;
  readonly perspective: PlanPerspective | null;
  readonly aspect: IndicatorAspect | null;
  readonly indicator: string;
  readonly target: string | null;
  readonly unit: string | null;
  readonly pattern: IndicatorPattern | null;
  readonly direction: IndicatorDirection | null;
  readonly months: string | null;
};

const labelled = <T extends string>(labels: Readonly<Record<T, string>>): Record<T, readonly string[]> =>
  Object.fromEntries(Object.entries<string>(labels).map(([word, label]) => [word, [label]])) as unknown as Record<
    T,
    readonly string[]
  >;

export const PLAN_COLUMNS: readonly ImportColumn[] = [
  {
    name: "nip",
    heads: ["NIP", "NIP Baru", "NIP ASN", "NI PPPK", "NIP Pegawai", "NIP Pegawai yang Dinilai"],
    type: "NIP",
    isRequired: true,
    says: { ID: "Pemilik SKP: 18 angka, berformat Teks.", EN: "Whose plan it is: 18 digits, formatted as Text." },
    example: "198503122010011004",
  },
  {
    name: "post",
    heads: ["Jabatan", "Nama jabatan", "Post", "Position"],
    type: "TEXT",
    longest: 300,
    says: {
      ID: "Perlu bila pegawai memegang beberapa jabatan dalam tahun itu; Plt. ditulis di depannya.",
      EN: "Needed where a person holds several posts in the year; Plt. in front of an acting one.",
    },
    example: "Pengadministrasi Umum",
  },
  {
    name: "year",
    heads: ["Tahun", "Tahun SKP", "Tahun kinerja", "Year"],
    type: "INTEGER",
    says: {
      ID: "Tahun SKP. Boleh tidak ada bila tertulis di atas tabel, seperti Periode 2026.",
      EN: "The year of the plan. Not needed where it stands above the table, as in Periode 2026.",
    },
    example: "2026",
  },
  {
    name: "form",
    heads: ["Bentuk", "Bentuk SKP", "Jenis SKP", "Pendekatan", "Form"],
    type: "WORD",
    words: {
      [PlanForm.QUANTITATIVE]: ["Kuantitatif", "SKP kuantitatif"],
      [PlanForm.QUALITATIVE]: ["Kualitatif", "SKP kualitatif"],
    },
    says: {
      ID: "Kuantitatif atau Kualitatif; kuantitatif bila kosong.",
      EN: "Kuantitatif or Kualitatif; quantitative where empty.",
    },
    example: "Kuantitatif",
  },
  {
    name: "kind",
    heads: ["Jenis", "Jenis RHK", "Utama/Tambahan", "Klasifikasi", "Kind"],
    type: "WORD",
    words: {
      [PlannedResultKind.MAIN]: ["Utama", "Kinerja utama", "Hasil kerja utama"],
      [PlannedResultKind.ADDITIONAL]: ["Tambahan", "Kinerja tambahan", "Hasil kerja tambahan"],
    },
    says: {
      ID: "Utama atau Tambahan; utama bila kosong.",
      EN: "Utama (main) or Tambahan (additional); main where empty.",
    },
    example: "Utama",
  },
  {
    name: "title",
    heads: ["Rencana hasil kerja", "RHK", "Hasil kerja", "Rencana kinerja", "Planned result"],
    type: "TEXT",
    isRequired: true,
    longest: LONGEST_TEXT,
    says: {
      ID: "Hasil kerjanya. Ditulis sama di setiap baris indikatornya.",
      EN: "The result, written alike in the row of each of its indicators.",
    },
    example: "Meningkatnya ketertiban arsip kelurahan",
  },
  {
    name: "perspective",
    heads: ["Perspektif", "Perspective"],
    type: "WORD",
    words: labelled(PLAN_PERSPECTIVE_LABEL),
    says: {
      ID: "Hanya untuk kepala unit: Penerima layanan, Proses bisnis, Penguatan internal, atau Anggaran.",
      EN: "Of heads of units alone: Penerima layanan, Proses bisnis, Penguatan internal or Anggaran.",
    },
    example: "",
  },
  {
    name: "aspect",
    heads: ["Aspek", "Aspek indikator", "Aspect"],
    type: "WORD",
    words: labelled(INDICATOR_ASPECT_LABEL),
    says: {
      ID: "Kuantitas, Kualitas, Waktu, atau Biaya; kuantitas bila kosong.",
      EN: "Kuantitas, Kualitas, Waktu or Biaya; quantity where empty.",
    },
    example: "Kuantitas",
  },
  {
    name: "indicator",
    heads: [
      "Indikator kinerja individu",
      "Indikator",
      "IKI",
      "Indikator kinerja",
      "Ukuran keberhasilan/indikator kinerja individu",
      "Ukuran keberhasilan/indikator kinerja individu dan target",
      "Indicator",
    ],
    type: "TEXT",
    isRequired: true,
    longest: LONGEST_TEXT,
    says: {
      ID: "Yang diukur; pada SKP kualitatif bersama targetnya.",
      EN: "What is measured; on a qualitative plan with its target.",
    },
    example: "Jumlah berkas yang diarsipkan",
  },
  {
    name: "target",
    heads: ["Target", "Target tahunan"],
    type: "TEXT",
    longest: 100,
    says: {
      ID: "Angka untuk seluruh masa SKP; satuannya boleh di belakangnya, seperti 12 laporan.",
      EN: "A number for the whole span of the plan; its unit may follow, as in 12 laporan.",
    },
    example: "240",
  },
  {
    name: "unit",
    heads: ["Satuan", "Satuan target", "Unit of measure"],
    type: "TEXT",
    longest: 100,
    says: { ID: "Satuan target, seperti berkas, %, hari.", EN: "The target's unit, such as berkas, %, hari." },
    example: "berkas",
  },
  {
    name: "pattern",
    heads: ["Pola", "Pola ukur", "Cara ukur", "Pattern"],
    type: "WORD",
    words: labelled(INDICATOR_PATTERN_LABEL),
    says: {
      ID: "Hitungan (dijumlah), Posisi (keadaan pada tanggal ukur), atau Rilis (terbit di bulan tertentu); hitungan bila kosong.",
      EN: "Hitungan (adds up), Posisi (a state on its dates) or Rilis (comes out in certain months); Hitungan where empty.",
    },
    example: "Hitungan",
  },
  {
    name: "direction",
    heads: ["Arah", "Arah target", "Direction"],
    type: "WORD",
    words: {
      [IndicatorDirection.HIGHER_IS_BETTER]: ["Makin tinggi makin baik", "Naik", "Tinggi", "Maksimal"],
      [IndicatorDirection.LOWER_IS_BETTER]: ["Makin rendah makin baik", "Turun", "Rendah", "Minimal"],
    },
    says: {
      ID: "Makin tinggi makin baik atau Makin rendah makin baik; yang pertama bila kosong.",
      EN: "Makin tinggi makin baik (higher is better) or Makin rendah makin baik (lower); the first where empty.",
    },
    example: "Makin tinggi makin baik",
  },
  {
    name: "months",
    heads: ["Bulan ukur", "Bulan pengukuran", "Months"],
    type: "TEXT",
    longest: 100,
    says: {
      ID: "Angka bulan saat diukur, seperti 3, 6, 9, 12; setiap bulan bila kosong.",
      EN: "The numbers of the months in which it is measured, such as 3, 6, 9, 12; every month where empty.",
    },
    example: "",
  },
];
