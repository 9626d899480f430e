import type { IndicatorAspect } from "./indicator-aspect.ts";
import { IndicatorPattern, type IndicatorDirection } from "./indicator-pattern.ts";
import { folded } from "./folded.ts";
import type { IsoDate } from "./iso-date.ts";
import { exact } from "./score.ts";

/** Why an indicator below adds nothing to one above. */
export const NotRolledUp = {
  /** No unit of measure: a qualitative indicator has no number. */
  QUALITATIVE: "QUALITATIVE",
  OTHER_ASPECT: "OTHER_ASPECT",
  /** A count, a state and a released value are nothing to one another. */
  OTHER_PATTERN: "OTHER_PATTERN",
  OTHER_UNIT_OF_MEASURE: "OTHER_UNIT_OF_MEASURE",
  /** Of the one more is better, of the other less. */
  OTHER_DIRECTION: "OTHER_DIRECTION",
  /** Several indicators of the leader's result are of its kind: nobody can tell which it belongs to. */
  FITS_SEVERAL: "FITS_SEVERAL",
  /** Not reported yet, not due, or out of season; and nothing below it either. */
  NO_READING: "NO_READING",
  /** A state that another has read at a later day. */
  EARLIER_READING: "EARLIER_READING",
  /** Several read different values on the same day: a state is neither their sum nor their mean. */
  CONFLICTING_READINGS: "CONFLICTING_READINGS",
} as const;
export type NotRolledUp = (typeof NotRolledUp)[keyof typeof NotRolledUp];

/** One indicator in the cascade, with what was read in the months that are asked for. */
export interface CascadeIndicator {
  key: string;
  aspect: IndicatorAspect;
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  unitOfMeasure: string | null;
  readings: readonly { on: IsoDate; value: number }[];
}

/** A planned result with the results that support it (cascading), each with its own; a tree, which never leads back to itself. */
export interface CascadeResult {
  indicators: readonly CascadeIndicator[];
  supportedBy: readonly CascadeResult[];
}

/** What one indicator below gives. `isPassedOn` when its holder has reported nothing and it stands for those below. */
export interface RollUpPart {
  key: string;
  value: number;
  /** The latest day of its readings. */
  on: IsoDate;
  isPassedOn: boolean;
}

/** `value` is the sum of the parts of a count, and the value that all parts of a state or a release have; null without any. */
export interface RollUp {
  key: string;
  value: number | null;
  parts: RollUpPart[];
  leftOut: { key: string; reason: NotRolledUp }[];
}

/**
 * What the results below a leader's result come to, for each of its indicators: counts in the same unit of measure are added up; of a state (posisi) the latest
 * reading stands; a release has the value that was published. It is shown beside what the leader reports and never takes its place: the same
 * unit of measure does not make it the same work.
 */
export function rollUp(result: CascadeResult): RollUp[] {
  const below = result.supportedBy.flatMap(reported);
  return result.indicators.map((indicator) => rolledUp(indicator, result.indicators, below));
}

interface Reported extends CascadeIndicator {
  isPassedOn: boolean;
}

/** A level that has reported nothing passes on what those below it have: one missing report must not hide a whole branch. */
function reported(result: CascadeResult): Reported[] {
  const lower = rollUp(result);
  return result.indicators.map((indicator, i) => {
    const parts = lower[i]?.parts ?? [];
    return indicator.readings.length > 0
      ? { ...indicator, isPassedOn: false }
      : { ...indicator, isPassedOn: true, readings: parts.map(({ on, value }) => ({ on, value })) };
  });
}

function rolledUp(own: CascadeIndicator, siblings: readonly CascadeIndicator[], below: readonly Reported[]): RollUp {
  const leftOut: RollUp["leftOut"] = [];
  const fitting: RollUpPart[] = [];
  for (const indicator of below) {
    const reason =
      misfit(own, indicator) ??
      (siblings.some((other) => other !== own && misfit(other, indicator) === null) ? "FITS_SEVERAL" : null);
    const part = reason === null ? partOf(indicator) : null;
    if (part !== null) fitting.push(part);
    else leftOut.push({ key: indicator.key, reason: reason ?? "NO_READING" });
  }

  if (own.pattern === IndicatorPattern.CUMULATIVE) {
    const value = fitting.length === 0 ? null : exact(fitting.reduce((sum, part) => sum + part.value, 0));
    return { key: own.key, value, parts: fitting, leftOut };
  }
  const latest = fitting.reduce((day, { on }) => (on > day ? on : day), "");
  const parts = fitting.filter(({ on }) => on === latest);
  const setAside = (some: readonly RollUpPart[], reason: NotRolledUp) =>
    leftOut.push(...some.map(({ key }) => ({ key, reason })));
  setAside(
    fitting.filter(({ on }) => on !== latest),
    "EARLIER_READING",
  );
  if (new Set(parts.map(({ value }) => value)).size <= 1)
    return { key: own.key, value: parts[0]?.value ?? null, parts, leftOut };
  setAside(parts, "CONFLICTING_READINGS");
  return { key: own.key, value: null, parts: [], leftOut };
}

/** Why an indicator does not measure alike, so that neither its target nor its readings say anything of the other; null when it does. */
export function misfit(
  own: Omit<CascadeIndicator, "key" | "readings">,
  below: Omit<CascadeIndicator, "key" | "readings">,
): NotRolledUp | null {
  if (own.unitOfMeasure === null || below.unitOfMeasure === null) return "QUALITATIVE";
  if (own.aspect !== below.aspect) return "OTHER_ASPECT";
  if (own.pattern !== below.pattern) return "OTHER_PATTERN";
  if (folded(own.unitOfMeasure) !== folded(below.unitOfMeasure)) return "OTHER_UNIT_OF_MEASURE";
  return own.direction === below.direction ? null : "OTHER_DIRECTION";
}

/** What an indicator has come to by its own readings: the sum of a count, the latest of a state or a release. Null without any, which is not 0. */
export function realised({
  pattern,
  readings,
}: Pick<CascadeIndicator, "pattern" | "readings">): { value: number; on: IsoDate } | null {
  const inOrder = readings.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const last = inOrder.at(-1);
  if (last === undefined) return null;
  const isCount = pattern === IndicatorPattern.CUMULATIVE;
  const value = isCount ? exact(inOrder.reduce((sum, reading) => sum + reading.value, 0)) : last.value;
  return { value, on: last.on };
}

function partOf(indicator: Reported): RollUpPart | null {
  const own = realised(indicator);
  return own && { key: indicator.key, ...own, isPassedOn: indicator.isPassedOn };
}
