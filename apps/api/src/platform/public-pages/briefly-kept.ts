import type { Scope } from "../scope.ts";
import type { Queryable } from "../sql.ts";

const KEPT_FOR = 60_000;

/** What everyone is told alike, worked out once a minute in a process, however many ask, and by one of those who ask at once. */
export function brieflyKept<T>(read: (scope: Scope) => Promise<T>): (scope: Scope) => Promise<T> {
  const copies = new WeakMap<Queryable, { readonly until: number; readonly value: Promise<T> }>();
  return (scope) => {
    const now = scope.now.getTime();
    const copy = copies.get(scope.sql);
    if (copy && copy.until > now) return copy.value;
    const value = read(scope);
    copies.set(scope.sql, { until: now + KEPT_FOR, value });
    value.catch(() => copies.delete(scope.sql)); // a failure is told to those who asked, and to nobody after them
    return value;
  };
}
