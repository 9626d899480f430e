import { daysBetween, type IsoDate } from "./iso-date.ts";
import { ReportStatus } from "./report-status.ts";

/**
 * What a person owes for a period (status pelaporan), whether a report exists or not.
 * Not applicable, not due and missing are three different things: none of them is 0, and nothing is late before it is due.
 */
export const ReportingState = {
  NOT_APPLICABLE: "NOT_APPLICABLE",
  NOT_DUE: "NOT_DUE",
  MISSING: "MISSING",
  ...ReportStatus,
} as const;
export type ReportingState = (typeof ReportingState)[keyof typeof ReportingState];

interface Owed {
  /** False for those outside the denominators of the period: on study, long sick or unpaid leave, not in service, no ASN. */
  applicable: boolean;
  dueOn: IsoDate;
  today: IsoDate;
}

/** The state of one person in one period; the day it is due is still in time. A report that exists tells its own status, owed or not. */
export function reportingState(owed: Owed & { status: ReportStatus | null }): ReportingState {
  if (owed.status !== null) return owed.status;
  if (!owed.applicable) return ReportingState.NOT_APPLICABLE;
  return owed.today <= owed.dueOn ? ReportingState.NOT_DUE : ReportingState.MISSING;
}

/** Calendar days after `dueOn` that a report came, or has been missing until today; 0 when in time, not due or not applicable. */
export function daysLate(owed: Owed & { submittedOn: IsoDate | null }): number {
  if (!owed.applicable) return 0;
  return Math.max(0, daysBetween(owed.dueOn, owed.submittedOn ?? owed.today));
}
