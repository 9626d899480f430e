import type { FlatTable } from "@andir/domain/flatten";

export function ResultChart({ name }: { table: FlatTable; name: string }) {
  return <p>{name}</p>;
}
