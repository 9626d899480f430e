import type { DocumentCounts, OwedState } from "@andir/domain/completeness";

/** Sums groups that stand alike by how each stands; null is owed by nobody. */
export function countsBy<T extends { readonly count: number }>(
  groups: readonly T[],
  standsAs: (group: T) => OwedState | null,
): DocumentCounts {
  const counts = { DONE: 0, WAITING: 0, LATE: 0, NOT_DUE: 0 };
  for (const group of groups) {
    const state = standsAs(group);
    if (state !== null) counts[state] += group.count;
  }
  return counts;
}
