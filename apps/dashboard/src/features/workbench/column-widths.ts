import type { FlatTable } from "@andir/domain/flatten";
import { cellText } from "./cell-text.ts";

const SAMPLE = 200;
/** A letter takes more room than the figure that `ch` measures. */
const WIDER = 1.15;
const [NARROWEST, WIDEST] = [8, 44];
/** To what texts are pressed, so that the numbers beside them are in sight. */
const PRESSED = 22;

/** In `ch`: as wide as what the first rows have, within bounds; what is drawn later does not move the columns. Where the room is too small, long texts give way first. */
export function columnWidths({ columns, rows }: Pick<FlatTable, "columns" | "rows">, room: number): number[] {
  const wanted = columns.map((column, i) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((most, cells) => Math.max(most, cellText(cells[i], column).length), longestPart(column.key));
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * WIDER) + 3)) + (column.items ? 4 : 0);
  });
  const gives = wanted.map((width) => Math.max(0, width - PRESSED));
  const missing = Math.min(Math.max(0, sum(wanted) - room), sum(gives));
  return missing === 0 ? wanted : wanted.map((width, i) => width - Math.ceil((gives[i]! / sum(gives)) * missing));
}

const longestPart = (key: string): number => Math.max(...key.split(".").map((part) => part.length)) + 2;

export const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
