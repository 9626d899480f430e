import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { registerEnumType } from "type-graphql";
import { badInput } from "./errors.ts";
import type { CursorValues } from "./cursor.ts";

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Null comes last in both.",
  valuesConfig: { ASC: { description: "Smallest first." }, DESC: { description: "Largest first." } },
});

/** Something a list can be ordered by: an expression over its rows, and the SQL type its text goes back into. */
export interface Sortable {
  readonly sql: Sql;
  readonly type: string;
  /** What is never null can come straight from an index, in both directions. */
  readonly nullable: boolean;
}

/** A value of another table, which a page joins for its order. */
export interface Joined extends Sortable {
  readonly name: string;
  readonly join: Sql;
  /** Whom the value tells of, where it tells of one person alone: to read it is a reading of that person. */
  readonly tellsOf: Sql | null;
}

export interface OrderTerm extends Sortable, Partial<Pick<Joined, "join" | "tellsOf">> {
  readonly name: string;
  readonly direction: OrderDirection;
}

interface Entry<F extends string> {
  field?: F | null;
  direction: OrderDirection;
}

/**
 * What a client asked for, completed by the key: without it rows that tie would be skipped or shown twice. `related` finds the entries
 * that are by something else than a field.
 */
export function orderTerms<F extends string>(
  asked: readonly Entry<F>[] | null | undefined,
  fallback: readonly { field: F; direction: OrderDirection }[],
  fields: Record<F, Sortable>,
  key: Sql,
  related: (entry: Entry<F>, index: number) => Joined | null = () => null,
): OrderTerm[] {
  const chosen = asked?.length ? asked : fallback;
  const terms = chosen.map((o, index): OrderTerm => {
    const found = related(o, index);
    return found
      ? { ...found, direction: o.direction }
      : { ...fields[o.field!], name: o.field!, direction: o.direction };
  });
  if (new Set(terms.map(({ name }) => name)).size !== terms.length) throw badInput("orderBy names a field twice.");
  return [...terms, { sql: key, type: "uuid", nullable: false, name: "key", direction: chosen[0]?.direction ?? "ASC" }];
}

/** Names the order for the cursor's signature. */
export const orderName = (list: string, terms: readonly OrderTerm[]): string =>
  `${list} ${terms.map((t) => `${t.name} ${t.direction}`).join(", ")}`;

/** What the terms need beside the tables of the list; of no concern to its total. */
export const orderJoins = (terms: readonly OrderTerm[]): Sql => {
  const joins = terms.flatMap((t) => t.join ?? []);
  return joins.length > 0 ? join(joins, " ") : empty;
};

export const orderBy = (terms: readonly OrderTerm[], backward: boolean): Sql =>
  join(
    terms.map((t) => {
      const direction = raw((t.direction === "ASC") === backward ? "desc" : "asc");
      return t.nullable
        ? sql`${t.sql} ${direction} nulls ${raw(backward ? "first" : "last")}`
        : sql`${t.sql} ${direction}`;
    }),
    ", ",
  );

/** The rows strictly beyond a cursor: a row comparison, which an index can begin at, or else (a beyond) or (a equal and b beyond) or ... , with null as the last value. */
export function beyond(terms: readonly OrderTerm[], values: CursorValues, side: "after" | "before"): Sql {
  if (values.length !== terms.length) throw badInput("This cursor does not belong to this list in this order.");
  const directions = new Set(terms.map((t) => t.direction));
  if (directions.size === 1 && terms.every((t) => !t.nullable)) {
    const bounds = terms.map((t, i) => valueOf(t, values[i] ?? null));
    return sql`(${join(terms.map((t) => t.sql))}) ${raw(isAbove(terms[0], side) ? ">" : "<")} (${join(bounds)})`;
  }
  const branches = terms.map((term, i) => {
    const equal = terms.slice(0, i).map((t, j) => sql`${t.sql} is not distinct from ${valueOf(t, values[j] ?? null)}`);
    return sql`(${join([...equal, step(term, values[i] ?? null, side)], " and ")})`;
  });
  return sql`(${join(branches, " or ")})`;
}

const isAbove = (term: OrderTerm | undefined, side: "after" | "before"): boolean =>
  (term?.direction === "ASC") === (side === "after");

const valueOf = (term: OrderTerm, value: string | null): Sql => sql`${value}::${raw(term.type)}`;

function step(term: OrderTerm, value: string | null, side: "after" | "before"): Sql {
  if (value === null) return side === "after" ? sql`false` : sql`${term.sql} is not null`;
  const compared = sql`${term.sql} ${raw(isAbove(term, side) ? ">" : "<")} ${valueOf(term, value)}`;
  return side === "after" && term.nullable ? sql`(${compared} or ${term.sql} is null)` : compared;
}
