import type { SheetCell } from "@andir/domain/import-cell";
import type { FileFault } from "@andir/domain/import-file";

/** A line of a sheet as it stands in the file. */
export interface SheetRow {
  /** As a spreadsheet counts: the first is 1. */
  readonly row: number;
  readonly cells: readonly (SheetCell | null)[];
  /** Hidden by hand or by a filter. */
  readonly isHidden: boolean;
}

/** Puts what is merged into a row from above into it; asked for each row in its order. */
export interface MergedCells {
  filled(row: SheetRow): SheetRow;
}

export interface SheetInfo {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A file with sheets, opened: its rows are read as a stream, one sheet at a time. */
export interface SheetFile {
  readonly format: "XLSX" | "CSV";
  readonly sheets: readonly SheetInfo[];
  /** How the text was read, where it is one: said on the screen, for it may be wrong. */
  readonly read: { readonly encoding: string; readonly delimiter: string } | null;
  /** Throws a SheetRefusal where the file breaks off, or holds more than it may. */
  rows(sheet: number): AsyncIterable<SheetRow>;
  /** What is merged downward, for as long as the rows are read once. Reads the sheet to its end. */
  merged(sheet: number): Promise<MergedCells>;
  /** Hidden by hand, from 0. */
  hiddenColumns(sheet: number): Promise<readonly number[]>;
  close(): void;
}

export class SheetRefusal extends Error {
  override readonly name = "SheetRefusal";

  constructor(
    readonly fault: FileFault,
    /** Where, such as the line of the file; said with the words. */
    readonly detail: string | null = null,
  ) {
    super(fault);
  }
}

/** More columns than any form has; a cell far to the right is a slip of the hand or of a program. */
export const MOST_COLUMNS = 500;
