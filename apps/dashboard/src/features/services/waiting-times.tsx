import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatMonth, formatScore, formatShare } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown, type Cell } from "../../ui/charts/chart-table.tsx";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import { monthOf, tellingFinding, type Told, type WaitingTimeFinding } from "./waiting-time-finding.ts";
import { WaitingTime_UnitFragmentDoc, type WaitingTime_UnitFragment } from "./waiting-time.generated.ts";
import styles from "./waiting-times.module.css";

type Service = Omit<WaitingTime_UnitFragment["services"][number], "__typename">;

/** How long people wait at the unit: the service that changed most as a picture, the others in a line each, all in the table. */
export function WaitingTimes({ unit }: { unit: FragmentType<WaitingTime_UnitFragment> }) {
  const { data } = useSuspenseFragment({ fragment: WaitingTime_UnitFragmentDoc, from: unit });
  const [first, ...others] = data.services
    .map((service) => ({ service, told: tellingFinding(service.waitingTimes, data.innovations) }))
    .sort((a, b) => change(b.told) - change(a.told));
  if (first === undefined) return null;
  const { service, told } = first;

  return (
    <ChartFrame
      title={told === null ? m.wait_none() : findingWords(told.finding)}
      subject={m.wait_subject({ service: service.name })}
      unit={m.unit_median_minutes()}
      n={m.wait_visits({ n: formatCount(servedIn(service)) })}
      table={{
        head: [m.column_month(), m.wait_service(), m.wait_median(), m.wait_p90(), m.wait_served(), m.wait_within()],
        rows: data.services.flatMap(tableRows),
      }}
    >
      <div className={styles.waiting}>
        <WaitingTimeChart service={service} told={told} />
        {others.map(({ service: other, told: tale }) => (
          <p key={other.id} className={styles.other}>
            {m.wait_other({ service: other.name, finding: tale === null ? m.wait_none() : findingWords(tale.finding) })}
          </p>
        ))}
      </div>
    </ChartFrame>
  );
}

export function WaitingTimeChart({ service, told }: { service: Service; told: Told | null }) {
  const { name, standardWaitMinutes: standard, waitingTimes: months } = service;
  const top = Math.max(standard, ...months.map(({ medianMinutes }) => medianMinutes)) * 1.1;
  const innovation = told?.innovation;
  return (
    <LineChart
      label={m.wait_chart({ service: name })}
      domain={[0, top]}
      reference={{ value: standard, label: m.wait_standard({ n: standard }) }}
      mark={
        innovation
          ? {
              key: monthOf(innovation.adoptedOn),
              label: m.wait_adopted({ title: innovation.title, month: formatMonth(innovation.adoptedOn) }),
            }
          : undefined
      }
      points={months.map(({ startsOn, medianMinutes, served: n }) => ({
        key: startsOn,
        tick: formatMonth(startsOn),
        value: medianMinutes,
        reading: m.wait_reading({
          month: formatMonth(startsOn),
          minutes: formatScore(medianMinutes),
          n: formatCount(n),
        }),
      }))}
    />
  );
}

export const tableRows = ({ name, waitingTimes }: Service): Cell[][] =>
  reversed(waitingTimes).map(({ startsOn, medianMinutes, p90Minutes, served: n, withinStandard }) => [
    formatMonth(startsOn),
    name,
    shown(medianMinutes, formatScore),
    shown(p90Minutes, formatScore),
    shown(n, formatCount),
    shown(n > 0 ? withinStandard / n : null, formatShare),
  ]);

export const servedIn = ({ waitingTimes }: Service) => waitingTimes.reduce((sum, { served: n }) => sum + n, 0);
const change = (told: Told | null) => (told === null ? 0 : Math.abs(told.finding.to - told.finding.from));

export function findingWords({ kind, from, to }: WaitingTimeFinding): string {
  const minutes = { from: formatCount(from), to: formatCount(to) };
  if (kind === "fell") return m.wait_fell(minutes);
  if (kind === "rose") return m.wait_rose(minutes);
  return m.wait_steady(minutes);
}
