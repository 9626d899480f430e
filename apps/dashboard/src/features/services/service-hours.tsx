import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { ServiceHours_VisitsFragmentDoc, type ServiceHours_VisitsFragment } from "./service-hours.generated.ts";

interface ServiceHoursProps {
  service: { name: string; standardWaitMinutes: number };
  visits: FragmentType<ServiceHours_VisitsFragment>;
}

const FEWEST = 5; // visits: of fewer an hour says nothing of the hour

/** When one waits longest: what tells a head at which hour a second counter is worth opening. */
export function ServiceHours({ service, visits }: ServiceHoursProps) {
  const { data } = useSuspenseFragment({ fragment: ServiceHours_VisitsFragmentDoc, from: visits });
  const hours = data.groupedAggregates.flatMap(({ count, keys, median, p90 }) =>
    keys.hour === null
      ? []
      : [{ hour: keys.hour, n: count ?? 0, median: median?.waitMinutes ?? null, p90: p90?.waitMinutes ?? null }],
  );
  const worst = hours
    .filter(({ n, median }) => n >= FEWEST && median !== null)
    .reduce<(typeof hours)[number] | null>(
      (most, one) => (most && (most.median ?? 0) >= (one.median ?? 0) ? most : one),
      null,
    );
  const isOver = (median: number | null) => (median ?? 0) > service.standardWaitMinutes;
  return (
    <ChartFrame
      title={
        worst === null
          ? m.svc_hours_none()
          : m.svc_hours_finding({ hour: hourWord(worst.hour), n: formatScore(worst.median ?? 0) })
      }
      subject={m.svc_hours_subject({ service: service.name })}
      unit={m.unit_median_minutes()}
      n={m.wait_visits({ n: formatCount(hours.reduce((sum, { n }) => sum + n, 0)) })}
      table={{
        head: [m.svc_hour(), m.wait_median(), m.wait_p90(), m.wait_served()],
        rows: hours.map(({ hour, median, p90, n }) => [
          hourWord(hour),
          shown(median, formatScore),
          shown(p90, formatScore),
          shown(n, formatCount),
        ]),
      }}
    >
      <Bars
        isTall
        label={m.svc_hours_label()}
        bars={hours.map(({ hour, median, n }) => ({
          key: String(hour),
          label: hourWord(hour),
          value: median ?? 0,
          text: median === null ? "–" : formatScore(median),
          reading: m.svc_hour_reading({ hour: hourWord(hour), minutes: formatScore(median ?? 0), n: formatCount(n) }),
          colour: isOver(median) ? "--predicate-2" : "--predicate-4",
        }))}
      />
    </ChartFrame>
  );
}

/** "08.00–09.00" would be cut on a phone: the hour that begins says enough. */
const hourWord = (hour: number): string => `${String(hour).padStart(2, "0")}.00`;
