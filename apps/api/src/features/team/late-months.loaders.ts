import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleReports } from "../reports/report.policy.ts";

export interface LateMonthRow {
  readonly periodKey: string;
  readonly lateCount: number;
}

/** How many reports of these people were late, by month: the newest months that are due, those without any among them. */
export const countLateByMonth = (
  scope: Scope,
  employeeKeys: readonly string[],
  { until, months }: { readonly until: string; readonly months: number },
): Promise<LateMonthRow[]> =>
  rows<LateMonthRow>(
    scope,
    sql`with due as (
          select d.key, d.starts_on from period d where d.kind = 'MONTH' and d.report_due_on <= ${until}::date order by d.starts_on desc limit ${months}
        ),
        late as (
          select r.period_key, count(*)::int as count from performance_report r
          where r.employee_key = any(${employeeKeys}::uuid[]) and r.period_key in (select key from due) and r.days_late > 0 and ${visibleReports(actorOf(scope))}
          group by r.period_key
        )
        select due.key as "periodKey", coalesce(late.count, 0) as "lateCount" from due left join late on late.period_key = due.key order by due.starts_on`,
  );
