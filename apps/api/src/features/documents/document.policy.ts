import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { appraisedBy, inUnitsOf, ownedBy, readsTextOf, runsTheCycle } from "../../platform/sight.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";
import { readsAgreement, visiblePlans } from "../plans/plan.policy.ts";

/** Rows named l, of performance_plan: whose paper one may have is whose words one reads. */
export const papersOfPlan = (actor: Actor): Sql => sql`(${visiblePlans(actor)} and ${readsAgreement(actor)})`;

/** Rows named a, of assessment: published, to be seen, and with its words. */
export const papersOfAssessment = (actor: Actor): Sql =>
  sql`(a.status <> 'DRAFT' and ${visibleAssessments(actor)} and ${readsTextOf(actor, "a.employee_key")})`;

/** Rows named l, the plan of a unit's leader: the results of all who work for it stand on the matrix. */
export const matrixOfPlan = (actor: Actor): Sql =>
  runsTheCycle(actor) ? sql`true` : sql`(${ownedBy(actor, "l.employee_key")} or ${inUnitsOf(actor, "l.unit_key")})`;

/** Rows named a: what was said of a person is for the person, their appraiser and the heads of the unit, on paper too. */
export const readsSaid = (actor: Actor): Sql =>
  sql`(${ownedBy(actor, "a.employee_key")} or ${appraisedBy(actor, "a.employee_key")} or ${inUnitsOf(actor, "a.unit_key")})`;

/** Rows named d. A paper is its record's: who sees that with its words sees this, also once it no longer counts. */
export const visibleDocuments = (actor: Actor): Sql => sql`(case
  when d.kind = 'ROLE_MATRIX' then exists (select 1 from performance_plan l where l.key = d.plan_key and ${matrixOfPlan(actor)})
  when d.kind = 'PLAN' then exists (select 1 from performance_plan l where l.key = d.plan_key and ${papersOfPlan(actor)})
  else exists (select 1 from assessment a where a.key = d.assessment_key and ${papersOfAssessment(actor)}
    and (d.kind not in ('EVALUATION', 'FEEDBACK') or ${readsSaid(actor)})) end)`;

/**
 * Rows named d: whether the paper still counts. Beside what was replaced, one no longer does when its record says something else by now, or
 * was taken back: that is read from the record, so no use case has to remember it.
 */
export const stillCounts: Sql = sql`(d.withdrawn_at is null and case
  when d.plan_key is not null then exists (select 1 from performance_plan l where l.key = d.plan_key and l.version = (d.facts ->> 'version')::int)
  else exists (select 1 from assessment a where a.key = d.assessment_key and a.status <> 'DRAFT' and a.predicate::text = d.facts ->> 'predicate'
    and a.work_result::text = d.facts ->> 'workResult' and a.behaviour::text = d.facts ->> 'behaviour') end)`;
