import type { Cell, Column } from "@andir/domain/flatten";
import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET, type XlsxStreamRow } from "hucre/xlsx";
import { clockSerial, daySerial } from "./agency-time.ts";
import type { ExportFormat, ExportRows } from "./export-format.ts";

const SHEET = "Data";
const FORMATS: Partial<Record<Column["kind"], string>> = { date: "yyyy-mm-dd", dateTime: "yyyy-mm-dd hh:mm:ss" };
/** Of a cell, by Excel. */
const LONGEST_TEXT = 32_767;

/**
 * Office Open XML by a library that keeps no row. Text is written as text, so nothing in it is ever a formula; what is more than a sheet
 * can hold goes on in the next one.
 */
export const xlsx: ExportFormat = {
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  write: ({ columns, pieces }: ExportRows) =>
    writeXlsxStream(rowsOf({ columns, pieces }), {
      name: SHEET,
      columns: columns.map(({ key, kind }) => ({ header: key, width: widthOf(key, kind), ...formatOf(kind) })),
      freezePane: { rows: 1 },
      maxRowsPerSheet: XLSX_MAX_ROWS_PER_SHEET,
    }),
};

async function* rowsOf({ columns, pieces }: ExportRows): AsyncGenerator<XlsxStreamRow> {
  const cells = columns.map(({ kind }) => cellOf(kind));
  for await (const { rows } of pieces)
    for (const row of rows()) yield row.map((cell, i) => (cell === null ? null : (cells[i] as Make)(cell)));
}

type Value = string | number | boolean;
type Make = (cell: Value) => Value;

function cellOf(kind: Column["kind"]): Make {
  const serialOf = kind === "date" ? daySerial : kind === "dateTime" ? clockSerial : null;
  return (cell) => {
    if (typeof cell !== "string") return cell;
    const serial = serialOf?.(cell) ?? Number.NaN;
    // Before 1900 a spreadsheet knows no days.
    return serial >= 1 ? serial : cell.slice(0, LONGEST_TEXT);
  };
}

const formatOf = (kind: Column["kind"]) => {
  const numFmt = FORMATS[kind];
  return numFmt ? { numFmt } : {};
};

const widthOf = (key: Cell & string, kind: Column["kind"]): number =>
  Math.min(40, Math.max(key.length + 2, kind === "text" ? 18 : kind === "dateTime" ? 20 : 12));
