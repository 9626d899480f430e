import { IndicatorDirection, IndicatorPattern } from "./indicator-pattern.ts";
import type { IsoDate } from "./iso-date.ts";
import { monthNumber, monthOn, monthsBetween, type IsoMonth } from "./iso-month.ts";
import { exact, round2, scoreLine, type ScoreLine } from "./score.ts";

/** Whether there is anything to tell. Not due and not measured are neither 0 nor 100 nor late, and stand outside every mean. */
export const AttainmentState = {
  MEASURED: "MEASURED",
  NOT_MEASURED: "NOT_MEASURED",
  /** Months in which it is to be measured are still to come. */
  NOT_DUE: "NOT_DUE",
} as const;
export type AttainmentState = (typeof AttainmentState)[keyof typeof AttainmentState];

/** The steps of an attainment, beside one line by its day for each reading that counts. */
export const AttainmentLineName = {
  /** Months that were to be measured, are over, and have no reading. */
  MONTHS_MISSING: "MONTHS_MISSING",
  TARGET: "TARGET",
  /** Which part of the target is asked for: months of the span, of all months of the target. */
  SHARE_OF_MONTHS: "SHARE_OF_MONTHS",
  /** Which part of the target is asked for: hours of the post, of full hours. */
  SHARE_OF_HOURS: "SHARE_OF_HOURS",
  REALISATION: "REALISATION",
  /** From which the realisation is taken away where lower is better. */
  TWICE_THE_TARGET: "TWICE_THE_TARGET",
  /** The target is that there be none, and there was none. */
  NONE_OCCURRED: "NONE_OCCURRED",
  /** What is cut off above the highest attainment that counts. */
  CAP: "CAP",
  /** What is filled up to 0. */
  FLOOR: "FLOOR",
} as const;
export type AttainmentLineName = (typeof AttainmentLineName)[keyof typeof AttainmentLineName];

/** A dated setting of the agency. */
export interface AttainmentRules {
  /** The highest attainment that counts, in percent: one result far above its target must not hide the others. */
  cap: number;
}

/** How a planned result is measured (indikator kinerja). Source: PermenPANRB 6/2022. */
export interface IndicatorTerms {
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  /** For all months from `from` to `to`; null for a qualitative one, which has no percentage. */
  target: number | null;
  from: IsoMonth;
  to: IsoMonth;
  /** Whether some of these months are held against that part of the target: only where the plan says so. */
  isProrated: boolean;
  /** The calendar months, 1 to 12, in which it is measured or published; null for every month. */
  measuredIn: readonly number[] | null;
}

/** What was read, and for which months it is asked. */
export interface AttainmentFacts {
  from: IsoMonth;
  to: IsoMonth;
  /** One per day at most; a monthly realisation stands on the last day of its month. */
  readings: readonly { on: IsoDate; value: number }[];
  /** Hours of the post as a share of full hours; 1 unless part-time. */
  hoursShare: number;
  today: IsoDate;
}

/** `attainment` is the sum of the lines in percent, null where there is none to tell. */
export interface Attainment {
  state: AttainmentState;
  realisation: number | null;
  attainment: number | null;
  lines: ScoreLine[];
}

/** The realisation of an indicator in some months and how much of the target that is, by its pattern. */
export function attainmentOf(terms: IndicatorTerms, facts: AttainmentFacts, rules: AttainmentRules): Attainment {
  const { due, missing, isWaiting, counted } = readingsIn(terms, facts);
  const isCount = terms.pattern === IndicatorPattern.CUMULATIVE;
  // A count is not complete before its last month; a state can be told as soon as it is read.
  const state =
    isWaiting && (isCount || counted.length === 0) ? "NOT_DUE" : counted.length > 0 ? "MEASURED" : "NOT_MEASURED";

  const used = isCount ? counted : counted.slice(-1);
  const realisation = used.length > 0 ? exact(used.reduce((sum, { value }) => sum + value, 0)) : null;
  const lines = used.map(({ on, value }) => fact(on, value));
  if (isCount && missing > 0) lines.push(fact(AttainmentLineName.MONTHS_MISSING, missing));
  if (state !== "MEASURED" || realisation === null) return { state, realisation, attainment: null, lines };

  const target = targetFor(terms, facts, due);
  const percent = target === null ? null : percentLines(terms.direction, realisation, target.amount, rules);
  if (target === null || percent === null) return { state, realisation, attainment: null, lines };
  return { state, realisation, attainment: sumOf(percent), lines: [...lines, ...target.lines, ...percent] };
}

