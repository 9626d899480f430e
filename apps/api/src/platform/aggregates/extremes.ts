import { columnOf, FRACTION_OF, valueOf, type Asked, type SummedRow } from "./statistics.ts";

const VALUES = "VALUES" as const;

/** Of each percentile it is asked as well of how many values it is. */
export const withValues = (asked: readonly Asked[]): readonly Asked[] => [
  ...asked,
  ...asked.flatMap(({ statistic, measure }): Asked[] =>
    FRACTION_OF[statistic] === undefined ? [] : [{ statistic: VALUES, measure }],
  ),
];

/**
 * A row without what would be one person's number: the least and the most always are, a percentile where fewer people than the smallest group may have
 * lie beyond it on either side.
 */
export function withoutExtremes(row: SummedRow, asked: readonly Asked[], smallest: number): SummedRow {
  const told: Record<string, unknown> = { ...row };
  for (const one of asked) {
    const { statistic, measure } = one;
    const fraction = FRACTION_OF[statistic];
    const isExtreme = statistic === "MIN" || statistic === "MAX";
    if (!isExtreme && fraction === undefined) continue;
    const values = valueOf(row, { statistic: VALUES, measure }) ?? 0;
    // In whole percent: 0.1 of 50 is 5, and not a little less.
    const percent = Math.round((fraction ?? 0) * 100);
    const beyond = Math.min(row.people ?? 0, values) * Math.min(percent, 100 - percent);
    if (isExtreme || beyond < smallest * 100) told[columnOf(one)] = null;
  }
  return told as SummedRow;
}
