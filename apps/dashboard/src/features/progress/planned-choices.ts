import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorPattern } from "@andir/domain/indicator-pattern";
import { compact } from "../../lib/compact.ts";

interface Planned {
  id: string;
  title: string;
  isRemoved: boolean;
  indicators: readonly { aspect: IndicatorAspect; pattern: IndicatorPattern; unitOfMeasure: string | null }[];
}

export interface PlannedChoice {
  id: string;
  title: string;
  /** What is counted for it: the unit of its one count that adds up; null where nothing is, or more than one thing. */
  unit: string | null;
}

/** The results that work of these posts can be for. */
export const plannedChoices = (posts: readonly { plan: { results: readonly Planned[] } | null }[]): PlannedChoice[] =>
  compact(posts.map(({ plan }) => plan)).flatMap(({ results }) =>
    results
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ id, title, indicators }) => ({ id, title, unit: countedIn(indicators)?.unitOfMeasure ?? null })),
  );

/** The one count that the quantities logged for a result add up to; null where there is none, or more than one. */
export function countedIn<T extends { aspect: IndicatorAspect; pattern: IndicatorPattern }>(
  indicators: readonly T[],
): T | null {
  const counts = indicators.filter(({ aspect, pattern }) => aspect === "QUANTITY" && pattern === "CUMULATIVE");
  return counts.length === 1 ? (counts[0] ?? null) : null;
}
