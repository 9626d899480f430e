import type { Rating } from "./rating.ts";

/** How what the national e-Kinerja holds of a post and period stands beside what was published here. */
export const NationalComparison = {
  /** Both ratings are the same. */
  SAME: "SAME",
  /** One of them differs, or both. */
  DIFFERENT: "DIFFERENT",
  /** Nothing with ratings is published here, so there is nothing to hold it against. */
  NOT_RATED_HERE: "NOT_RATED_HERE",
} as const;
export type NationalComparison = (typeof NationalComparison)[keyof typeof NationalComparison];

interface TwoRatings {
  readonly workResult: Rating;
  readonly behaviour: Rating;
}

/** The predicate needs no look of its own: the matrix gives it for the two. */
export function compareWithNational(
  national: TwoRatings,
  here: { readonly workResult: Rating | null; readonly behaviour: Rating | null } | null,
): NationalComparison {
  if (here === null || here.workResult === null || here.behaviour === null) return "NOT_RATED_HERE";
  const isSame = here.workResult === national.workResult && here.behaviour === national.behaviour;
  return isSame ? "SAME" : "DIFFERENT";
}
