/**
 * How long a period of assessment is (periode penilaian): periodic ones are months or quarters, as the agency sets; every year has its own.
 * Source: PermenPANRB 6/2022.
 */
export const PeriodKind = {
  /** Bulan. */
  MONTH: "MONTH",
  /** Triwulan. */
  QUARTER: "QUARTER",
  /** Tahun. */
  YEAR: "YEAR",
} as const;
export type PeriodKind = (typeof PeriodKind)[keyof typeof PeriodKind];
