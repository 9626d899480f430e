import { compact } from "../../lib/compact.ts";
import { formatCount, formatShare } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { periodShort } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { PREDICATES, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import { UnitDistribution } from "./unit-distribution.tsx";
import type { PredicateDistribution_TeamFragment } from "./predicate-distribution.generated.ts";

export function PredicateDistribution({ team }: { team: PredicateDistribution_TeamFragment }) {
  const check = team.unit?.distribution;
  if (check?.withDrafts)
    return <UnitDistribution check={check} now={check.withDrafts} period={periodShort(team.period)} />;
  return <OwnDistribution team={team} />;
}

/** Of one's own people, who are no unit: no rule is for them. */
function OwnDistribution({ team }: { team: PredicateDistribution_TeamFragment }) {
  const given = compact(team.members.map(({ assessment }) => assessment?.predicate));
  const total = given.length;
  const counts = reversed(PREDICATES).map((predicate) => ({
    predicate,
    count: given.filter((other) => other === predicate).length,
  }));
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one));

  return (
    <ChartFrame
      title={finding(total, most.count, predicateWord(most.predicate))}
      subject={m.distribution_subject({ period: periodShort(team.period) })}
      unit={m.unit_people()}
      n={m.people({ n: total })}
      table={{
        head: [m.column_predicate(), m.column_n(), m.column_share()],
        rows: counts.map(({ predicate, count }) => [
          predicateWord(predicate),
          count,
          shown(total === 0 ? null : count / total, formatShare),
        ]),
      }}
    >
      <Bars
        label={m.distribution_title()}
        bars={counts.map(({ predicate, count }) => ({
          key: predicate,
          label: <PredicateMark predicate={predicate} />,
          value: count,
          text: formatCount(count),
          reading: m.distribution_reading({ predicate: predicateWord(predicate), n: count, total }),
          colour: `--predicate-${predicateStep(predicate)}`,
        }))}
      />
    </ChartFrame>
  );
}

function finding(total: number, most: number, predicate: string): string {
  if (total === 0) return m.distribution_title();
  if (total >= 5 && most === total) return m.distribution_same({ n: total });
  return m.distribution_most({ n: most, total, predicate });
}
