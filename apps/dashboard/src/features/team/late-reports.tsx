import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Columns } from "../../ui/charts/columns.tsx";
import { Panel } from "../../ui/panel.tsx";
import { LateByMonth_TeamFragmentDoc, type LateByMonth_TeamFragment } from "./late-by-month.generated.ts";
import { lateByMonth, latestMonth } from "./late-by-month.ts";

export function LateReports({ team }: { team: FragmentType<LateByMonth_TeamFragment> }) {
  const { data } = useSuspenseFragment({ fragment: LateByMonth_TeamFragmentDoc, from: team });
  const months = lateByMonth(data.members, agencyDate(new Date()));
  const worst = latestMonth(months);
  const reports = months.reduce((sum, { total }) => sum + total, 0);

  return (
    <Panel
      title={
        worst === null
          ? m.late_none()
          : m.late_most({ month: formatMonth(worst.startsOn), late: worst.late, total: worst.total })
      }
      subtitle={m.late_subtitle({ n: formatCount(reports) })}
      table={{
        label: m.table_show(),
        head: [m.column_month(), m.late_column(), m.reports_column()],
        rows: months.map(({ startsOn, late, total }) => [formatMonth(startsOn), formatCount(late), formatCount(total)]),
      }}
    >
      <Columns
        label={m.late_title()}
        columns={months.map(({ startsOn, late, total }) => ({
          key: startsOn,
          tick: formatMonth(startsOn),
          value: late,
          reading: m.late_reading({ month: formatMonth(startsOn), late, total }),
        }))}
      />
    </Panel>
  );
}
