import { addDays } from "@andir/domain/iso-date";
import { monthOf } from "@andir/domain/period";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { formatMonth, formatScore } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import styles from "./aspect-trend.module.css";
import { AspectTrend_EmployeeFragmentDoc, type AspectTrend_EmployeeFragment } from "./aspect-trend.generated.ts";
import { ASPECTS, aspectWord } from "./words.ts";

interface AspectTrendProps {
  employee: FragmentType<AspectTrend_EmployeeFragment>;
  /** The first day of the first month shown; a month without an assessment is a gap in the line, not a zero. */
  trendFrom: string;
}

const MONTHS = 24;

/** Three small pictures on one scale, so that they compare with each other and over time. */
export function AspectTrend({ employee, trendFrom }: AspectTrendProps) {
  const { data } = useSuspenseFragment({
    fragment: AspectTrend_EmployeeFragmentDoc,
    from: employee,
    variables: { trendFrom },
  });
  const months = monthsFrom(trendFrom);
  return (
    <section className={styles.trend} aria-labelledby="trend">
      <h2 id="trend">{m.person_trend()}</h2>
      <div className={styles.panels}>
        {ASPECTS.map((aspect) => {
          const scores = months.map((startsOn) => {
            const found = data.trend.nodes
              .find(({ period }) => period.startsOn === startsOn)
              ?.aspects.find((other) => other.aspect === aspect);
            return { startsOn, score: found?.score ?? null, unit: found?.unitMedian ?? null };
          });
          return <TrendPanel key={aspect} name={aspectWord(aspect)} scores={scores} />;
        })}
      </div>
    </section>
  );
}

interface MonthScore {
  startsOn: string;
  score: number | null;
  unit: { median: number | null; n: number } | null;
}

function TrendPanel({ name, scores }: { name: string; scores: readonly MonthScore[] }) {
  const known = compact(scores.map(({ score }) => score));
  const newest = scores.findLast(({ score }) => score !== null);
  return (
    <ChartFrame
      heading="h3"
      title={finding(name, known)}
      subject={m.person_trend_subject({ aspect: name })}
      unit={m.unit_score()}
      n={m.months({ n: known.length })}
      table={{
        head: [m.column_month(), name, m.person_trend_unit(), m.person_trend_unit_n()],
        rows: reversed(scores).map(({ startsOn, score, unit }) => [
          formatMonth(startsOn),
          shown(score, formatScore),
          shown(unit?.median ?? null, formatScore),
          unit?.n ?? null,
        ]),
      }}
    >
      <LineChart
        label={name}
        domain={[0, 100]}
        height={120}
        ticks={2}
        beside={
          scores.some(({ unit }) => unit?.median != null)
            ? { values: scores.map(({ unit }) => unit?.median ?? null), label: besideWord(newest?.unit ?? null) }
            : undefined
        }
        points={scores.map((month) => ({
          key: month.startsOn,
          tick: formatMonth(month.startsOn),
          value: month.score,
          reading: reading(month),
        }))}
      />
    </ChartFrame>
  );
}

const besideWord = (unit: MonthScore["unit"]): string =>
  unit?.median == null
    ? m.person_trend_unit()
    : m.person_trend_unit_now({ median: formatScore(unit.median), n: unit.n });

function reading({ startsOn, score, unit }: MonthScore): string {
  const own = m.person_trend_reading({
    month: formatMonth(startsOn),
    score: score === null ? "–" : formatScore(score),
  });
  return unit?.median == null
    ? own
    : m.person_trend_reading_beside({ own, median: formatScore(unit.median), n: unit.n });
}

/** Points of 100 under which a change is noise. */
const NOTABLE = 5;

function finding(aspect: string, known: readonly number[]): string {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return m.person_trend_none({ aspect });
  if (Math.abs(last - first) < NOTABLE) return m.person_trend_same({ aspect, last: formatScore(last) });
  return m.person_trend_from_to({ aspect, from: formatScore(first), to: formatScore(last) });
}

function monthsFrom(first: string): string[] {
  const months: string[] = [];
  for (let at = first; months.length < MONTHS;) {
    months.push(at);
    at = addDays(monthOf(Number(at.slice(0, 4)), Number(at.slice(5, 7))).endsOn, 1);
  }
  return months;
}
