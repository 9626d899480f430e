import { leadsTo, mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

/**
 * Where an objection (keberatan) stands. There is no withdrawal: what was put before the superior ends with a decision, if only to keep the ratings.
 * Source: PP 30/2019 art. 59 (both are heard; the decision is final).
 */
export const ObjectionStatus = {
  FILED: "FILED",
  /** The appraiser has answered (tanggapan). */
  ANSWERED: "ANSWERED",
  DECIDED: "DECIDED",
} as const;
export type ObjectionStatus = (typeof ObjectionStatus)[keyof typeof ObjectionStatus];

export type ObjectionMove = "answer" | "decide";

export const OBJECTION_MOVES: readonly Move<ObjectionMove, ObjectionStatus>[] = [
  { move: "answer", from: ["FILED"], to: "ANSWERED", by: ["APPRAISER"] },
  // Without an answer only when the time for it is over, which is the caller's to check: silence must not block a decision.
  { move: "decide", from: ["FILED", "ANSWERED"], to: "DECIDED", by: ["SUPERIOR"] },
];

/** Whether the party may make the move on an objection that stands there. */
export const mayActOnObjection = (status: ObjectionStatus, move: ObjectionMove, party: Party): boolean =>
  mayMake(OBJECTION_MOVES, status, move, party);

/** Whether an objection in `from` may become `to`, whoever does it. */
export const mayMoveObjection = (from: ObjectionStatus, to: ObjectionStatus): boolean =>
  leadsTo(OBJECTION_MOVES, from, to);
