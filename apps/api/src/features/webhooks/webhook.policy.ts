import sql, { type Sql } from "sql-template-tag";
import { Role } from "@andir/domain/role";
import type { Actor } from "../../platform/actor.ts";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";

/** What leaves the agency is the business of those who administer all of it. */
export const keepsWebhooks = (actor: Actor): boolean =>
  actor.roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null;

/** The same as a condition. */
export const visibleWebhooks = (actor: Actor): Sql => (keepsWebhooks(actor) ? sql`true` : sql`false`);

export function authorizeWebhooks(scope: Scope): Actor {
  const actor = actorOf(scope);
  if (!keepsWebhooks(actor)) throw new AppError("FORBIDDEN", "An administrator of the whole agency does this.");
  return actor;
}
