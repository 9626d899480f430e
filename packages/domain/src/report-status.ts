import { leadsTo, mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

/** Where a report that exists stands (status laporan kinerja). Who owes one and has none is told by `ReportingState`. */
export const ReportStatus = {
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  VERIFIED: "VERIFIED",
} as const;
export type ReportStatus = (typeof ReportStatus)[keyof typeof ReportStatus];

export type ReportMove = "submit" | "verify" | "return" | "withdraw" | "reconsider";

export const REPORT_MOVES: readonly Move<ReportMove, ReportStatus>[] = [
  { move: "submit", from: ["DRAFT", "RETURNED"], to: "SUBMITTED", by: ["OWNER"] },
  { move: "verify", from: ["SUBMITTED"], to: "VERIFIED", by: ["APPRAISER"] },
  { move: "return", from: ["SUBMITTED"], to: "RETURNED", by: ["APPRAISER"] },
  { move: "reconsider", from: ["VERIFIED"], to: "SUBMITTED", by: ["APPRAISER"] }, // before what rests on it is published
  { move: "withdraw", from: ["SUBMITTED"], to: "DRAFT", by: ["OWNER"] }, // before anyone read it
];

/** Whether the party may make the move on a report that stands there. */
export const mayActOnReport = (status: ReportStatus, move: ReportMove, party: Party): boolean =>
  mayMake(REPORT_MOVES, status, move, party);

/** Whether a report in `from` may become `to`, whoever does it. */
export const mayMoveReport = (from: ReportStatus, to: ReportStatus): boolean => leadsTo(REPORT_MOVES, from, to);
