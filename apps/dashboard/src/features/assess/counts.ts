import type { Predicate } from "@andir/domain/predicate";

export type Counts = Readonly<Record<Predicate, number>>;

export const NONE_YET: Counts = { VERY_POOR: 0, POOR: 0, NEEDS_IMPROVEMENT: 0, GOOD: 0, VERY_GOOD: 0 };

export const countsFrom = (list: readonly { predicate: Predicate; count: number }[]): Counts =>
  list.reduce((counts, { predicate, count }) => ({ ...counts, [predicate]: count }), NONE_YET);

/** How many people have each predicate, those without one left out. */
export const countsOf = (predicates: readonly (Predicate | null | undefined)[]): Counts =>
  predicates.reduce<Counts>(
    (counts, predicate) => (predicate ? { ...counts, [predicate]: counts[predicate] + 1 } : counts),
    NONE_YET,
  );
