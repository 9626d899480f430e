import type { Cell, Column } from "@andir/domain/flatten";

/** What is written one after the other. */
export interface ExportRows {
  readonly columns: readonly Column[];
  /** Pieces of the list: its items as the answer has them, and the rows that they become. */
  readonly pieces: AsyncIterable<Piece>;
}

export interface Piece {
  readonly items: readonly unknown[];
  readonly rows: () => readonly (readonly Cell[])[];
}

export interface ExportFormat {
  readonly mediaType: string;
  readonly write: (rows: ExportRows, style: ExportStyle) => AsyncIterable<Uint8Array>;
}

/** Of what a spreadsheet reads. */
export interface ExportStyle {
  /** How numbers and instants are written: `en` as programs read them, `id` as a spreadsheet with Indonesian settings does. */
  readonly locale: "en" | "id";
  /** Whether CSV begins with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}
