import type { NoticeKind } from "@andir/domain/notice-kind";
import { remindersOf } from "@andir/domain/reminder";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { periodColumns, type PeriodRow } from "../periods/period.loaders.ts";
import { planDueOn } from "../plans/plan-cycle.ts";
import { type OwedSince, owesPlanSince, whoOwesPlan, whoseTeamOwesPlans, whoseUnitOwesPlans } from "./owing-plans.ts";
import { daysNear, officeCalendar, type ReminderRuleRow } from "./reminder-rule.loaders.ts";
import { tellAll } from "./tell-all.ts";

/**
 * Of the plans of the running year. A post that began later has a due date of its own, so those who owe one are told by due
 * date: nearly all on the same, and a few statements for each day on which somebody took up a post.
 */
export async function remindOfPlans(tx: Scope, today: string, rule: ReminderRuleRow): Promise<void> {
  const year = await runningYear(tx, today);
  if (!year) return;
  const near = daysNear(today, rule);
  const calendar = await officeCalendar(tx, near.from, today);
  for (const [dueOn, since] of await byDueDate(tx, year, today)) {
    if (dueOn < near.from || dueOn > near.to) continue;
    const reminders = remindersOf(dueOn, today, calendar, rule);
    // With the due date, since those of several come up on one day.
    const tell = (kind: NoticeKind, day: string | null, who: () => Sql) =>
      day === null ? null : tellAll(tx, { kind, dueOn, cause: `${day} of ${dueOn}`, period: year, today }, who());
    const owing = owesPlanSince(year, today, since);
    await tell("PLAN_DUE", reminders.due, () => whoOwesPlan(owing));
    await tell("PLAN_OVERDUE", reminders.overdue, () => whoOwesPlan(owing));
    await tell("TEAM_PLANS_OVERDUE", reminders.escalated, () => whoseTeamOwesPlans(owing, today));
    await tell("UNIT_PLANS_OVERDUE", reminders.toHead, () => whoseUnitOwesPlans(owing, today));
  }
}

const runningYear = (tx: Scope, today: string): Promise<PeriodRow | null> =>
  firstRow<PeriodRow>(
    tx,
    sql`select ${periodColumns} from period d where d.kind = 'YEAR' and d.is_open and ${today}::date between d.starts_on and d.ends_on`,
  );

/** By what their due date follows from: the first day of the post in the year, and of a plan that is begun the date that it keeps. */
async function byDueDate(tx: Scope, year: PeriodRow, today: string): Promise<Map<string, OwedSince[]>> {
  const found = await rows<OwedSince>(
    tx,
    sql`select distinct owing.held_from as "heldFrom", owing.due_on as "dueOn" from (${owesPlanSince(year, today, null)}) owing`,
  );
  const groups = new Map<string, OwedSince[]>();
  for (const since of found) {
    const dueOn = since.dueOn ?? (await planDueOn(tx, since.heldFrom));
    groups.set(dueOn, [...(groups.get(dueOn) ?? []), since]);
  }
  return groups;
}
