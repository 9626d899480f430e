/** Where a report that exists stands (status laporan kinerja). Who owes one and has none is told by `ReportingState`. */
export const ReportStatus = {
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  VERIFIED: "VERIFIED",
} as const;
export type ReportStatus = (typeof ReportStatus)[keyof typeof ReportStatus];

const NEXT: Record<ReportStatus, readonly ReportStatus[]> = {
  DRAFT: ["SUBMITTED"],
  SUBMITTED: ["VERIFIED", "RETURNED", "DRAFT"], // back to draft: withdrawn by its owner before anyone read it
  RETURNED: ["SUBMITTED"],
  VERIFIED: [],
};

/** Whether a report in `from` may become `to`; who may do it is the policy's question. */
export const mayMoveReport = (from: ReportStatus, to: ReportStatus): boolean => NEXT[from].includes(to);
