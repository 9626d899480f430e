import type { Cell, FlatTable } from "@andir/domain/flatten";
import { isPredicate, PREDICATES } from "../predicates/predicate-words.ts";
import { cellText } from "./cell-text.ts";
import type { ChartChoice, ChartShape } from "./chart-shape.ts";

/** Names along the axis, names of the series, and a value for each pair; null where there is none, or where it is withheld. */
export interface ChartData {
  along: readonly string[];
  series: readonly Series[];
  /** Rows of the table that are not drawn, since so many would not be read. */
  leftOut: number;
}

export interface Series {
  name: string;
  /** As it came, for a colour of its own. */
  code: Cell;
  values: readonly (number | null)[];
}

/** So many are read; the table has them all. */
const MOST_ALONG = 60;
const MOST_SERIES = 12;

export function chartData(
  table: Pick<FlatTable, "columns" | "rows">,
  shape: ChartShape,
  choice: ChartChoice,
): ChartData {
  const { columns, rows } = table;
  // What is neither along nor a series still tells rows apart: it belongs to the name.
  const others = shape.dimensions.filter((i) => i !== choice.along && i !== choice.series);
  const named = [choice.along, ...others];
  const nameAt = (cells: readonly Cell[], i: number) => cellText(cells[i], columns[i] ?? UNNAMED);
  const keyOf = (cells: readonly Cell[], of: readonly number[]) => of.map((i) => String(cells[i] ?? "")).join("\u0000");

  const along = new Map<string, { name: string; first: Cell }>();
  const series = new Map<string, { name: string; code: Cell; values: Map<string, number | null> }>();
  for (const cells of rows) {
    const code = choice.series === null ? null : (cells[choice.series] ?? null);
    const seriesKey = String(code ?? "");
    // Two rows that nothing shown tells apart (two offices with a counter of the same name) are two all the same.
    let key = keyOf(cells, named);
    for (let twin = 2; series.get(seriesKey)?.values.has(key); twin += 1) key = `${keyOf(cells, named)}\u0000${twin}`;
    if (!along.has(key))
      along.set(key, { name: named.map((i) => nameAt(cells, i)).join(" · "), first: cells[choice.along] ?? null });
    const one = series.get(seriesKey) ?? {
      name: choice.series === null ? "" : nameAt(cells, choice.series),
      code,
      values: new Map<string, number | null>(),
    };
    const value = cells[choice.measure];
    one.values.set(key, typeof value === "number" ? value : null);
    series.set(seriesKey, one);
  }
  const isTime = shape.dates.has(choice.along);
  const keys = [...along.entries()]
    .toSorted(([, a], [, b]) => (isTime ? String(a.first).localeCompare(String(b.first)) : 0))
    .map(([key]) => key);
  const kept = isTime ? keys.slice(-MOST_ALONG) : keys.slice(0, MOST_ALONG);
  const all = inOrder([...series.values()]);
  return {
    along: kept.map((key) => along.get(key)?.name ?? ""),
    series: all
      .slice(0, MOST_SERIES)
      .map(({ name, code, values }) => ({ name, code, values: kept.map((key) => values.get(key) ?? null) })),
    leftOut: keys.length - kept.length + Math.max(0, all.length - MOST_SERIES),
  };
}

const UNNAMED = { key: "", kind: "text" } as const;

/** The predicates stand from the lowest to the highest, as everywhere; others as they came. */
function inOrder<T extends { code: Cell }>(series: readonly T[]): readonly T[] {
  if (!series.every(({ code }) => code === null || isPredicate(code))) return series;
  const step = ({ code }: T) => PREDICATES.findIndex((predicate) => predicate === code);
  return series.toSorted((a, b) => step(a) - step(b));
}

const PALETTE = [
  "--accent",
  "--predicate-2",
  "--predicate-4",
  "--mark",
  "--predicate-1",
  "--predicate-5",
  "--mark-quiet",
];

/** Predicates have their own colours; other series take the next, and always a name beside it. */
export function colourOf({ code }: Pick<Series, "code">, i: number): string {
  if (isPredicate(code)) return `--predicate-${PREDICATES.indexOf(code) + 1}`;
  return PALETTE[i % PALETTE.length] ?? "--mark";
}
