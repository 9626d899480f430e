import type { ImportColumn } from "@andir/domain/import-columns";
import { rowProblem } from "@andir/domain/import-problem";
import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import {
  defineShape,
  type AppliedRow,
  type CheckedRow,
  type ImportFile,
  type ImportRow,
  type ImportValues,
  type MadeRow,
  type RowVerdict,
  type UndoneRows,
} from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { bringsAttendance, MONTH_COLUMN, monthAbove, NIP_COLUMN, textOf } from "./attendance-columns.ts";
import { peopleByNip } from "./attendance-people.ts";
import { attendanceProblems } from "./attendance-problems.ts";

interface Counted {
  readonly scheduledDays: number;
  readonly attendedDays: number;
  readonly isByDays: boolean;
}

interface MonthPlan extends Counted {
  readonly employeeKey: string;
  readonly month: string;
  readonly before: Counted | null;
}

const count = (name: string, heads: readonly string[], id: string, en: string, example: string): ImportColumn => ({
  name,
  heads,
  type: "INTEGER",
  isRequired: true,
  says: { ID: id, EN: en },
  example,
});

/** The recap of a month from the attendance machines: how many days someone was to work, and came. */
export const attendanceMonthsShape = defineShape<ImportValues, MonthPlan>({
  kind: "ATTENDANCE_MONTHS",
  name: { ID: "Rekap kehadiran bulanan", EN: "Monthly attendance recap" },
  says: {
    ID: "Jumlah hari kerja dan hari hadir per orang dan bulan. Kode per hari dibawa oleh berkas harian.",
    EN: "Working days and days attended by person and month. Codes by day come with a daily file.",
  },
  columns: [
    NIP_COLUMN,
    MONTH_COLUMN,
    count(
      "scheduled",
      ["Hari Kerja", "Jumlah Hari Kerja", "HK"],
      "Hari kerja dikurangi cuti.",
      "Working days less leave.",
      "21",
    ),
    count(
      "attended",
      ["Hadir", "Jumlah Hadir", "Hari Hadir"],
      "Hari hadir, dinas luar termasuk.",
      "Days attended, duty elsewhere among them.",
      "20",
    ),
  ],
  offeredTo: bringsAttendance,
  preamble: (lines) => ({ facts: { month: monthAbove(lines) } }),
  identity: (values) => `${textOf(values, "nip")} ${textOf(values, "month")}`,
  check,
  apply,
  undo,
});

async function check(scope: Scope, file: ImportFile, given: readonly ImportRow[]): Promise<RowVerdict<MonthPlan>[]> {
  const people = await peopleByNip(
    scope,
    given.map(({ values }) => textOf(values, "nip")),
  );
  const asked = given.map(({ values }) => ({
    employeeKey: people.get(textOf(values, "nip"))?.employeeKey ?? null,
    month: monthOf(values, file),
  }));
  const standing = await rows<Counted & { employeeKey: string; month: string }>(
    scope,
    sql`select c.employee_key as "employeeKey", c.month, c.scheduled_days as "scheduledDays", c.attended_days as "attendedDays", c.is_by_days as "isByDays"
        from attendance_month c join unnest(${asked.map(({ employeeKey }) => employeeKey)}::uuid[], ${asked.map(({ month }) => month)}::date[]) as x(employee_key, month)
          on x.employee_key = c.employee_key and x.month = c.month`,
  );
  const known = new Map(standing.map(({ employeeKey, month, ...counted }) => [`${employeeKey} ${month}`, counted]));
  return given.map(({ row, values }, at): RowVerdict<MonthPlan> => {
    const { employeeKey, month } = asked[at] ?? { employeeKey: null, month: null };
    const [scheduled, attended] = [Number(values["scheduled"]), Number(values["attended"])];
    const wrong = (problem: ReturnType<typeof attendanceProblems.noMonth>): RowVerdict<MonthPlan> => ({
      row,
      outcome: "WRONG",
      problems: [problem],
    });
    if (month === null) return wrong(attendanceProblems.noMonth());
    if (employeeKey === null) return wrong(attendanceProblems.nipUnknown(textOf(values, "nip")));
    if (month > agencyDate(scope.now)) return wrong(attendanceProblems.future(month));
    if (scheduled > 31 || scheduled < 0) return wrong(attendanceProblems.tooMany("scheduled", scheduled));
    if (attended > scheduled || attended < 0) return wrong(attendanceProblems.tooMany("attended", attended));
    const before = known.get(`${employeeKey} ${month}`) ?? null;
    const isSame =
      before !== null && !before.isByDays && before.scheduledDays === scheduled && before.attendedDays === attended;
    if (isSame) return { row, outcome: "SAME" };
    return {
      row,
      outcome: before === null ? "CREATE" : "CHANGE",
      ...(before?.isByDays && { problems: [attendanceProblems.recapOfDays()] }),
      plan: { employeeKey, month, before, scheduledDays: scheduled, attendedDays: attended, isByDays: false },
    };
  });
}

