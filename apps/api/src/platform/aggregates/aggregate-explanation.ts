import { columnOf, DISTINCT, FRACTION_OF, Statistic, valueOf, type Asked, type SummedRow } from "./statistics.ts";

/** How one number over many records came about. */
export interface NumberExplained {
  readonly statistic: Statistic | null;
  readonly measure: string;
  readonly value: number | null;
  readonly rule: string;
  readonly inputs: readonly { readonly name: string; readonly value: number | null }[];
}

export interface AggregateExplained {
  readonly recordCount: number;
  readonly numbers: readonly NumberExplained[];
}

const PERCENTILE =
  "of the values in order the one at the place of 1 + (VALUES - 1) x SHARE, and between two of them in proportion (PostgreSQL: percentile_cont)";

const RULE: Readonly<Record<Asked["statistic"], string>> = {
  AVERAGE: "SUM / VALUES",
  SUM: "the sum of the values",
  MIN: "the smallest of the values",
  MAX: "the largest of the values",
  STDDEV: "the square root of the sum of (value - AVERAGE)² / (VALUES - 1)",
  MEDIAN: PERCENTILE,
  P10: PERCENTILE,
  P25: PERCENTILE,
  P75: PERCENTILE,
  P90: PERCENTILE,
  VALUES: "the records that have a value",
  DISTINCT: "how many different ones the records name; those that name none are left out",
};

const INPUTS: Readonly<Partial<Record<Asked["statistic"], readonly Statistic[]>>> = {
  AVERAGE: ["SUM"],
  STDDEV: ["AVERAGE"],
};

/** What has to be known beside the numbers that are asked for, to say how each came about. */
export const inputsOf = (asked: readonly Asked[]): Asked[] =>
  asked
    .filter(({ statistic }) => statistic !== DISTINCT)
    .flatMap(({ statistic, measure }) =>
      [...(INPUTS[statistic] ?? []), Statistic.VALUES].map((input) => ({ statistic: input, measure })),
    );

/** Each number with what it rests on; the values themselves are those of the list's own records. */
export const explained = (row: SummedRow, asked: readonly Asked[]): AggregateExplained => ({
  recordCount: row.count,
  numbers: [...new Map(asked.map((one) => [columnOf(one), one])).values()].map((one) => ({
    statistic: one.statistic === DISTINCT ? null : one.statistic,
    measure: one.measure,
    value: valueOf(row, one),
    rule: RULE[one.statistic],
    inputs: inputsFor(row, one),
  })),
});

function inputsFor(row: SummedRow, { statistic, measure }: Asked): { name: string; value: number | null }[] {
  if (statistic === DISTINCT || statistic === Statistic.VALUES) return [];
  const share = FRACTION_OF[statistic];
  return [
    ...(INPUTS[statistic] ?? []).map((input) => ({ name: input, value: valueOf(row, { statistic: input, measure }) })),
    { name: Statistic.VALUES, value: valueOf(row, { statistic: Statistic.VALUES, measure }) },
    ...(share === undefined ? [] : [{ name: "SHARE", value: share }]),
  ];
}
