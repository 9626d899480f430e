import type { Cell, Column } from "@andir/domain/flatten";
import { agencyClock } from "./agency-time.ts";
import type { ExportFormat, ExportRows, ExportStyle } from "./export-format.ts";

const BOM = "\uFEFF";

/**
 * RFC 4180: commas, CRLF, quotes where they are needed. A spreadsheet with Indonesian settings has the comma within its numbers and
 * semicolons between them, so in that style they are written so.
 */
export const csv: ExportFormat = {
  mediaType: "text/csv; charset=utf-8; header=present",
  async *write({ columns, pieces }: ExportRows, style: ExportStyle) {
    const separator = style.locale === "id" ? ";" : ",";
    const texts = columns.map((column) => textOf(column, style));
    const head = columns.map(({ key }) => quoted(harmless(key))).join(separator);
    yield Buffer.from(`${style.bom ? BOM : ""}${head}\r\n`);
    for await (const { rows } of pieces) {
      let text = "";
      for (const row of rows()) {
        for (let i = 0; i < texts.length; i += 1)
          text += (i === 0 ? "" : separator) + (texts[i] as Text)(row[i] ?? null);
        text += "\r\n";
      }
      if (text !== "") yield Buffer.from(text);
    }
  },
};

type Text = (cell: Cell) => string;

function textOf({ kind }: Column, { locale, bom: isForSpreadsheet }: ExportStyle): Text {
  return (cell) => {
    if (cell === null) return "";
    if (typeof cell === "number") return locale === "id" ? String(cell).replace(".", ",") : String(cell);
    if (typeof cell === "boolean") return String(cell);
    if (kind === "dateTime") return isForSpreadsheet || locale === "id" ? agencyClock(cell) : cell;
    if (kind === "date") return cell;
    return quoted(isForSpreadsheet && LOSES_DIGITS.test(cell) ? `="${cell}"` : harmless(cell));
  };
}

/** Digits that a spreadsheet would take for a number and shorten: a NIP has eighteen, and it keeps fifteen; a code may begin with 0. */
const LOSES_DIGITS = /^(?:\d{16,}|0\d+)$/;

/** What a spreadsheet may take for the begin of a formula, in full width too (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u;
/** A sign before nothing but a number is a number. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** Text that nobody's spreadsheet runs: an apostrophe before it says that it is text. */
export const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const SPECIAL = /[",;\r\n]|^\s|\s$/;

export const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
