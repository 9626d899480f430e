import { parseNip } from "./nip.ts";

/** What stands in a cell of a spreadsheet. */
export type SheetCell = string | number | boolean | Date | null;

/** Why a cell holds no NIP that can be trusted. */
export const NipCellFault = {
  /** Nothing stands there. */
  NIP_MISSING: "NIP_MISSING",
  /** A number: 18 digits do not fit one, so its last ones are gone, and nobody can tell which they were. */
  NIP_LOST_DIGITS: "NIP_LOST_DIGITS",
  /** Something else than 18 digits. */
  NIP_NOT_18_DIGITS: "NIP_NOT_18_DIGITS",
} as const;
export type NipCellFault = (typeof NipCellFault)[keyof typeof NipCellFault];

/** As spreadsheets and programs write a number that is too long: 1.98501E+17, or 1,98501E+17 with Indonesian settings. */
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?e[+]?\d+$/i;

/** A double tells apart whole numbers of at most so many digits. */
const DIGITS_OF_A_DOUBLE = 15;

/**
 * The NIP in a cell, or why there is none. A NIP that became a number is refused and never guessed: 198501012010011001 and
 * 198501012010011008 are the same double. An apostrophe that kept the cell a text is no part of it.
 */
export function nipInCell(cell: SheetCell): { nip: string } | { fault: NipCellFault } {
  if (typeof cell === "number")
    return { fault: Math.abs(cell) < 10 ** DIGITS_OF_A_DOUBLE ? "NIP_NOT_18_DIGITS" : "NIP_LOST_DIGITS" };
  const text = textInCell(cell).replace(/^['’`]+/, "");
  if (text === "" || text === "-") return { fault: "NIP_MISSING" };
  if (SCIENTIFIC.test(text)) return { fault: "NIP_LOST_DIGITS" };
  const parsed = parseNip(text);
  return parsed.ok ? { nip: parsed.nip } : { fault: "NIP_NOT_18_DIGITS" };
}

/** As people read it: one line, without what nobody sees (a byte-order mark, a space that does not break, one of no width). */
export const textInCell = (cell: SheetCell): string =>
  cell instanceof Date
    ? Number.isNaN(cell.getTime())
      ? ""
      : cell.toISOString().slice(0, 10)
    : String(cell ?? "")
        .replaceAll(/[\uFEFF\u200B-\u200F]/g, "")
        // oxlint-disable-next-line no-control-regex
        .replaceAll(/[\s\u0000-\u001f\u007f]+/g, " ")
        .trim();
