import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";

/** A planned result in words, with the range that its targets are drawn from. */
export interface ResultWords {
  title: string;
  /** Which of the superior's three results it supports. */
  supports: 0 | 1 | 2;
  indicators: readonly IndicatorWords[];
}

export interface IndicatorWords {
  aspect: IndicatorAspect;
  text: string;
  from: number;
  to: number;
  unit: string;
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  months: readonly number[] | null;
}

export const result = (title: string, supports: 0 | 1 | 2, ...indicators: IndicatorWords[]): ResultWords => ({
  title,
  supports,
  indicators,
});

/** What adds up over the months. */
export const count = (
  text: string,
  from: number,
  to: number,
  unit: string,
  direction: IndicatorDirection = "HIGHER_IS_BETTER",
): IndicatorWords => ({ aspect: "QUANTITY", text, from, to, unit, pattern: "CUMULATIVE", direction, months: null });

/** A share as it stands at the end of each quarter. */
export const percent = (text: string, from: number, to: number): IndicatorWords => ({
  aspect: "QUALITY",
  text,
  from,
  to,
  unit: "%",
  pattern: "POSITION",
  direction: "HIGHER_IS_BETTER",
  months: [3, 6, 9, 12],
});

/** A duration as it stands, the shorter the better. */
export const time = (text: string, from: number, to: number, unit: string): IndicatorWords => ({
  aspect: "TIME",
  text,
  from,
  to,
  unit,
  pattern: "POSITION",
  direction: "LOWER_IS_BETTER",
  months: null,
});

/** What somebody else publishes, in its months. */
export const release = (
  text: string,
  from: number,
  to: number,
  unit: string,
  months: readonly number[],
): IndicatorWords => ({
  aspect: "QUALITY",
  text,
  from,
  to,
  unit,
  pattern: "RELEASE",
  direction: "HIGHER_IS_BETTER",
  months,
});
