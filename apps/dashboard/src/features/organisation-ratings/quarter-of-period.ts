import type { PeriodKind } from "@andir/domain/period-kind";

/** 1 to 4; null for what is no quarter. */
export const quarterOfPeriod = ({ kind, endsOn }: { kind: PeriodKind; endsOn: string }): number | null =>
  kind === "QUARTER" ? Number(endsOn.slice(5, 7)) / 3 : null;
