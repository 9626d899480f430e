import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import { ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import { parseCsv, stripBom } from "hucre/csv";
import { streamXlsxRows } from "hucre/xlsx";
import { unpackedSize } from "../../platform/storage/unpacked-size.ts";
import { fieldOf } from "./survey-answer.ts";

export type Cell = string | number | boolean | Date | null;

export const MOST_ROWS = 5000;

/** Five thousand rows with a comment of a thousand letters each are half of it. */
export const MOST_UNPACKED_MB = 10;
/** Blank lines between are passed over; rows so far down are nobody's survey. */
const MOST_LINES = 50_000;
const MOST_COLUMNS = 200;

/** The rows of a spreadsheet, the first of a workbook or a text with commas or semicolons; null for what is neither. */
export async function cellsIn(bytes: Buffer): Promise<Cell[][] | "TOO_LARGE" | null> {
  try {
    if (bytes.subarray(0, 2).toString("latin1") !== "PK") return parseCsv(textIn(bytes));
    const size = unpackedSize(bytes);
    if (size === null) return null;
    return size > MOST_UNPACKED_MB * 1024 * 1024 ? "TOO_LARGE" : await rowsOf(bytes);
  } catch {
    return null;
  }
}

/** Row by row: what else a workbook refers to is not unpacked, and a cell far out makes no wide row of all others. */
async function rowsOf(workbook: Buffer): Promise<Cell[][] | null> {
  const rows: Cell[][] = [];
  let filled = 0;
  for await (const { index, values } of streamXlsxRows(workbook)) {
    const row = values.slice(0, MOST_COLUMNS) as Cell[];
    if (row.every((cell) => cell === null)) continue;
    if (index >= MOST_LINES) return null;
    while (rows.length <= index) rows.push([]);
    rows[index] = row;
    filled += 1;
    if (filled > MOST_ROWS + 1) break;
  }
  return rows;
}

/** UTF-8; what is none comes from an older Excel. */
function textIn(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Error("No text has a zero in it.");
  try {
    return stripBom(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What a column of the spreadsheet holds. */
export type SheetColumn = ServiceElement | "DAY" | "AGE" | "SEX" | "EDUCATION" | "COMMENT";

/** As the head of the column has it, the first being how the template writes it. */
const HEADS: Readonly<Record<SheetColumn, readonly string[]>> = {
  DAY: ["Tanggal", "Date"],
  ...(Object.fromEntries(
    SERVICE_ELEMENTS.map((element) => [
      element,
      [fieldOf(element).toUpperCase(), ELEMENT_WORDS.ID[element].name, ELEMENT_WORDS.EN[element].name],
    ]),
  ) as unknown as Record<ServiceElement, readonly string[]>),
  AGE: ["Usia", "Umur", "Age"],
  SEX: ["Jenis kelamin", "Sex"],
  EDUCATION: ["Pendidikan", "Pendidikan terakhir", "Education"],
  COMMENT: ["Saran", "Saran atau masukan", "Comment"],
};

export const SHEET_COLUMNS = Object.keys(HEADS) as SheetColumn[];

export const headOf = (column: SheetColumn): string => HEADS[column][0] ?? column;

const plain = (head: Cell): string =>
  String(head ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

const COLUMN_OF = new Map(
  SHEET_COLUMNS.flatMap((column) => HEADS[column].map((head) => [plain(head), column] as const)),
);

/** Where each column stands; those that are not known (a running number, a name) are not read. */
export const columnsIn = (heads: readonly Cell[]): Map<SheetColumn, number> =>
  new Map(
    heads.flatMap((head, at) => {
      const column = COLUMN_OF.get(plain(head));
      return column ? [[column, at] as const] : [];
    }),
  );

/** A day and the nine answers are what a survey is made of. */
export const NEEDED: readonly SheetColumn[] = ["DAY", ...SERVICE_ELEMENTS];
