import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Summing } from "../connection.ts";
import { columnOf, DISTINCT, FRACTION_OF, type Asked, type Summable } from "./statistics.ts";

/** What the rows of a group give one by one, as they are read: half of a table can be summed by each of two processes. */
const SUMMED: Partial<Readonly<Record<Asked["statistic"], (measure: Sql) => Sql>>> = {
  AVERAGE: (measure) => sql`avg(${measure})`,
  SUM: (measure) => sql`sum(${measure})`,
  MIN: (measure) => sql`min(${measure})`,
  MAX: (measure) => sql`max(${measure})`,
  STDDEV: (measure) => sql`stddev_samp(${measure})`,
  VALUES: (measure) => sql`count(${measure})`,
};

export interface Question {
  readonly summable: Summable;
  /** By the names of the columns that they give; one row of all without. */
  readonly keys: Readonly<Record<string, Sql>>;
  readonly joins: Sql;
  readonly asked: readonly Asked[];
  /** Whether small groups are kept from the reader. */
  readonly withholds: boolean;
  /** Whether the numbers have to be the same at every reading, to the last digit: as decimals they are, whoever adds them up. */
  readonly isExact?: boolean;
  readonly most: number;
}

/**
 * Groups in one statement. What needs all values of a group in order (percentiles, how many different ones) is collected while the rows
 * are read and sorted group by group afterwards: sorting all rows by their group first takes twice as long, and one process alone does it.
 */
export function summing({ summable, keys, joins, asked, withholds, isExact, most }: Question): Summing {
  // Whole numbers too: their sums and means would else be of types that come as text.
  const numberOf = ({ measure }: Asked) =>
    sql`(${summable.measures[measure]!})::${raw(isExact ? "numeric" : "double precision")}`;
  const names = Object.keys(keys);
  const inner: Sql[] = [
    ...names.map((name) => sql`${keys[name]!} as ${quoted(`key ${name}`)}`),
    sql`count(*)::int as count`,
  ];
  const outer: Sql[] = [...names.map((name) => sql`g.${quoted(`key ${name}`)}`), sql`g.count`];
  if (summable.person && (withholds || !summable.isNameless)) {
    const { collected, told } = withholds ? fewPeople(summable.person) : onePerson(summable.person);
    inner.push(...collected);
    outer.push(...told);
  }

  const once = new Map(asked.map((one) => [columnOf(one), one]));
  const percentiles = new Map<string, Asked[]>();
  for (const [name, one] of once) {
    const column = quoted(name);
    const sum = SUMMED[one.statistic];
    if (sum) {
      inner.push(sql`${sum(numberOf(one))} as ${column}`);
      outer.push(sql`g.${column}`);
    } else if (one.statistic === DISTINCT) {
      inner.push(sql`array_agg(${summable.distinct[one.measure]!}) as ${column}`);
      outer.push(sql`(select count(distinct x) from unnest(g.${column}) x) as ${column}`);
    } else percentiles.set(one.measure, [...(percentiles.get(one.measure) ?? []), one]);
  }
  const sorted: Sql[] = [];
  for (const [measure, ofMeasure] of percentiles) {
    const [list, alias] = [quoted(`all ${measure}`), quoted(`of ${measure}`)];
    inner.push(sql`array_agg(${numberOf(ofMeasure[0]!)}) as ${list}`);
    outer.push(...ofMeasure.map((one, at) => sql`${alias}.p[${raw(String(at + 1))}] as ${quoted(columnOf(one))}`));
    const fractions = join(ofMeasure.map(({ statistic }) => raw(String(FRACTION_OF[statistic]))));
    sorted.push(
      sql`cross join lateral (select percentile_cont(array[${fractions}]::double precision[]) within group (order by x) as p from unnest(g.${list}) x) ${alias}`,
    );
  }

  return {
    joins,
    statement: (fromWhere) =>
      sql`select ${join(outer)} from (select ${join(inner)} ${fromWhere} ${grouping(names)}) g ${sorted.length > 0 ? join(sorted, " ") : empty} ${ordering(names, most)}`,
  };
}

const grouping = (names: readonly string[]): Sql =>
  names.length === 0 ? empty : sql`group by ${join(names.map((_, index) => raw(String(index + 1))))}`;

/** As a row: by each key PostgreSQL would rather sort all records before it sums them than the groups after. */
const ordering = (names: readonly string[], most: number): Sql =>
  names.length === 0
    ? empty
    : sql`order by row(${join(names.map((name) => sql`g.${quoted(`key ${name}`)}`))}) limit ${most}`;

const quoted = (name: string): Sql => raw(`"${name}"`);

interface People {
  readonly collected: readonly Sql[];
  readonly told: readonly Sql[];
}

/** Whether a group is of one person: the smallest and the largest hash are the same. To count the different ones takes four times as long as all else. */
const onePerson = (person: Sql): People => ({
  collected: [
    sql`min(uuid_hash_extended(${person}, 0)) as "lowest"`,
    sql`max(uuid_hash_extended(${person}, 0)) as "highest"`,
    sql`any_value(${person}) as "someone"`,
  ],
  told: [sql`case when g."lowest" = g."highest" then g."someone" end as "soleKey"`],
});

const SKETCHES = [0, 1, 2, 3];

/**
 * How many people a group has at least: each sets one of 64 bits by the hash of their key, four times over, and the most bits count. Never
 * more than there are; a group of exactly five is taken for less once in some two thousand, and then withheld.
 */
const fewPeople = (person: Sql): People => ({
  collected: SKETCHES.map(
    (seed) =>
      sql`bit_or(1::bigint << (uuid_hash_extended(${person}, ${raw(String(seed))}) & 63)::int) as ${quoted(`bits ${seed}`)}`,
  ),
  told: [
    sql`coalesce(greatest(${join(SKETCHES.map((seed) => sql`bit_count(g.${quoted(`bits ${seed}`)}::bit(64))`))}), 0)::int as people`,
  ],
});
