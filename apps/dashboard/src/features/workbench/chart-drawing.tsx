import type { Cell, FlatTable } from "@andir/domain/flatten";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { Boxes, type BoxRow } from "../../ui/charts/boxes.tsx";
import { HeatMap, heatSteps } from "../../ui/charts/heat-map.tsx";
import { MultiLine } from "../../ui/charts/multi-line.tsx";
import { Scatter } from "../../ui/charts/scatter.tsx";
import { StackedBars } from "../../ui/charts/stacked-bars.tsx";
import { cellText, numberText } from "./cell-text.ts";
import { colourOf, type ChartData, type Series } from "./chart-data.ts";
import { type ChartChoice, type ChartShape } from "./chart-shape.ts";
import { headWord } from "./head-words.ts";

interface ChartDrawingProps {
  table: FlatTable;
  shape: ChartShape;
  choice: ChartChoice;
  data: ChartData;
}

/** One kind of picture or another. */
export function ChartDrawing({ table, shape, choice, data }: ChartDrawingProps) {
  const key = table.columns[choice.measure]?.key ?? "";
  const format = (value: number) => numberText(value, key);
  const series = data.series.map((one, i) => ({ ...one, name: one.name || key, colour: colourOf(one, i) }));
  const { along } = data;
  switch (choice.kind) {
    case "bar":
      return (
        <Bars
          isTall
          label={key}
          bars={along.map((name, i) => {
            const value = series[0]?.values[i] ?? null;
            const text = value === null ? "–" : format(value);
            return {
              key: String(i),
              label: name,
              value: value ?? 0,
              text,
              reading: `${name}: ${text}`,
              colour: colourOf({ code: codeOf(table, choice, i) }, 0),
            };
          })}
        />
      );
    case "stack":
      return <StackedBars label={key} along={along} series={series} format={format} />;
    case "line":
    case "area":
      return <MultiLine label={key} along={along} series={series} format={format} isArea={choice.kind === "area"} />;
    case "heat":
      return <HeatOf table={table} choice={choice} along={along} series={series} format={format} />;
    case "scatter":
      return <ScatterOf table={table} shape={shape} choice={choice} />;
    case "box":
      return <BoxesOf table={table} shape={shape} />;
  }
}

interface HeatOfProps {
  table: FlatTable;
  choice: ChartChoice;
  along: readonly string[];
  series: readonly Series[];
  format: (value: number) => string;
}

function HeatOf({ table: { columns }, choice, along, series, format }: HeatOfProps) {
  const rows = along.map((_, i) => series.map(({ values }) => values[i] ?? null));
  const stepOf = heatSteps(rows);
  return (
    <HeatMap
      label={headWord(columns[choice.measure]?.key ?? "")}
      corner={headWord(columns[choice.along]?.key ?? "")}
      columns={series.map(({ name }) => name)}
      rows={rows.map((values, i) => ({
        key: String(i),
        head: along[i],
        cells: values.map((value) =>
          value === null ? { step: null, show: "–" } : { step: stepOf(value), show: format(value) },
        ),
      }))}
    />
  );
}

/** The predicate of a bar has its colour, where the rows are as many as the bars. */
const codeOf = ({ rows }: FlatTable, { along }: ChartChoice, i: number): Cell => rows[i]?.[along] ?? null;

const nameOf = ({ columns }: FlatTable, { dimensions }: ChartShape, cells: readonly Cell[]): string =>
  dimensions.map((i) => cellText(cells[i], columns[i] ?? { key: "", kind: "text" })).join(" · ");

/** So many dots are told apart, and reached by the keyboard. */
const MOST_DOTS = 2000;

function ScatterOf({ table, shape, choice }: Omit<ChartDrawingProps, "data">) {
  const [across, up] = [table.columns[choice.across]?.key ?? "", table.columns[choice.measure]?.key ?? ""];
  const points = table.rows.slice(0, MOST_DOTS).flatMap((cells) => {
    const [x, y] = [cells[choice.across], cells[choice.measure]];
    if (typeof x !== "number" || typeof y !== "number") return [];
    const name = nameOf(table, shape, cells);
    return [{ x, y, reading: `${name ? `${name}: ` : ""}${numberText(x, across)} · ${numberText(y, up)}` }];
  });
  return (
    <Scatter
      label={`${up}, ${across}`}
      points={points}
      across={across}
      up={up}
      format={(value) => numberText(value, "")}
    />
  );
}

const MOST_BOXES = 60;

function BoxesOf({ table, shape }: Pick<ChartDrawingProps, "table" | "shape">) {
  const rows = table.rows.slice(0, MOST_BOXES).flatMap((cells) =>
    shape.boxes.flatMap((box): BoxRow[] => {
      const at = (i: number | null) => (i === null ? null : numberAt(cells, i));
      const [quarter, threeQuarters] = [at(box.quarter), at(box.threeQuarters)];
      if (quarter === null || threeQuarters === null) return [];
      const name = [nameOf(table, shape, cells), shape.boxes.length > 1 && box.name].filter(Boolean).join(" · ");
      const middle = at(box.middle);
      const reading = m.workbench_box_reading({
        name,
        middle: middle === null ? "–" : numberText(middle, ""),
        quarter: numberText(quarter, ""),
        threeQuarters: numberText(threeQuarters, ""),
      });
      return [{ name, low: at(box.low), quarter, middle, threeQuarters, high: at(box.high), reading }];
    }),
  );
  return <Boxes label={m.workbench_chart_box()} rows={rows} format={(value) => numberText(value, "")} />;
}

const numberAt = (cells: readonly Cell[], i: number): number | null => {
  const value = cells[i];
  return typeof value === "number" ? value : null;
};
