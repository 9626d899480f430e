import type { Cell, FlatTable } from "@andir/domain/flatten";

export interface Sort {
  column: number;
  descending: boolean;
}

/** The places of the rows in another order; what is empty comes last either way, and equals stay as they came. */
export function sortedPlaces(
  { rows }: Pick<FlatTable, "rows">,
  sort: Sort | null,
  language: string,
): readonly number[] {
  const places = rows.map((_, i) => i);
  if (sort === null) return places;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const turn = sort.descending ? -1 : 1;
  const cellAt = (place: number): Cell => rows[place]?.[sort.column] ?? null;
  return places.sort((one, other) => {
    const [a, b] = [cellAt(one), cellAt(other)];
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    if (typeof a === "number" && typeof b === "number") return (a - b) * turn;
    return compare(String(a), String(b)) * turn;
  });
}
