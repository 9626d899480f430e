import type { IndicatorDirection } from "@andir/domain/indicator-pattern";
import { formatDifference, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";

export interface MeasuredEffect {
  name: string;
  unitOfMeasure: string;
  direction: IndicatorDirection;
  before: number;
  after: number | null;
}

/** "92,5 % → 98,1 %" */
export const measureWord = (value: number, unit: string): string => `${formatTerm(value)} ${unit}`;

/** What came of it in a sentence: the finding of a chart that has two bars. */
export function changeWord({ name, unitOfMeasure, direction, before, after }: MeasuredEffect): string {
  if (after === null) return m.innovation_effect_waits({ name, before: measureWord(before, unitOfMeasure) });
  const words = {
    name,
    before: measureWord(before, unitOfMeasure),
    after: measureWord(after, unitOfMeasure),
    by: `${formatDifference(after - before)} ${unitOfMeasure === "%" ? m.innovation_points() : unitOfMeasure}`,
  };
  if (after === before) return m.innovation_effect_same(words);
  const isBetter = after > before === (direction === "HIGHER_IS_BETTER");
  return isBetter ? m.innovation_effect_better(words) : m.innovation_effect_worse(words);
}
