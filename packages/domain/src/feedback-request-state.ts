import type { IsoDate } from "./iso-date.ts";

/** Where a request for feedback (permintaan umpan balik) stands: derived, never stored. */
export const FeedbackRequestState = {
  OPEN: "OPEN",
  ANSWERED: "ANSWERED",
  DECLINED: "DECLINED",
  /** Its day has passed, and no answer is known: one without a name is not told to who asked. */
  EXPIRED: "EXPIRED",
} as const;
export type FeedbackRequestState = (typeof FeedbackRequestState)[keyof typeof FeedbackRequestState];

/** `isAnswered` as far as the reader may know it. */
export interface FeedbackRequestFacts {
  isAnswered: boolean;
  isDeclined: boolean;
  /** The last day on which it may be answered. */
  until: IsoDate;
}

/** An answer stays one after the day, and so does a refusal. */
export function feedbackRequestState(facts: FeedbackRequestFacts, today: IsoDate): FeedbackRequestState {
  if (facts.isAnswered) return "ANSWERED";
  if (facts.isDeclined) return "DECLINED";
  return today > facts.until ? "EXPIRED" : "OPEN";
}
