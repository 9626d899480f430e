import sql from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isNearTo } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Attendance } from "./attendance.type.ts";

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

type AttendanceRow = Attendance & { readonly employeeKey: string };

/** Of whole months: what the recap of a month counts cannot be cut by day. Null where no month was counted. */
export const loadAttendance: (scope: Scope, employeeKey: string, span: DaySpan) => Promise<AttendanceRow | null> =
  batchedBy<DaySpan, AttendanceRow | null>(
    async (scope, employeeKeys, { from, to }) => {
      const found = await rows<AttendanceRow>(
        scope,
        sql`select e.key as "employeeKey", counted.scheduled as "scheduledDays", counted.attended as "attendedDays", coalesce(happened.list, '[]') as departures
            from employee e
            join lateral (
              select sum(scheduled_days)::int as scheduled, sum(attended_days)::int as attended from attendance_month c
              where c.employee_key = e.key and c.month between date_trunc('month', ${from}::date)::date and ${to}::date) counted on counted.scheduled is not null
            left join lateral (
              select jsonb_agg(jsonb_build_object('day', v.day, 'code', v.code) order by v.day, v.code) as list from attendance_event v
              where v.employee_key = e.key and v.day between ${from}::date and ${to}::date) happened on true
            where e.key = any(${employeeKeys}::uuid[]) and ${isNearTo(actorOf(scope), "e.key")}`,
      );
      noteReads(scope, found);
      return new Map(found.map((row) => [row.employeeKey, row]));
    },
    () => null,
  );

export interface DaysCounted {
  readonly employeeKey: string;
  readonly scheduledDays: number;
  readonly attendedDays: number;
}

/** As above without what departed from the schedule, for lists of thousands. */
export const loadDaysCounted: (scope: Scope, employeeKey: string, span: DaySpan) => Promise<DaysCounted | null> =
  batchedBy<DaySpan, DaysCounted | null>(
    async (scope, employeeKeys, { from, to }) => {
      const found = await rows<DaysCounted>(
        scope,
        sql`select c.employee_key as "employeeKey", sum(c.scheduled_days)::int as "scheduledDays", sum(c.attended_days)::int as "attendedDays"
            from attendance_month c
            where c.employee_key = any(${employeeKeys}::uuid[]) and ${isNearTo(actorOf(scope), "c.employee_key")}
              and c.month between date_trunc('month', ${from}::date)::date and ${to}::date
            group by c.employee_key`,
      );
      noteReads(scope, found);
      return new Map(found.map((row) => [row.employeeKey, row]));
    },
    () => null,
  );
