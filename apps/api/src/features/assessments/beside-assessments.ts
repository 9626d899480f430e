import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { seenBy, visibleAssessments } from "./assessment.policy.ts";

/**
 * What happened in the same post and period, beside assessments a and their periods d, for sums and groups: tables joined once,
 * with at most one row for each assessment. All of it can be read of each assessment by those who see it (its explanation tells
 * of the report and of attendance), except feedback, of which numbers alone are told.
 */

/** The report of the post for the period. */
export const reportBeside: Sql = sql`
  left join performance_report report on report.position_key = a.position_key and report.period_key = a.period_key`;

export const reporting: Sql = sql`case when report.submitted_at is null then 'MISSING' when report.days_late > 0 then 'LATE' else 'ON_TIME' end`;

/** Days without a valid reason; one that another code excuses is none. */
export const absenceBeside: Sql = sql`
  left join (
    select v.employee_key, t.key as period_key, count(distinct v.day)::int as days
    from attendance_event v join period t on v.day between t.starts_on and t.ends_on
    where v.code = 'TK' and not exists (
      select 1 from attendance_event excused where excused.employee_key = v.employee_key and excused.day = v.day
        and excused.code in ('CUTI', 'DL', 'IZIN', 'SAKIT'))
    group by v.employee_key, t.key
  ) absence on absence.employee_key = a.employee_key and absence.period_key = a.period_key`;

/** Nothing is told of what was imported: its numbers rest on no attendance here. */
export const absentDays: Sql = sql`case when a.source = 'LOCAL' then coalesce(absence.days, 0) end`;

/** The steps at which PP 94/2021 goes from one level of sanction to the next, over whatever period. */
export const absence: Sql = sql`case
  when a.source <> 'LOCAL' then null when absence.days is null then 'NONE' when absence.days <= 2 then 'ONE_OR_TWO'
  when absence.days <= 10 then 'THREE_TO_TEN' when absence.days <= 20 then 'ELEVEN_TO_TWENTY' else 'MORE_THAN_TWENTY' end`;

/** Feedback by name of the appraiser who judged, within the period: that there is some, never what it says. */
export const feedbackBeside: Sql = sql`
  left join (
    select f.position_key, f.giver_key, t.key as period_key, count(*)::int as given
    from feedback f join period t on f.given_on between t.starts_on and t.ends_on
    where f.kind = 'APPRAISER' and not f.is_anonymous
    group by f.position_key, f.giver_key, t.key
  ) feedback on feedback.position_key = a.position_key and feedback.giver_key = a.appraiser_key and feedback.period_key = a.period_key`;

/** From the last of these up to the end of the period, or to today. */
export const daysSinceFeedback = ({ today }: Actor): Sql => sql`(
  select least(a.period_ends_on, ${today}::date) - max(f.given_on) from feedback f
  where f.position_key = a.position_key and f.giver_key = a.appraiser_key and f.kind = 'APPRAISER' and not f.is_anonymous
    and f.given_on <= least(a.period_ends_on, ${today}::date))`;

/** The assessment of the same post for the period of the same length just before, as far as the reader may see it. */
export const previousBeside = (actor: Actor): Sql => sql`
  left join (
    select a.position_key, d.kind, d.ends_on, ${seenBy(actor, "predicate")} as predicate
    from assessment a join period d on d.key = a.period_key where ${visibleAssessments(actor)}
  ) previous on previous.position_key = a.position_key and previous.kind = d.kind and previous.ends_on = d.starts_on - 1`;

const step = (column: Sql, values: readonly string[]): Sql => sql`array_position(${values}::text[], (${column})::text)`;

/** The lowest is 1. */
export const predicateStep = (actor: Actor): Sql =>
  step(seenBy(actor, "predicate"), ["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "VERY_GOOD"]);
export const ratingStep = (actor: Actor, column: "work_result" | "behaviour"): Sql =>
  step(seenBy(actor, column), ["BELOW", "MEETS", "ABOVE"]);
