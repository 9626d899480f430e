import DataLoader from "dataloader";
import type { Scope } from "./scope.ts";

/**
 * Turns "fetch many" into "load one": loads asked for in the same tick share one statement, once per scope.
 * `fetch` leaves out the keys that it did not find or that the actor may not see.
 */
export function batched<V>(fetch: (scope: Scope, keys: readonly string[]) => Promise<Map<string, V>>) {
  const loaders = new WeakMap<Scope, (key: string) => Promise<V | null>>();
  return (scope: Scope, key: string): Promise<V | null> => {
    let load = loaders.get(scope);
    if (!load) {
      load = once(async (keys) => {
        const found = await fetch(scope, keys);
        return keys.map((k) => found.get(k) ?? null);
      });
      loaders.set(scope, load);
    }
    return load(key);
  };
}

/** The same for lists and pages that take arguments: calls with the same arguments share one statement. */
export function batchedBy<A, V>(
  fetch: (scope: Scope, keys: readonly string[], args: A) => Promise<Map<string, V>>,
  none: () => V,
) {
  const loaders = new WeakMap<Scope, Map<string, (key: string) => Promise<V>>>();
  return (scope: Scope, key: string, args: A): Promise<V> => {
    let byArgs = loaders.get(scope);
    if (!byArgs) loaders.set(scope, (byArgs = new Map()));
    const signature = JSON.stringify(args);
    let load = byArgs.get(signature);
    if (!load) {
      load = once(async (keys) => {
        const found = await fetch(scope, keys, args);
        return keys.map((k) => found.get(k) ?? none());
      });
      byArgs.set(signature, load);
    }
    return load(key);
  };
}

/** DataLoader's own cache makes a new promise for each load of the same key; hundreds of rows share a period. */
function once<V>(fetch: (keys: readonly string[]) => Promise<V[]>): (key: string) => Promise<V> {
  const loader = new DataLoader<string, V>(fetch, { cache: false });
  const promises = new Map<string, Promise<V>>();
  return (key) => {
    let promise = promises.get(key);
    if (!promise) promises.set(key, (promise = loader.load(key)));
    return promise;
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
