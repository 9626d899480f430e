import { compact } from "../../lib/compact.ts";
import { formatScore } from "../../lib/format.ts";
import { median } from "../../lib/median.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { Strips } from "../../ui/charts/strips.tsx";
import { ASPECTS, aspectWord } from "../assessments/words.ts";
import { periodShort } from "../periods/period-words.ts";
import type { AspectSpread_TeamFragment } from "./aspect-spread.generated.ts";

/** The middle of the team in each aspect, and how far apart its people are. */
export function AspectSpread({ team }: { team: AspectSpread_TeamFragment }) {
  const assessed = team.members.filter(({ scores }) => scores.length > 0);
  const strips = ASPECTS.map((aspect, i) => {
    const values = compact(assessed.map(({ scores }) => scores[i]));
    return { aspect, values, median: median(values) };
  });
  const lowest = strips.reduce((one, other) => ((other.median ?? 101) < (one.median ?? 101) ? other : one));
  const said = (value: number | null) => (value === null ? "–" : formatScore(value));

  return (
    <ChartFrame
      title={
        lowest.median === null
          ? m.spread_title()
          : m.spread_lowest({ aspect: aspectWord(lowest.aspect), median: formatScore(lowest.median) })
      }
      subject={m.spread_subject({ period: periodShort(team.period) })}
      unit={m.unit_score()}
      n={m.people({ n: assessed.length })}
      table={{
        head: [m.column_aspect(), m.column_median(), "Min", "Max", m.column_n()],
        rows: strips.map(({ aspect, values, median: middle }) => [
          aspectWord(aspect),
          shown(middle, formatScore),
          shown(values.length > 0 ? Math.min(...values) : null, formatScore),
          shown(values.length > 0 ? Math.max(...values) : null, formatScore),
          values.length,
        ]),
      }}
    >
      <Strips
        label={m.spread_title()}
        domain={[0, 100]}
        strips={strips.map(({ aspect, values, median: middle }) => ({
          key: aspect,
          label: aspectWord(aspect),
          values,
          median: middle,
          text: m.spread_value({ median: said(middle), n: values.length }),
          reading:
            middle === null
              ? m.person_trend_none({ aspect: aspectWord(aspect) })
              : m.spread_reading({
                  aspect: aspectWord(aspect),
                  median: formatScore(middle),
                  low: formatScore(Math.min(...values)),
                  high: formatScore(Math.max(...values)),
                  n: values.length,
                }),
        }))}
      />
    </ChartFrame>
  );
}
