import type { AttendanceCode } from "@andir/domain/attendance-code";
import { dayCounts } from "@andir/domain/attendance-words";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** What is known of a day; null where no file told of it. */
export interface DayState {
  readonly codes: readonly AttendanceCode[];
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
  /** False where only a departure stands, of a month that a recap counted. */
  readonly isTold: boolean;
}

export interface PersonDay extends DayState {
  readonly employeeKey: string;
  readonly day: string;
}

export const dayKey = ({ employeeKey, day }: Pick<PersonDay, "employeeKey" | "day">): string => `${employeeKey} ${day}`;

/** What stands of some days, by `dayKey`; in one statement. */
export async function daysStanding(
  scope: Scope,
  asked: readonly Pick<PersonDay, "employeeKey" | "day">[],
): Promise<ReadonlyMap<string, PersonDay>> {
  const found = await rows<PersonDay>(
    scope,
    sql`select x.employee_key as "employeeKey", x.day, t.arrived_at as "arrivedAt", t.left_at as "leftAt", t.day is not null as "isTold",
          coalesce(v.codes, '[]') as codes
        from unnest(${asked.map(({ employeeKey }) => employeeKey)}::uuid[], ${asked.map(({ day }) => day)}::date[]) as x(employee_key, day)
        left join attendance_day t on t.employee_key = x.employee_key and t.day = x.day
        left join lateral (select jsonb_agg(v.code order by v.code) as codes from attendance_event v
          where v.employee_key = x.employee_key and v.day = x.day) v on true
        where t.day is not null or v.codes is not null`,
  );
  return new Map(found.map((row) => [dayKey(row), row]));
}

/** Sets days to what is said of them, and counts their months anew. Six statements, however many days. */
export async function setDays(tx: Scope, days: readonly PersonDay[]): Promise<void> {
  const before = await daysStanding(tx, days);
  const [keys, dates] = [days.map(({ employeeKey }) => employeeKey), days.map(({ day }) => day)];
  const these = sql`unnest(${keys}::uuid[], ${dates}::date[]) as x(employee_key, day)`;
  await rows(
    tx,
    sql`delete from attendance_event v using ${these} where v.employee_key = x.employee_key and v.day = x.day`,
  );
  const codes = days.flatMap(({ employeeKey, day, codes: of }) => of.map((code) => ({ employeeKey, day, code })));
  await rows(
    tx,
    sql`insert into attendance_event (employee_key, day, code)
        select * from unnest(${codes.map(({ employeeKey }) => employeeKey)}::uuid[], ${codes.map(({ day }) => day)}::date[], ${codes.map(({ code }) => code)}::attendance_code[])`,
  );
  await rows(
    tx,
    sql`delete from attendance_day t using unnest(${keys}::uuid[], ${dates}::date[], ${days.map(({ isTold }) => isTold)}::boolean[]) as x(employee_key, day, is_told)
        where not x.is_told and t.employee_key = x.employee_key and t.day = x.day`,
  );
  const told = days.filter(({ isTold }) => isTold);
  await rows(
    tx,
    sql`insert into attendance_day (employee_key, day, arrived_at, left_at)
        select * from unnest(${told.map(({ employeeKey }) => employeeKey)}::uuid[], ${told.map(({ day }) => day)}::date[],
          ${told.map(({ arrivedAt }) => arrivedAt)}::text[], ${told.map(({ leftAt }) => leftAt)}::text[])
        on conflict (employee_key, day) do update set arrived_at = excluded.arrived_at, left_at = excluded.left_at`,
  );
  await countMonths(tx, days, before);
}

/** A month that a recap counted moves by what its days moved by; another is the sum of its days. */
async function countMonths(
  tx: Scope,
  days: readonly PersonDay[],
  before: ReadonlyMap<string, DayState>,
): Promise<void> {
  const months = new Map<string, { employeeKey: string; month: string; scheduled: number; attended: number }>();
  for (const one of days) {
    const month = `${one.day.slice(0, 7)}-01`;
    const key = `${one.employeeKey} ${month}`;
    const moved = months.get(key) ?? { employeeKey: one.employeeKey, month, scheduled: 0, attended: 0 };
    // Of a month that a recap counted a day without a departure was one on which the person came.
    const [was, is] = [dayCounts(before.get(dayKey(one))?.codes ?? []), dayCounts(one.codes)];
    moved.scheduled += is.scheduled - was.scheduled;
    moved.attended += is.attended - was.attended;
    months.set(key, moved);
  }
  const list = [...months.values()];
  await rows(
    tx,
    sql`update attendance_month c set scheduled_days = greatest(0, c.scheduled_days + x.scheduled), attended_days = greatest(0, c.attended_days + x.attended)
        from unnest(${list.map(({ employeeKey }) => employeeKey)}::uuid[], ${list.map(({ month }) => month)}::date[],
          ${list.map(({ scheduled }) => scheduled)}::int[], ${list.map(({ attended }) => attended)}::int[]) as x(employee_key, month, scheduled, attended)
        where not c.is_by_days and c.employee_key = x.employee_key and c.month = x.month`,
  );
  await rows(
    tx,
    sql`with x as (select * from unnest(${list.map(({ employeeKey }) => employeeKey)}::uuid[], ${list.map(({ month }) => month)}::date[]) as x(employee_key, month)),
          counted as (
            select x.employee_key, x.month, count(*) filter (where not v.on_leave) as scheduled, count(*) filter (where not v.on_leave and not v.away) as attended
            from x join attendance_day t on t.employee_key = x.employee_key and date_trunc('month', t.day)::date = x.month
            cross join lateral (select coalesce(bool_or(v.code = 'CUTI'), false) as on_leave, coalesce(bool_or(v.code in ('TK', 'IZIN', 'SAKIT')), false) as away
              from attendance_event v where v.employee_key = t.employee_key and v.day = t.day) v
            group by x.employee_key, x.month),
          emptied as (
            delete from attendance_month c using x where c.is_by_days and c.employee_key = x.employee_key and c.month = x.month
              and not exists (select 1 from counted k where k.employee_key = x.employee_key and k.month = x.month))
        insert into attendance_month (employee_key, month, scheduled_days, attended_days, is_by_days)
        select k.employee_key, k.month, k.scheduled, k.attended, true from counted k
        on conflict (employee_key, month) do update set scheduled_days = excluded.scheduled_days, attended_days = excluded.attended_days
          where attendance_month.is_by_days`,
  );
}