const monthOf = (values: ImportValues, { facts }: ImportFile): string | null => {
  const month = values["month"] ?? facts["month"];
  return typeof month === "string" ? `${month}-01` : null;
};

type Month = Pick<MonthPlan, "employeeKey" | "month"> & Counted;

const setMonths = (tx: Scope, months: readonly Month[]) =>
  rows(
    tx,
    sql`insert into attendance_month (employee_key, month, scheduled_days, attended_days, is_by_days)
        select * from unnest(${months.map((m) => m.employeeKey)}::uuid[], ${months.map((m) => m.month)}::date[], ${months.map((m) => m.scheduledDays)}::int[],
          ${months.map((m) => m.attendedDays)}::int[], ${months.map((m) => m.isByDays)}::boolean[])
        on conflict (employee_key, month) do update set scheduled_days = excluded.scheduled_days, attended_days = excluded.attended_days, is_by_days = excluded.is_by_days`,
  );

const eventOf = (action: string, { employeeKey, month }: Pick<Month, "employeeKey" | "month">, payload: object) => ({
  action,
  noun: "attendance",
  nounKey: employeeKey,
  subjectKey: employeeKey,
  payload: { month, ...payload },
});

async function apply(
  tx: Scope,
  _file: ImportFile,
  checked: readonly CheckedRow<unknown, MonthPlan>[],
): Promise<AppliedRow[]> {
  await setMonths(
    tx,
    checked.map(({ plan }) => plan),
  );
  return checked.map(({ row, plan }) => {
    const { employeeKey, month, scheduledDays, attendedDays } = plan;
    const before = plan.before && { ...plan.before };
    return {
      row,
      made: { employeeKey, month, scheduledDays, attendedDays, before },
      events: [eventOf("attendance.recapImported", plan, { scheduledDays, attendedDays, before })],
    };
  });
}

async function undo(tx: Scope, _file: ImportFile, given: readonly MadeRow[]): Promise<UndoneRows> {
  const made = given.map(({ row, made: of }) => ({ row, ...(of as unknown as Omit<MonthPlan, "isByDays">) }));
  const standing = await rows<{ at: number }>(
    tx,
    sql`select x.at::int as at from unnest(${made.map((m) => m.employeeKey)}::uuid[], ${made.map((m) => m.month)}::date[], ${made.map((m) => m.scheduledDays)}::int[],
          ${made.map((m) => m.attendedDays)}::int[]) with ordinality as x(employee_key, month, scheduled, attended, at)
        join attendance_month c on c.employee_key = x.employee_key and c.month = x.month and c.scheduled_days = x.scheduled and c.attended_days = x.attended and not c.is_by_days`,
  );
  const same = new Set(standing.map(({ at }) => at - 1));
  const problems = made.flatMap(({ row }, at) => (same.has(at) ? [] : [{ row, ...CHANGED_SINCE }]));
  if (problems.length > 0) return { events: [], problems };
  const gone = made.filter(({ before }) => before === null);
  await rows(
    tx,
    sql`delete from attendance_month c using unnest(${gone.map((m) => m.employeeKey)}::uuid[], ${gone.map((m) => m.month)}::date[]) as x(employee_key, month)
        where c.employee_key = x.employee_key and c.month = x.month`,
  );
  await setMonths(
    tx,
    made.flatMap(({ employeeKey, month, before }) => (before ? [{ employeeKey, month, ...before }] : [])),
  );
  return { events: made.map((one) => eventOf("attendance.undone", one, { before: one.before })), problems: [] };
}

const CHANGED_SINCE = rowProblem(null, null, "CHANGED_SINCE", {
  ID: "Rekap bulan ini sudah diubah setelahnya. Urungkan berkas yang lebih baru lebih dulu.",
  EN: "The recap of this month was changed since. Undo the newer file first.",
});
