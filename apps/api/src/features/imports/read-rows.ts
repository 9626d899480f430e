import { isBlank } from "@andir/domain/import-cell";
import { readRow, type ImportMapping, type ReadRow } from "@andir/domain/import-columns";
import { lineKind, placesNeeded } from "@andir/domain/import-line";
import type { PassedOver } from "@andir/domain/import-passed-over";
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

/** What became of the lines that are not empty, but for those of the head itself: each is in one of the four. */
export interface LineCounts {
  rows: number;
  aboveHead: number;
  passedOver: number;
  hidden: number;
}

export const noLines = (): LineCounts => ({ rows: 0, aboveHead: 0, passedOver: 0, hidden: 0 });

/** Hears of each line that is none of the rows, so that none goes without a word. */
export type PassedBy = (row: number, reason: PassedOver, texts: readonly string[]) => void;

/** The rows of a table as its shape understands them. Throws a SheetRefusal where another table begins below it. */
export async function* readRows(
  file: SheetFile,
  reading: Reading,
  counts: LineCounts,
  passedBy: PassedBy,
): AsyncGenerator<RowRead> {
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
    if (row === headRow) continue;
    // A formula without its result is not empty: it is told of.
    const texts = cells.map((cell) => (cell?.kind === "NO_VALUE" ? "=" : (cell?.text ?? "")));
    if (texts.every(isBlank)) continue;
    if (row < headRow) {
      counts.aboveHead += 1;
      passedBy(row, "ABOVE_HEAD", texts);
      continue;
    }
    if (isHidden && !readsHidden) {
      counts.hidden += 1;
      passedBy(row, "HIDDEN", texts);
      continue;
    }
    const kind = lineKind(texts, lines);
    if (kind === "OTHER_TABLE") throw new SheetRefusal("OTHER_TABLE", String(row));
    if (kind !== "ROW") {
      counts.passedOver += 1;
      passedBy(row, kind, texts);
      continue;
    }
    counts.rows += 1;
    yield { row, ...readRow(shape.columns, mapping, cells) };
  }
}
