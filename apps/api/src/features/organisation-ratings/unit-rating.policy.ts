import { mayActOnUnitRating, type UnitRatingMove } from "@andir/domain/unit-rating-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, seesPseudonyms } from "../../platform/sight.ts";
import { seesUnitResults, weighsUnit, worksOnUnit } from "./unit-party.policy.ts";
import type { UnitRating } from "./unit-rating.entity.ts";
import type { UnitStanding } from "./unit-standing.loaders.ts";

/**
 * Rows named g, of a period named d. A published rating is everyone's, since a unit is no person; a draft is hidden from the
 * unit's own head, whose work result it is to be.
 */
export const visibleUnitRatings = (actor: Actor): Sql => sql`case when g.status = 'PUBLISHED'
  then ${seesUnitResults(actor, "g.unit_key", sql`g.unit_key`)}
  else ${weighsUnit(actor, sql`g.unit_key`, { startsOn: sql`d.starts_on`, endsOn: sql`d.ends_on` })} end`;

/** Words name people. */
export const reasonSeenBy = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? sql`case when ${inUnitsOf(actor, "g.unit_key")} then g.reason end` : sql`g.reason`;

/** Advice tells what a rating will be: until it is there, it is for those who work on the unit. Units named u, a period named d. */
export const seesAdvice = (actor: Actor): Sql => sql`(${worksOnUnit(actor, "u.key")} or (
  exists (select 1 from unit_rating g where g.unit_key = u.key and g.period_key = d.key and g.status = 'PUBLISHED')
  and ${seesUnitResults(actor, "u.key", sql`u.key`)}))`;

export const mayMakeOnRating = (
  { isLeader }: UnitStanding,
  { status }: Pick<UnitRating, "status">,
  move: UnitRatingMove,
): boolean => isLeader && mayActOnUnitRating(status, move, "APPRAISER");
