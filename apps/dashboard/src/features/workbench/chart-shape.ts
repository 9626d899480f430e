import type { Cell, Column, FlatTable } from "@andir/domain/flatten";

export const CHART_KINDS = ["bar", "stack", "line", "area", "scatter", "heat", "box"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What the columns of a table can be in a picture; by their places. */
export interface ChartShape {
  /** What tells the rows apart, dates first. */
  dimensions: readonly number[];
  /** Those of them that are days or instants. */
  dates: ReadonlySet<number>;
  /** What is counted or measured. */
  measures: readonly number[];
  /** Percentiles of one measure: low, quarter, middle, three quarters, high. */
  boxes: readonly Box[];
}

export interface Box {
  /** The measure: `workQuality`, or empty for the only one. */
  name: string;
  low: number | null;
  quarter: number;
  middle: number | null;
  threeQuarters: number;
  high: number | null;
}

type Table = Pick<FlatTable, "columns" | "rows">;

export function chartShape({ columns, rows }: Table): ChartShape {
  const varying = columns.flatMap((column, i) => {
    const isNumber = column.kind === "number";
    if (isNumber || column.kind === "boolean" || /(^|\.)id$/.test(column.key)) return [];
    const values = new Set(rows.map((cells) => cells[i] ?? null));
    return values.size > 1 || rows.length === 1 ? [{ i, column }] : [];
  });
  const dimensions = withoutTwins(varying, rows);
  const isDate = (i: number) => columns[i]?.kind === "date" || columns[i]?.kind === "dateTime";
  return {
    dimensions: dimensions.toSorted((a, b) => Number(isDate(b)) - Number(isDate(a))),
    dates: new Set(dimensions.filter(isDate)),
    // A number that a group has in common, such as the standard of a service, is looked at after those that were worked out.
    measures: columns
      .flatMap(({ kind }, i) => (kind === "number" && rows.some((cells) => cells[i] !== null) ? [i] : []))
      .toSorted((a, b) => Number(isOfKeys(columns[a])) - Number(isOfKeys(columns[b]))),
    boxes: boxesOf(columns),
  };
}

const isOfKeys = (column: Column | undefined): boolean => column?.key.startsWith("keys.") ?? false;

/** Of columns that tell the rows apart in the same way, such as the code and the name of a unit, one is enough. */
function withoutTwins(columns: readonly { i: number; column: Column }[], rows: readonly (readonly Cell[])[]): number[] {
  const groups = new Map<string, { i: number; column: Column }[]>();
  for (const one of columns) {
    const numbers = new Map<Cell, number>();
    const pattern = rows
      .map((cells) => {
        const value = cells[one.i] ?? null;
        const known = numbers.get(value) ?? numbers.size;
        numbers.set(value, known);
        return known;
      })
      .join();
    groups.set(pattern, [...(groups.get(pattern) ?? []), one]);
  }
  const rank = ({ kind, key }: Column) =>
    kind === "date" || kind === "dateTime" ? 0 : /(^|\.)(name|label|title)$/.test(key) ? 1 : 2;
  return [...groups.values()].flatMap((same) => same.toSorted((a, b) => rank(a.column) - rank(b.column))[0]?.i ?? []);
}

const PERCENTILES = { p10: "low", p25: "quarter", median: "middle", p75: "threeQuarters", p90: "high" } as const;

/** `p25.workQuality` and `p75.workQuality`, or `p25` and `p75` beside each other. */
function boxesOf(columns: readonly Column[]): Box[] {
  const found = new Map<string, Partial<Record<keyof Box, number>>>();
  columns.forEach(({ key, kind }, i) => {
    if (kind !== "number") return;
    const parts = key.split(".");
    const at = parts.findIndex((part) => part in PERCENTILES);
    if (at < 0) return;
    const name = parts.toSpliced(at, 1).join(".");
    found.set(name, { ...found.get(name), [PERCENTILES[parts[at] as keyof typeof PERCENTILES]]: i });
  });
  return [...found].flatMap(([name, { low = null, quarter, middle = null, threeQuarters, high = null }]) =>
    quarter === undefined || threeQuarters === undefined
      ? []
      : [
          {
            name,
            low: low as number | null,
            quarter,
            middle: middle as number | null,
            threeQuarters,
            high: high as number | null,
          },
        ],
  );
}

/** Counts, sums and shares add up; a median upon a median says nothing. */
export const addsUp = (key: string): boolean => /(^|\.|[a-z])(count|sum|share)(\.|$)/i.test(key);

/** What this table can be drawn as, with this measure. */
export function kindsFor({ dimensions, measures, boxes }: ChartShape, measure: string): readonly ChartKind[] {
  const [hasMeasure, hasDimension, hasTwo] = [measures.length > 0, dimensions.length > 0, dimensions.length > 1];
  return CHART_KINDS.filter(
    (kind) =>
      ({
        bar: hasMeasure && hasDimension,
        stack: hasMeasure && hasTwo && addsUp(measure),
        line: hasMeasure && hasDimension,
        area: hasMeasure && hasDimension && addsUp(measure),
        scatter: measures.length > 1,
        heat: hasMeasure && hasTwo,
        box: boxes.length > 0 && hasDimension,
      })[kind],
  );
}

const FEW = 7;
const MANY = 40;

export interface ChartChoice {
  kind: ChartKind;
  /** Along the axis, or a row each. */
  along: number;
  /** What tells the series apart; null for one series. */
  series: number | null;
  measure: number;
  /** Across, in a scatter. */
  across: number;
}

/** The picture that fits the shape: months make lines, groups make bars, two kinds of groups a stack or a heat map, many rows a scatter. */
export function suggestedChart(table: Table, shape: ChartShape, wished: string | null): ChartChoice | null {
  const { dimensions, dates, measures, boxes } = shape;
  const [first, second] = dimensions;
  const measure = measures[0] ?? 0;
  const key = table.columns[measure]?.key ?? "";
  const kinds = kindsFor(shape, key);
  const wish = WISHES[wished ?? ""];
  const differing = (i: number | undefined) =>
    i === undefined ? 0 : new Set(table.rows.map((cells) => cells[i] ?? null)).size;
  const isTime = first !== undefined && dates.has(first);
  const isTurned = !isTime && first !== undefined && second !== undefined && differing(first) < differing(second);
  // The longer list goes along, the shorter makes the series; time always goes along.
  const along = (isTurned ? second : first) ?? 0;
  const series = (isTurned ? first : second) ?? null;
  const bySeries = series === null ? 1 : differing(series);
  const guessed = ((): ChartKind => {
    if (boxes.length > 0 && !isTime) return "box";
    if (first === undefined || (measures.length > 1 && table.rows.length > MANY && second === undefined))
      return "scatter";
    if (isTime) return bySeries > FEW ? "heat" : "line";
    // Where hardly any two meet (a service and its office), a name for both says it, and no grid of gaps.
    if (series === null || table.rows.length * 2 < differing(along) * bySeries) return "bar";
    return bySeries > FEW || !addsUp(key) ? "heat" : "stack";
  })();
  const kind = wish && kinds.includes(wish) ? wish : kinds.includes(guessed) ? guessed : kinds[0];
  if (kind === undefined) return null;
  return { kind, along, series, measure, across: measures[1] ?? measure };
}

const WISHES: Readonly<Record<string, ChartKind>> = {
  BAR: "bar",
  STACKED_BAR: "stack",
  LINE: "line",
  SCATTER: "scatter",
  HEAT_MAP: "heat",
};
