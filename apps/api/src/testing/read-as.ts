import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookAt, recognise, understand } from "../features/imports/look-at-file.ts";
import type { PassedLine } from "../features/imports/import-run.entity.ts";
import { passedLines } from "../features/imports/passed-lines.ts";
import { noLines, readRows, type LineCounts, type RowRead } from "../features/imports/read-rows.ts";
import type { ImportShape } from "../platform/imports/import-shape.ts";
import { openSheetFile } from "../platform/sheets/open-sheet-file.ts";
import { SheetRefusal } from "../platform/sheets/sheet-file.ts";

/** What came of a file: refused by name, or read, each of its lines in one of the counts. */
export interface ReadAs {
  readonly refused: string | null;
  readonly faults: readonly string[];
  readonly shown: readonly string[];
  readonly rows: readonly RowRead[];
  readonly counts: LineCounts;
  /** The lines that are none of the rows. */
  readonly passed: readonly PassedLine[];
}

const nothing: ReadAs = {
  refused: null,
  faults: [],
  shown: [],
  rows: [],
  counts: noLines(),
  passed: [],
};

/** Reads a file as the mechanism does, without a database behind it. Anything but a named refusal is thrown. */
export async function readAs(shape: ImportShape, bytes: Buffer | Uint8Array | string): Promise<ReadAs> {
  const folder = await mkdtemp(join(tmpdir(), "andir-read-"));
  try {
    await writeFile(join(folder, "file"), bytes);
    const file = await openSheetFile(join(folder, "file"));
    try {
      const sheets = await lookAt(file);
      const found = recognise([shape], sheets, {});
      const sheet = sheets[found?.sheet ?? 0];
      if (!sheet) return { ...nothing, refused: "NO_SHEET" };
      const { headRow, mapping, faults, shown } = understand(shape, sheet);
      const told = { faults: faults.map(({ code }) => code), shown: shown.map(({ EN }) => EN) };
      if (headRow === null || mapping === null || told.faults.includes("MISSING_COLUMN"))
        return { ...nothing, ...told };
      const counts = noLines();
      const { kept: passed, passedBy } = passedLines();
      const heads = [...(sheet.lines.find(({ row }) => row === headRow)?.texts ?? [])];
      const reading = { runKey: "", shape, mapping, sheet: found?.sheet ?? 0, headRow, heads, readsHidden: false };
      const rows: RowRead[] = [];
      for await (const row of readRows(file, reading, counts, passedBy)) rows.push(row);
      return { refused: null, ...told, rows, counts, passed };
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof SheetRefusal) return { ...nothing, refused: error.fault };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
