import type { SheetCell } from "@andir/domain/import-cell";
import type { Entry, ZipFile } from "yauzl";
import { MOST_COLUMNS, type SheetRow } from "./sheet-file.ts";
import { parserOf, textOf } from "./xlsx-parts.ts";
import { columnOf } from "./xlsx-rows.ts";

interface Span {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Cells that are merged downward: what stands in the first holds for all of them. Spans come and go as the rows do. */
export class Merged {
  private readonly spans: Span[] = [];
  private readonly open = new Map<number, { readonly to: number; readonly cell: SheetCell | null }>();
  private next = 0;

  add(span: Span): void {
    if (span.to > span.from && span.column < MOST_COLUMNS) this.spans.push(span);
  }

  sort(): this {
    this.spans.sort((a, b) => a.from - b.from);
    return this;
  }

  /** The row with what is merged into it from above. Rows are asked for in their order. */
  filled(row: SheetRow): SheetRow {
    for (const [column, { to }] of this.open) if (to < row.row) this.open.delete(column);
    for (; (this.spans[this.next]?.from ?? Infinity) <= row.row; this.next += 1) {
      const { column, from, to } = this.spans[this.next] as Span;
      // Where the first row of a span is not in the file, nothing stands in it.
      if (from === row.row) this.open.set(column, { to, cell: row.cells[column] ?? null });
    }
    const above = [...this.open].filter(([column, { cell }]) => cell !== null && (row.cells[column] ?? null) === null);
    if (above.length === 0) return row;
    const cells = [...row.cells];
    for (const [column, { cell }] of above) {
      while (cells.length <= column) cells.push(null);
      cells[column] = cell;
    }
    return { ...row, cells };
  }
}

const END = /<\/(?:\w+:)?sheetData>/;
const SPAN = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g;
const LONGEST = 200;

/** They stand behind the rows, so the rows are passed over unread to come to them. */
export async function readMerged(zip: ZipFile, entry: Entry): Promise<Merged> {
  const merged = new Merged();
  let isBehind = false;
  let rest = "";
  for await (const text of textOf(zip, entry)) {
    rest += text;
    if (!isBehind) {
      const end = END.exec(rest);
      isBehind = end !== null;
      rest = end ? rest.slice(end.index) : rest.slice(-LONGEST);
    }
    if (!isBehind) continue;
    let used = 0;
    for (const found of rest.matchAll(SPAN)) {
      merged.add({ column: columnOf(found[1] ?? ""), from: Number(found[2]), to: Number(found[3]) });
      used = found.index + found[0].length;
    }
    rest = rest.slice(Math.max(used, rest.length - LONGEST));
  }
  return merged.sort();
}

/** Which columns are hidden, from 0. They are told before the rows; a sheet that says nothing of columns ends at once. */
export async function readHiddenColumns(zip: ZipFile, entry: Entry): Promise<number[]> {
  const hidden: number[] = [];
  let isOver = false;
  const parser = parserOf({
    open(name, { attributes }) {
      if (name === "sheetData") isOver = true;
      if (name !== "col" || isOver || !/^(1|true)$/.test(attributes["hidden"] ?? "")) return;
      const to = Math.min(Number(attributes["max"]), MOST_COLUMNS);
      for (let column = Number(attributes["min"]); column <= to; column += 1) hidden.push(column - 1);
    },
  });
  for await (const text of textOf(zip, entry)) {
    parser.write(text);
    if (isOver) break;
  }
  return hidden;
}
