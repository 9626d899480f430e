import type { GraphQLResolveInfo } from "graphql";
import type { Sql } from "sql-template-tag";
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
export const DISTINCT = "DISTINCT";

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

/** Of a percentile the part of the values that lies below it. */
export const FRACTION_OF: Readonly<Partial<Record<Statistic | typeof DISTINCT, number>>> = {
  MEDIAN: 0.5,
  P10: 0.1,
  P25: 0.25,
  P75: 0.75,
  P90: 0.9,
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
  /** The tables that some of both need beside those of the list, by their names; each has at most one row for a record. */
  readonly joins?: Readonly<Record<string, readonly Sql[]>>;
  /** Things of which there can be several records, by their names: how many different ones there are. */
  readonly distinct: Readonly<Record<string, Sql>>;
  /** Whom a record is about; null where it is about nobody. */
  readonly person: Sql | null;
  /** Whether to who sees pseudonyms the numbers of single records are not told either: then nor are extremes, which are one record's. */
  readonly hidesExtremes?: boolean;
  /** Measures that no row tells, so that to who sees pseudonyms they are told of many people alone. */
  readonly ofManyAlone?: readonly string[];
  /** Whether that is no employee but someone without a name: too few are withheld, and to read of one is no reading of a person. */
  readonly isNameless?: boolean;
}

/** The values of one group, by `columnOf`, and how many rows it has. */
export interface SummedRow {
  readonly count: number;
  /** At least so many people, and exactly so few where they are few: known only where small groups are kept from the reader. */
  readonly people?: number;
  /** Who it is, where it is one alone: known only to those who know people. */
  readonly soleKey?: string | null;
  readonly [column: string]: unknown;
}

/** The tables that what is asked for needs. */
export const joinsFor = ({ joins }: Summable, asked: readonly Asked[]): Sql[] =>
  asked.flatMap(({ measure }) => joins?.[measure] ?? []);

/** By the fields of the graph: a number for each measure, or for each thing. */
export type Statistics = Readonly<Partial<Record<(typeof FIELD_OF)[keyof typeof FIELD_OF], Numbers>>>;
type Numbers = Record<string, number | null>;

/** The statistics of a row as the graph has them. */
export function statisticsOf(row: SummedRow, asked: readonly Asked[]): Statistics {
  const found: Record<string, Numbers> = {};
  for (const one of asked) (found[FIELD_OF[one.statistic]] ??= {})[one.measure] = valueOf(row, one);
  return found;
}

/** Two processes add up in whatever order they come to, so that the last digits of a sum differ from one time to the next: they are cut off. */
const DIGITS = 12;

export function valueOf(row: SummedRow, asked: Asked): number | null {
  const value = (row[columnOf(asked)] as number | null) ?? null;
  return value === null || Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}
