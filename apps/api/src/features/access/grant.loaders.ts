import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { mayGrantRoles } from "./access.policy.ts";
import type { RoleGrant } from "./role-grant.entity.ts";

export type RoleGrantRow = Pick<
  RoleGrant,
  "key" | "accountKey" | "role" | "reason" | "startsOn" | "endsOn" | "unitKey" | "withIdentity"
> & { identifier: string; employeeKey: string | null };

const columns: Sql = sql`
  g.key, g.account_key as "accountKey", g.role, g.reason, g.starts_on as "startsOn", g.ends_on as "endsOn", g.unit_key as "unitKey",
  g.with_identity as "withIdentity", c.identifier, c.employee_key as "employeeKey"`;

const source: Sql = sql`role_grant g join account c on c.key = g.account_key`;

/** Its holder sees it, and those who grant. */
const visible = (actor: Actor): Sql =>
  mayGrantRoles(actor) ? sql`true` : sql`g.account_key = ${actor.accountKey}::uuid`;

export const loadRoleGrant = batched<RoleGrantRow>(async (scope, keys) =>
  byKey(
    await rows<RoleGrantRow>(
      scope,
      sql`select ${columns} from ${source} where g.key = any(${keys}::uuid[]) and ${visible(actorOf(scope))}`,
    ),
  ),
);

/** What the actor holds today. */
export const listOwnGrants = (scope: Scope): Promise<RoleGrantRow[]> =>
  rows<RoleGrantRow>(
    scope,
    sql`select ${columns} from ${source} where g.account_key = ${actorOf(scope).accountKey}::uuid
        and ${agencyDate(scope.now)}::date between g.starts_on and g.ends_on order by g.role, g.key`,
  );

/** The grants that end last come first. */
export const grantList = (scope: Scope, { isCurrent }: { isCurrent?: boolean | null }): ListSource => ({
  list: "roleGrants",
  columns: () => columns,
  from: source,
  where: [
    visible(actorOf(scope)),
    isCurrent == null ? sql`true` : sql`(g.ends_on >= ${agencyDate(scope.now)}::date) = ${isCurrent}::boolean`,
  ],
  order: [
    { sql: sql`g.ends_on`, type: "date", nullable: false, name: "ENDS_ON", direction: "DESC" },
    { sql: sql`g.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});
