import { formatMonth } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { Columns } from "../../ui/charts/columns.tsx";
import type { LateReports_TeamFragment } from "./late-reports.generated.ts";

/** When reports came late: a team that does so before every holiday shows it here. */
export function LateReports({ team }: { team: LateReports_TeamFragment }) {
  const columns = team.lateMonths.map(({ lateCount, period }) => ({ startsOn: period.startsOn, count: lateCount }));
  const most = columns.reduce<(typeof columns)[number] | null>(
    (worst, column) => (column.count > (worst?.count ?? 0) ? column : worst),
    null,
  );

  return (
    <ChartFrame
      title={most === null ? m.late_none() : m.late_most({ month: formatMonth(most.startsOn), late: most.count })}
      subject={m.late_subject()}
      unit={m.unit_reports()}
      n={m.people({ n: team.members.length })}
      table={{
        head: [m.column_month(), m.late_column()],
        rows: reversed(columns).map(({ startsOn, count }) => [formatMonth(startsOn), count]),
      }}
    >
      <Columns
        label={m.late_title()}
        columns={columns.map(({ startsOn, count }) => ({
          key: startsOn,
          tick: formatMonth(startsOn),
          value: count,
          reading: m.late_reading({ month: formatMonth(startsOn), late: count }),
        }))}
      />
    </ChartFrame>
  );
}
