import sql, { join, raw, type Sql } from "sql-template-tag";
import type { ClassType } from "type-graphql";
import type { Actor } from "../actor.ts";
import type { ListSource } from "../connection.ts";
import type { Joined } from "../order.ts";
import type { Scope } from "../scope.ts";
import { actorOf, seesPseudonyms } from "../sight.ts";
import { joined } from "./dimensions.ts";
import { numberAsked, type NumberAsked } from "./number-asked.ts";
import { columnOf, joinsFor, type Asked, type Summable } from "./statistics.ts";
import { summing } from "./summing.ts";

/**
 * Records by a number of which the list of what they hang on is ordered. What a reader is not told of them counts for nothing there. Not for those of
 * which single numbers are hidden (`hidesExtremes`): an order tells the least and the most.
 */
export interface Numbered<F extends object> {
  /** As the order names them: assessments. */
  readonly name: string;
  /** Gives an input the fields that name a number (`aggregateTypes`). */
  readonly namesNumber: (input: ClassType<NumberAsked>) => void;
  readonly filter: ClassType<F>;
  readonly list: (scope: Scope, filter: F | null) => Pick<ListSource, "from" | "where">;
  readonly summable: (actor: Actor) => Summable;
}

export interface RelatedNumber<F> extends NumberAsked {
  filter?: F | null;
}

/**
 * Of the records of each person in turn: an index finds them, whatever people the filter leaves. What lies beside the records in another table is
 * joined once, and so summed for everyone. A number of which no record tells is kept from those who see pseudonyms, as it is about one person.
 */
export function numberOfPerson<F extends object>(
  scope: Scope,
  { name, list, summable }: Numbered<F>,
  asked: RelatedNumber<F>,
  personColumn: string,
  rowKey: Sql,
  alias: Sql,
): Joined {
  const actor = actorOf(scope);
  const whole = { ...summable(actor), person: null };
  const one = numberAsked(asked, `orderBy.${name}`);
  const { from, where } = list(scope, asked.filter ?? null);
  const person = raw(personColumn);
  const term = { name: nameOf(name, asked), type: "numeric", tellsOf: sql`${alias}.told_of` };

  if (one && seesPseudonyms(actor) && whole.ofManyAlone?.includes(one.measure))
    return {
      ...term,
      ...measured(alias),
      join: sql`cross join (select null::numeric as value) ${alias}`,
      tellsOf: null,
    };

  const isBeside = one !== null && joinsFor(whole, [one]).length > 0;
  const keys: Record<string, Sql> = isBeside ? { row: person } : {};
  const question = { summable: whole, keys, ...needed(whole, one), withholds: false, most: EVERY_ROW };
  const { joins, statement } = summing(question);
  const all = statement(sql`from ${from} ${joins} where ${join(where, " and ")}`);
  const each = statement(sql`from ${from} ${joins} where ${person} = parent.key and ${join(where, " and ")}`);
  return {
    ...term,
    ...valueOf(one, alias),
    join: isBeside
      ? sql`left join (select s."key row" as told_of, ${valueIn(one)} as value from (${all}) s) ${alias} on ${alias}.told_of = ${rowKey}`
      : sql`cross join lateral (
          select case when s.count > 0 then parent.key end as told_of, ${valueIn(one)} as value
          from (select ${rowKey} as key) parent cross join lateral (${each}) s) ${alias}`,
  };
}

/** By what records are put together: the row of the list, and within it what is told apart elsewhere. */
export interface Parts {
  readonly row: Sql;
  readonly part: Sql;
  readonly joins: readonly Sql[];
  /** The person, where the reader knows them by a pseudonym alone; null for all others. */
  readonly unknown: Sql;
}

/**
 * Of all records at once, put together by the units of the list. Small groups are withheld from those who see pseudonyms: a row of few
 * people, and one of which any part is of few whom the reader does not know, since what the other parts come to would tell of it.
 */
export function numberOfUnit<F extends object>(
  scope: Scope,
  { name, list, summable }: Numbered<F>,
  asked: RelatedNumber<F>,
  { row, part, joins: tables, unknown }: Parts,
  rowKey: Sql,
  alias: Sql,
): Joined {
  const actor = actorOf(scope);
  const whole = summable(actor);
  const one = numberAsked(asked, `orderBy.${name}`);
  const { from, where } = list(scope, asked.filter ?? null);
  const withholds = whole.person !== null && seesPseudonyms(actor);
  const sum = (summed: Summable, keys: Record<string, Sql>, number: Asked | null) => {
    const question = { summable: summed, keys, ...needed(summed, number, tables), withholds, most: EVERY_ROW };
    const { joins, statement } = summing(question);
    return statement(sql`from ${from} ${joins} where ${join(where, " and ")}`);
  };
  const told = sql`
    select s."key row" as row, ${valueIn(one)} as value, ${withholds ? sql`null::uuid` : sql`s."soleKey"`} as told_of
    from (${sum(whole, { row }, one)}) s`;
  const known = sql`
    join (
      select g."key row" as row from (${sum({ ...whole, person: unknown }, { row, part }, null)}) g
      group by g."key row" having bool_and(g.people = 0 or g.people >= ${actor.smallestGroup}::integer)
    ) open on open.row = s."key row" where s.people >= ${actor.smallestGroup}::integer`;
  return {
    name: nameOf(name, asked),
    ...(withholds ? measured(alias) : valueOf(one, alias)),
    type: "numeric",
    join: sql`left join (${withholds ? sql`${told} ${known}` : told}) ${alias} on ${alias}.row = ${rowKey}`,
    tellsOf: withholds ? null : sql`${alias}.told_of`,
  };
}

/** Far more than there are. */
const EVERY_ROW = 1_000_000;

const needed = (summable: Summable, one: Asked | null, tables: readonly Sql[] = []) => {
  const asked = one ? [one] : [];
  return { asked, joins: joined([...tables, ...joinsFor(summable, asked)]), isExact: true };
};

const valueIn = (one: Asked | null): Sql =>
  one ? sql`s.${raw(`"${columnOf(one)}"`)}::numeric` : sql`s.count::numeric`;

type Value = Pick<Joined, "sql" | "nullable">;

const measured = (alias: Sql): Value => ({ sql: sql`${alias}.value`, nullable: true });

/** How many there are is a number where there are none; a mean is not. */
const valueOf = (one: Asked | null, alias: Sql): Value =>
  one === null || one.statistic === "VALUES" || one.statistic === "DISTINCT"
    ? { sql: sql`coalesce(${alias}.value, 0)`, nullable: false }
    : measured(alias);

/** A cursor is good for the very number that it was made for. */
const nameOf = (name: string, asked: object): string => `${name} ${JSON.stringify(asked)}`;
