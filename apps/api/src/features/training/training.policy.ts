import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, inUnitsOf, ownedBy, runsTheCycle } from "../../platform/sight.ts";

/** Programmes and sessions are there to be found: everyone in the agency sees them. Those who run the cycle keep them. */
export const keepsTraining = (actor: Actor): boolean => runsTheCycle(actor);

export function trainingKeeper(scope: Scope): Actor {
  const actor = actorOf(scope);
  if (!keepsTraining(actor)) throw new AppError("FORBIDDEN", "The performance team keeps programmes and sessions.");
  return actor;
}

/** Whose unit one brings to a session: the performance team anyone, a head the people of the own units. */
export const bringsFrom = (actor: Actor, unitColumn: string): Sql =>
  keepsTraining(actor) ? sql`true` : inUnitsOf(actor, unitColumn);

/** Whether one may bring anybody at all. */
export const bringsPeople = (actor: Actor): boolean => keepsTraining(actor) || actor.unitKeys.length > 0;

/**
 * Rows named r: one's own, those of the units that one heads, all for the performance team. Analysts see none: who was in a room
 * knows who else was there, so a pseudonym would be none.
 */
export const visibleRegistrations = (actor: Actor): Sql =>
  keepsTraining(actor) ? sql`true` : sql`(${ownedBy(actor, "r.employee_key")} or ${inUnitsOf(actor, "r.unit_key")})`;

/** Whether a post counts for a programme: of the kinds that ought to have it. `p` and `g` name position and programme. */
export const isAudience: Sql = sql`(g.audience is null or p.kind = any(g.audience))`;

/** Whether a person had a programme: was there in one of its sessions. */
export const hadIt = (employeeColumn: string, programmeColumn: string): Sql => sql`exists (
  select from training_registration had join training_session hs on hs.key = had.session_key
  where had.employee_key = ${raw(employeeColumn)} and hs.programme_key = ${raw(programmeColumn)} and had.attended_at is not null)`;
