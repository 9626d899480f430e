import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatMonth, formatScore, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import { Panel } from "../../ui/panel.tsx";
import { monthOf, waitingTimeFinding, type Adopted, type WaitingTimeFinding } from "./waiting-time-finding.ts";
import { WaitingTime_UnitFragmentDoc, type WaitingTime_UnitFragment } from "./waiting-time.generated.ts";

type Service = WaitingTime_UnitFragment["services"][number];

/** How long people wait at each service of the unit, against its standard, and what changed it. */
export function WaitingTimes({ unit }: { unit: FragmentType<WaitingTime_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: WaitingTime_UnitFragmentDoc, from: unit });
  const adopted = data.innovations
    .flatMap(({ id, title, adoptedOn }) => (adoptedOn === null ? [] : [{ id, title, adoptedOn }]))
    .sort((a, b) => a.adoptedOn.localeCompare(b.adoptedOn));
  return data.services.map((service) => <WaitingTimePanel key={service.id} service={service} adopted={adopted} />);
}

function WaitingTimePanel({ service, adopted }: { service: Service; adopted: readonly Adopted[] }) {
  const { name, standardWaitMinutes: standard, waitingTimes: months } = service;
  // The one after which waiting changed most; the others stay in the record of innovations.
  const candidates = adopted.filter(({ adoptedOn }) => months.some(({ startsOn }) => startsOn === monthOf(adoptedOn)));
  const findings = candidates.map((innovation) => ({
    innovation,
    finding: waitingTimeFinding(months, innovation.adoptedOn),
  }));
  const told = findings.reduce<(typeof findings)[number] | null>(
    (best, other) => (size(other.finding) > size(best?.finding ?? null) ? other : best),
    null,
  );
  const finding = told?.finding ?? waitingTimeFinding(months, null);
  const top = Math.max(standard, ...months.map(({ medianMinutes }) => medianMinutes)) * 1.1;

  return (
    <Panel
      title={finding === null ? m.wait_none() : findingWords(finding)}
      subtitle={m.wait_subtitle({ service: name, n: formatCount(months.reduce((sum, { served }) => sum + served, 0)) })}
      table={{
        label: m.table_show(),
        head: [m.column_month(), m.wait_median(), m.wait_p90(), m.wait_served(), m.wait_within()],
        rows: months.map(({ startsOn, medianMinutes, p90Minutes, served, withinStandard }) => [
          formatMonth(startsOn),
          formatScore(medianMinutes),
          formatScore(p90Minutes),
          formatCount(served),
          served > 0 ? formatShare(withinStandard / served) : "–",
        ]),
      }}
    >
      <LineChart
        label={m.wait_subtitle({ service: name, n: "" })}
        domain={[0, top]}
        reference={{ value: standard, label: m.wait_standard({ n: standard }) }}
        mark={
          told
            ? {
                key: monthOf(told.innovation.adoptedOn),
                label: m.wait_adopted({ title: told.innovation.title, month: formatMonth(told.innovation.adoptedOn) }),
              }
            : undefined
        }
        points={months.map(({ startsOn, medianMinutes, served }) => ({
          key: startsOn,
          tick: formatMonth(startsOn),
          value: medianMinutes,
          reading: m.wait_reading({
            month: formatMonth(startsOn),
            minutes: formatScore(medianMinutes),
            n: formatCount(served),
          }),
        }))}
      />
    </Panel>
  );
}

const size = (finding: WaitingTimeFinding | null) => (finding === null ? 0 : Math.abs(finding.to - finding.from));

function findingWords({ kind, from, to }: WaitingTimeFinding): string {
  const minutes = { from: formatCount(from), to: formatCount(to) };
  if (kind === "fell") return m.wait_fell(minutes);
  if (kind === "rose") return m.wait_rose(minutes);
  return m.wait_steady(minutes);
}
