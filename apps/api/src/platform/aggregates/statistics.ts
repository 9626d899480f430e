import type { GraphQLResolveInfo } from "graphql";
import sql, { join, raw, type Sql } from "sql-template-tag";
import { shownBelow } from "../selection.ts";

/** What can be asked of a measure over many rows. Rows without a value are left out, as SQL does. */
export const Statistic = {
  AVERAGE: "AVERAGE",
  SUM: "SUM",
  MIN: "MIN",
  MAX: "MAX",
  STDDEV: "STDDEV",
  MEDIAN: "MEDIAN",
} as const;
export type Statistic = (typeof Statistic)[keyof typeof Statistic];

/** As fields of the graph name them. */
export const FIELD_OF: Readonly<Record<Statistic, string>> = {
  AVERAGE: "average",
  SUM: "sum",
  MIN: "min",
  MAX: "max",
  STDDEV: "stddev",
  MEDIAN: "median",
};

const SQL_OF: Readonly<Record<Statistic, (measure: Sql) => Sql>> = {
  AVERAGE: (measure) => sql`avg(${measure})`,
  SUM: (measure) => sql`sum(${measure})`,
  MIN: (measure) => sql`min(${measure})`,
  MAX: (measure) => sql`max(${measure})`,
  STDDEV: (measure) => sql`stddev_samp(${measure})`,
  MEDIAN: (measure) => sql`percentile_cont(0.5) within group (order by ${measure})`,
};

/** A statistic of a measure, by its name. */
export interface Asked {
  readonly statistic: Statistic;
  readonly measure: string;
}

export const columnOf = ({ statistic, measure }: Asked): string => `${FIELD_OF[statistic]} ${measure}`;

/** What the answer shows of a field that has the statistics as its fields. */
export const askedOf = (info: GraphQLResolveInfo): Asked[] =>
  Object.values(Statistic).flatMap((statistic) =>
    shownBelow(info, FIELD_OF[statistic])
      .filter((name) => name !== "__typename")
      .map((measure) => ({ statistic, measure })),
  );

/** The values of one group, by `columnOf`; how many rows and people it has; who it is, where it is one alone. */
export interface SummedRow {
  readonly count: number;
  readonly people: number;
  readonly soleKey: string | null;
  readonly [column: string]: unknown;
}

/** The same statistic once, whoever asks for it. */
export function summedColumns(measures: Readonly<Record<string, Sql>>, person: Sql, asked: readonly Asked[]): Sql {
  const distinct = new Map(asked.map((one) => [columnOf(one), one]));
  const columns = [...distinct].map(
    ([name, { statistic, measure }]) => sql`${SQL_OF[statistic](measures[measure]!)} as ${raw(`"${name}"`)}`,
  );
  return join([
    sql`count(*)::int as count`,
    sql`count(distinct ${person})::int as people`,
    sql`case when count(distinct ${person}) = 1 then min(${person}::text) end as "soleKey"`,
    ...columns,
  ]);
}

/** By the fields of the graph: a number for each measure. */
export type Statistics = Readonly<Partial<Record<"average" | "sum" | "min" | "max" | "stddev" | "median", Numbers>>>;
type Numbers = Record<string, number | null>;

/** The statistics of a row as the graph has them. */
export function statisticsOf(row: SummedRow, asked: readonly Asked[]): Statistics {
  const found: Record<string, Numbers> = {};
  for (const one of asked) (found[FIELD_OF[one.statistic]] ??= {})[one.measure] = valueOf(row, one);
  return found;
}

export const valueOf = (row: SummedRow, asked: Asked): number | null => (row[columnOf(asked)] as number | null) ?? null;
