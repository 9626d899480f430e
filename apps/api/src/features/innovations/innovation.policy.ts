import { mayMakeOnReview, stagesAfter, type InnovationReviewer } from "@andir/domain/innovation-moves";
import type { InnovationStage } from "@andir/domain/innovation-stage";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { appraisedBy, identifies, inUnitsOf, runsTheCycle, seesPseudonyms } from "../../platform/sight.ts";
import type { Innovation } from "./innovation.entity.ts";

/** Innovations are there to be copied: the library is open to everyone in the agency, so its rows have no condition. */

/** A published innovation is known by its people, so their pseudonyms would be none. Rows named m. */
export const knowsMembers = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? identifies(actor, "m.employee_key") : sql`true`;

/** What shows it and what was learned is free text that names people. */
export const readsPapers = (actor: Actor): boolean => !seesPseudonyms(actor);

/** Of rows named i: whether the actor is of its team, and whether they appraise who leads it. */
export const isMember = (actor: Actor): Sql =>
  sql`exists (select from innovation_member own where own.innovation_key = i.key and own.employee_key = ${actor.employeeKey}::uuid)`;
export const appraisesLead = (actor: Actor): Sql => sql`coalesce(${appraisedBy(actor, "i.lead_key")}, false)`;

/** The reasons of those who confirm are for the team, its appraisers, the heads of its unit and those who run the cycle. */
export const readsReviews = (actor: Actor): Sql =>
  runsTheCycle(actor)
    ? sql`true`
    : sql`(${isMember(actor)} or ${appraisesLead(actor)} or ${inUnitsOf(actor, "i.unit_key")})`;

/** What decides who may do what with one innovation. */
export interface InnovationStanding extends Pick<Innovation, "stage" | "reviewStatus"> {
  readonly isMember: boolean;
  readonly appraisesLead: boolean;
  /** Who has confirmed it in this round. */
  readonly confirmed: readonly InnovationReviewer[];
}

const isOwner = (actor: Actor, { isMember: isIn }: InnovationStanding): boolean => isIn && actor.employeeKey !== null;

/** What is before its reviewers stays as they read it, and what is over stays as it was. */
export const mayChange = (actor: Actor, one: InnovationStanding): boolean =>
  isOwner(actor, one) && one.reviewStatus !== "SUBMITTED" && one.stage !== "CLOSED";

export const stagesFor = (actor: Actor, one: InnovationStanding): InnovationStage[] =>
  isOwner(actor, one) && one.reviewStatus !== "SUBMITTED" ? stagesAfter(one.stage) : [];

export const maySubmit = (actor: Actor, one: InnovationStanding): boolean =>
  isOwner(actor, one) && one.stage !== "CLOSED" && mayMakeOnReview(one.reviewStatus, "submit", "OWNER");

export const mayWithdraw = (actor: Actor, one: InnovationStanding): boolean =>
  isOwner(actor, one) && mayMakeOnReview(one.reviewStatus, "withdraw", "OWNER");

/** As whom the actor may confirm it now. Nobody confirms what they took part in. */
export function reviewsAs(actor: Actor, one: InnovationStanding): InnovationReviewer[] {
  if (one.isMember || one.reviewStatus !== "SUBMITTED") return [];
  const as: InnovationReviewer[] = [];
  if (one.appraisesLead && !one.confirmed.includes("APPRAISER")) as.push("APPRAISER");
  if (runsTheCycle(actor) && !one.confirmed.includes("PERFORMANCE_TEAM")) as.push("PERFORMANCE_TEAM");
  return as;
}

/** Of rows named i: that this one has not confirmed it since it was last handed in. */
export const lacksWordOf = (reviewer: InnovationReviewer): Sql =>
  sql`not exists (select from innovation_review r where r.innovation_key = i.key and r.round = i.round and r.is_confirmed and r.reviewer = ${reviewer}::innovation_reviewer)`;

/** As reviewsAs has it, for a whole list. */
export const awaits = (actor: Actor): Sql => sql`(i.review_status = 'SUBMITTED' and not ${isMember(actor)}
    and ((${appraisesLead(actor)} and ${lacksWordOf("APPRAISER")}) or (${runsTheCycle(actor)}::boolean and ${lacksWordOf("PERFORMANCE_TEAM")})))`;

/** What proved itself somewhere can be taken over by others, where their unit does not have it: see unitHasIt. */
export const isToAdopt = (actor: Actor, one: InnovationStanding): boolean =>
  actor.employeeKey !== null && !one.isMember && (one.stage === "ADOPTED" || one.stage === "REPLICATED");

/** Of rows named i: whether a unit has the idea already, as the one who had it or taken over from wherever. */
export const unitHasIt = (unitKey: string): Sql => sql`exists (
  select from innovation theirs where theirs.unit_key = ${unitKey}::uuid and theirs.stage <> 'CLOSED'
    and coalesce(i.first_origin_key, i.key) in (theirs.key, theirs.first_origin_key))`;
