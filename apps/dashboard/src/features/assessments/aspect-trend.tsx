import { addDays } from "@andir/domain/iso-date";
import { monthOf } from "@andir/domain/period";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { formatMonth, formatScore } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import { Panel } from "../../ui/panel.tsx";
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
          const scores = months.map((startsOn) => ({
            startsOn,
            score:
              data.trend.nodes
                .find(({ period }) => period.startsOn === startsOn)
                ?.aspects.find((other) => other.aspect === aspect)?.score ?? null,
          }));
          return <TrendPanel key={aspect} name={aspectWord(aspect)} scores={scores} />;
        })}
      </div>
    </section>
  );
}

function TrendPanel({ name, scores }: { name: string; scores: readonly { startsOn: string; score: number | null }[] }) {
  const known = compact(scores.map(({ score }) => score));
  const shown = (score: number | null) => (score === null ? "–" : formatScore(score));
  return (
    <Panel
      heading="h3"
      title={finding(name, known)}
      subtitle={m.person_trend_subtitle({ n: known.length })}
      table={{
        label: m.table_show(),
        head: [m.column_month(), name],
        rows: reversed(scores).map(({ startsOn, score }) => [formatMonth(startsOn), shown(score)]),
      }}
    >
      <LineChart
        label={name}
        domain={[0, 100]}
        height={120}
        ticks={2}
        points={scores.map(({ startsOn, score }) => ({
          key: startsOn,
          tick: formatMonth(startsOn),
          value: score,
          reading: m.person_trend_reading({ month: formatMonth(startsOn), score: shown(score) }),
        }))}
      />
    </Panel>
  );
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
