import { SMALLEST_GROUP, withheldGroups } from "@andir/domain/small-groups";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { noteReads } from "../access-log.ts";
import type { Whole } from "../connection.ts";
import { badInput } from "../errors.ts";
import type { Scope } from "../scope.ts";
import { actorOf, seesPseudonyms } from "../sight.ts";
import { fieldOfMeasure, type GroupOrder, type Having } from "./aggregate-types.ts";
import {
  FIELD_OF,
  Statistic,
  statisticsOf,
  summedColumns,
  valueOf,
  type Asked,
  type Statistics,
  type SummedRow,
} from "./statistics.ts";

/** What a kind of record offers to be summed: as its list names its rows, and as the reader may see them. */
export interface Summable {
  readonly measures: Readonly<Record<string, Sql>>;
  /** Whom a record is about. */
  readonly person: Sql;
}

/** With a property for each statistic that was asked for. */
export interface Aggregated extends Statistics {
  readonly count: number | null;
  readonly isWithheld: boolean;
}

export interface GroupRequest {
  /** Expressions by the name of the property that they give; what is null is a group too. */
  readonly keys: Readonly<Record<string, Sql>>;
  readonly joins: Sql;
  readonly having?: Having | null | undefined;
  readonly orderBy?: readonly GroupOrder[] | null | undefined;
  readonly first: number;
}

export interface Group extends Aggregated {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly share: number | null;
}

/** More would hold up everyone else; who needs them filters, or groups by less. */
const MOST_GROUPS = 50_000;
export const MOST_SHOWN = 10_000;

export async function aggregate(
  scope: Scope,
  whole: Whole,
  { measures, person }: Summable,
  asked: readonly Asked[],
): Promise<Aggregated> {
  const question = { columns: summedColumns(measures, person, asked), joins: empty, tail: empty };
  const [row] = await whole.summed<SummedRow>(question, JSON.stringify(asked));
  if (!row) throw new Error("A sum without groups has one row.");
  const isWithheld = seesPseudonyms(actorOf(scope)) && row.people > 0 && row.people < SMALLEST_GROUP;
  return shown(scope, row, asked, isWithheld);
}

/** Groups in the order of their keys, or as asked; small ones withheld with what would give them away, before anything else is asked of them. */
export async function groupedAggregate(
  scope: Scope,
  whole: Whole,
  { measures, person }: Summable,
  request: GroupRequest,
  asked: readonly Asked[],
): Promise<Group[]> {
  const { having, orderBy, first, keys, joins } = request;
  if (first < 1 || first > MOST_SHOWN) throw badInput(`first is from 1 to ${MOST_SHOWN}.`);
  const order = (orderBy ?? []).map(orderTerm);
  const needed = [...asked, ...order.flatMap((term) => term.asked ?? []), ...comparedBy(having)];
  const names = Object.keys(keys);
  const question = {
    columns: sql`${join(names.map((name) => sql`${keys[name]!} as ${raw(`"key ${name}"`)}`))}, ${summedColumns(measures, person, needed)}`,
    joins,
    tail: sql`group by ${numbers(names.length)} order by ${numbers(names.length)} limit ${MOST_GROUPS + 1}`,
  };
  const signature = JSON.stringify([
    names.map((name) => [name, keys[name]?.sql, keys[name]?.values]),
    joins.values,
    needed,
  ]);
  const found = await whole.summed<SummedRow>(question, signature);
  if (found.length > MOST_GROUPS)
    throw badInput(`That makes more than ${MOST_GROUPS} groups. Filter the records, or group by fewer keys.`);

  const keysOf = (row: SummedRow) => Object.fromEntries(names.map((name) => [name, row[`key ${name}`] ?? null]));
  const isWithheld = seesPseudonyms(actorOf(scope))
    ? withheldGroups(
        found.map((row) => ({ keys: names.map((name) => text(row[`key ${name}`])), people: row.people })),
        SMALLEST_GROUP,
      )
    : found.map(() => false);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return found
    .map((row, index) => ({ row, isWithheld: isWithheld[index] ?? false }))
    .filter(({ row, isWithheld: gone }) => !having || (!gone && holds(row, having)))
    .toSorted((a, b) => {
      if (order.length === 0) return 0; // as the statement has them
      return Number(a.isWithheld) - Number(b.isWithheld) || (a.isWithheld ? 0 : compareBy(order, a.row, b.row));
    })
    .slice(0, first)
    .map(({ row, isWithheld: gone }) => ({
      keys: keysOf(row),
      share: gone ? null : row.count / total,
      ...shown(scope, row, asked, gone),
    }));
}

