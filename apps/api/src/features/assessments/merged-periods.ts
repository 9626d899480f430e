import { mergedResult, type MergedResult, type ResultOfMonths } from "@andir/domain/annual-merge";
import type { MergeRules } from "@andir/domain/cycle-rules";
import type { PeriodKind } from "@andir/domain/period-kind";
import type { Rating } from "@andir/domain/rating";
import { monthsHeld, type PostSpan } from "@andir/domain/short-in-post";

/** The published result of one post for one period; what was too short to assess is none. */
export interface PeriodResult {
  readonly assessmentKey: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly workResult: Rating;
  readonly behaviour: Rating;
}

export interface MonthsOfResult extends ResultOfMonths {
  readonly assessmentKey: string;
}

/**
 * For how many months of the post each result stands, in the order of time. A month that was assessed by itself is not counted again
 * with its quarter, and one of which the post was held for the lesser part not at all.
 */
export function monthsOfResults(post: PostSpan, results: readonly PeriodResult[]): MonthsOfResult[] {
  const counted = new Set<string>();
  const ofKind = (kind: PeriodKind) =>
    results
      .filter((result) => result.kind === kind)
      .map((result) => {
        const months = monthsHeld(post, result).filter((month) => !counted.has(month));
        for (const month of months) counted.add(month);
        return { result, months: months.length };
      });
  return [...ofKind("MONTH"), ...ofKind("QUARTER")]
    .filter(({ months }) => months > 0)
    .toSorted((a, b) => (a.result.startsOn < b.result.startsOn ? -1 : 1))
    .map(({ result: { assessmentKey, workResult, behaviour }, months }) => ({
      assessmentKey,
      months,
      workResult,
      behaviour,
    }));
}

/** The months and quarters of one post in a year, merged by the rule; null without any. */
export function mergedPeriods(
  post: PostSpan,
  results: readonly PeriodResult[],
  rules: MergeRules,
): MergedResult | null {
  const parts = monthsOfResults(post, results);
  return parts.length === 0 ? null : mergedResult(parts, rules);
}
