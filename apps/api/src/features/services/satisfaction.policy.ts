import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, runsTheCycle, seesPseudonyms, seesPublished } from "../../platform/sight.ts";

/**
 * Answers one by one, rows named r of services v: for the heads of the unit, those who run the cycle, and analysts. Who stands at the counter
 * remembers who came that day, and could tell whose answer it is; they have the sums.
 */
export const visibleResponses = (actor: Actor): Sql =>
  seesPublished(actor) ? sql`true` : inUnitsOf(actor, "v.unit_key");

/** What respondents said of themselves and in their own words: not for those who know people by pseudonyms alone. */
export const respondentSeenBy = (actor: Actor, column: Sql): Sql =>
  seesPseudonyms(actor) && !runsTheCycle(actor)
    ? sql`case when ${inUnitsOf(actor, "v.unit_key")} then ${column} end`
    : column;

/** Whether sums over fewer respondents than the agency's minimum are told: to those who read the answers one by one, under names. */
export const seesSmallSurveysOf = (actor: Actor | null, unitKey: string): boolean =>
  actor !== null && (runsTheCycle(actor) || actor.unitKeys.includes(unitKey));

/** Who opens and closes the form of a service, and brings paper in: the heads of its unit, and those who run the cycle. */
export const mayManageSurveyOf = (actor: Actor, unitKey: string): boolean =>
  runsTheCycle(actor) || actor.unitKeys.includes(unitKey);

/** The same as a condition, of services v. */
export const surveysManagedBy = (actor: Actor): Sql =>
  runsTheCycle(actor) ? sql`true` : inUnitsOf(actor, "v.unit_key");

/** Whether there is any such unit. */
export const managesSurveysSomewhere = (actor: Actor): boolean => runsTheCycle(actor) || actor.unitKeys.length > 0;
