import { placeName, type Cell, type FlatTable } from "@andir/domain/flatten";
import { useMemo, useState, type ReactNode } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { cellText, isShare, numberText } from "./cell-text.ts";
import { chartData } from "./chart-data.ts";
import { ChartDrawing } from "./chart-drawing.tsx";
import { chartShape, kindsFor, suggestedChart, type ChartChoice, type ChartKind } from "./chart-shape.ts";
import { headTitle, headWord } from "./head-words.ts";
import styles from "./result-chart.module.css";

interface ResultChartProps {
  table: FlatTable;
  /** How who wrote the question would draw it; null is by the shape. */
  wished: string | null;
  /** Without what chooses how it is drawn. */
  isBare: boolean;
}

const WORDS: Record<ChartKind, () => string> = {
  bar: m.workbench_chart_bar,
  stack: m.workbench_chart_stack,
  line: m.workbench_chart_line,
  area: m.workbench_chart_area,
  scatter: m.workbench_chart_scatter,
  heat: m.workbench_chart_heat,
  box: m.workbench_chart_box,
};

/** The table as a picture: of a kind that fits its shape until one chooses another. */
export function ResultChart({ table, wished, isBare }: ResultChartProps) {
  const shape = useMemo(() => chartShape(table), [table]);
  const [chosen, setChosen] = useState<Partial<ChartChoice>>({});
  const suggested = useMemo(() => suggestedChart(table, shape, wished), [table, shape, wished]);
  if (suggested === null || table.rows.length === 0)
    return <Notice title={m.workbench_no_chart_title()}>{m.workbench_no_chart()}</Notice>;
  const wanted = { ...suggested, ...chosen };
  const keyOf = (i: number | null) => (i === null ? "" : (table.columns[i]?.key ?? ""));
  const kinds = kindsFor(shape, keyOf(wanted.measure));
  const choice = { ...wanted, kind: kinds.includes(wanted.kind) ? wanted.kind : (kinds[0] ?? wanted.kind) };
  const option = (i: number) => ({ value: String(i), label: headTitle(keyOf(i)) });
  const isScatter = choice.kind === "scatter";
  const isBox = choice.kind === "box";
  const change = (part: Partial<ChartChoice>) => setChosen((before) => ({ ...before, ...part }));
  const hasSeries = choice.kind !== "bar" && !isScatter && !isBox;
  // Where the series do not stand apart, they belong to the name of each row.
  const drawn = hasSeries ? choice : { ...choice, series: null };
  const data = chartData(table, shape, drawn);

  return (
    <div className={styles.chart}>
      {!isBare && (
        <div className={styles.choices}>
          <Labelled word={m.workbench_chart_kind()}>
            <Select
              label={m.workbench_chart_kind()}
              value={choice.kind}
              options={kinds.map((value) => ({ value, label: WORDS[value]() }))}
              onChange={(kind) => change({ kind: kind as ChartKind })}
            />
          </Labelled>
          {!isBox && (
            <Labelled word={m.workbench_chart_measure()}>
              <Select
                label={m.workbench_chart_measure()}
                value={String(choice.measure)}
                options={shape.measures.map(option)}
                onChange={(measure) => change({ measure: Number(measure) })}
              />
            </Labelled>
          )}
          {isScatter && (
            <Labelled word={m.workbench_chart_across()}>
              <Select
                label={m.workbench_chart_across()}
                value={String(choice.across)}
                options={shape.measures.map(option)}
                onChange={(across) => change({ across: Number(across) })}
              />
            </Labelled>
          )}
          {hasSeries && shape.dimensions.length > 1 && (
            <Labelled word={m.workbench_chart_series()}>
              <Select
                label={m.workbench_chart_series()}
                value={String(choice.series ?? "")}
                options={shape.dimensions.map(option)}
                onChange={(series) => change(turned(choice, Number(series)))}
              />
            </Labelled>
          )}
        </div>
      )}
      <ChartFrame
        title={titleOf(choice, data, keyOf)}
        subject={[
          !isBare && placeName(table.place),
          headWord(keyOf(isScatter ? choice.across : choice.along)),
          hasSeries && headWord(keyOf(choice.series)),
        ]
          .filter(Boolean)
          .join(" · ")}
        unit={
          isBox
            ? m.workbench_chart_quartiles()
            : headWord(keyOf(choice.measure)) + (isShare(keyOf(choice.measure)) ? " (%)" : "")
        }
        n={nOf(table)}
        table={{
          head: table.columns.map(({ key }) => key),
          rows: table.rows.slice(0, MOST_BEHIND).map((cells) => cells.map((cell, i) => fileCell(cell, table, i))),
        }}
      >
        <ChartDrawing table={table} shape={shape} choice={choice} data={data} />
      </ChartFrame>
      {data.leftOut > 0 && !isScatter && (
        <p className={styles.note}>{m.workbench_chart_left_out({ n: formatCount(data.leftOut) })}</p>
      )}
    </div>
  );
}

/** The table behind a picture is drawn whole; the table of the result has all rows. */
const MOST_BEHIND = 1000;

const fileCell = (cell: Cell, { columns }: FlatTable, i: number) => {
  const column = columns[i] ?? { key: "", kind: "text" as const };
  if (cell === null) return null;
  return typeof cell === "number" ? { value: cell, text: numberText(cell, column.key) } : cellText(cell, column);
};

/** What was along becomes the series where it is chosen as such, and the other way round. */
const turned = ({ along, series }: ChartChoice, next: number): Partial<ChartChoice> =>
  next === along ? { along: series ?? along, series: along } : { series: next };

/** The highest, where one is: the finding that can always be computed. */
function titleOf(choice: ChartChoice, data: ReturnType<typeof chartData>, keyOf: (i: number | null) => string): string {
  const measure = headTitle(keyOf(choice.measure));
  if (choice.kind === "scatter") return m.workbench_chart_against({ measure, across: headWord(keyOf(choice.across)) });
  if (choice.kind === "box") return m.workbench_chart_spread({ along: headWord(keyOf(choice.along)) });
  let highest: { name: string; value: number } | null = null;
  for (const { name, values } of data.series)
    values.forEach((value, i) => {
      if (value !== null && (highest === null || value > highest.value))
        highest = { name: [data.along[i], name].filter(Boolean).join(", "), value };
    });
  const found = highest as { name: string; value: number } | null;
  return found === null
    ? measure
    : m.workbench_chart_highest({ measure, name: found.name, value: numberText(found.value, keyOf(choice.measure)) });
}

/** How many the groups count together, else how many rows. */
function nOf({ columns, rows }: FlatTable): string {
  const at = columns.findIndex(({ key }) => key === "count" || key.endsWith(".count"));
  if (at < 0) return m.workbench_chart_rows({ n: formatCount(rows.length) });
  const all = rows.reduce((sum, cells) => sum + (typeof cells[at] === "number" ? cells[at] : 0), 0);
  return m.workbench_chart_counted({ n: formatCount(all), rows: formatCount(rows.length) });
}

function Labelled({ word, children }: { word: string; children: ReactNode }) {
  return (
    <span className={styles.choice}>
      <span aria-hidden="true">{word}</span>
      {children}
    </span>
  );
}
