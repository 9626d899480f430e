import type { Sql } from "sql-template-tag";
import { compare, type IdComparison } from "./filter.ts";
import { globalId, keyOf, parseGlobalId, type NodeKey } from "./global-id.ts";
import type { Scope } from "./scope.ts";
import { seesPseudonyms } from "./sight.ts";
import { unveil, veil } from "./veil.ts";

/** Types that the directory lists by name for everyone, so that their ids would tell who a pseudonym is. */
const NAMED = new Set(["Employee", "Position"]);

const isVeiled = (scope: Scope, type: string): boolean =>
  NAMED.has(type) && scope.actor !== null && seesPseudonyms(scope.actor);

type Row = { readonly key: string };

/** How the id of a row is made, as its reader may know it. */
export const seenIdOf = (type: string) =>
  NAMED.has(type)
    ? (row: Row, _args: unknown, scope: Scope) =>
        globalId(type, isVeiled(scope, type) ? veil(scope.secret, row.key) : row.key)
    : (row: Row) => globalId(type, row.key);

/** The way back; throws as parseGlobalId does. */
export function parseSeenId(scope: Scope, id: string): NodeKey {
  const { type, key } = parseGlobalId(id);
  return { type, key: isVeiled(scope, type) ? unveil(scope.secret, key) : key };
}

/** The same for an id that must be of one type; throws as keyOf does. */
export function keySeenBy(scope: Scope, type: string, id: string): string {
  const key = keyOf(type, id);
  return isVeiled(scope, type) ? unveil(scope.secret, key) : key;
}

/** Ids of one type, as the reader knows them, compared by the key behind them. */
export const compareSeenIds = (scope: Scope, expression: Sql, type: string, comparison: IdComparison): Sql =>
  compare(expression, "uuid", {
    eq: comparison.eq == null ? null : keySeenBy(scope, type, comparison.eq),
    in: comparison.in == null ? null : comparison.in.map((id) => keySeenBy(scope, type, id)),
    isNull: comparison.isNull ?? null,
  });
