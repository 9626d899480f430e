import sql, { join, raw, type Sql } from "sql-template-tag";
import { type ClassType, Field } from "type-graphql";
import { noteReads } from "./access-log.ts";
import type { ListSource } from "./connection.ts";
import { badInput } from "./errors.ts";
import type { Joined } from "./order.ts";
import type { Scope } from "./scope.ts";

/**
 * Lists that are ordered by what hangs on their records. As fields are added to a type from the features to its right, so are these to
 * the input of an order, which knows none of them.
 */

/** `alias` is the name of the table that is joined, and is already quoted. */
type Related<A> = (scope: Scope, asked: A, alias: Sql) => Joined;

const known = new Map<ClassType, Map<string, Related<never>>>();

/** Lets an order go by something else than a field, asked for with an input of its own. */
export function orderThrough<A extends object>(
  order: ClassType,
  name: string,
  description: string,
  input: ClassType<A>,
  related: Related<A>,
): void {
  Field(() => input, { nullable: true, description })(order.prototype as object, name);
  known.set(order, (known.get(order) ?? new Map<string, Related<never>>()).set(name, related));
}

/** What an entry of `orderBy` is by, where that is no field. Exactly one of all may be named, which the schema cannot say. */
export const relatedBy =
  (scope: Scope, order: ClassType) =>
  (entry: object, index: number): Joined | null => {
    const related = known.get(order) ?? new Map<string, Related<never>>();
    const all = ["field", ...related.keys()];
    const named = all.filter((name) => (entry as Record<string, unknown>)[name] != null);
    const [name] = named;
    if (name === undefined || named.length > 1)
      throw badInput(`An entry of orderBy names exactly one of ${all.join(", ")}; this one ${said(named)}.`);
    const asked = (entry as Record<string, never>)[name]!;
    return related.get(name)?.(scope, asked, raw(`"order ${index}"`)) ?? null;
  };

const said = (named: readonly string[]): string => (named.length > 0 ? `names ${named.join(" and ")}` : "names none");

type Told = { readonly toldOf?: readonly string[] };

/** The list with whom its order tells of beside each row, so that it is noted as read. */
export function notingOrder(scope: Scope, source: ListSource): ListSource {
  const told = source.order.flatMap(({ tellsOf }) => tellsOf ?? []);
  if (told.length === 0) return source;
  return {
    ...source,
    columns: (fields) => sql`${source.columns(fields)}, array_remove(array[${join(told)}]::uuid[], null) as "toldOf"`,
    seen: (found, fields) => {
      source.seen?.(found, fields);
      noteReads(
        scope,
        (found as readonly Told[]).flatMap(({ toldOf = [] }) => toldOf.map((employeeKey) => ({ employeeKey }))),
      );
    },
  };
}
