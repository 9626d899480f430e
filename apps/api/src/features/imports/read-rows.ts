import { isBlank } from "@andir/domain/import-cell";
import { readRow, type ImportMapping, type ReadRow } from "@andir/domain/import-columns";
import { lineKind, placesNeeded } from "@andir/domain/import-line";
import type { ImportShape } from "../../platform/imports/import-shape.ts";
import { SheetRefusal, type SheetFile } from "../../platform/sheets/sheet-file.ts";

/** How one sheet of a file is read. */
export interface Reading {
  readonly runKey: string;
  readonly shape: Pick<ImportShape, "columns" | "identity" | "isNoRow">;
  readonly mapping: ImportMapping;
  readonly sheet: number;
  readonly headRow: number;
  readonly heads: readonly string[];
  readonly readsHidden: boolean;
}

export interface RowRead extends ReadRow {
  readonly row: number;
}

/** What became of the lines that are not empty: each is in one of the three. */
export interface LineCounts {
  rows: number;
  passedOver: number;
  hidden: number;
}

/** The rows of a table as its shape understands them. Throws a SheetRefusal where another table begins below it. */
export async function* readRows(file: SheetFile, reading: Reading, counts: LineCounts): AsyncGenerator<RowRead> {
  const { shape, mapping, sheet, headRow, heads, readsHidden } = reading;
  const lines = {
    columns: shape.columns,
    mapping,
    heads,
    needed: placesNeeded(shape.columns, mapping),
    isNoRow: shape.isNoRow,
  };
  const merged = await file.merged(sheet);
  for await (const read of file.rows(sheet)) {
    const { row, cells, isHidden } = merged.filled(read);
    if (row <= headRow) continue;
    // A formula without its result is not empty: it is told of.
    const texts = cells.map((cell) => (cell?.kind === "NO_VALUE" ? "=" : (cell?.text ?? "")));
    if (texts.every(isBlank)) continue;
    if (isHidden && !readsHidden) {
      counts.hidden += 1;
      continue;
    }
    const kind = lineKind(texts, lines);
    if (kind === "OTHER_TABLE") throw new SheetRefusal("OTHER_TABLE", String(row));
    if (kind === "PASSED_OVER") {
      counts.passedOver += 1;
      continue;
    }
    counts.rows += 1;
    yield { row, ...readRow(shape.columns, mapping, cells) };
  }
}
