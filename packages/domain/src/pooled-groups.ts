export interface TreeUnit {
  readonly key: string;
  readonly parentKey: string | null;
}

/** What may be told of a unit. */
export interface Pooled<T> {
  /** The unit's own people, with those of units below that are too few to stand alone; null where all of these are too few. */
  readonly pool: T | null;
  /** All of the unit and below that is told somewhere; null where nothing is. */
  readonly whole: T | null;
  /** People of the unit and below who are in neither, since they are fewer than the smallest group. */
  readonly leftOut: number;
}

interface Grouping<T> {
  readonly peopleOf: (counts: T) => number;
  readonly add: (a: T, b: T) => T;
  readonly smallest: number;
}

/**
 * Counts of a tree of units of which no difference tells of fewer than the smallest group: whoever is too few to stand alone
 * is told with the unit above, and waits there for enough others. Every whole is a sum of pools, and no pool is small, so
 * that nothing can be worked out by subtraction and no other unit has to be withheld for it.
 */
export function pooledGroups<T>(
  units: readonly TreeUnit[],
  own: ReadonlyMap<string, T>,
  { peopleOf, add, smallest }: Grouping<T>,
): Map<string, Pooled<T>> {
  const known = new Set(units.map(({ key }) => key));
  const below = new Map<string, string[]>();
  for (const { key, parentKey } of units) {
    if (parentKey === null || !known.has(parentKey)) continue;
    below.set(parentKey, [...(below.get(parentKey) ?? []), key]);
  }
  const found = new Map<string, Pooled<T>>();
  const sum = (parts: readonly (T | null | undefined)[]): T | null => {
    const there = parts.filter((part): part is T => part !== null && part !== undefined);
    return there.length === 0 ? null : there.reduce(add);
  };
  /** Finds the unit and all below it, and answers with what goes up to be pooled there. */
  const visit = (key: string): T | null => {
    const children = below.get(key) ?? [];
    const waiting = sum([own.get(key), ...children.map(visit)]);
    const people = waiting === null ? 0 : peopleOf(waiting);
    const pool = waiting !== null && people >= smallest ? waiting : null;
    const whole = sum([pool, ...children.map((child) => found.get(child)?.whole)]);
    found.set(key, { pool, whole, leftOut: pool === null ? people : 0 });
    return pool === null ? waiting : null;
  };
  for (const { key, parentKey } of units) if (parentKey === null || !known.has(parentKey)) visit(key);
  return found;
}
