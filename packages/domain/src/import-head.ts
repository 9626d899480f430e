import { fitOf, headKey, mappingOf, type ImportColumn, type ImportMapping } from "./import-columns.ts";

/** A line of a sheet near its beginning, as text. */
export interface SheetLine {
  readonly row: number;
  readonly texts: readonly string[];
}

/** Where the head of a table stands, and how well it fits a shape. */
export interface HeadFound {
  /** The first line of the head, and the last one. */
  readonly from: number;
  readonly to: number;
  readonly heads: readonly string[];
  readonly mapping: Pick<ImportMapping, "columns" | "repeated">;
  /** From 0 to 1; 0 where a column that must stand is not there. */
  readonly fit: number;
}

/** A head that is merged over two or three lines: what is below is more exact than what is above. */
const DEEPEST = 3;

/**
 * The head of a table among the first lines of a sheet: those above it are titles, and there may be any number of them. Null where no line has
 * two heads that the shape knows.
 */
export function findHead(
  columns: readonly ImportColumn[],
  lines: readonly SheetLine[],
  learned: Readonly<Record<string, string>> = {},
): HeadFound | null {
  let best: (HeadFound & Measured) | null = null;
  for (let at = 0; at < lines.length; at += 1)
    for (let depth = 1; depth <= DEEPEST && at + depth <= lines.length; depth += 1)
      for (const heads of headsIn(lines.slice(at, at + depth))) {
        const mapping = mappingOf(columns, heads, learned);
        const known = Object.keys(mapping.columns).length + Object.keys(mapping.repeated).length;
        if (known < 2) continue;
        const fit = fitOf(columns, mapping);
        // Of heads as good as each other the one of fewer lines: a title above is none of it, and may say the period.
        if (best !== null && !isBetter({ fit, known, depth }, best)) continue;
        best = { from: lines[at]!.row, to: lines[at + depth - 1]!.row, heads, mapping, fit, known, depth };
      }
  if (best === null) return null;
  const { known: _known, depth: _depth, ...found } = best;
  return found;
}

interface Measured {
  readonly fit: number;
  readonly known: number;
  readonly depth: number;
}

const isBetter = (one: Measured, other: Measured): boolean =>
  one.fit !== other.fit
    ? one.fit > other.fit
    : one.known !== other.known
      ? one.known > other.known
      : one.depth < other.depth;

/** How the lines of a head can be read: each column by its lowest text, and by all of them, a merged one above reaching to the right. */
function headsIn(lines: readonly SheetLine[]): string[][] {
  const width = Math.max(...lines.map(({ texts }) => texts.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const lowest = columns.map((at) => lines.findLast(({ texts }) => (texts[at] ?? "").trim() !== "")?.texts[at] ?? "");
  if (lines.length === 1) return [lowest];
  const reaching = lines.map(({ texts }, line) => {
    if (line === lines.length - 1) return columns.map((at) => texts[at] ?? "");
    let last = "";
    return columns.map((at) => (last = (texts[at] ?? "").trim() || last));
  });
  const whole = columns.map((at) =>
    [...new Set(reaching.map((texts) => (texts[at] ?? "").trim()).filter((text) => text !== ""))].join(" "),
  );
  // A head that stands for itself in the upper line is not the group of the one to its right.
  const own = columns.map((at) =>
    (lines.at(-1)?.texts[at] ?? "").trim() === "" ? (lowest[at] ?? "") : (whole[at] ?? ""),
  );
  return [lowest, own];
}

/** "(1) (2) (3)" below a head says nothing. */
export const isNumbering = (texts: readonly string[]): boolean => {
  const said = texts.map((text) => text.trim()).filter((text) => text !== "");
  return said.length > 2 && said.every((text, at) => text.replaceAll(/[().]/g, "") === String(at + 1));
};

/** The head of a later page of the same table, which printing programs repeat. */
export const isSameHead = (heads: readonly string[], texts: readonly string[]): boolean =>
  texts.some((text) => text.trim() !== "") && heads.every((head, at) => headKey(head) === headKey(texts[at] ?? ""));
