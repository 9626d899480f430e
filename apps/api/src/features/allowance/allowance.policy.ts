import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, ownedBy, runsTheCycle } from "../../platform/sight.ts";

const near = (actor: Actor): Sql => sql`(${ownedBy(actor, "f.employee_key")} or ${inUnitsOf(actor, "f.unit_key")})`;

/** Rows named f: one's own, one's units', all of them for who runs the cycle. Analysts have rows to sum, and no amount of any. */
export const visibleFigures = (actor: Actor): Sql =>
  runsTheCycle(actor) || actor.roles.has(Role.ANALYST) ? sql`true` : near(actor);

/** Whether an amount is told of a row. What a month is worth tells the post, and the directory then the person: so never under a pseudonym. */
export const tellsAmount = (actor: Actor): Sql =>
  runsTheCycle(actor) || (actor.roles.has(Role.ANALYST) && actor.seesIdentity) ? sql`true` : near(actor);

/** Who sums rows whose amounts are not told: then nothing may single out a row. */
export const sumsAlone = (actor: Actor): boolean =>
  actor.roles.has(Role.ANALYST) && !runsTheCycle(actor) && !actor.seesIdentity;
