import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, ownedBy, readsTextOf, runsTheCycle } from "../../platform/sight.ts";
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

/** Rows named d. A paper is its record's: who sees that with its words sees this, also once it no longer counts. */
export const visibleDocuments = (actor: Actor): Sql => sql`(case
  when d.kind = 'ROLE_MATRIX' then exists (select 1 from performance_plan l where l.key = d.plan_key and ${matrixOfPlan(actor)})
  when d.plan_key is not null then exists (select 1 from performance_plan l where l.key = d.plan_key and ${papersOfPlan(actor)})
  else exists (select 1 from assessment a where a.key = d.assessment_key and ${papersOfAssessment(actor)}) end)`;
