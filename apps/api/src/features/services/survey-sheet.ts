import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import { ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import { parseCsv, stripBom } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { fieldOf } from "./survey-answer.ts";

export type Cell = string | number | boolean | Date | null;

export const MOST_ROWS = 5000;

/** The rows of a spreadsheet, the first of a workbook or a text with commas or semicolons; null for what is neither. */
export async function cellsIn(bytes: Buffer): Promise<Cell[][] | null> {
  try {
    if (bytes.subarray(0, 2).toString("latin1") !== "PK") return parseCsv(textIn(bytes));
    const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: MOST_ROWS + 2 });
    return sheets[0]?.rows ?? null;
  } catch {
    return null;
  }
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
