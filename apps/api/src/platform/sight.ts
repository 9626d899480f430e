import { Role } from "@andir/domain/role";
import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "./actor.ts";
import { AppError } from "./errors.ts";
import type { Scope } from "./scope.ts";

/** The words that every policy is written in. Each is a condition inside the statement, never a filter after it. */

export function actorOf(scope: Scope): Actor {
  if (!scope.actor) throw new AppError("UNAUTHENTICATED", "Sign in first.");
  return scope.actor;
}

export const ownedBy = (actor: Actor, employeeColumn: string): Sql =>
  sql`${raw(employeeColumn)} = ${actor.employeeKey}::uuid`;

export const appraisedBy = (actor: Actor, employeeColumn: string): Sql =>
  sql`${raw(employeeColumn)} = any(${actor.appraisedKeys}::uuid[])`;

export const inUnitsOf = (actor: Actor, unitColumn: string): Sql =>
  sql`${raw(unitColumn)} = any(${actor.unitKeys}::uuid[])`;

/** Those who run the cycle see every published record, by name. */
export const runsTheCycle = (actor: Actor): boolean => actor.roles.has(Role.PERFORMANCE_TEAM);

/** Analysts see every published record, under pseudonyms. */
export const seesPublished = (actor: Actor): boolean => runsTheCycle(actor) || actor.roles.has(Role.ANALYST);

/** Analysts who have no other reason to know a person meet a pseudonym. */
export const seesPseudonyms = (actor: Actor): boolean => actor.roles.has(Role.ANALYST) && !seesEveryName(actor);

const seesEveryName = (actor: Actor): boolean => runsTheCycle(actor) || actor.roles.has(Role.ADMINISTRATOR);

/** Whether the actor knows who a person is: self, own people, own units, or by office. */
export const identifies = (actor: Actor, employeeColumn: string): Sql =>
  seesEveryName(actor)
    ? sql`true`
    : sql`(${ownedBy(actor, employeeColumn)} or ${appraisedBy(actor, employeeColumn)} or exists (
        select 1 from position held where held.employee_key = ${raw(employeeColumn)} and ${inUnitsOf(actor, "held.unit_key")}))`;
