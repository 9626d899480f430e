import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Summing } from "../whole.ts";
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
 * Groups in one statement, as PostgreSQL reads rows and as a copy in columns does: what each is quick at differs, what they tell does not. In
 * columns each number is asked for by its name. Row by row, what needs all values of a group in order (percentiles, how many different ones)
 * is collected while the rows are read and sorted group by group afterwards: sorting all rows by their group first takes twice as long, and
 * one process alone does it.
 */
export function summing(question: Question): Summing {
  const { joins, isExact } = question;
  return {
    joins,
    statement: (fromWhere) => statementOf(question, rowByRow, fromWhere),
    // Decimals are the same at every reading there alone.
    ...(!isExact && { inColumns: (fromWhere) => statementOf(question, byColumn, fromWhere) }),
  };
}

/** How numbers are found that are more than a sum: what is collected of a group, and what is told of that. */
interface Found {
  readonly collected: readonly Sql[];
  readonly told: readonly Sql[];
  readonly beside?: Sql;
}

interface Way {
  people(person: Sql): Found;
  sole(person: Sql): Found;
  different(thing: Sql, column: Sql): Found;
  percentiles(number: Sql, list: Sql, alias: Sql, asked: readonly Asked[]): Found;
}

function statementOf(question: Question, way: Way, fromWhere: Sql): Sql {
  const { summable, keys, asked, withholds, isExact, most } = question;
  // Whole numbers too: their sums and means would else be of types that come as text.
  const numberOf = ({ measure }: Asked) =>
    sql`(${summable.measures[measure]!})::${raw(isExact ? "numeric" : "double precision")}`;
  const names = Object.keys(keys);
  const found: Found[] = [
    {
      collected: [...names.map((name) => sql`${keys[name]!} as ${keyOf(name)}`), sql`count(*)::int as count`],
      told: [...names.map((name) => sql`g.${keyOf(name)}`), sql`g.count`],
    },
  ];
  const { person } = summable;
  if (person && withholds) found.push(way.people(person));
  else if (person && !summable.isNameless) found.push(way.sole(person));

  const percentiles = new Map<string, Asked[]>();
  for (const [name, one] of new Map(asked.map((each) => [columnOf(each), each]))) {
    const column = quoted(name);
    const sum = SUMMED[one.statistic];
    if (sum) found.push({ collected: [sql`${sum(numberOf(one))} as ${column}`], told: [sql`g.${column}`] });
    else if (one.statistic === DISTINCT) found.push(way.different(summable.distinct[one.measure]!, column));
    else percentiles.set(one.measure, [...(percentiles.get(one.measure) ?? []), one]);
  }
  for (const [measure, ofMeasure] of percentiles)
    found.push(way.percentiles(numberOf(ofMeasure[0]!), quoted(`all ${measure}`), quoted(`of ${measure}`), ofMeasure));

  const [collected, told] = [found.flatMap((one) => one.collected), found.flatMap((one) => one.told)];
  const beside = found.flatMap((one) => one.beside ?? []);
  return sql`select ${join(told)} from (select ${join(collected)} ${fromWhere} ${grouping(names)}) g ${beside.length > 0 ? join(beside, " ") : empty} ${ordering(names, most)}`;
}

const byColumn: Way = {
  people: (person) => ({
    collected: [sql`count(distinct ${person})::int as people`],
    told: [sql`g.people`],
  }),
  sole: (person) => ({
    collected: [sql`min(${person}) as "lowest"`, sql`max(${person}) as "highest"`],
    told: [sql`case when g."lowest" = g."highest" then g."lowest" end as "soleKey"`],
  }),
  different: (thing, column) => ({ collected: [sql`count(distinct ${thing}) as ${column}`], told: [sql`g.${column}`] }),
  percentiles: (number, list, _alias, asked) => ({
    collected: [sql`${percentilesOf(number, asked)} as ${list}`],
    told: asked.map((one, at) => sql`g.${list}[${raw(String(at + 1))}] as ${quoted(columnOf(one))}`),
  }),
};

const rowByRow: Way = {
  people: fewPeople,
  sole: onePerson,
  different: (thing, column) => ({
    collected: [sql`array_agg(${thing}) as ${column}`],
    told: [sql`(select count(distinct x) from unnest(g.${column}) x) as ${column}`],
  }),
  percentiles: (number, list, alias, asked) => ({
    collected: [sql`array_agg(${number}) as ${list}`],
    told: asked.map((one, at) => sql`${alias}.p[${raw(String(at + 1))}] as ${quoted(columnOf(one))}`),
    beside: sql`cross join lateral (select ${percentilesOf(sql`x`, asked)} as p from unnest(g.${list}) x) ${alias}`,
  }),
};

const percentilesOf = (number: Sql, asked: readonly Asked[]): Sql =>
  sql`percentile_cont(array[${join(asked.map(({ statistic }) => raw(String(FRACTION_OF[statistic]))))}]::double precision[]) within group (order by ${number})`;

const grouping = (names: readonly string[]): Sql =>
  names.length === 0 ? empty : sql`group by ${join(names.map((_, index) => raw(String(index + 1))))}`;

/** As a row: by each key PostgreSQL would rather sort all records before it sums them than the groups after. */
const ordering = (names: readonly string[], most: number): Sql =>
  names.length === 0 ? empty : sql`order by row(${join(names.map((name) => sql`g.${keyOf(name)}`))}) limit ${most}`;

const quoted = (name: string): Sql => raw(`"${name}"`);

const keyOf = (name: string): Sql => quoted(`key ${name}`);

/** Whether a group is of one person: the smallest and the largest hash are the same. To count the different ones takes four times as long as all else. */
function onePerson(person: Sql): Found {
  return {
    collected: [
      sql`min(uuid_hash_extended(${person}, 0)) as "lowest"`,
      sql`max(uuid_hash_extended(${person}, 0)) as "highest"`,
      sql`any_value(${person}) as "someone"`,
    ],
    told: [sql`case when g."lowest" = g."highest" then g."someone" end as "soleKey"`],
  };
}

const SKETCHES = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * How many people a group has at least: each sets one of 64 bits by the hash of their key, eight times over, and the most bits count. Never
 * more than there are; a group of exactly five is taken for less once in some four million, and then withheld.
 */
function fewPeople(person: Sql): Found {
  return {
    collected: SKETCHES.map(
      (seed) =>
        sql`bit_or(1::bigint << (uuid_hash_extended(${person}, ${raw(String(seed))}) & 63)::int) as ${quoted(`bits ${seed}`)}`,
    ),
    told: [
      sql`coalesce(greatest(${join(SKETCHES.map((seed) => sql`bit_count(g.${quoted(`bits ${seed}`)}::bit(64))`))}), 0)::int as people`,
    ],
  };
}
