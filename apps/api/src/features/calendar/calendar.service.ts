import { addDays, daysBetween } from "@andir/domain/iso-date";
import { Role } from "@andir/domain/role";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byNothing, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf, administers, administratorOf, keepsUnit, runsTheCycle } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { requireOrgUnit, loadOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import type { ImportHolidaysInput, SetDutyDaysInput, SetWorkWeekInput } from "./calendar.inputs.ts";

const MOST_HOLIDAYS = 100;
const LONGEST_ROSTER = 92;

/** By decree once a year, and again where a decree is changed: what is imported stands in place of what was known. */
export function importHolidays(scope: Scope, input: ImportHolidaysInput): Promise<{ count: number } | Problem[]> {
  const actor = actorOf(scope);
  const keepsAgency = actor.roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null;
  if (!keepsAgency && !runsTheCycle(actor))
    throw new AppError("FORBIDDEN", "The performance team does this, or an administrator of the agency.");
  const count = input.holidays.length;
  return once(scope, "importHolidays", input, byNothing({ count }), async (tx) => {
    const problems = problemsOfHolidays(input);
    if (problems.length > 0) return problems;

    const before = await rows<{ day: string }>(
      tx,
      sql`delete from holiday where extract(year from day) = ${input.year}::integer returning day`,
    );
    for (const { day, name, kind } of input.holidays)
      await rows(
        tx,
        sql`insert into holiday (day, name, kind, source) values (${day}, ${name.trim()}, ${kind}, ${input.source.trim()})`,
      );
    await recordEvent(tx, {
      action: "calendar.holidays_imported",
      noun: "calendar",
      nounKey: newKey(),
      subjectKey: null,
      payload: {
        before: before.map(({ day }) => day).toSorted(),
        after: input.holidays.map(({ day }) => day).toSorted(),
        reason: input.source.trim(),
      },
    });
    return { count };
  });
}

function problemsOfHolidays({ year, source, holidays }: ImportHolidaysInput): Problem[] {
  if (!source.trim()) return [problem("source", "REQUIRED", "Name the decree that the days stand in.")];
  if (holidays.length === 0) return [problem("holidays", "REQUIRED", "Give the days of the year.")];
  if (holidays.length > MOST_HOLIDAYS) return [problem("holidays", "TOO_MANY", `At most ${MOST_HOLIDAYS} days.`)];
  const seen = new Set<string>();
  return holidays.flatMap(({ day, name }, index) => {
    const at = (field: string) => `holidays.${index}.${field}`;
    if (!name.trim()) return [problem(at("name"), "REQUIRED", "Give the day its name.")];
    if (!day.startsWith(`${year}-`)) return [problem(at("day"), "OTHER_YEAR", `This day is not in ${year}.`)];
    if (seen.has(day)) return [problem(at("day"), "TWICE", "This day is there already.")];
    seen.add(day);
    return [];
  });
}

const unitAgain = byRow<OrgUnitRow>({ required: async (scope, key) => requireOrgUnit(scope, key) });

export function setWorkWeek(scope: Scope, input: SetWorkWeekInput): Promise<OrgUnitRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "setWorkWeek", input, unitAgain, async (tx) => {
    const unit = await loadOrgUnit(tx, keyOf("OrgUnit", input.orgUnitId));
    if (!unit || !keepsUnit(actorOf(tx), unit.key))
      return [
        problem(
          "orgUnitId",
          "NOT_FOUND",
          "Among the units that you keep there is no such one. An administrator of that unit or of the agency can do it.",
        ),
      ];
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why the unit works on other days.")];
    const { startsOn } = input;
    const kind = input.kind ?? null;

    await rows(tx, sql`select 1 from org_unit where key = ${unit.key}::uuid for update`);
    const before = await rows(
      tx,
      sql`select kind, starts_on as "startsOn", ends_on as "endsOn" from work_week
          where unit_key = ${unit.key}::uuid and (ends_on is null or ends_on >= ${startsOn}::date) order by starts_on`,
    );
    await rows(tx, sql`delete from work_week where unit_key = ${unit.key}::uuid and starts_on >= ${startsOn}::date`);
    await rows(
      tx,
      sql`update work_week set ends_on = ${addDays(startsOn, -1)}::date
          where unit_key = ${unit.key}::uuid and (ends_on is null or ends_on >= ${startsOn}::date)`,
    );
    if (kind !== null)
      await rows(
        tx,
        sql`insert into work_week (key, unit_key, kind, starts_on) values (${newKey()}, ${unit.key}, ${kind}, ${startsOn})`,
      );
    await recordEvent(tx, {
      action: "work_week.set",
      noun: "org_unit",
      nounKey: unit.key,
      subjectKey: null,
      payload: { before, after: { kind, startsOn }, reason: input.reason.trim() },
    });
    return unit;
  });
}

/** The roster of one who works in shifts: by the head of the unit, or an administrator. */
export function setDutyDays(scope: Scope, input: SetDutyDaysInput): Promise<EmployeeRow | Problem[]> {
  const actor = actorOf(scope);
  if (!actor.roles.has(Role.ADMINISTRATOR) && !actor.roles.has(Role.UNIT_HEAD))
    throw new AppError("FORBIDDEN", "The head of the unit does this, or an administrator.");
  return once(scope, "setDutyDays", input, byRow(loadEmployee), async (tx) => {
    const employeeKey = keySeenBy(tx, "Employee", input.employeeId);
    // Two rosters of one person at once would be mixed.
    await rows(tx, sql`select 1 from employee where key = ${employeeKey}::uuid for update`);
    if (!(await mayRoster(tx, employeeKey)))
      return [
        problem(
          "employeeId",
          "NOT_FOUND",
          "Among your people there is no such one. The head of their unit can do it, or an administrator.",
        ),
      ];
    const { from, to } = input;
    const days = [...new Set(input.days)].toSorted();
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why, such as the number of the roster.")];
    if (to < from) return [problem("to", "BEFORE_START", "The last day is before the first.")];
    if (daysBetween(from, to) > LONGEST_ROSTER)
      return [problem("to", "TOO_LONG", `At most ${LONGEST_ROSTER} days at once.`)];
    if (days.some((day) => day < from || day > to))
      return [problem("days", "OUTSIDE", "Each day lies between the first and the last day of the roster.")];

    await rows(
      tx,
      sql`delete from duty_day where employee_key = ${employeeKey}::uuid and day between ${from}::date and ${to}::date`,
    );
    await rows(
      tx,
      sql`insert into duty_day (employee_key, day) select ${employeeKey}::uuid, day from unnest(${days}::date[]) day`,
    );
    await recordEvent(tx, {
      action: "duty_days.set",
      noun: "employee",
      nounKey: employeeKey,
      subjectKey: employeeKey,
      payload: { after: { from, to, days: days.length }, reason: input.reason.trim() },
    });
    return loadEmployee.required(tx, employeeKey);
  });
}

/** Their own head, not themselves: nobody says on which days they were to work. */
async function mayRoster(tx: Scope, employeeKey: string): Promise<boolean> {
  const actor = actorOf(tx);
  if (employeeKey === actor.employeeKey) return false;
  const found = await firstRow(
    tx,
    sql`select 1 from employee e where e.key = ${employeeKey}::uuid and (${administers(actor, "e.key")} or exists (
          select 1 from position p where p.employee_key = e.key and p.unit_key = any(${actor.unitKeys}::uuid[])
            and p.starts_on <= ${actor.today}::date and (p.ends_on is null or p.ends_on >= ${actor.today}::date)))`,
  );
  return found !== null;
}
