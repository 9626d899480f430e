import type { Cell, Column } from "@andir/domain/flatten";
import type { Exported } from "./exporter.ts";

type Words = ReadonlyMap<string, string>;

/** What the reader's language calls a list, its columns by their keys, and what stands in them. */
export interface ExportWords {
  readonly name: string | undefined;
  readonly heads: Words;
  readonly cells: ReadonlyMap<string, Words>;
}

/**
 * A list as its screen says it. The words come with the question from where the screen has its own, so file and screen cannot differ;
 * what has no word stays as it is.
 */
export function worded(exported: Exported, { name, heads, cells }: ExportWords): Exported {
  const said = exported.columns.map(({ key }) => cells.get(key));
  const rowOf = (row: readonly Cell[]): readonly Cell[] => row.map((cell, at) => wordOf(cell, said[at]));
  async function* pieces(): Exported["pieces"] {
    for await (const { items, rows } of exported.pieces) yield { items, rows: () => rows().map(rowOf) };
  }
  return {
    name: name ?? exported.name,
    columns: exported.columns.map((column, at) => wordedColumn(column, heads, said[at])),
    total: exported.total,
    pieces: pieces(),
    close: () => exported.close(),
  };
}

const wordedColumn = (column: Column, heads: Words, said: Words | undefined): Column => ({
  ...column,
  key: heads.get(column.key) ?? column.key,
  kind: said ? "text" : column.kind,
});

/** Of several codes each has its word. */
function wordOf(cell: Cell, words: Words | undefined): Cell {
  if (!words || cell === null) return cell;
  const code = String(cell);
  return (
    words.get(code) ??
    code
      .split(", ")
      .map((each) => words.get(each) ?? each)
      .join(", ")
  );
}