/** A number of one person's records tells of that person: it counts as read. */
function shown(scope: Scope, row: SummedRow, asked: readonly Asked[], isWithheld: boolean): Aggregated {
  if (isWithheld) return { count: null, isWithheld };
  if (row.soleKey !== null) noteReads(scope, [{ employeeKey: row.soleKey }]);
  return { count: row.count, isWithheld, ...statisticsOf(row, asked) };
}

/** Keys, days and enums all come as text. */
const text = (key: unknown): string | null => (key as string | null | undefined) ?? null;

const numbers = (count: number): Sql => join(Array.from({ length: count }, (_, index) => raw(String(index + 1))));

interface OrderTerm {
  readonly asked: Asked | null;
  readonly sign: 1 | -1;
}

function orderTerm({ statistic, measure, direction }: GroupOrder): OrderTerm {
  if ((statistic == null) !== (measure == null))
    throw badInput(
      "An order of groups names a statistic and a measure, or neither: then it is by the number of records.",
    );
  return {
    asked: statistic && measure ? { statistic, measure: fieldOfMeasure(measure) } : null,
    sign: direction === "DESC" ? -1 : 1,
  };
}

function compareBy(order: readonly OrderTerm[], a: SummedRow, b: SummedRow): number {
  for (const { asked, sign } of order) {
    const [left, right] = asked ? [valueOf(a, asked), valueOf(b, asked)] : [a.count, b.count];
    if (left === right) continue;
    if (left === null) return 1; // null comes last in both directions
    if (right === null) return -1;
    return (left - right) * sign;
  }
  return 0;
}

type Compared = {
  eq?: number | null;
  in?: number[] | null;
  gte?: number | null;
  lte?: number | null;
  isNull?: boolean | null;
};

const STATISTIC_OF = new Map(Object.values(Statistic).map((statistic) => [FIELD_OF[statistic], statistic]));

/** The statistics that a condition compares, each with what it is compared with. */
const conditionsOf = (having: Having): [Asked, Compared][] =>
  Object.entries(having).flatMap(([field, measures]) => {
    const statistic = STATISTIC_OF.get(field);
    if (statistic === undefined || measures == null) return [];
    return Object.entries(measures as Record<string, Compared | null>).flatMap(
      ([measure, compared]): [Asked, Compared][] => (compared ? [[{ statistic, measure }, compared]] : []),
    );
  });

const comparedBy = (having: Having | null | undefined): Asked[] =>
  having ? conditionsOf(having).map(([asked]) => asked) : [];

const holds = (row: SummedRow, having: Having): boolean =>
  (!having.count || matches(row.count, having.count)) &&
  conditionsOf(having).every(([asked, compared]) => matches(valueOf(row, asked), compared));

/** As in SQL, what has no value is neither more nor less than anything. */
const matches = (value: number | null, { eq, in: oneOf, gte, lte, isNull }: Compared): boolean =>
  (isNull == null || (value === null) === isNull) &&
  (eq == null || value === eq) &&
  (oneOf == null || (value !== null && oneOf.includes(value))) &&
  (gte == null || (value !== null && value >= gte)) &&
  (lte == null || (value !== null && value <= lte));
