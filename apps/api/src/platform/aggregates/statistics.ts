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
  P10: "P10",
  P25: "P25",
  P75: "P75",
  P90: "P90",
  VALUES: "VALUES",
} as const;
export type Statistic = (typeof Statistic)[keyof typeof Statistic];

/** How many different ones there are of something; its "measures" are things, so it is asked for by a field of its own. */
const DISTINCT = "DISTINCT";

/** As fields of the graph name them. */
export const FIELD_OF = {
  AVERAGE: "average",
  SUM: "sum",
  MIN: "min",
  MAX: "max",
  STDDEV: "stddev",
  MEDIAN: "median",
  P10: "p10",
  P25: "p25",
  P75: "p75",
  P90: "p90",
  VALUES: "values",
  DISTINCT: "distinctCount",
} as const satisfies Readonly<Record<Statistic | typeof DISTINCT, string>>;

const percentile =
  (fraction: number) =>
  (measure: Sql): Sql =>
    sql`percentile_cont(${raw(String(fraction))}) within group (order by ${measure})`;

const SQL_OF: Readonly<Record<Statistic | typeof DISTINCT, (measure: Sql) => Sql>> = {
  AVERAGE: (measure) => sql`avg(${measure})`,
  SUM: (measure) => sql`sum(${measure})`,
  MIN: (measure) => sql`min(${measure})`,
  MAX: (measure) => sql`max(${measure})`,
  STDDEV: (measure) => sql`stddev_samp(${measure})`,
  MEDIAN: percentile(0.5),
  P10: percentile(0.1),
  P25: percentile(0.25),
  P75: percentile(0.75),
  P90: percentile(0.9),
  VALUES: (measure) => sql`count(${measure})`,
  DISTINCT: (thing) => sql`count(distinct ${thing})`,
};

/** A statistic of a measure, by its name. */
export interface Asked {
  readonly statistic: Statistic | typeof DISTINCT;
  readonly measure: string;
}

export const columnOf = ({ statistic, measure }: Asked): string => `${FIELD_OF[statistic]} ${measure}`;

/** What the answer shows of a field that has the statistics as its fields. */
export const askedOf = (info: GraphQLResolveInfo): Asked[] =>
  [...Object.values(Statistic), DISTINCT as typeof DISTINCT].flatMap((statistic) =>
    shownBelow(info, FIELD_OF[statistic])
      .filter((name) => name !== "__typename")
      .map((measure) => ({ statistic, measure })),
  );

/** What a kind of record offers to be summed: as its list names its rows, and as the reader may see them. */
export interface Summable {
  /** Numbers, by their names. */
  readonly measures: Readonly<Record<string, Sql>>;
  /** The tables that some of these need beside those of the list, by the name of the number. */
  readonly joins?: Readonly<Record<string, readonly Sql[]>>;
  /** Things of which there can be several records, by their names: how many different ones there are. */
  readonly distinct: Readonly<Record<string, Sql>>;
  /** Whom a record is about; null where it is about nobody. */
  readonly person: Sql | null;
}

/** The values of one group, by `columnOf`; how many rows and people it has; who it is, where it is one alone. */
export interface SummedRow {
  readonly count: number;
  readonly people: number;
  readonly soleKey: string | null;
  readonly [column: string]: unknown;
}

/** The same statistic once, whoever asks for it. */
export function summedColumns({ measures, distinct, person }: Summable, asked: readonly Asked[]): Sql {
  const once = new Map(asked.map((one) => [columnOf(one), one]));
  const columns = [...once].map(([name, { statistic, measure }]) => {
    const of = statistic === DISTINCT ? distinct[measure] : measures[measure];
    return sql`${SQL_OF[statistic](of!)} as ${raw(`"${name}"`)}`;
  });
  const people = person
    ? [
        sql`count(distinct ${person})::int as people`,
        sql`case when count(distinct ${person}) = 1 then min(${person}::text) end as "soleKey"`,
      ]
    : [sql`0 as people`, sql`null as "soleKey"`];
  return join([sql`count(*)::int as count`, ...people, ...columns]);
}

/** The tables that what is asked for needs. */
export const joinsFor = ({ joins }: Summable, asked: readonly Asked[]): Sql[] =>
  asked.flatMap(({ statistic, measure }) => (statistic === DISTINCT ? [] : (joins?.[measure] ?? [])));

/** By the fields of the graph: a number for each measure, or for each thing. */
export type Statistics = Readonly<Partial<Record<(typeof FIELD_OF)[keyof typeof FIELD_OF], Numbers>>>;
type Numbers = Record<string, number | null>;

/** The statistics of a row as the graph has them. */
export function statisticsOf(row: SummedRow, asked: readonly Asked[]): Statistics {
  const found: Record<string, Numbers> = {};
  for (const one of asked) (found[FIELD_OF[one.statistic]] ??= {})[one.measure] = valueOf(row, one);
  return found;
}

export const valueOf = (row: SummedRow, asked: Asked): number | null => (row[columnOf(asked)] as number | null) ?? null;
