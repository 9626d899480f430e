import { daysBetween, type IsoDate } from "./iso-date.ts";
import { PlanStatus } from "./plan-status.ts";

/**
 * What a person owes by way of a plan for one post in one year, whether a plan exists or not (status penyusunan SKP).
 * As with reports: not applicable, not due and missing are three different things, and nothing is late before it is due.
 */
export const PlanningState = {
  NOT_APPLICABLE: "NOT_APPLICABLE",
  NOT_DUE: "NOT_DUE",
  MISSING: "MISSING",
  ...PlanStatus,
} as const;
export type PlanningState = (typeof PlanningState)[keyof typeof PlanningState];

export interface PlanOwed {
  /** False for those who owe none: an elected official, a Plh., one who is away on all the days of the post in the year. */
  applicable: boolean;
  dueOn: IsoDate;
  /** The last day of the post in the year: nobody plans for a post that they gave up. */
  heldUntil: IsoDate;
  today: IsoDate;
}

/** The state of one post in one year; the day it is due is still in time. A plan that exists tells its own status, owed or not. */
export function planningState(owed: PlanOwed & { status: PlanStatus | null }): PlanningState {
  if (owed.status !== null) return owed.status;
  if (!isOwed(owed)) return PlanningState.NOT_APPLICABLE;
  return owed.today <= owed.dueOn ? PlanningState.NOT_DUE : PlanningState.MISSING;
}

/**
 * Calendar days after `dueOn` that a plan was first handed in, or has not been until today or the end of the post; 0 in time. Whoever
 * began one is measured by it, owed or not.
 */
export function planDaysLate(
  owed: PlanOwed & { status: PlanStatus | null; /** When it was first handed in. */ submittedOn: IsoDate | null },
): number {
  if (owed.status === null && !isOwed(owed)) return 0;
  const until = owed.today < owed.heldUntil ? owed.today : owed.heldUntil;
  return Math.max(0, daysBetween(owed.dueOn, owed.submittedOn ?? until));
}

/** A post that was given up before its plan was due owes none any more. */
const isOwed = ({ applicable, dueOn, heldUntil }: PlanOwed): boolean => applicable && heldUntil > dueOn;
