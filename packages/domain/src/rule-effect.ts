import { round2 } from "./score.ts";

/** How far a number moves: by more than 5 points down, by up to 5, not at all, and the same up. */
export const EffectBand = {
  MUCH_LOWER: "MUCH_LOWER",
  LOWER: "LOWER",
  SAME: "SAME",
  HIGHER: "HIGHER",
  MUCH_HIGHER: "MUCH_HIGHER",
} as const;
export type EffectBand = (typeof EffectBand)[keyof typeof EffectBand];

/** From how many points on a number has moved much. */
export const MUCH = 5;

export interface NumbersEffect {
  /** How many have a number both before and after. */
  readonly count: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** The furthest that one moves down and up, in points; null where nobody has a number. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly bands: Readonly<Record<EffectBand, number>>;
}

function bandOf(difference: number): EffectBand {
  if (difference === 0) return "SAME";
  if (difference < 0) return difference < -MUCH ? "MUCH_LOWER" : "LOWER";
  return difference > MUCH ? "MUCH_HIGHER" : "HIGHER";
}

/** What a change does to the numbers of many, without saying whose. One without a number before or after is left out. */
export function numbersEffect(pairs: readonly { before: number | null; after: number | null }[]): NumbersEffect {
  const known = pairs.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
  const bands: Record<EffectBand, number> = { MUCH_LOWER: 0, LOWER: 0, SAME: 0, HIGHER: 0, MUCH_HIGHER: 0 };
  const differences = known.map(({ before, after }) => round2(after - before));
  for (const difference of differences) bands[bandOf(difference)] += 1;
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : round2(values.reduce((sum, value) => sum + value, 0) / values.length);
  return {
    count: known.length,
    meanBefore: mean(known.map(({ before }) => before)),
    meanAfter: mean(known.map(({ after }) => after)),
    lowest: differences.length === 0 ? null : Math.min(...differences),
    highest: differences.length === 0 ? null : Math.max(...differences),
    bands,
  };
}

export interface RatingsEffect<R extends string> {
  readonly before: Readonly<Record<R, number>>;
  readonly after: Readonly<Record<R, number>>;
  /** For whom it says something else, or begins or ends to say something. */
  readonly changed: number;
}

/** The same of ratings; null is where the numbers say nothing. */
export function ratingsEffect<R extends string>(
  ratings: readonly R[],
  pairs: readonly { before: R | null; after: R | null }[],
): RatingsEffect<R> {
  const counted = (of: "before" | "after") =>
    Object.fromEntries(ratings.map((rating) => [rating, pairs.filter((pair) => pair[of] === rating).length])) as Record<
      R,
      number
    >;
  return {
    before: counted("before"),
    after: counted("after"),
    changed: pairs.filter(({ before, after }) => before !== after).length,
  };
}
