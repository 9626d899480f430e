import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { formatCount, formatShare } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { Panel } from "../../ui/panel.tsx";
import { periodShort } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { PREDICATES, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import {
  PredicateDistribution_TeamFragmentDoc,
  type PredicateDistribution_TeamFragment,
} from "./predicate-distribution.generated.ts";

export function PredicateDistribution({ team }: { team: FragmentType<PredicateDistribution_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PredicateDistribution_TeamFragmentDoc, from: team });
  const given = compact(data.members.map(({ assessment }) => assessment?.predicate));
  const total = given.length;
  const counts = reversed(PREDICATES).map((predicate) => ({
    predicate,
    count: given.filter((other) => other === predicate).length,
  }));
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one));
  const share = (count: number) => (total === 0 ? "–" : formatShare(count / total));

  return (
    <Panel
      title={finding(total, most.count, predicateWord(most.predicate))}
      subtitle={m.distribution_subtitle({ period: periodShort(data.period), n: total })}
      table={{
        label: m.table_show(),
        head: [m.column_predicate(), m.column_n(), m.column_share()],
        rows: counts.map(({ predicate, count }) => [predicateWord(predicate), formatCount(count), share(count)]),
      }}
    >
      <Bars
        bars={counts.map(({ predicate, count }) => ({
          key: predicate,
          label: <PredicateMark predicate={predicate} />,
          value: count,
          text: formatCount(count),
          colour: `--predicate-${predicateStep(predicate)}`,
        }))}
      />
    </Panel>
  );
}

function finding(total: number, most: number, predicate: string): string {
  if (total === 0) return m.distribution_title();
  if (total >= 5 && most === total) return m.distribution_same({ n: total });
  return m.distribution_most({ n: most, total, predicate });
}
