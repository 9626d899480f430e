import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { formatCount, formatScore } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import { periodShort } from "../periods/period-words.ts";
import { MedianTrend_TrendFragmentDoc, type MedianTrend_TrendFragment } from "./median-trend.generated.ts";
import styles from "./median-trend.module.css";

const OF: Record<MedianTrend_TrendFragment["of"], () => string> = {
  SELF: m.home_trend_self,
  TEAM: m.home_trend_team,
  UNITS: m.home_trend_units,
  AGENCY: m.home_trend_agency,
};
const ASPECTS = [
  { aspect: "discipline", word: m.aspect_discipline },
  { aspect: "workQuality", word: m.aspect_work_quality },
  { aspect: "innovation", word: m.aspect_innovation },
] as const;

/** The three aspects over a year, three small pictures on one scale. */
export function MedianTrend({ trend }: { trend: FragmentType<MedianTrend_TrendFragment> }) {
  const { data } = useSuspenseFragment({ fragment: MedianTrend_TrendFragmentDoc, from: trend });
  return (
    <section className={styles.trend} aria-labelledby="home-trend">
      <h2 id="home-trend">
        {m.home_trend()} <span>{OF[data.of]()}</span>
      </h2>
      <div className={styles.panels}>
        {ASPECTS.map(({ aspect, word }) => {
          const points = data.points.map((point) => ({ period: point.period, ...point[aspect] }));
          return <Aspect key={aspect} name={word()} points={points} isOwn={data.of === "SELF"} />;
        })}
      </div>
    </section>
  );
}

interface Point {
  period: MedianTrend_TrendFragment["points"][number]["period"];
  median: number | null;
  n: number;
}

function Aspect({ name, points, isOwn }: { name: string; points: readonly Point[]; isOwn: boolean }) {
  const known = compact(points.map(({ median }) => median));
  const said = (median: number | null) => (median === null ? "–" : formatScore(median));
  const last = points.findLast(({ median }) => median !== null);
  return (
    <ChartFrame
      heading="h3"
      title={finding(name, known)}
      subject={isOwn ? m.home_trend_subject_self({ aspect: name }) : m.home_trend_subject({ aspect: name })}
      unit={m.unit_score()}
      n={isOwn ? m.months({ n: known.length }) : m.people({ n: last?.n ?? 0 })}
      table={{
        head: [m.column_month(), name, ...(isOwn ? [] : [m.home_trend_n()])],
        rows: reversed(points).map(({ period, median, n }) => [
          periodShort(period),
          shown(median, formatScore),
          ...(isOwn ? [] : [n]),
        ]),
      }}
    >
      <LineChart
        label={name}
        domain={[0, 100]}
        height={112}
        ticks={2}
        points={points.map(({ period, median, n }) => ({
          key: period.id,
          tick: periodShort(period),
          value: median,
          reading: isOwn
            ? m.person_trend_reading({ month: periodShort(period), score: said(median) })
            : m.home_trend_reading({ period: periodShort(period), score: said(median), n: formatCount(n) }),
        }))}
      />
    </ChartFrame>
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
