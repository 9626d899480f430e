import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isOfficial, ownedBy } from "../../platform/sight.ts";
import type { FollowUp } from "./follow-up.entity.ts";

/** Rows named f: for the authorised official; for the person concerned what is decided. An official reads the own as anyone does. */
export const visibleFollowUps = (actor: Actor): Sql => {
  const own = ownedBy(actor, "f.employee_key");
  return sql`((${isOfficial(actor)} and ${own} is not true) or (${own} and f.status <> 'PROPOSED'))`;
};

/** Who decides: the authorised official. Everyone else is told so before anything is looked up. */
export function officialOf(scope: Scope): Actor {
  const actor = actorOf(scope);
  if (!isOfficial(actor)) throw new AppError("FORBIDDEN", "The authorised official (PPK, PyB) decides this.");
  return actor;
}

/** Nobody decides on themselves. */
export const mayDecide = (actor: Actor, { employeeKey, status }: Pick<FollowUp, "employeeKey" | "status">): boolean =>
  isOfficial(actor) && employeeKey !== actor.employeeKey && status === "PROPOSED";
