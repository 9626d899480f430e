import { Role } from "@andir/domain/role";
import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";

const keepsAccounts = (actor: Actor): boolean => actor.roles.has(Role.ADMINISTRATOR);

export function authorizeAccounts(scope: Scope): void {
  if (!keepsAccounts(actorOf(scope))) throw new AppError("FORBIDDEN", "Accounts are kept by administrators.");
}

/** One's own, and all for those who keep them. */
export const visibleAccounts = (actor: Actor, accountColumn: string): Sql =>
  keepsAccounts(actor) ? sql`true` : sql`${raw(accountColumn)} = ${actor.accountKey}::uuid`;

/** Sessions and tokens are shown to the person in the browser alone: a script has no business with them. */
export const showsOwnKeys = (actor: Actor, accountKey: string): boolean =>
  actor.accountKey === accountKey && !actor.tokenScopes;
