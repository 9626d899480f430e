import type { Locale } from "../../../lib/locale.ts";
import type { Cell, TableOf } from "../chart-table.tsx";

/**
 * A table as a file that opens in columns on a double click: a sheet in Indonesian takes the comma for the decimal sign and
 * the semicolon between cells, one in English the point and the comma. The mark at the start says that it is UTF-8.
 */
export function csvOf({ head, rows }: TableOf, locale: Locale): string {
  const between = locale === "id" ? ";" : ",";
  const lines = [head, ...rows].map((row) => row.map((cell) => written(cell, locale, between)).join(between));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function written(cell: Cell, locale: Locale, between: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(harmless(cell), between);
  const value = String(typeof cell === "number" ? cell : cell.value);
  return locale === "id" ? value.replace(".", ",") : value;
}

/** What begins like a formula would be one in a sheet, whoever wrote it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string, between: string): string =>
  text.includes(between) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
