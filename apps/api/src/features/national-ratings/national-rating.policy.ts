import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { appraisedBy, inUnitsOf, ownedBy, runsTheCycle, seesPublished } from "../../platform/sight.ts";

/** Rows named n: for whoever sees a published assessment of the post. */
export const visibleNationalRatings = (actor: Actor): Sql =>
  seesPublished(actor)
    ? sql`true`
    : sql`(${ownedBy(actor, "n.employee_key")} or ${appraisedBy(actor, "n.employee_key")} or ${inUnitsOf(actor, "n.unit_key")})`;

/** A file of ratings by name and NIP is written for those who run the cycle, and for heads of their own units. */
export const mayWriteRekap = (actor: Actor): boolean => runsTheCycle(actor) || actor.unitKeys.length > 0;

/** Posts named p, of the unit of the period: which of them such a file holds. */
export const writtenRekap = (actor: Actor, unitColumn: string): Sql =>
  runsTheCycle(actor) ? sql`true` : inUnitsOf(actor, unitColumn);
