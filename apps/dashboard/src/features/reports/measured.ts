import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorPattern } from "@andir/domain/indicator-pattern";
import { countedIn } from "../progress/planned-choices.ts";

export interface PlannedIndicator {
  id: string;
  text: string;
  aspect: IndicatorAspect;
  pattern: IndicatorPattern;
  target: number | null;
  unitOfMeasure: string | null;
  measuredMonths: readonly number[] | null;
  isRemoved: boolean;
}

interface Result {
  id: string;
  title: string;
  isRemoved: boolean;
  indicators: readonly PlannedIndicator[];
}

interface Entry {
  quantity: number | null;
  plannedResult: { id: string } | null;
}

export interface Measured extends PlannedIndicator {
  /** What the entries of the period add up to for it; null where entries are not what it is counted by, or none has a number. */
  counted: number | null;
  /** Whether it is measured in a month of the period at all. */
  isDue: boolean;
}

/** The results of a plan with what is to be told of each of their indicators in a period. */
export function measuredResults(
  results: readonly Result[],
  entries: readonly Entry[],
  { from, to }: { from: string; to: string },
): { id: string; title: string; entries: number; indicators: Measured[] }[] {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return results
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, title, indicators }) => {
      const kept = indicators.filter((each) => !each.isRemoved);
      const own = entries.filter(({ plannedResult }) => plannedResult?.id === id);
      const numbers = own.map(({ quantity }) => quantity).filter((quantity) => quantity !== null);
      const sum = numbers.length === 0 ? null : Math.round(numbers.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
      const byEntries = countedIn(kept);
      return {
        id,
        title,
        entries: own.length,
        indicators: kept.map((indicator) => ({
          ...indicator,
          counted: indicator === byEntries ? sum : null,
          isDue: indicator.measuredMonths?.some((month) => month >= first && month <= last) ?? true,
        })),
      };
    });
}
