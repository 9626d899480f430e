import sql, { join, raw, type Sql } from "sql-template-tag";
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

export interface OrderTerm extends Sortable {
  readonly name: string;
  readonly direction: OrderDirection;
}

/** What a client asked for, completed by the key: without it rows that tie would be skipped or shown twice. */
export function orderTerms<F extends string>(
  asked: readonly { field: F; direction: OrderDirection }[] | null | undefined,
  fallback: readonly { field: F; direction: OrderDirection }[],
  fields: Record<F, Sortable>,
  key: Sql,
): OrderTerm[] {
  const chosen = asked?.length ? asked : fallback;
  if (new Set(chosen.map((o) => o.field)).size !== chosen.length) throw badInput("orderBy names a field twice.");
  const terms = chosen.map((o) => ({ ...fields[o.field], name: o.field, direction: o.direction }));
  return [...terms, { sql: key, type: "uuid", nullable: false, name: "key", direction: chosen[0]?.direction ?? "ASC" }];
}

/** Names the order for the cursor's signature. */
export const orderName = (list: string, terms: readonly OrderTerm[]): string =>
  `${list} ${terms.map((t) => `${t.name} ${t.direction}`).join(", ")}`;

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
