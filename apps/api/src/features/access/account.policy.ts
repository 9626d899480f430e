import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";

export function authorizeAccounts(scope: Scope): void {
  if (!actorOf(scope).roles.has(Role.ADMINISTRATOR))
    throw new AppError("FORBIDDEN", "Accounts are kept by administrators.");
}

/** One's own, and for an administrator those of the agency or of the people of the unit; `c` is the account. */
export const visibleAccounts = (actor: Actor): Sql =>
  sql`(c.key = ${actor.accountKey}::uuid or ${administers(actor, "c.employee_key")})`;

/**
 * Whose password and state an administrator may change. A link to a password is a way into the account, so one of a
 * unit has no business with an account that holds granted roles: these reach beyond the unit.
 */
const keptAccounts = (actor: Actor): Sql =>
  actor.administeredUnitKeys === null
    ? administers(actor, "c.employee_key")
    : sql`(${administers(actor, "c.employee_key")} and not exists (
        select from role_grant g where g.account_key = c.key and g.ends_on >= ${actor.today}::date))`;

/** Not there and not the actor's to keep answer alike. */
export async function keepsAccount(scope: Scope, accountKey: string): Promise<boolean> {
  const found = await firstRow(
    scope,
    sql`select c.key from account c where c.key = ${accountKey}::uuid and ${keptAccounts(actorOf(scope))}`,
  );
  return found !== null;
}

/** An administrator of one unit makes accounts for its people and for nobody else. */
export async function keepsEmployee(scope: Scope, employeeKey: string | null): Promise<boolean> {
  const actor = actorOf(scope);
  if (employeeKey === null) return actor.administeredUnitKeys === null;
  const found = await firstRow(
    scope,
    sql`select e.key from employee e where e.key = ${employeeKey}::uuid and ${administers(actor, "e.key")}`,
  );
  return found !== null;
}

/** Sessions and tokens are shown to the person in the browser alone: a script has no business with them. */
export const showsOwnKeys = (actor: Actor, accountKey: string): boolean =>
  actor.accountKey === accountKey && !actor.tokenScopes;
