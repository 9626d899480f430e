import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";
import type { Account } from "./account.entity.ts";
import { showsOwnKeys, visibleAccounts } from "./account.policy.ts";
import type { ApiToken } from "./api-token.entity.ts";
import { idleSince } from "./session-times.ts";
import type { Session } from "./session.entity.ts";

export type AccountRow = Pick<
  Account,
  | "key"
  | "employeeKey"
  | "identifier"
  | "language"
  | "isActive"
  | "hasPassword"
  | "lastSignInAt"
  | "passwordChangedAt"
  | "secondFactor"
  | "secondFactorRequired"
>;

export const accountColumns = (today: string): Sql =>
  sql`c.key, c.employee_key as "employeeKey", c.identifier, c.language, c.is_active as "isActive", coalesce(c.password_hash, '') <> '' as "hasPassword",
      c.last_sign_in_at as "lastSignInAt", c.password_changed_at as "passwordChangedAt",
      exists (select from second_factor f where f.account_key = c.key and f.confirmed_at is not null) as "secondFactor",
      ${demandsSecondFactor(today)} as "secondFactorRequired"`;

const demandsSecondFactor = (today: string): Sql =>
  sql`exists (
        select from agency a where
          exists (select from role_grant g where g.account_key = c.key and g.role = any(a.second_factor_required_roles)
            and ${today}::date between g.starts_on and g.ends_on)
          or c.employee_key is not null and 'EMPLOYEE' = any(a.second_factor_required_roles)
          or 'UNIT_HEAD' = any(a.second_factor_required_roles) and exists (select from position p where p.employee_key = c.employee_key
            and p.is_head and ${heldOn("p", today)})
          or 'APPRAISER' = any(a.second_factor_required_roles) and exists (select from appraiser_assignment s where s.appraiser_key = c.employee_key
            and ${heldOn("s", today)}))`;

export const loadAccount = batched<AccountRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<AccountRow>(
    scope,
    sql`select ${accountColumns(agencyDate(scope.now))} from account c where c.key = any(${keys}::uuid[]) and ${visibleAccounts(actor)}`,
  );
  // One's own roles are known for certain: delegated and acting ones are among them.
  const { credential } = actor;
  for (const row of found)
    if (row.key === actor.accountKey && credential)
      row.secondFactorRequired =
        actor.mustSetSecondFactor === true || credential.secondFactorRoles.some((role) => actor.roles.has(role));
  return byKey(found);
});

type SessionRow = Pick<Session, "id" | "createdAt" | "expiresAt" | "address" | "userAgent" | "isCurrent"> & {
  key: string;
  lastSeenAt: Date;
};

export async function listSessions(scope: Scope, accountKey: string): Promise<SessionRow[]> {
  const actor = actorOf(scope);
  if (!showsOwnKeys(actor, accountKey)) return [];
  const found = await rows<Omit<SessionRow, "id" | "isCurrent">>(
    scope,
    sql`select key, created_at as "createdAt", coalesce(last_seen_at, created_at) as "lastSeenAt", expires_at as "expiresAt",
          address, user_agent as "userAgent" from session
        where account_key = ${accountKey}::uuid and not awaits_second_factor and expires_at > ${scope.now}::timestamptz
          and coalesce(last_seen_at, created_at) > ${idleSince(scope.now)}::timestamptz
        order by "lastSeenAt" desc, key desc limit 100`,
  );
  return found.map((row) => ({
    ...row,
    id: globalId("Session", row.key),
    isCurrent: row.key === actor.credential?.sessionKey,
  }));
}

type ApiTokenRow = Omit<ApiToken, "accountKey" | "tokenHash">;

/** Those that ended stay in sight for the record. */
export async function listApiTokens(scope: Scope, accountKey: string): Promise<ApiTokenRow[]> {
  if (!showsOwnKeys(actorOf(scope), accountKey)) return [];
  const found = await rows<Omit<ApiTokenRow, "id">>(
    scope,
    sql`select key, name, scopes, created_at as "createdAt", expires_on as "expiresOn", last_used_at as "lastUsedAt",
          revoked_at as "revokedAt", revoked_at is null and expires_on >= ${agencyDate(scope.now)}::date as "isActive"
        from api_token where account_key = ${accountKey}::uuid order by "isActive" desc, created_at desc, key desc limit 100`,
  );
  return found.map((row) => ({ ...row, id: globalId("ApiToken", row.key) }));
}
