import type { InnovationStage } from "./innovation-stage.ts";
import { mayMake, type Move } from "./moves.ts";
import type { Party } from "./party.ts";

export type InnovationMove = "try" | "adopt" | "replicate" | "close";

/** How an innovation comes from one stage to the next; the owners are its team, and replication is a fact of another unit's record. */
export const INNOVATION_MOVES: readonly Move<InnovationMove, InnovationStage>[] = [
  { move: "try", from: ["IDEA"], to: "TRIAL", by: ["OWNER"] },
  { move: "adopt", from: ["TRIAL"], to: "ADOPTED", by: ["OWNER"] },
  { move: "replicate", from: ["ADOPTED"], to: "REPLICATED", by: ["SYSTEM"] },
  { move: "close", from: ["IDEA", "TRIAL", "ADOPTED", "REPLICATED"], to: "CLOSED", by: ["OWNER"] },
];

/** The stages to which its team may move it from here, the next one first. */
export const stagesAfter = (stage: InnovationStage): InnovationStage[] =>
  INNOVATION_MOVES.filter(({ from, by }) => by.includes("OWNER") && from.includes(stage)).map(({ to }) => to);

/** How far its confirmation is (validasi). What counts is what both the appraiser and the performance team have confirmed. */
export const InnovationReviewStatus = {
  /** Not put before anyone, or come further since it was confirmed. */
  OPEN: "OPEN",
  /** Diajukan: waits for the appraiser, the performance team, or both. */
  SUBMITTED: "SUBMITTED",
  /** Dikembalikan. */
  RETURNED: "RETURNED",
  /** Tervalidasi: at the stage at which it was confirmed. */
  VALIDATED: "VALIDATED",
} as const;
export type InnovationReviewStatus = (typeof InnovationReviewStatus)[keyof typeof InnovationReviewStatus];

export type InnovationReviewMove = "submit" | "withdraw" | "confirm" | "return" | "advance";

export const INNOVATION_REVIEW_MOVES: readonly Move<InnovationReviewMove, InnovationReviewStatus>[] = [
  { move: "submit", from: ["OPEN", "RETURNED"], to: "SUBMITTED", by: ["OWNER"] },
  { move: "withdraw", from: ["SUBMITTED"], to: "OPEN", by: ["OWNER"] },
  // The second of the two confirmations makes it so; after the first it goes on waiting.
  { move: "confirm", from: ["SUBMITTED"], to: "VALIDATED", by: ["APPRAISER", "CYCLE"] },
  { move: "return", from: ["SUBMITTED"], to: "RETURNED", by: ["APPRAISER", "CYCLE"] },
  // A further stage is confirmed anew; what was confirmed before goes on counting.
  { move: "advance", from: ["OPEN", "RETURNED", "VALIDATED"], to: "OPEN", by: ["OWNER", "SYSTEM"] },
];

export const mayMakeOnReview = (status: InnovationReviewStatus, move: InnovationReviewMove, party: Party): boolean =>
  mayMake(INNOVATION_REVIEW_MOVES, status, move, party);

/** Who has to confirm: both, each once a round. */
export const InnovationReviewer = { APPRAISER: "APPRAISER", PERFORMANCE_TEAM: "PERFORMANCE_TEAM" } as const;
export type InnovationReviewer = (typeof InnovationReviewer)[keyof typeof InnovationReviewer];

export const isConfirmedByAll = (confirmed: readonly InnovationReviewer[]): boolean =>
  Object.values(InnovationReviewer).every((one) => confirmed.includes(one));
