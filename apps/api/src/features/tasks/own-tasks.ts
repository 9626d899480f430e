import { addDays } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isDutyOf, ownedBy } from "../../platform/sight.ts";
import { isAnsweredTo } from "../feedback/feedback-request.loaders.ts";
import { isAsked, visibleRequests } from "../feedback/feedback.policy.ts";
import { owesPlanSince } from "../notices/owing-plans.ts";
import { withoutReport } from "../notices/owing.ts";
import type { ReminderRuleRow } from "../notices/reminder-rule.loaders.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { waiting } from "./task.source.ts";

/** A person's own work. None of it passes to who acts for them, but confirming a talk that they recorded. */
export function ownTasks(actor: Actor, open: readonly PeriodRow[], rule: ReminderRuleRow, now: Date): Sql[] {
  if (actor.employeeKey === null) return [];
  const { today } = actor;
  const soon = addDays(today, Math.max(0, ...rule.daysBefore));
  const reporting = open.filter(
    ({ kind, endsOn, reportDueOn }) => rule.reportKinds.includes(kind) && (endsOn < today || reportDueOn <= soon),
  );
  const year = open.find(({ kind, startsOn, endsOn }) => kind === "YEAR" && startsOn <= today && endsOn >= today);
  return [
    ...(year ? [plansToHandIn(actor, year)] : []),
    plansToMend(actor),
    ...reporting.map((period) => reportsToHandIn(actor, period)),
    assessmentsToRead(actor),
    feedbackToGive(actor),
    dialoguesToConfirm(actor),
    trainingToAnswer(actor, now),
  ];
}

const plansToHandIn = (actor: Actor, year: PeriodRow): Sql => sql`
  select ${waiting(sql`'PLAN_TO_HAND_IN'`, { period: sql`${year.key}`, dueOn: sql`o.due_on`, since: sql`o.held_from` })}
  from (${owesPlanSince(year, actor.today, null)}) o
  where ${ownedBy(actor, "o.employee_key")} and not exists (select from performance_plan l where l.position_key = o.key and l.status = 'RETURNED' and l.ends_on >= ${actor.today}::date)`;

const plansToMend = (actor: Actor): Sql => sql`
  select ${waiting(sql`'PLAN_TO_MEND'`, {})} from performance_plan l
  where ${ownedBy(actor, "l.employee_key")} and l.status = 'RETURNED' and l.ends_on >= ${actor.today}::date`;

const reportsToHandIn = (actor: Actor, period: PeriodRow): Sql => {
  const day = period.endsOn < actor.today ? period.endsOn : actor.today;
  const kind = sql`case when r.status = 'RETURNED' then 'REPORT_TO_MEND' else 'REPORT_TO_HAND_IN' end`;
  return sql`
    select ${waiting(kind, { period: sql`${period.key}`, dueOn: sql`${period.reportDueOn}` })}
    from (${withoutReport(period, day)}) o left join performance_report r on r.position_key = o.key and r.period_key = ${period.key}::uuid
    where ${ownedBy(actor, "o.employee_key")}`;
};

/** What was published is read and confirmed, or objected to. */
const assessmentsToRead = (actor: Actor): Sql => sql`
  select ${waiting(sql`'ASSESSMENTS_TO_READ'`, {
    period: sql`a.period_key`,
    since: sql`(a.published_at at time zone 'Asia/Jakarta')::date`,
  })} from assessment a
  where ${ownedBy(actor, "a.employee_key")} and a.status = 'PUBLISHED'`;

const feedbackToGive = (actor: Actor): Sql => sql`
  select ${waiting(sql`'FEEDBACK_TO_GIVE'`, { subject: sql`q.employee_key`, dueOn: sql`q.until` })} from feedback_request q
  where ${isAsked(actor)} and ${visibleRequests(actor)} and q.declined_at is null and q.until >= ${actor.today}::date and not ${isAnsweredTo(actor)}`;

/** Whoever did not record it confirms: the person, or the appraiser and who does that duty. */
const dialoguesToConfirm = (actor: Actor): Sql => sql`
  select ${waiting(sql`'DIALOGUES_TO_CONFIRM'`, {
    duty: sql`case when g.is_by_employee then g.appraiser_key end`,
    subject: sql`case when g.is_by_employee then g.employee_key end`,
  })} from performance_dialogue g
  where g.confirmed_at is null and case when g.is_by_employee
    then ${isDutyOf(actor, "g.appraiser_key")} and ${ownedBy(actor, "g.employee_key")} is not true
    else ${ownedBy(actor, "g.employee_key")} end`;

/** Whoever is asked to come says yes or no until it begins. */
const trainingToAnswer = (actor: Actor, now: Date): Sql => sql`
  select ${waiting(sql`'TRAINING_TO_ANSWER'`, { dueOn: sql`(s.starts_at at time zone 'Asia/Jakarta')::date` })}
  from training_registration r join training_session s on s.key = r.session_key
  where ${ownedBy(actor, "r.employee_key")} and r.status = 'INVITED' and s.cancelled_at is null and s.starts_at > ${now}::timestamptz`;
