import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { formatCount, formatScore } from "../../lib/format.ts";
import { median } from "../../lib/median.ts";
import * as m from "../../messages/messages.js";
import { Strips } from "../../ui/charts/strips.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ASPECTS, aspectWord } from "../assessments/words.ts";
import { periodShort } from "../periods/period-words.ts";
import { AspectSpread_TeamFragmentDoc, type AspectSpread_TeamFragment } from "./aspect-spread.generated.ts";

/** The middle of the team in each aspect, and how far apart its people are. */
export function AspectSpread({ team }: { team: FragmentType<AspectSpread_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AspectSpread_TeamFragmentDoc, from: team });
  const assessed = compact(data.members.map(({ assessment }) => assessment));
  const strips = ASPECTS.map((aspect) => {
    const values = compact(assessed.map(({ aspects }) => aspects.find((other) => other.aspect === aspect)?.score));
    return { aspect, values, median: median(values) };
  });
  const lowest = strips.reduce((one, other) => ((other.median ?? 101) < (one.median ?? 101) ? other : one));
  const shown = (value: number | null) => (value === null ? "–" : formatScore(value));

  return (
    <Panel
      title={
        lowest.median === null
          ? m.spread_title()
          : m.spread_lowest({ aspect: aspectWord(lowest.aspect), median: formatScore(lowest.median) })
      }
      subtitle={m.spread_subtitle({ period: periodShort(data.period), n: assessed.length })}
      table={{
        label: m.table_show(),
        head: [m.column_aspect(), m.column_median(), "Min", "Max", m.column_n()],
        rows: strips.map(({ aspect, values, median: middle }) => [
          aspectWord(aspect),
          shown(middle),
          shown(values.length > 0 ? Math.min(...values) : null),
          shown(values.length > 0 ? Math.max(...values) : null),
          formatCount(values.length),
        ]),
      }}
    >
      <Strips
        domain={[0, 100]}
        strips={strips.map(({ aspect, values, median: middle }) => ({
          key: aspect,
          label: aspectWord(aspect),
          values,
          median: middle,
          text: m.spread_value({ median: shown(middle), n: values.length }),
        }))}
      />
    </Panel>
  );
}
