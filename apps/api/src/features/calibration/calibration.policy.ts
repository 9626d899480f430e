import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isDutyOf, ownedBy, readsTextOf } from "../../platform/sight.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";

/** Rows named c of assessments a: whoever sees the assessment; its subject from its publication on. */
export const visibleCalibrations = (actor: Actor): Sql =>
  sql`(${visibleAssessments(actor)} and (a.status <> 'DRAFT' or ${ownedBy(actor, "a.employee_key")} is not true))`;

/** Reasons name people, and an office its unit. */
export const wordsSeenBy = (actor: Actor, column: Sql): Sql =>
  sql`case when ${readsTextOf(actor, "c.employee_key")} then ${column} end`;

const holds = (actor: Actor, alias: Sql): Sql =>
  sql`${alias}.starts_on <= ${actor.today}::date and (${alias}.ends_on is null or ${alias}.ends_on >= ${actor.today}::date)`;

/**
 * The post by which the actor, or one in whose place they act, may propose other ratings for a draft a: it heads a unit that
 * the post assessed and the appraiser both belong to, and that the appraiser heads neither itself nor from above. Who judges
 * the draft does not calibrate it, and nobody their own, by delegation either. One row or none.
 */
export const calibratingPost = (actor: Actor): Sql => sql`
  select head.employee_key as "headKey", head.title as office from position head
  join org_unit_ancestor over_post on over_post.ancestor_key = head.unit_key and over_post.unit_key = a.unit_key
  where a.status = 'DRAFT' and a.source = 'LOCAL' and head.is_head and ${isDutyOf(actor, "head.employee_key")} and ${holds(actor, sql`head`)}
    and not ${isDutyOf(actor, "a.appraiser_key")} and ${ownedBy(actor, "a.employee_key")} is not true
    and head.employee_key not in (a.employee_key, a.appraiser_key)
    and exists (
      select 1 from position made join org_unit_ancestor over_made on over_made.unit_key = made.unit_key and over_made.ancestor_key = head.unit_key
      where made.employee_key = a.appraiser_key and ${holds(actor, sql`made`)})
    and not exists (
      select 1 from position rival join org_unit_ancestor below on below.ancestor_key = rival.unit_key and below.unit_key = head.unit_key
      where rival.employee_key = a.appraiser_key and rival.is_head and ${holds(actor, sql`rival`)})
  order by head.employee_key = ${actor.employeeKey}::uuid desc, over_post.distance, head.key limit 1`;
