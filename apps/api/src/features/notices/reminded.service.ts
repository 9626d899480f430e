import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { recordEvents } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byItself, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, inUnitsOf, isDutyOf, runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { withoutReport } from "./owing.ts";
import { owesPlanSince } from "./owing-plans.ts";
import type { RemindedMatter } from "./reminded.entity.ts";
import type { EmployeeReminder, RemindEmployeesInput } from "./reminded.type.ts";

const MOST = 250;

interface Reminded {
  readonly reminders: EmployeeReminder[];
}

/**
 * Those who lead people remind them of what they owe. The notice itself is made from the event, as every other: it stands in the
 * app within a minute, and in the mail of the day.
 */
export function remindEmployees(scope: Scope, input: RemindEmployeesInput): Promise<Reminded | Problem[]> {
  return once(scope, "remindEmployees", input, byItself<Reminded>(), async (tx) => {
    const { matter } = input;
    const period = await loadPeriod(tx, keyOf("Period", input.periodId));
    const wrong = problemWith(period, input);
    if (wrong !== null || period === null) return [wrong ?? NO_PERIOD];

    const asked = [...new Set(input.employeeIds.map((id) => keyOf("Employee", id)))];
    const owing = await rows<{ key: string }>(
      tx,
      sql`select distinct o.employee_key as key from (${owes(matter, period, tx)}) o
          where o.employee_key = any(${asked}::uuid[]) and ${mayRemind(tx, period, matter)}`,
    );
    const today = agencyDate(tx.now);
    const told = await rows<{ key: string }>(
      tx,
      sql`insert into reminder_sent (employee_key, matter, period_key, day, by_key)
          select owing.key, ${matter}, ${period.key}::uuid, ${today}::date, ${actorOf(tx).employeeKey}::uuid
          from unnest(${owing.map(({ key }) => key)}::uuid[]) as owing(key) on conflict do nothing returning employee_key as key`,
    );
    const [mine, now] = [new Set(owing.map(({ key }) => key)), new Set(told.map(({ key }) => key))];
    if (now.size > 0)
      await recordEvents(
        tx,
        [...now].map((subjectKey) => ({ action: ACTION[matter], noun: "period", nounKey: period.key, subjectKey })),
      );
    return {
      reminders: asked.map((employeeKey) => ({
        employeeKey,
        outcome: now.has(employeeKey) ? "REMINDED" : mine.has(employeeKey) ? "REMINDED_TODAY" : "NOT_OWED",
      })),
    };
  });
}

const ACTION: Record<RemindedMatter, string> = { REPORT: "report.reminded", PLAN: "plan.reminded" };

function problemWith(period: PeriodRow | null, { matter, employeeIds }: RemindEmployeesInput): Problem | null {
  if (period === null) return NO_PERIOD;
  if (!period.isOpen)
    return problem("periodId", "PERIOD_CLOSED", "The period is closed: nobody can hand in anything for it now.");
  if (matter === "PLAN" && period.kind !== "YEAR")
    return problem("periodId", "INVALID", "A plan is made for a year: give the period of the year.");
  if (employeeIds.length === 0) return problem("employeeIds", "REQUIRED", "Say who is to be reminded.");
  if (employeeIds.length > MOST)
    return problem("employeeIds", "TOO_MANY", `At most ${MOST} people at once: remind them in parts.`);
  return null;
}

const NO_PERIOD = problem("periodId", "NOT_FOUND", "There is no such period.");

/** Posts (key, employee_key, unit_key) of those who owe it. */
function owes(matter: RemindedMatter, period: PeriodRow, { now }: Scope): Sql {
  const today = agencyDate(now);
  return matter === "PLAN"
    ? owesPlanSince(period, today, null)
    : withoutReport(period, period.endsOn < today ? period.endsOn : today);
}

/** Posts o that the actor may remind the holder of: of one's unit, whom one judges, or as the performance team. Nobody reminds themselves. */
function mayRemind(scope: Scope, period: PeriodRow, matter: RemindedMatter): Sql {
  const actor = actorOf(scope);
  const today = agencyDate(scope.now);
  const lastDay = sql`${matter === "PLAN" ? today : period.endsOn}::date`;
  const leads = runsTheCycle(actor)
    ? sql`true`
    : sql`(${inUnitsOf(actor, "o.unit_key")} or exists (
        select from (${judgeOfPost(sql`o.key`, lastDay, today)}) judge where ${isDutyOf(actor, "judge.key")}))`;
  return sql`(${leads} and o.employee_key is distinct from ${actor.employeeKey}::uuid)`;
}
