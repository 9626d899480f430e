import type { Queryable } from "./sql.ts";
import { hasWritten, type Scope } from "./scope.ts";

/** Here already, or about to be: fields of hundreds of rows are not worth a promise each. */
export type Soon<T> = T | Promise<T>;

/**
 * Keeps in memory what every request reads and few ever change: the units and the periods. Each request learns with its
 * actor the number that any change of theirs raises, in whatever process, so nothing here is ever behind.
 * `read` gives a value that nobody changes.
 */
export function kept<T extends object>(read: (scope: Scope) => Promise<T>): (scope: Scope) => Soon<T> {
  const copies = new WeakMap<Queryable, { version: number; value: Soon<T> }>();
  const readNow = sharedWhileUnderWay(read);
  return (scope) => {
    // What a transaction changed, it and its answer must see.
    if (!scope.actor || hasWritten(scope)) return readNow(scope);
    const version = scope.actor.directoryVersion;
    const copy = copies.get(scope.sql);
    if (copy && copy.version >= version) return copy.value;

    const fresh: { version: number; value: Soon<T> } = { version, value: read(scope) };
    copies.set(scope.sql, fresh);
    const settled = Promise.resolve(fresh.value).then(
      (value) => (fresh.value = value),
      (error: unknown) => {
        if (copies.get(scope.sql) === fresh) copies.delete(scope.sql);
        throw error;
      },
    );
    return (fresh.value = settled);
  };
}

function sharedWhileUnderWay<T>(read: (scope: Scope) => Promise<T>): (scope: Scope) => Promise<T> {
  const underWay = new WeakMap<Scope, Promise<T>>();
  return (scope) => {
    let reading = underWay.get(scope);
    if (!reading) underWay.set(scope, (reading = read(scope).finally(() => underWay.delete(scope))));
    return reading;
  };
}

/** `Promise.then`, without a promise where there is none. */
export const soon = <T, R>(value: Soon<T>, then: (value: T) => R): Soon<R> =>
  value instanceof Promise ? value.then(then) : then(value);
