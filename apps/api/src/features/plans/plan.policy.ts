import { Party } from "@andir/domain/party";
import { mayActOnPlan, type PlanMove } from "@andir/domain/plan-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import {
  appraisedBy,
  inUnitsOf,
  isDutyOf,
  ownedBy,
  readsTextOf,
  runsTheCycle,
  seesPublished,
} from "../../platform/sight.ts";
import { heldOn } from "../employees/position.loaders.ts";
import type { PerformancePlan } from "./plan.entity.ts";

/** Rows named l, of performance_plan. */

/** Agreed at least once: what was, stays so when a transfer closes it. */
const isAgreed = sql`l.version > 0`;

/** The posts come first: an index finds their plans. */
const onceAppraised = (actor: Actor): Sql =>
  actor.pastPositionKeys.length === 0
    ? sql`false`
    : sql`(l.position_key = any(${actor.pastPositionKeys}::uuid[]) and exists (
        select 1 from appraiser_assignment past where past.position_key = l.position_key and ${isDutyOf(actor, "past.appraiser_key")}
          and past.starts_on <= l.ends_on and (past.ends_on is null or past.ends_on >= l.starts_on)))`;

/** Who works at the plan: its owner, the appraiser, and the heads above. A plan is a dialogue, so a draft is shown to them too. */
const worksAt = (actor: Actor): Sql =>
  sql`(${ownedBy(actor, "l.employee_key")} or ${inUnitsOf(actor, "l.unit_key")} or ${appraisedBy(actor, "l.employee_key")} or ${onceAppraised(actor)})`;

/** Those whom one's own work leads up to: the results that they have handed in are there to be linked to, and no more of their plans. */
const leadsOne = (actor: Actor): Sql =>
  actor.employeeKey === null
    ? sql`false`
    : sql`(l.status <> 'DRAFT' and l.status <> 'RETURNED' and l.employee_key in (${lineOf(sql`${actor.employeeKey}::uuid`, actor.today)}))`;

/** The appraiser of a post today, when that is the actor or one in whose place they act: oneself first. */
export const appraisingKey = (actor: Actor, position: Sql = sql`l.position_key`): Sql => sql`(
  select s.appraiser_key from appraiser_assignment s
  where s.position_key = ${position} and ${isDutyOf(actor, "s.appraiser_key")} and ${heldOn("s", actor.today)}
  order by s.appraiser_key = ${actor.employeeKey}::uuid desc limit 1)`;

/** Posts p whose plans the actor may begin and write in while they are drafts: those led, and one's own. */
export const writesPlansOf = (actor: Actor): Sql =>
  runsTheCycle(actor)
    ? sql`true`
    : sql`(${inUnitsOf(actor, "p.unit_key")} or ${ownedBy(actor, "p.employee_key")} or ${appraisingKey(actor, sql`p.key`)} is not null)`;

/** All who appraise someone, directly or through others, or head a unit above; without the person. */
export const lineOf = (employee: Sql, day: string): Sql => sql`
  with recursive line as (
    select ${employee} as key
    union
    select s.appraiser_key from line
    join position p on p.employee_key = line.key and p.capacity <> 'PLH' and ${heldOn("p", day)}
    join appraiser_assignment s on s.position_key = p.key and ${heldOn("s", day)}
    where s.appraiser_key <> ${employee}
  )
  select line.key from line where line.key <> ${employee}
  union
  select held.employee_key from position p join org_unit_ancestor x on x.unit_key = p.unit_key
  join position held on held.unit_key = x.ancestor_key and held.is_head and ${heldOn("held", day)}
  where p.employee_key = ${employee} and ${heldOn("p", day)} and held.employee_key <> ${employee}`;

/** Joins from a post p to those of whoever held it before: the same title in the same unit, or its head in whatever capacity. */
export const predecessors: Sql = sql`position before on before.unit_key = p.unit_key and before.employee_key <> p.employee_key
  and (before.title = p.title or (before.is_head and p.is_head)) and before.starts_on < p.starts_on
  and before.ends_on is not null and before.ends_on >= p.starts_on - 366`;

/** Of a post that was given up (before), the plan that was agreed last. */
export const passedOn: Sql = sql`l.version > 0 and not exists (
  select 1 from performance_plan newer where newer.position_key = before.key and newer.version > 0 and newer.ends_on > l.ends_on)`;

