import type { Aspect } from "@andir/domain/aspect";
import type { Measure } from "./measures.ts";

interface Month {
  isSmall: boolean;
  progress: {
    reportsOwed: number;
    reportsPunctual: number;
    assessmentsOwed: number;
    assessmentsPublished: number;
  } | null;
  aspects: readonly { aspect: Aspect; n: number; isSmall: boolean; median: number | null }[];
}

export interface MonthValue {
  /** From 0 to 1: a share, or a score by its hundred. Null of too few. */
  value: number | null;
  n: number;
}

/** What a month says by a measure; null where there is nobody to say it of. */
export function monthValue(month: Month, measure: Measure): MonthValue | null {
  const { progress, isSmall } = month;
  if (measure === "punctual" || measure === "assessed") {
    const [of, n] =
      measure === "punctual"
        ? [progress?.reportsPunctual ?? 0, progress?.reportsOwed ?? 0]
        : [progress?.assessmentsPublished ?? 0, progress?.assessmentsOwed ?? 0];
    return n === 0 ? null : { value: isSmall ? null : of / n, n };
  }
  const spread = month.aspects.find(({ aspect }) => aspect === measure);
  if (spread === undefined) return null;
  return { value: spread.isSmall || spread.median === null ? null : spread.median / 100, n: spread.n };
}
