import DataLoader from "dataloader";
import { required } from "./errors.ts";
import type { Scope } from "./scope.ts";

/**
 * Turns "fetch many" into "load one": loads asked for in the same tick share one statement, once per scope.
 * `fetch` leaves out the keys that it did not find or that the actor may not see.
 */
export function batched<V>(fetch: (scope: Scope, keys: readonly string[]) => Promise<Map<string, V>>): Loader<V> {
  const load = perScope<V | null>((scope) => {
    const loader = new DataLoader<string, V | null>(
      async (keys) => {
        const found = await fetch(scope, keys);
        return keys.map((k) => found.get(k) ?? null);
      },
      { cache: false },
    );
    return (key) => loader.load(key);
  });
  return Object.assign(load, { required: perScope((scope) => (key) => required(load(scope, key))) });
}

export interface Loader<V> {
  (scope: Scope, key: string): Promise<V | null>;
  /** For a row that must be there. */
  required(scope: Scope, key: string): Promise<V>;
}

/** The same for lists and pages that take arguments: calls with the same arguments share one statement. */
export function batchedBy<A, V>(
  fetch: (scope: Scope, keys: readonly string[], args: A) => Promise<Map<string, V>>,
  none: () => V,
  signatureOf: (args: A) => string = JSON.stringify,
) {
  const loaders = new WeakMap<Scope, Map<string, DataLoader<string, V>>>();
  return (scope: Scope, key: string, args: A): Promise<V> => {
    let byArgs = loaders.get(scope);
    if (!byArgs) loaders.set(scope, (byArgs = new Map()));
    const signature = signatureOf(args);
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

/** One promise a key and scope: DataLoader's own cache makes a new one at each call, and hundreds of rows share a period. */
function perScope<V>(loadIn: (scope: Scope) => (key: string) => Promise<V>): (scope: Scope, key: string) => Promise<V> {
  const scopes = new WeakMap<Scope, { promises: Map<string, Promise<V>>; load: (key: string) => Promise<V> }>();
  return (scope, key) => {
    let known = scopes.get(scope);
    if (!known) scopes.set(scope, (known = { promises: new Map(), load: loadIn(scope) }));
    let promise = known.promises.get(key);
    if (!promise) known.promises.set(key, (promise = known.load(key)));
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
