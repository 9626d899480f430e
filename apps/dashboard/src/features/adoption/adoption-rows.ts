/** What the units of a table are ordered by. */
export const ADOPTION_KEYS = ["unit", "people", "activated", "active", "phone", "first", "late"] as const;
export type AdoptionKey = (typeof ADOPTION_KEYS)[number];

export interface AdoptionRow {
  id: string;
  name: string;
  /** Whether it is the unit's own people rather than a unit below: then it leads nowhere. */
  isOwn: boolean;
  /** Null where they are too few to be told of. */
  people: number | null;
  activated: number | null;
  active: number | null;
  phone: number | null;
  first: number | null;
  late: number | null;
}

export interface AdoptionSort {
  by: AdoptionKey;
  descending: boolean;
}

/** What is not known stands last, whichever way the rest goes. */
export function sortAdoption(rows: readonly AdoptionRow[], { by, descending }: AdoptionSort): AdoptionRow[] {
  const way = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (by === "unit") return way * a.name.localeCompare(b.name, "id");
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return x === y ? a.name.localeCompare(b.name, "id") : x === null ? 1 : -1;
    return way * (x - y) || a.name.localeCompare(b.name, "id");
  });
}

/** What stays in the address on the way to another unit. */
export const samePeriod = ({ period }: { period?: string }): { period?: string } => ({ ...(period && { period }) });
