import { addDays, daysBetween, type IsoDate } from "./iso-date.ts";

/** Where a complaint of a citizen (pengaduan masyarakat) stands. */
export const ComplaintStatus = {
  /** Waits for the unit. */
  RECEIVED: "RECEIVED",
  /** The unit has answered. */
  ANSWERED: "ANSWERED",
  /** The citizen found the answer wanting: the unit answers once more. */
  REOPENED: "REOPENED",
} as const;
export type ComplaintStatus = (typeof ComplaintStatus)[keyof typeof ComplaintStatus];

/** In what relation someone stands to a complaint. */
export type ComplaintParty = "UNIT" | "COMPLAINANT";

export type ComplaintMove = "ANSWER" | "FORWARD" | "REOPEN" | "TELL_CHANGE";

interface Step {
  readonly move: ComplaintMove;
  readonly from: readonly ComplaintStatus[];
  readonly to: ComplaintStatus | "SAME";
  readonly by: ComplaintParty;
}

/** State x move x party. What is not here may not be. */
const STEPS: readonly Step[] = [
  { move: "ANSWER", from: ["RECEIVED", "REOPENED"], to: "ANSWERED", by: "UNIT" },
  // To the unit that it is about: who complains need not know the tree of units.
  { move: "FORWARD", from: ["RECEIVED", "REOPENED"], to: "SAME", by: "UNIT" },
  { move: "REOPEN", from: ["ANSWERED"], to: "REOPENED", by: "COMPLAINANT" },
  // What changed may come long after the answer.
  { move: "TELL_CHANGE", from: ["ANSWERED"], to: "SAME", by: "UNIT" },
];

/** Where a move leads to; null when it may not be made. */
export function complaintAfter(
  status: ComplaintStatus,
  move: ComplaintMove,
  party: ComplaintParty,
): ComplaintStatus | null {
  const step = STEPS.find((one) => one.move === move && one.by === party && one.from.includes(status));
  if (!step) return null;
  return step.to === "SAME" ? status : step.to;
}

/**
 * Days within which a complaint is answered (UU 25/2009 on public service, article 44: 14 days from its receipt at the latest); an agency may
 * set itself fewer.
 */
export const COMPLAINT_ANSWER_DAYS = 14;

export const complaintDueOn = (receivedOn: IsoDate, answerDays: number): IsoDate => addDays(receivedOn, answerDays);

/** Calendar days that the citizen has waited, or had waited when the answer came. */
export const complaintDays = (receivedOn: IsoDate, answeredOn: IsoDate | null, today: IsoDate): number =>
  Math.max(0, daysBetween(receivedOn, answeredOn ?? today));
