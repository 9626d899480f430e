import { mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

/** Where the rating of a unit stands. Source: PermenPANRB 6/2022, SE MenPANRB 3/2023. */
export const UnitRatingStatus = {
  DRAFT: "DRAFT",
  /** Open to everyone; the work result of the unit's head follows from it. */
  PUBLISHED: "PUBLISHED",
} as const;
export type UnitRatingStatus = (typeof UnitRatingStatus)[keyof typeof UnitRatingStatus];

export type UnitRatingMove = "save" | "publish" | "replace" | "withdraw";

/** The unit's head is the owner, who never rates it; the leader one level above is the appraiser, at the top the authorised official. */
export const UNIT_RATING_MOVES: readonly Move<UnitRatingMove, UnitRatingStatus>[] = [
  { move: "save", from: ["DRAFT"], to: "DRAFT", by: ["APPRAISER"] },
  { move: "publish", from: ["DRAFT"], to: "PUBLISHED", by: ["APPRAISER"] },
  { move: "replace", from: ["PUBLISHED"], to: "PUBLISHED", by: ["APPRAISER"] }, // with a reason; what stood before stays in the trail
  { move: "withdraw", from: ["PUBLISHED"], to: "DRAFT", by: ["APPRAISER"] },
];

/** Whether the party may make the move on the rating of a unit that stands there. */
export const mayActOnUnitRating = (status: UnitRatingStatus, move: UnitRatingMove, party: Party): boolean =>
  mayMake(UNIT_RATING_MOVES, status, move, party);
