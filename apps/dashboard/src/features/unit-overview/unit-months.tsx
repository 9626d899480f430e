import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount, formatMonth, formatScore, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { HeatMap, type HeatCell } from "../../ui/charts/heat-map.tsx";
import { Select } from "../../ui/select.tsx";
import { aspectWord } from "../assessments/words.ts";
import { MEASURES, type Measure } from "./measures.ts";
import { monthValue, type MonthValue } from "./month-value.ts";
import { shareStep } from "./share-step.ts";
import styles from "./unit-months.module.css";
import {
  MonthCell_OverviewFragmentDoc,
  UnitMonths_UnitFragmentDoc,
  type UnitMonths_UnitFragment,
} from "./unit-months.generated.ts";

interface UnitMonthsProps {
  unit: FragmentType<UnitMonths_UnitFragment>;
  periodId: string | null;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
}

const measureWord = (measure: Measure): string => {
  if (measure === "punctual") return m.league_punctual();
  return measure === "assessed" ? m.league_assessed() : m.league_median_of({ aspect: aspectWord(measure) });
};

const valueWord = (measure: Measure, value: number): string =>
  measure === "punctual" || measure === "assessed" ? formatShare(value) : formatScore(value * 100);

/** Units by months: one measure in five shades, each cell with its number and n. */
export function UnitMonths({ unit, periodId, measure, onMeasure }: UnitMonthsProps) {
  const { data } = useSuspenseFragment({
    fragment: UnitMonths_UnitFragmentDoc,
    fragmentName: "UnitMonths_unit",
    from: unit,
    variables: { periodId },
  });
  const units = [
    { id: data.id, name: m.unit_tree_whole({ unit: data.name }) as string, months: data.monthlyOverviews },
    ...data.children.map(({ id, name, monthlyOverviews }) => ({ id, name, months: monthlyOverviews })),
  ];
  const { data: cells } = useSuspenseFragment({
    fragment: MonthCell_OverviewFragmentDoc,
    from: units.flatMap(({ months }) => months),
  });
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const months = data.monthlyOverviews.map(({ period }) => period);
  const rows = units
    .filter((one) => one.months.length > 0)
    .map(({ id, name, months: own }) => ({
      id,
      name,
      cells: own.map((month): MonthValue | null => {
        const cell = byId.get(month.id);
        return cell ? monthValue(cell, measure) : null;
      }),
    }));
  const span = `${formatMonth(months[0]?.startsOn ?? "")} – ${formatMonth(months.at(-1)?.startsOn ?? "")}`;

  return (
    <div className={styles.view}>
      <Select
        label={m.months_measure()}
        value={measure}
        options={MEASURES.map((value) => ({ value, label: measureWord(value) }))}
        onChange={(value) => onMeasure(value as Measure)}
      />
      <ChartFrame
        title={m.months_title({ measure: measureWord(measure), unit: data.name })}
        subject={m.months_subject({ measure: measureWord(measure), unit: data.name, span })}
        unit={measure === "punctual" || measure === "assessed" ? m.months_unit_share() : m.unit_score()}
        n={m.months_n()}
        table={{
          head: [
            m.unit_column_unit(),
            ...months.flatMap(({ startsOn }) => [formatMonth(startsOn), `n ${formatMonth(startsOn)}`]),
          ],
          rows: rows.map(({ name, cells: values }) => [
            name,
            ...values.flatMap((cell) => [
              shown(cell?.value ?? null, (value) => valueWord(measure, value)),
              cell?.n ?? null,
            ]),
          ]),
        }}
      >
        <HeatMap
          label={m.months_title({ measure: measureWord(measure), unit: data.name })}
          corner={m.unit_column_unit()}
          columns={months.map(({ startsOn }) => formatMonth(startsOn))}
          rows={rows.map(({ id, name, cells: values }, i) => ({
            key: id,
            head:
              i === 0 ? (
                <strong className={styles.whole}>{name}</strong>
              ) : (
                <Link
                  to="/unit/$id"
                  params={{ id }}
                  search={({ period, measure: shownMeasure }) => ({
                    ...(period && { period }),
                    ...(shownMeasure && { measure: shownMeasure }),
                    view: "months" as const,
                  })}
                >
                  {name}
                </Link>
              ),
            cells: values.map((cell) => heatCell(cell, measure)),
          }))}
        />
        <p className={styles.note}>{m.months_note()}</p>
      </ChartFrame>
    </div>
  );
}

function heatCell(cell: MonthValue | null, measure: Measure): HeatCell {
  if (cell === null) return { step: null, show: "–" };
  return {
    step: cell.value === null ? null : shareStep(cell.value),
    show: (
      <>
        {cell.value === null ? m.months_few() : valueWord(measure, cell.value)}
        <span className={styles.n}>{m.chart_n({ n: formatCount(cell.n) })}</span>
      </>
    ),
  };
}
