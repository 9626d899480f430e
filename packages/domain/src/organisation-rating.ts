/**
 * How a unit did in a period (predikat kinerja organisasi), lowest first. Set by the leader one level above, never computed.
 * Source: SE MenPANRB 3/2023.
 */
export const OrganisationRating = {
  /** Sangat kurang. */
  VERY_POOR: "VERY_POOR",
  /** Kurang. */
  POOR: "POOR",
  /** Butuh perbaikan. */
  NEEDS_IMPROVEMENT: "NEEDS_IMPROVEMENT",
  /** Baik. */
  GOOD: "GOOD",
  /** Istimewa. */
  OUTSTANDING: "OUTSTANDING",
} as const;
export type OrganisationRating = (typeof OrganisationRating)[keyof typeof OrganisationRating];
