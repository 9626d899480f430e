import type { Cell, Column } from "@andir/domain/flatten";
import { formatDay, formatMoment, formatExact, formatPercent, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { valueWord } from "./value-words.ts";

/** A value as it is read in the language of the reader; the file and the JSON have it as it came. */
export function cellText(cell: Cell | undefined, { key, kind }: Pick<Column, "key" | "kind">): string {
  if (cell === null || cell === undefined) return "–";
  if (typeof cell === "boolean") return cell ? m.workbench_yes() : m.workbench_no();
  if (typeof cell === "number") return numberText(cell, key);
  if (kind === "date") return formatDay(cell);
  return kind === "dateTime" ? formatMoment(cell) : (valueWord(key, cell) ?? cell);
}

/** A share of the whole is read in per cent; of other numbers the small ones have more decimals. */
export const numberText = (value: number, key: string): string => {
  if (isShare(key)) return formatPercent(value);
  return Math.abs(value) < 10 ? formatExact(value) : formatTerm(value);
};

export const isShare = (key: string): boolean => /(^|\.|[a-z])[sS]hare(\.|$)/.test(key);
