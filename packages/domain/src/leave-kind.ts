/** Why a person is away for a longer time (jenis cuti). */
export const LeaveKind = {
  ANNUAL: "ANNUAL",
  SICK: "SICK",
  MATERNITY: "MATERNITY",
  STUDY: "STUDY",
  UNPAID: "UNPAID",
} as const;
export type LeaveKind = (typeof LeaveKind)[keyof typeof LeaveKind];
