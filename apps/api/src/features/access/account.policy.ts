import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers } from "../../platform/sight.ts";

const keepsAccounts = (actor: Actor): boolean => actor.roles.has(Role.ADMINISTRATOR);

export function authorizeAccounts(scope: Scope): void {
  if (!keepsAccounts(actorOf(scope))) throw new AppError("FORBIDDEN", "Accounts are kept by administrators.");
}

/** Rows named c: one's own, and for an administrator those of the agency, or of the people of the unit. */
export const visibleAccounts = (actor: Actor): Sql =>
  sql`(c.key = ${actor.accountKey}::uuid or ${administers(actor, "c.employee_key")})`;

/**
 * Rows named c that an administrator may open and close. One of a unit leaves accounts with a granted role alone: a link
 * to a new password would hand over that role.
 */
export const keptAccounts = (actor: Actor): Sql =>
  actor.administeredUnitKeys === null
    ? sql`true`
    : sql`(${administers(actor, "c.employee_key")} and not exists (
        select 1 from role_grant held where held.account_key = c.key and held.ends_on >= ${actor.today}::date))`;

/** Sessions and tokens are shown to the person in the browser alone: a script has no business with them. */
export const showsOwnKeys = (actor: Actor, accountKey: string): boolean =>
  actor.accountKey === accountKey && !actor.tokenScopes;
