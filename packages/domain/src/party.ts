/**
 * In what relation someone, or whoever acts for them by delegation, stands to one record. Who that is on which day is the policy's question.
 * Source: PermenPANRB 6/2022, PP 30/2019 art. 59 (who decides an objection).
 */
export const Party = {
  /** The employee whom the record is about. */
  OWNER: "OWNER",
  /** Pejabat penilai kinerja. */
  APPRAISER: "APPRAISER",
  /** Atasan pejabat penilai kinerja. */
  SUPERIOR: "SUPERIOR",
  /** Who proposes on a draft so that ratings are even across appraisers; moves nothing. */
  CALIBRATOR: "CALIBRATOR",
  /** Tim pengelola kinerja: runs the cycle. */
  CYCLE: "CYCLE",
  /** Nobody: a day that has passed, or a fact such as a transfer. */
  SYSTEM: "SYSTEM",
} as const;
export type Party = (typeof Party)[keyof typeof Party];
