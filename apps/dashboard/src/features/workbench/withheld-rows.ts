import type { FlatTable } from "@andir/domain/flatten";

/** Of how many groups nothing is told, since they or others beside them are of too few people: a group that is told has its count. */
export function withheldRows({ place, columns, rows }: FlatTable): number {
  const count = columns.findIndex(({ key }) => key === "count");
  return place.isConnection || count < 0 ? 0 : rows.filter((cells) => cells[count] === null).length;
}