/** The mean of those that have one, in percent: of the indicators of a result, or of the results of a plan. Null when none has. */
export function meanAttainment(attainments: readonly (number | null)[]): number | null {
  const known = attainments.filter((attainment) => attainment !== null);
  return known.length === 0 ? null : round2(known.reduce((sum, attainment) => sum + attainment, 0) / known.length);
}

function readingsIn(terms: IndicatorTerms, facts: AttainmentFacts) {
  const from = facts.from > terms.from ? facts.from : terms.from;
  const to = facts.to < terms.to ? facts.to : terms.to;
  const due = measuringMonths(terms, from, to);
  const counted = facts.readings
    .filter(({ on }) => monthOn(on) >= from && monthOn(on) <= to)
    // What happened out of season still happened; a state is read on its dates and on no other.
    .filter(({ on }) => terms.pattern === IndicatorPattern.CUMULATIVE || due.includes(monthOn(on)))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));

  const read = new Set(counted.map(({ on }) => monthOn(on)));
  const open = due.filter((month) => !read.has(month));
  const waiting = open.filter((month) => month >= monthOn(facts.today));
  return { due, counted, isWaiting: waiting.length > 0, missing: open.length - waiting.length };
}

const measuringMonths = ({ measuredIn }: IndicatorTerms, from: IsoMonth, to: IsoMonth): IsoMonth[] =>
  monthsBetween(from, to).filter((month) => measuredIn === null || measuredIn.includes(monthNumber(month)));

/** What is asked for in these months; null for a qualitative indicator, and for part of the months where the plan states no part. */
function targetFor(
  terms: IndicatorTerms,
  facts: AttainmentFacts,
  due: readonly IsoMonth[],
): { amount: number; lines: ScoreLine[] } | null {
  if (terms.target === null) return null;
  const lines = [fact(AttainmentLineName.TARGET, terms.target)];
  // A state or a published value does not grow with months or hours: half a day's work gives no half index.
  if (terms.pattern !== IndicatorPattern.CUMULATIVE) return { amount: terms.target, lines };

  let amount = terms.target;
  if (facts.from > terms.from || facts.to < terms.to) {
    if (!terms.isProrated || due.length === 0) return null;
    const share = due.length / measuringMonths(terms, terms.from, terms.to).length;
    lines.push(fact(AttainmentLineName.SHARE_OF_MONTHS, share));
    amount *= share;
  }
  if (facts.hoursShare !== 1) {
    lines.push(fact(AttainmentLineName.SHARE_OF_HOURS, facts.hoursShare));
    amount *= facts.hoursShare;
  }
  return { amount, lines };
}

/** Steps that add up to the percentage, from 0 to the cap; null where the target cannot be divided by. */
function percentLines(
  direction: IndicatorDirection,
  realisation: number,
  target: number,
  { cap }: AttainmentRules,
): ScoreLine[] | null {
  const lines = uncapped(direction, realisation, target);
  if (lines === null) return null;
  const percent = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (percent > cap) return [...lines, scoreLine(AttainmentLineName.CAP, 1, cap - percent)];
  return percent < 0 ? [...lines, scoreLine(AttainmentLineName.FLOOR, 1, 0 - percent)] : lines;
}

function uncapped(direction: IndicatorDirection, realisation: number, target: number): ScoreLine[] | null {
  if (direction === IndicatorDirection.HIGHER_IS_BETTER) {
    return target > 0 ? [scoreLine(AttainmentLineName.REALISATION, realisation, 100 / target)] : null;
  }
  if (target === 0) return [scoreLine(AttainmentLineName.NONE_OCCURRED, realisation <= 0 ? 1 : 0, 100)];
  if (target < 0) return null;
  // As far below the target as it would be above: 8 days of 10 is 120 %, 12 days is 80 %, twice the target is 0.
  return [
    scoreLine(AttainmentLineName.TWICE_THE_TARGET, 1, 200),
    scoreLine(AttainmentLineName.REALISATION, realisation, -100 / target),
  ];
}

const fact = (name: string, count: number): ScoreLine => scoreLine(name, count, 0);
const sumOf = (lines: readonly ScoreLine[]): number => round2(lines.reduce((sum, { amount }) => sum + amount, 0));