/** What belongs to the organisation passes to the successor in the post. */
const succeeds = (actor: Actor): Sql =>
  actor.employeeKey === null
    ? sql`false`
    : sql`(r.belonging = 'ORGANISATION' and l.version > 0 and l.position_key in (
        select before.key from position p join ${predecessors} where p.employee_key = ${actor.employeeKey}::uuid))`;

export const visiblePlans = (actor: Actor): Sql => {
  if (runsTheCycle(actor)) return sql`true`;
  return seesPublished(actor) ? sql`(${worksAt(actor)} or ${isAgreed})` : worksAt(actor);
};

/** Rows named p, of position: whether one has been planned for is known to those who work at the plan, were there one. */
export const knowsPlanningOf = (actor: Actor, year: number): Sql =>
  runsTheCycle(actor)
    ? sql`true`
    : sql`(${ownedBy(actor, "p.employee_key")} or ${inUnitsOf(actor, "p.unit_key")} or ${appraisedBy(actor, "p.employee_key")} or exists (
        select 1 from appraiser_assignment past where past.position_key = p.key and ${isDutyOf(actor, "past.appraiser_key")}
          and past.starts_on <= make_date(${year}, 12, 31) and (past.ends_on is null or past.ends_on >= make_date(${year}, 1, 1))))`;

/** Rows named r, of planned_result, with their plans l: the words of a post, so for those who may read words about its holder. */
export const readableResults = (actor: Actor): Sql => {
  const agreed = seesPublished(actor) ? isAgreed : sql`false`;
  return sql`((${worksAt(actor)} or ${leadsOne(actor)} or ${succeeds(actor)} or ${agreed}) and ${readsTextOf(actor, "l.employee_key")})`;
};

/** What was agreed beside the results: expected behaviour, resources, consequences, notes. */
export const readsAgreement = (actor: Actor): Sql => {
  const agreed = seesPublished(actor) ? isAgreed : sql`false`;
  return sql`((${worksAt(actor)} or ${agreed}) and ${readsTextOf(actor, "l.employee_key")})`;
};

/** Whether one leads anybody, or runs the cycle: who begins plans for others, and keeps templates for them. */
export const leadsSomebody = (actor: Actor): boolean =>
  runsTheCycle(actor) || actor.headedUnitKeys.length > 0 || actor.appraisedKeys.length > 0;

/** What decides who may do what with one plan. */
export type PlanFacts = Pick<PerformancePlan, "employeeKey" | "status"> & {
  /** The appraiser of the post, when the actor is that or acts for them. */
  readonly appraisingKey: string | null;
};

const owns = (actor: Actor, plan: PlanFacts): boolean => plan.employeeKey === actor.employeeKey;

/** Nobody judges themselves, not by delegation either. */
export const appraises = (actor: Actor, plan: PlanFacts): boolean => plan.appraisingKey !== null && !owns(actor, plan);

/** Whether the actor may make the move, in whichever relation they stand to the plan. */
export const mayMove = (actor: Actor, plan: PlanFacts, move: PlanMove): boolean =>
  (owns(actor, plan) && mayActOnPlan(plan.status, move, Party.OWNER)) ||
  (appraises(actor, plan) && mayActOnPlan(plan.status, move, Party.APPRAISER));

/** What can be handed in is being written. */
export const mayEdit = (actor: Actor, plan: PlanFacts): boolean => mayMove(actor, plan, "submit");

/** What is agreed is changed by both: the one proposes, the other decides, or does it directly. */
export const mayAmend = (actor: Actor, plan: PlanFacts): boolean =>
  plan.status === "APPROVED" && (owns(actor, plan) || appraises(actor, plan));

/** A link is no part of what was agreed, so it is set at any time. */
export const mayLink = (actor: Actor, plan: PlanFacts): boolean =>
  plan.status !== "SUPERSEDED" && (owns(actor, plan) || appraises(actor, plan));

/** In whose place the actor appraises; null where it is their own duty. */
export const actsForIn = (actor: Actor, plan: PlanFacts): string | null =>
  plan.appraisingKey === actor.employeeKey || owns(actor, plan) ? null : plan.appraisingKey;
