import DataLoader from "dataloader";
import type { Scope } from "./scope.ts";

/**
 * Turns "fetch many" into "load one": loads asked for in the same tick share one statement, once per scope.
 * `fetch` leaves out the keys that it did not find or that the actor may not see.
 */
export function batched<V>(fetch: (scope: Scope, keys: readonly string[]) => Promise<Map<string, V>>) {
  const loaders = new WeakMap<Scope, DataLoader<string, V | null>>();
  return (scope: Scope, key: string): Promise<V | null> => {
    let loader = loaders.get(scope);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await fetch(scope, keys);
        return keys.map((k) => found.get(k) ?? null);
      });
      loaders.set(scope, loader);
    }
    return loader.load(key);
  };
}

/** The same for lists and pages that take arguments: calls with the same arguments share one statement. */
export function batchedBy<A, V>(
  fetch: (scope: Scope, keys: readonly string[], args: A) => Promise<Map<string, V>>,
  none: () => V,
) {
  const loaders = new WeakMap<Scope, Map<string, DataLoader<string, V>>>();
  return (scope: Scope, key: string, args: A): Promise<V> => {
    let byArgs = loaders.get(scope);
    if (!byArgs) loaders.set(scope, (byArgs = new Map()));
    const signature = JSON.stringify(args);
    let loader = byArgs.get(signature);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await fetch(scope, keys, args);
        return keys.map((k) => found.get(k) ?? none());
      });
      byArgs.set(signature, loader);
    }
    return loader.load(key);
  };
}

export const byKey = <T extends { key: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((row) => [row.key, row]));

export function groupedBy<T>(list: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of list) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
