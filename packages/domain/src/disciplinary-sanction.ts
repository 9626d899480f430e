import type { AbsenceLevel } from "./absence.ts";

/** The disciplinary sanctions (jenis hukuman disiplin) of PP 94/2021, lightest first. */
export const SanctionKind = {
  /** Teguran lisan. */
  ORAL_REPRIMAND: "ORAL_REPRIMAND",
  /** Teguran tertulis. */
  WRITTEN_REPRIMAND: "WRITTEN_REPRIMAND",
  /** Pernyataan tidak puas secara tertulis. */
  WRITTEN_DISSATISFACTION: "WRITTEN_DISSATISFACTION",
  /** Pemotongan tunjangan kinerja (TPP) selama 6 bulan. */
  ALLOWANCE_CUT_6: "ALLOWANCE_CUT_6",
  /** Pemotongan tunjangan kinerja (TPP) selama 9 bulan. */
  ALLOWANCE_CUT_9: "ALLOWANCE_CUT_9",
  /** Pemotongan tunjangan kinerja (TPP) selama 12 bulan. */
  ALLOWANCE_CUT_12: "ALLOWANCE_CUT_12",
  /** Penurunan jabatan setingkat lebih rendah selama 12 bulan. */
  LOWER_POST_12: "LOWER_POST_12",
  /** Pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan. */
  RELIEVED_12: "RELIEVED_12",
  /** Pemberhentian dengan hormat tidak atas permintaan sendiri. */
  DISMISSAL: "DISMISSAL",
} as const;
export type SanctionKind = (typeof SanctionKind)[keyof typeof SanctionKind];

const LEVELS: Readonly<Record<SanctionKind, AbsenceLevel>> = {
  ORAL_REPRIMAND: "LIGHT",
  WRITTEN_REPRIMAND: "LIGHT",
  WRITTEN_DISSATISFACTION: "LIGHT",
  ALLOWANCE_CUT_6: "MEDIUM",
  ALLOWANCE_CUT_9: "MEDIUM",
  ALLOWANCE_CUT_12: "MEDIUM",
  LOWER_POST_12: "SEVERE",
  RELIEVED_12: "SEVERE",
  DISMISSAL: "SEVERE",
};

/** Tingkat hukuman disiplin, PP 94/2021. */
export const levelOfSanction = (kind: SanctionKind): AbsenceLevel => LEVELS[kind];
