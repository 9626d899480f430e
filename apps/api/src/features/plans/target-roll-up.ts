import { IndicatorPattern } from "@andir/domain/indicator-pattern";
import { misfit } from "@andir/domain/roll-up";
import type { IndicatorDocument } from "./plan-document.ts";

export type Aimed = Pick<IndicatorDocument, "aspect" | "pattern" | "direction" | "unitOfMeasure" | "target">;

export interface TargetRollUp {
  supportingCount: number;
  target: number | null;
  coverage: number | null;
  lowest: number | null;
  highest: number | null;
}

/**
 * What the targets of supporting results come to, by pattern: counts add up; a state or a published figure never does, of
 * these there is a lowest and a highest. What measures alike is what would be added up of the realisations too.
 */
export function rollUpTargets(above: Aimed, supporting: readonly Aimed[]): TargetRollUp {
  const alike = supporting.filter((indicator) => misfit(above, indicator) === null);
  const targets = alike.flatMap(({ target }) => target ?? []);
  if (targets.length === 0)
    return { supportingCount: alike.length, target: null, coverage: null, lowest: null, highest: null };
  const isCount = above.pattern === IndicatorPattern.CUMULATIVE;
  const target = isCount ? Number(targets.reduce((sum, each) => sum + each, 0).toPrecision(12)) : null;
  return {
    supportingCount: alike.length,
    target,
    coverage:
      target !== null && above.target !== null && above.target > 0
        ? Math.round((target / above.target) * 1000) / 10
        : null,
    lowest: Math.min(...targets),
    highest: Math.max(...targets),
  };
}
