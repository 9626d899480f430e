import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { tellingFinding } from "./waiting-time-finding.ts";
import { ServiceWaiting_ServiceFragmentDoc, type ServiceWaiting_ServiceFragment } from "./service-waiting.generated.ts";
import { findingWords, servedIn, tableRows, WaitingTimeChart } from "./waiting-times.tsx";

/** How long people waited month by month, against the standard, with the innovation after which it changed most. */
export function ServiceWaiting({ service }: { service: FragmentType<ServiceWaiting_ServiceFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ServiceWaiting_ServiceFragmentDoc, from: service });
  const told = tellingFinding(data.waitingTimes, data.unit.innovations);
  return (
    <ChartFrame
      title={told === null ? m.wait_none() : findingWords(told.finding)}
      subject={m.wait_subject({ service: data.name })}
      unit={m.unit_median_minutes()}
      n={m.wait_visits({ n: formatCount(servedIn(data)) })}
      table={{
        head: [m.column_month(), m.wait_service(), m.wait_median(), m.wait_p90(), m.wait_served(), m.wait_within()],
        rows: tableRows(data),
      }}
    >
      <WaitingTimeChart service={data} told={told} />
    </ChartFrame>
  );
}
