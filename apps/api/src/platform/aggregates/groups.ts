import { withheldGroups } from "@andir/domain/small-groups";
import { noteReads } from "../access-log.ts";
import type { Whole } from "../whole.ts";
import { badInput } from "../errors.ts";
import type { Scope } from "../scope.ts";
import { actorOf, seesPseudonyms } from "../sight.ts";
import { explained, inputsOf, type AggregateExplained } from "./aggregate-explanation.ts";
import type { Having } from "./aggregate-types.ts";
import { type GroupedBy, joined, signatureOf } from "./dimensions.ts";
import { MOST_SHOWN } from "./group-args.ts";
import { compareBy, comparedBy, holds, orderTerm } from "./having.ts";
import { withoutExtremes, withValues } from "./extremes.ts";
import type { GroupOrder } from "./number-asked.ts";
import { joinsFor, statisticsOf, type Asked, type Statistics, type Summable, type SummedRow } from "./statistics.ts";
import { summing } from "./summing.ts";

/** With a property for each statistic that was asked for. */
export interface Aggregated extends Statistics {
  readonly count: number | null;
  readonly isWithheld: boolean;
  /** Where it was asked for. */
  readonly explanation?: AggregateExplained | null;
}

export interface GroupRequest extends GroupedBy {
  readonly having?: Having | null | undefined;
  readonly orderBy?: readonly GroupOrder[] | null | undefined;
  readonly first: number;
}

export interface Group extends Aggregated {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly share: number | null;
}

/** What an answer shows of each group: which numbers, and whether how they came about. */
export interface Shows {
  readonly asked: readonly Asked[];
  readonly explains: boolean;
}

/** More would hold up everyone else; who needs them filters, or groups by less. */
const MOST_GROUPS = 50_000;

export async function aggregate(scope: Scope, whole: Whole, summable: Summable, shows: Shows): Promise<Aggregated> {
  const withholds = withholdsFrom(scope, summable);
  const hides = withholds && summable.hidesExtremes === true;
  const asked = hides ? withValues(columnsFor(shows)) : columnsFor(shows);
  const question = summing({ summable, keys: {}, joins: joined(joinsFor(summable, asked)), asked, withholds, most: 1 });
  const [row] = await whole.summed<SummedRow>(question, JSON.stringify(asked));
  if (!row) throw new Error("A sum without groups has one row.");
  const told = hides ? withoutExtremes(row, asked, actorOf(scope).smallestGroup) : row;
  return shown(scope, told, shows, withholds && row.count > 0 && isFew(scope, row));
}

/** Groups in the order of their keys, or as asked; small ones withheld with what would give them away, before anything else is asked of them. */
export async function groupedAggregate(
  scope: Scope,
  whole: Whole,
  summable: Summable,
  request: GroupRequest,
  shows: Shows,
): Promise<Group[]> {
  const { having, orderBy, first, dimensions, within } = request;
  if (first < 1 || first > MOST_SHOWN) throw badInput(`first is from 1 to ${MOST_SHOWN}.`);
  const order = (orderBy ?? []).map(orderTerm);
  const withholds = withholdsFrom(scope, summable);
  const hides = withholds && summable.hidesExtremes === true;
  const wanted = [...columnsFor(shows), ...order.flatMap((term) => term.asked ?? []), ...comparedBy(having)];
  const needed = hides ? withValues(wanted) : wanted;
  const all = await groupsOf(whole, summable, request, needed, withholds);
  // Before conditions and orders are asked, which would tell it.
  const found = hides ? all.map((row) => withoutExtremes(row, needed, actorOf(scope).smallestGroup)) : all;
  if (found.length > MOST_GROUPS)
    throw badInput(`That makes more than ${MOST_GROUPS} groups. Filter the records, or group by fewer keys.`);

  const isWithheld = withholds
    ? withheldGroups(
        found.map((row) => ({
          keys: dimensions.map((names) => valuesOf(row, names)),
          // Of those who are not few the records tell as well which group is the smaller.
          people: isFew(scope, row) ? row.people! : row.count,
        })),
        actorOf(scope).smallestGroup,
      )
    : found.map(() => false);
  const totals = new Map<string, number>();
  for (const row of found) {
    const of = valuesOf(row, within);
    totals.set(of, (totals.get(of) ?? 0) + row.count);
  }
  const names = dimensions.flat();
  const groups = found
    .map((row, index) => ({ row, isWithheld: isWithheld[index] ?? false }))
    .filter(({ row, isWithheld: gone }) => !having || (!gone && holds(row, having)));
  // Without an order they are as the statement has them: by their keys.
  if (order.length > 0)
    groups.sort(
      (a, b) => Number(a.isWithheld) - Number(b.isWithheld) || (a.isWithheld ? 0 : compareBy(order, a.row, b.row)),
    );
  return groups.slice(0, first).map(({ row, isWithheld: gone }) => ({
    keys: Object.fromEntries(names.map((name) => [name, keyIn(row, name)])),
    share: gone ? null : row.count / totals.get(valuesOf(row, within))!,
    ...shown(scope, row, shows, gone),
  }));
}

function groupsOf(
  whole: Whole,
  summable: Summable,
  { keys, joins }: GroupRequest,
  asked: readonly Asked[],
  withholds: boolean,
): Promise<SummedRow[]> {
  const tables = joined([...joins, ...joinsFor(summable, asked)]);
  const question = summing({ summable, keys, joins: tables, asked, withholds, most: MOST_GROUPS + 1 });
  const expressions = Object.entries(keys).map(([name, key]) => [name, signatureOf(key)]);
  return whole.summed<SummedRow>(question, JSON.stringify([expressions, tables.values, asked]));
}

const isFew = (scope: Scope, { people }: SummedRow): boolean =>
  people !== undefined && people < actorOf(scope).smallestGroup;

/** Whether small groups are kept from the reader. */
const withholdsFrom = (scope: Scope, { person }: Summable): boolean =>
  person !== null && seesPseudonyms(actorOf(scope));

/** A number of one person's records tells of that person: it counts as read. */
function shown(scope: Scope, row: SummedRow, { asked, explains }: Shows, isWithheld: boolean): Aggregated {
  if (isWithheld) return { count: null, isWithheld, explanation: null };
  if (row.soleKey != null) noteReads(scope, [{ employeeKey: row.soleKey }]);
  const explanation = explains ? explained(row, asked) : null;
  return { count: row.count, isWithheld, explanation, ...statisticsOf(row, asked) };
}

const columnsFor = ({ asked, explains }: Shows): readonly Asked[] =>
  explains ? [...asked, ...inputsOf(asked)] : asked;

const keyIn = (row: SummedRow, name: string): unknown => row[`key ${name}`] ?? null;

/** Some of the keys of a group as one. */
const valuesOf = (row: SummedRow, names: readonly string[]): string =>
  names.length === 0 ? "" : JSON.stringify(names.map((name) => keyIn(row, name)));
