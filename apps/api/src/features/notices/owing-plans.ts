import sql, { type Sql } from "sql-template-tag";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { isAwayThroughout } from "../employees/leave.loaders.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { holdsOn } from "./relation.ts";

/** What the due date of a plan follows from. */
export interface OwedSince {
  /** The first day in the year on which the post is held. */
  readonly heldFrom: string;
  /** Of a plan that was begun; null while there is none. */
  readonly dueOn: string | null;
}

/**
 * Posts (key, employee_key, unit_key, held_from, due_on) whose plan for the year was never handed in, as the planning state has
 * it: held today, other than as Plh., by someone who is no elected official and not away on all its days. A plan that was
 * given back was in time when it came, and its owner knows. Only those of the given days, if any are.
 */
export const owesPlanSince = (year: PeriodRow, today: string, since: readonly OwedSince[] | null): Sql => sql`
  select p.key, p.employee_key, p.unit_key, held.first as held_from, l.due_on from position p
  join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL' and (e.left_on is null or e.left_on >= ${today}::date)
  cross join lateral (select greatest(p.starts_on, ${year.startsOn}::date) as first, least(p.ends_on, e.left_on, ${year.endsOn}::date) as last) held
  left join performance_plan l on l.position_key = p.key and l.year = extract(year from ${year.endsOn}::date)
  where p.capacity <> 'PLH' and ${holdsOn("p", sql`${today}::date`)} and (l.key is null or (l.first_submitted_at is null and l.status <> 'SUPERSEDED'))
    and not ${isAwayThroughout(sql`p.employee_key`, sql`held.first`, sql`held.last`)}
    and ${isOf(since)}`;

const isOf = (since: readonly OwedSince[] | null): Sql =>
  since === null
    ? sql`true`
    : sql`exists (select from unnest(${since.map(({ heldFrom }) => heldFrom)}::date[], ${since.map(({ dueOn }) => dueOn)}::date[]) as since(held_from, due_on)
        where since.held_from = held.first and since.due_on is not distinct from l.due_on)`;

/** Rows (recipient_key, subject_key, count, is_duty) of those who owe their own plan. */
export const whoOwesPlan = (owing: Sql): Sql => sql`
  select o.employee_key as recipient_key, o.employee_key as subject_key, null::int as count, false as is_duty
  from (${owing}) o group by o.employee_key`;

/** The same of those who appraise them today, with their number. */
export const whoseTeamOwesPlans = (owing: Sql, today: string): Sql => sql`
  select judge.key as recipient_key, null::uuid as subject_key, count(distinct o.key)::int as count, true as is_duty
  from (${owing}) o cross join lateral (${judgeOfPost(sql`o.key`, sql`${today}::date`, today)}) judge
  where judge.key <> o.employee_key group by judge.key`;

/** Of those who head the unit that the post belongs to; the head's own plan is the appraiser's matter. */
export const whoseUnitOwesPlans = (owing: Sql, today: string): Sql => sql`
  select h.employee_key as recipient_key, null::uuid as subject_key, count(distinct o.key)::int as count, true as is_duty
  from (${owing}) o join position h on h.unit_key = o.unit_key and h.is_head and ${holdsOn("h", sql`${today}::date`)}
  where h.employee_key <> o.employee_key group by h.employee_key`;
