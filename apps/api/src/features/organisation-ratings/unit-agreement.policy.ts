import { mayActOnUnitAgreement, type UnitAgreementMove } from "@andir/domain/unit-agreement-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, runsTheCycle, seesPseudonyms } from "../../platform/sight.ts";
import type { UnitAgreement } from "./unit-agreement.entity.ts";
import { seesUnitResults, worksOnUnit } from "./unit-party.policy.ts";
import type { UnitStanding } from "./unit-standing.loaders.ts";

/** Rows named ag. Agreed ones are public papers; a draft is seen by those who work on it. */
export const visibleAgreements = (actor: Actor): Sql =>
  sql`(ag.status = 'AGREED' or ${worksOnUnit(actor, "ag.unit_key")})`;

/** Rows named rz, of an agreement named ag. */
export const visibleRealisations = (actor: Actor): Sql =>
  sql`(${visibleAgreements(actor)} and ${seesUnitResults(actor, "ag.unit_key", sql`ag.unit_key`)})`;

/** A note explains numbers to everyone, but words name people. */
export const noteSeenBy = (actor: Actor): Sql =>
  seesPseudonyms(actor) ? sql`case when ${inUnitsOf(actor, "ag.unit_key")} then rz.note end` : sql`rz.note`;

/** What the leader above says to the unit's head is theirs. */
export const commentSeenBy = (actor: Actor): Sql =>
  runsTheCycle(actor) ? sql`rz.comment` : sql`case when ${worksOnUnit(actor, "ag.unit_key")} then rz.comment end`;

/** Who of the unit wrote or decided; as all names in the agency, no secret but under a pseudonym, where who heads a unit is not told. */
export const officeHolder = (actor: Actor, column: Sql): Sql => (seesPseudonyms(actor) ? sql`null::uuid` : column);

/** The head writes and reports; the leader above agrees, opens again and comments. */
export const mayMakeOnAgreement = (
  { isHead, isLeader }: UnitStanding,
  { status }: Pick<UnitAgreement, "status">,
  move: UnitAgreementMove,
): boolean =>
  (isHead && mayActOnUnitAgreement(status, move, "OWNER")) ||
  (isLeader && mayActOnUnitAgreement(status, move, "APPRAISER"));
