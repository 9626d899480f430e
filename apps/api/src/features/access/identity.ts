import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { hashOfToken } from "../../platform/secret-token.ts";
import { rows, type Queryable } from "../../platform/sql.ts";
import { powerless } from "./account-record.ts";
import { readActor } from "./actor.loaders.ts";
import { idleSince } from "./session-times.ts";

/** Who a session token or an API token stands for: one statement a request. */

type Now = { readonly sql: Queryable; readonly now: Date };

const credential = (parts: Sql): Sql =>
  sql`jsonb_build_object(${parts},
        'hasSecondFactor', exists (select from second_factor f where f.account_key = c.key and f.confirmed_at is not null),
        'secondFactorRoles', (select to_jsonb(second_factor_required_roles) from agency)) as credential`;

export async function findActor(scope: Now, token: string): Promise<Actor | null> {
  return withinBounds(
    await readActor(
      scope,
      sql`select c.key, c.employee_key, ${credential(sql`'sessionKey', t.key, 'apiTokenKey', null, 'apiTokenName', null, 'scopes', null,
            'lastUsedAt', extract(epoch from coalesce(t.last_seen_at, t.created_at)) * 1000`)}
          from session t join account c on c.key = t.account_key
          where t.token_hash = ${hashOfToken(token)} and c.is_active and not t.awaits_second_factor and t.expires_at > ${scope.now}::timestamptz
            and coalesce(t.last_seen_at, t.created_at) > ${idleSince(scope.now)}::timestamptz`,
    ),
  );
}

export async function findActorOfApiToken(scope: Now, token: string): Promise<Actor | null> {
  return withinBounds(
    await readActor(
      scope,
      sql`select c.key, c.employee_key, ${credential(sql`'sessionKey', null, 'apiTokenKey', t.key, 'apiTokenName', t.name, 'scopes', to_jsonb(t.scopes),
            'lastUsedAt', extract(epoch from t.last_used_at) * 1000`)}
          from api_token t join account c on c.key = t.account_key
          where t.token_hash = ${hashOfToken(token)} and c.is_active and t.revoked_at is null
            and t.expires_on >= ${agencyDate(scope.now)}::date`,
    ),
  );
}

function withinBounds(actor: Actor | null): Actor | null {
  const credential = actor?.credential;
  if (!actor || !credential) return null;
  const more = credential.scopes ? { credential, tokenScopes: credential.scopes } : { credential };
  const demanded = credential.secondFactorRoles.some((role) => actor.roles.has(role));
  return demanded && !credential.hasSecondFactor
    ? { ...powerless(actor.accountKey, actor.today), ...more, mustSetSecondFactor: true }
    : { ...actor, ...more };
}

const MINUTE = 60_000;

/** "Last used" moves at most once a minute; null when it need not move now. */
export function noteUse({ sql: pool, now }: Now, { credential }: Actor): Promise<unknown> | null {
  if (!credential || (credential.lastUsedAt !== null && now.getTime() - credential.lastUsedAt < MINUTE)) return null;
  const before = new Date(now.getTime() - MINUTE);
  return rows(
    { sql: pool },
    credential.sessionKey
      ? sql`update session set last_seen_at = ${now}::timestamptz
            where key = ${credential.sessionKey}::uuid and coalesce(last_seen_at, created_at) <= ${before}::timestamptz`
      : sql`update api_token set last_used_at = ${now}::timestamptz
            where key = ${credential.apiTokenKey}::uuid and (last_used_at is null or last_used_at <= ${before}::timestamptz)`,
  );
}
