import type { MergeRules } from "./cycle-rules.ts";
import { predicateOf, type Predicate } from "./predicate.ts";
import { Rating } from "./rating.ts";
import { exact, scoreLine, type ScoreLine } from "./score.ts";
import type { Advice } from "./work-result-advice.ts";

/** The result of one period or post. What was too short to assess has none and is left out by the caller. */
export interface ResultOfMonths {
  months: number;
  workResult: Rating;
  behaviour: Rating;
}

/** One result of several, each rating with its arithmetic; null without any. */
export interface MergedResult {
  workResult: Advice;
  behaviour: Advice;
  predicate: Predicate | null;
}

/** The steps, beside one line for each part that is months x rating, by the name of the rating; BELOW is 1, MEETS 2, ABOVE 3. */
export const MergeLineName = {
  MONTHS: "MONTHS",
  /** The sum of months x rating, over the months: `amount` is the mean. */
  MEAN: "MEAN",
  /** What rounding half up adds to the mean. */
  ROUNDING: "ROUNDING",
  /** Months with the rating that was chosen, where the most months decide. */
  MOST_MONTHS: "MOST_MONTHS",
} as const;
export type MergeLineName = (typeof MergeLineName)[keyof typeof MergeLineName];

const VALUE: Record<Rating, number> = { BELOW: 1, MEETS: 2, ABOVE: 3 };
const RATINGS = [Rating.BELOW, Rating.MEETS, Rating.ABOVE] as const;

/**
 * The result of a year from those of its periods or of the posts held in it, in the order of time, in proportion to their months. The two ratings are
 * merged each by itself; the predicate is the matrix's, never a mean of predicates. Throws a RangeError for a part without months.
 * Source: PermenPANRB 6/2022 for merging by months; how, is a dated setting.
 */
export function mergedResult(parts: readonly ResultOfMonths[], rules: MergeRules): MergedResult {
  const wrong = parts.find(({ months }) => !(months > 0 && Number.isFinite(months)));
  if (wrong !== undefined) throw new RangeError(`Not a number of months: ${wrong.months}`);

  const merged = rules.method === "WEIGHTED_MEAN" ? weightedMean : mostMonths;
  const workResult = merged(parts.map(({ months, workResult: rating }) => ({ months, rating })));
  const behaviour = merged(parts.map(({ months, behaviour: rating }) => ({ months, rating })));
  const predicate =
    workResult.rating === null || behaviour.rating === null ? null : predicateOf(workResult.rating, behaviour.rating);
  return { workResult, behaviour, predicate };
}

interface Part {
  months: number;
  rating: Rating;
}

const NOTHING: Advice = { rating: null, lines: [] };
const sumOf = (numbers: readonly number[]): number => exact(numbers.reduce((sum, number) => sum + number, 0));
const linesOf = (parts: readonly Part[]): ScoreLine[] =>
  parts.map(({ months, rating }) => scoreLine(rating, months, VALUE[rating]));
const monthsOf = (parts: readonly Part[]): number => sumOf(parts.map(({ months }) => months));

function weightedMean(parts: readonly Part[]): Advice {
  if (parts.length === 0) return NOTHING;
  const lines = linesOf(parts);
  const months = monthsOf(parts);
  const mean = scoreLine(MergeLineName.MEAN, sumOf(lines.map(({ amount }) => amount)), 1 / months);
  const rounded = Math.round(exact(mean.count / months)); // half up: 1.5 is MEETS, 2.5 is ABOVE
  return {
    rating: RATINGS[rounded - 1] ?? null,
    lines: [
      ...lines,
      scoreLine(MergeLineName.MONTHS, months, 0),
      mean,
      scoreLine(MergeLineName.ROUNDING, 1, exact(rounded - mean.amount)),
    ],
  };
}

/** Of ratings with as many months the one that was given last. */
function mostMonths(parts: readonly Part[]): Advice {
  let chosen: Part | null = null;
  for (const { rating } of parts) {
    const months = monthsOf(parts.filter((part) => part.rating === rating));
    if (chosen === null || months >= chosen.months) chosen = { months, rating };
  }
  if (chosen === null) return NOTHING;
  return {
    rating: chosen.rating,
    lines: [
      ...linesOf(parts),
      scoreLine(MergeLineName.MONTHS, monthsOf(parts), 0),
      scoreLine(MergeLineName.MOST_MONTHS, chosen.months, 0),
    ],
  };
}
