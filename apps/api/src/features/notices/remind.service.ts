import { agencyDate } from "@andir/domain/iso-date";
import type { NoticeKind } from "@andir/domain/notice-kind";
import { remindersOf } from "@andir/domain/reminder";
import sql, { type Sql } from "sql-template-tag";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { periodColumns, type PeriodRow } from "../periods/period.loaders.ts";
import {
  whoOwesAssessments,
  whoOwesReport,
  whoseAppraisersOweAssessments,
  whoseTeamOwesReports,
  whoseUnitOwesReports,
} from "./owing.ts";
import { remindOfPlans } from "./remind-of-plans.ts";
import { agencyHour, daysNear, officeCalendar, type ReminderRuleRow, reminderRuleOn } from "./reminder-rule.loaders.ts";
import { tellAll } from "./tell-all.ts";

/** Makes the reminders of the day, once a day, from the agency's hour on. Whether they stand for today. */
export function remind(scope: Scope): Promise<boolean> {
  return inTransaction(scope, async (tx) => {
    const today = agencyDate(tx.now);
    const rule = await reminderRuleOn(tx, today);
    if (agencyHour(tx.now) < rule.hour) return false;
    const state = await firstRow<{ remindedOn: string | null }>(
      tx,
      sql`select reminded_on as "remindedOn" from notice_state for update`,
    );
    if (state?.remindedOn === today) return true;

    for (const period of await periodsNear(tx, today, rule)) await remindOf(tx, period, today, rule);
    await remindOfPlans(tx, today, rule);
    await rows(tx, sql`update notice_state set reminded_on = ${today}::date`);
    return true;
  });
}

/** What is open and due soon, or not long ago. */
function periodsNear(tx: Scope, today: string, rule: ReminderRuleRow): Promise<PeriodRow[]> {
  const { from, to } = daysNear(today, rule);
  return rows<PeriodRow>(
    tx,
    sql`select ${periodColumns} from period d where d.is_open
          and (d.report_due_on between ${from}::date and ${to}::date or d.assessment_due_on between ${from}::date and ${to}::date)
        order by d.ends_on, d.key`,
  );
}

async function remindOf(tx: Scope, period: PeriodRow, today: string, rule: ReminderRuleRow): Promise<void> {
  const calendar = await officeCalendar(tx, period.endsOn, today);
  const day = period.endsOn < today ? period.endsOn : today;
  const { reportDueOn, assessmentDueOn } = period;
  const tell = (kind: NoticeKind, dueOn: string, cause: string | null, who: () => Sql) =>
    cause === null ? null : tellAll(tx, { kind, dueOn, cause, period, today }, who());

  if (rule.reportKinds.includes(period.kind)) {
    const reminders = remindersOf(reportDueOn, today, calendar, rule);
    await tell("REPORT_DUE", reportDueOn, reminders.due, () => whoOwesReport(period, day));
    await tell("REPORT_OVERDUE", reportDueOn, reminders.overdue, () => whoOwesReport(period, day));
    await tell("TEAM_REPORTS_OVERDUE", reportDueOn, reminders.escalated, () =>
      whoseTeamOwesReports(period, day, today),
    );
    await tell("UNIT_REPORTS_OVERDUE", reportDueOn, reminders.toHead, () => whoseUnitOwesReports(period, day, today));
  }
  if (rule.assessmentKinds.includes(period.kind)) {
    const reminders = remindersOf(assessmentDueOn, today, calendar, rule);
    const owing = () => whoOwesAssessments(period, day, today);
    await tell("ASSESSMENTS_DUE", assessmentDueOn, reminders.due, owing);
    await tell("ASSESSMENTS_OVERDUE", assessmentDueOn, reminders.overdue, owing);
    await tell("TEAM_ASSESSMENTS_OVERDUE", assessmentDueOn, reminders.escalated, () =>
      whoseAppraisersOweAssessments(period, day, today),
    );
  }
}
