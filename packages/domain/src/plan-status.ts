import { leadsTo, mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

/** Where a performance plan (SKP) stands. Source: PermenPANRB 6/2022. */
export const PlanStatus = {
  DRAFT: "DRAFT",
  /** With the appraiser. */
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  /** Agreed by both; an amendment changes what is in it and leaves it approved. */
  APPROVED: "APPROVED",
  /** Closed at the last month held, since its owner moved to another post. */
  SUPERSEDED: "SUPERSEDED",
} as const;
export type PlanStatus = (typeof PlanStatus)[keyof typeof PlanStatus];

export type PlanMove = "submit" | "approve" | "return" | "withdraw" | "supersede";

export const PLAN_MOVES: readonly Move<PlanMove, PlanStatus>[] = [
  { move: "submit", from: ["DRAFT", "RETURNED"], to: "SUBMITTED", by: ["OWNER"] },
  { move: "approve", from: ["SUBMITTED"], to: "APPROVED", by: ["APPRAISER"] },
  { move: "return", from: ["SUBMITTED"], to: "RETURNED", by: ["APPRAISER"] },
  { move: "withdraw", from: ["SUBMITTED"], to: "DRAFT", by: ["OWNER"] },
  // It follows from the transfer, whatever the plan had come to: nobody chooses it.
  { move: "supersede", from: ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"], to: "SUPERSEDED", by: ["SYSTEM"] },
];

/** Whether the party may make the move on a plan that stands there. */
export const mayActOnPlan = (status: PlanStatus, move: PlanMove, party: Party): boolean =>
  mayMake(PLAN_MOVES, status, move, party);

/** Whether a plan in `from` may become `to`, whoever does it. */
export const mayMovePlan = (from: PlanStatus, to: PlanStatus): boolean => leadsTo(PLAN_MOVES, from, to);
