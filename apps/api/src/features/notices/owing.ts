import sql, { type Sql } from "sql-template-tag";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { isAwayThroughout } from "../employees/leave.loaders.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { appraisersOf, holdsOn } from "./relation.ts";

/**
 * Who owes what for a period, for everyone at once. As the team's reporting state has it: a post held on the period's last
 * day (today, while it runs), other than as Plh., by someone who is no elected official and not on leave throughout.
 */
export const owingPosts = (period: PeriodRow, day: string): Sql => sql`
  select p.key, p.employee_key, p.unit_key from position p
  join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL' and (e.left_on is null or e.left_on >= ${day}::date)
  where p.capacity <> 'PLH' and ${holdsOn("p", sql`${day}::date`)} and not ${isAwayThroughout(sql`p.employee_key`, sql`${period.startsOn}::date`, sql`${period.endsOn}::date`)}`;

/** Posts (key, employee_key, unit_key) without a report that was handed in. */
export const withoutReport = (period: PeriodRow, day: string): Sql => sql`
  select owing.* from (${owingPosts(period, day)}) owing where not exists (
    select from performance_report r where r.position_key = owing.key and r.period_key = ${period.key}::uuid and r.status in ('SUBMITTED', 'VERIFIED'))`;

export const withoutAssessment = (period: PeriodRow, day: string): Sql => sql`
  select owing.* from (${owingPosts(period, day)}) owing where not exists (
    select from assessment a where a.position_key = owing.key and a.period_key = ${period.key}::uuid and a.status <> 'DRAFT')`;

/** Rows (recipient_key, subject_key, count, is_duty) of those who owe their own report. */
export const whoOwesReport = (period: PeriodRow, day: string): Sql => sql`
  select o.employee_key as recipient_key, o.employee_key as subject_key, null::int as count, false as is_duty
  from (${withoutReport(period, day)}) o group by o.employee_key`;

const judging = (from: Sql, period: PeriodRow, today: string): Sql => sql`
  select judge.key as recipient_key, null::uuid as subject_key, count(distinct o.key)::int as count, true as is_duty
  from (${from}) o cross join lateral (${judgeOfPost(sql`o.key`, sql`${period.endsOn}::date`, today)}) judge
  where judge.key <> o.employee_key group by judge.key`;

/** The same of those who judge them for the period, with their number. */
export const whoseTeamOwesReports = (period: PeriodRow, day: string, today: string): Sql =>
  judging(withoutReport(period, day), period, today);

export const whoOwesAssessments = (period: PeriodRow, day: string, today: string): Sql =>
  judging(withoutAssessment(period, day), period, today);

/** Of those who head the unit that the post belongs to; the head's own report is the appraiser's matter. */
export const whoseUnitOwesReports = (period: PeriodRow, day: string, today: string): Sql => sql`
  select h.employee_key as recipient_key, null::uuid as subject_key, count(distinct o.key)::int as count, true as is_duty
  from (${withoutReport(period, day)}) o join position h on h.unit_key = o.unit_key and h.is_head and ${holdsOn("h", sql`${today}::date`)}
  where h.employee_key <> o.employee_key group by h.employee_key`;

/** Of those who appraise the appraisers who owe assessments. */
export const whoseAppraisersOweAssessments = (period: PeriodRow, day: string, today: string): Sql => sql`
  select s.key as recipient_key, null::uuid as subject_key, sum(o.count)::int as count, true as is_duty
  from (${whoOwesAssessments(period, day, today)}) o
  cross join lateral (${appraisersOf(sql`o.recipient_key`, sql`${today}::date`)}) s
  where s.key <> o.recipient_key group by s.key`;
