import { attainmentOf, type Attainment, type AttainmentRules } from "./attainment.ts";
import type { IndicatorDirection, IndicatorPattern } from "./indicator-pattern.ts";
import type { IsoDate } from "./iso-date.ts";
import { monthOn } from "./iso-month.ts";
import type { PeriodSpan } from "./period.ts";

/** One indicator of a unit's performance agreement (perjanjian kinerja) with its action plan and what was reported. */
export interface UnitIndicatorFacts {
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  /** For the year. */
  target: number;
  /** For the quarter in question, by the action plan (rencana aksi); null where it plans nothing. */
  planned: number | null;
  /** The quarters, 1 to 4, in which it is measured or published; null for every quarter. */
  measuredQuarters: readonly number[] | null;
  /** Each on the last day of its quarter. */
  readings: readonly { on: IsoDate; value: number }[];
}

const QUARTERS = [1, 2, 3, 4];

/**
 * How much of what was asked for a unit has reached: in a quarter of what its action plan plans for it, in a year of what
 * its agreement says. Source: PermenPANRB 6/2022 (the organisation is rated quarterly from the one, yearly from the other).
 */
export function unitAttainment(
  indicator: UnitIndicatorFacts,
  period: PeriodSpan,
  rules: AttainmentRules,
  today: IsoDate,
): Attainment {
  const { pattern, direction, measuredQuarters, readings } = indicator;
  const [from, to] = [monthOn(period.startsOn), monthOn(period.endsOn)];
  return attainmentOf(
    {
      pattern,
      direction,
      target: period.kind === "YEAR" ? indicator.target : indicator.planned,
      from,
      to,
      isProrated: false,
      // Units report by quarters: what falls into one stands on its last day.
      measuredIn: (measuredQuarters ?? QUARTERS).map((quarter) => quarter * 3),
    },
    { from, to, readings, hoursShare: 1, today },
    rules,
  );
}
