import type { WorkWeekKind } from "@andir/domain/work-week";
import { agencyDate, type IsoDate } from "@andir/domain/iso-date";
import { isWorkingDay, workingDays, type WorkCalendar } from "@andir/domain/working-days";
import sql from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { kept, soon, type Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, opensFileOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Holiday } from "./holiday.entity.ts";
import type { WorkWeek } from "./work-week.entity.ts";

export type HolidayRow = Pick<Holiday, "day" | "name" | "kind" | "source">;
type WeekRow = Pick<WorkWeek, "kind" | "startsOn" | "endsOn">;

interface Calendars {
  readonly holidays: readonly HolidayRow[];
  readonly days: ReadonlySet<IsoDate>;
  readonly weeks: ReadonlyMap<string, readonly WeekRow[]>;
  /** Of every unit the way up, itself first. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** Read by every request that asks about days, and changed a few times a year. */
const calendars = kept(async (scope): Promise<Calendars> => {
  const [holidays, weeks, lines] = await Promise.all([
    rows<HolidayRow>(scope, sql`select h.day, h.name, h.kind, h.source from holiday h order by h.day`),
    rows<WeekRow & { unitKey: string }>(
      scope,
      sql`select w.unit_key as "unitKey", w.kind, w.starts_on as "startsOn", w.ends_on as "endsOn" from work_week w order by w.starts_on`,
    ),
    rows<{ unitKey: string; line: string[] }>(
      scope,
      sql`select x.unit_key as "unitKey", array_agg(x.ancestor_key order by x.distance) as line from org_unit_ancestor x group by x.unit_key`,
    ),
  ]);
  return {
    holidays,
    days: new Set(holidays.map(({ day }) => day)),
    weeks: groupedBy(weeks, (week) => week.unitKey),
    lines: new Map(lines.map(({ unitKey, line }) => [unitKey, line])),
  };
});

export const listHolidays = (scope: Scope, from: string, to: string): Soon<HolidayRow[]> =>
  soon(calendars(scope), ({ holidays }) => holidays.filter(({ day }) => day >= from && day <= to));

/** The week of a unit on a day: its own, or that of the nearest unit above that has one. */
function weekOn({ weeks, lines }: Calendars, unitKey: string, day: IsoDate): WorkWeekKind {
  for (const key of lines.get(unitKey) ?? []) {
    const week = weeks.get(key)?.find((w) => w.startsOn <= day && (w.endsOn === null || w.endsOn >= day));
    if (week) return week.kind;
  }
  return "FIVE_DAY";
}

export const loadWorkWeek = (scope: Scope, unitKey: string, day: string = agencyDate(scope.now)): Soon<WorkWeekKind> =>
  soon(calendars(scope), (all) => weekOn(all, unitKey, day));

/** Due dates count working days of the agency as a whole, which rests at the weekend. */
export const loadAgencyCalendar = (scope: Scope): Soon<WorkCalendar> =>
  soon(calendars(scope), ({ days }) => ({ daysPerWeek: 5 as const, holidays: days }));

const loadDutyDays = batchedBy<{ from: string; to: string }, string[]>(
  async (scope, employeeKeys, { from, to }) => {
    const found = await rows<{ employeeKey: string; day: string }>(
      scope,
      sql`select t.employee_key as "employeeKey", t.day from duty_day t
          where t.employee_key = any(${employeeKeys}::uuid[]) and t.day between ${from}::date and ${to}::date order by t.day`,
    );
    return new Map([...groupedBy(found, (row) => row.employeeKey)].map(([key, list]) => [key, list.map((r) => r.day)]));
  },
  () => [],
);

/** A roster says on which days a person works: a fact that counting rests on, not an answer to anyone. */
export const dutyDaysOf = (scope: Scope, employeeKey: string, from: string, to: string): Promise<string[]> =>
  loadDutyDays(scope, employeeKey, { from, to });

/** The roster as it is shown: a part of the personal file, and like leave of no use to an analyst. */
export const loadRoster = batchedBy<{ from: string; to: string }, string[]>(
  async (scope, employeeKeys, { from, to }) => {
    const found = await rows<{ employeeKey: string; day: string }>(
      scope,
      sql`select t.employee_key as "employeeKey", t.day from duty_day t
          where t.employee_key = any(${employeeKeys}::uuid[]) and t.day between ${from}::date and ${to}::date
            and ${opensFileOf({ ...actorOf(scope), seesIdentity: false }, "t.employee_key")} order by t.day`,
    );
    return new Map([...groupedBy(found, (row) => row.employeeKey)].map(([key, list]) => [key, list.map((r) => r.day)]));
  },
  () => [],
);

/** The working days of a unit from one day to another, both included; none of those on which it works by roster. */
export const unitWorkingDays = (scope: Scope, unitKey: string, from: string, to: string): Soon<IsoDate[]> =>
  soon(calendars(scope), (all) => daysOf(all, unitKey, from, to));

/**
 * The days on which a person of a unit is to work: the unit's week, less holidays and collective leave; where the unit works
 * in shifts, the days of the roster, holidays included. What is missing and what was attended is counted over these.
 */
export async function personWorkingDays(
  scope: Scope,
  { employeeKey, unitKey }: { employeeKey: string; unitKey: string },
  from: string,
  to: string,
): Promise<IsoDate[]> {
  const all = await calendars(scope);
  const days = daysOf(all, unitKey, from, to);
  const isRostered = (day: string) => weekOn(all, unitKey, day) === "SHIFT";
  if (!isRostered(from) && !isRostered(to) && !changesBetween(all, unitKey, from, to)) return days;
  const duty = await dutyDaysOf(scope, employeeKey, from, to);
  return [...days, ...duty.filter(isRostered)].toSorted();
}

const changesBetween = ({ weeks, lines }: Calendars, unitKey: string, from: string, to: string): boolean =>
  (lines.get(unitKey) ?? []).some((key) => weeks.get(key)?.some((w) => w.startsOn > from && w.startsOn <= to));

function daysOf(all: Calendars, unitKey: string, from: string, to: string): IsoDate[] {
  const calendar = (daysPerWeek: 5 | 6): WorkCalendar => ({ daysPerWeek, holidays: all.days });
  return workingDays(from, to, calendar(6)).filter((day) => {
    const week = weekOn(all, unitKey, day);
    return week === "SIX_DAY" || (week === "FIVE_DAY" && isWorkingDay(day, calendar(5)));
  });
}
