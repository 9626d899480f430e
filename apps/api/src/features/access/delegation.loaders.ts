import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";
import type { Delegation } from "./delegation.entity.ts";

export type DelegationRow = Pick<
  Delegation,
  "key" | "fromKey" | "toKey" | "startsOn" | "endsOn" | "reason" | "endedAt"
> & {
  /** Whether the actor keeps the records of the one who delegated. */
  administers: boolean;
};

const columns = (actor: Actor): Sql => sql`
  d.key, d.from_key as "fromKey", d.to_key as "toKey", d.starts_on as "startsOn", d.ends_on as "endsOn", d.reason, d.ended_at as "endedAt",
  ${administers(actor, "d.from_key")} as administers`;

/** Both sides see it, and those who keep the records. */
const visible = (actor: Actor): Sql =>
  sql`(d.from_key = ${actor.employeeKey}::uuid or d.to_key = ${actor.employeeKey}::uuid or ${administers(actor, "d.from_key")})`;

export const loadDelegation = batched<DelegationRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<DelegationRow>(
      scope,
      sql`select ${columns(actor)} from delegation d where d.key = any(${keys}::uuid[]) and ${visible(actor)}`,
    ),
  );
});

/** What the actor's own side of delegations is, now and later, the first to begin first. */
export function listOwnDelegations(scope: Scope): Promise<DelegationRow[]> {
  const actor = actorOf(scope);
  return rows<DelegationRow>(
    scope,
    sql`select ${columns(actor)} from delegation d
        where (d.from_key = ${actor.employeeKey}::uuid or d.to_key = ${actor.employeeKey}::uuid)
          and d.ended_at is null and d.ends_on >= ${agencyDate(scope.now)}::date
        order by d.starts_on, d.key`,
  );
}

/** Whether someone has duties of their own on any of the days: people to appraise or a unit to head. */
export async function hasDuties(scope: Scope, employeeKey: string, from: string, to: string): Promise<boolean> {
  const [found] = await rows<{ has: boolean }>(
    scope,
    sql`select exists (select 1 from appraiser_assignment s where s.appraiser_key = ${employeeKey}::uuid
              and s.starts_on <= ${to}::date and (s.ends_on is null or s.ends_on >= ${from}::date))
          or exists (select 1 from position p where p.employee_key = ${employeeKey}::uuid and p.is_head
              and p.starts_on <= ${to}::date and (p.ends_on is null or p.ends_on >= ${from}::date)) as has`,
  );
  return found?.has ?? false;
}

export async function holdsPost(scope: Scope, employeeKey: string, day: string): Promise<boolean> {
  const found = await rows(
    scope,
    sql`select 1 from position p where p.employee_key = ${employeeKey}::uuid
        and ${heldOn("p", day)} limit 1`,
  );
  return found.length > 0;
}

export async function overlaps(scope: Scope, fromKey: string, startsOn: string, endsOn: string): Promise<boolean> {
  const found = await rows(
    scope,
    sql`select 1 from delegation d where d.from_key = ${fromKey}::uuid and d.ended_at is null
        and d.starts_on <= ${endsOn}::date and d.ends_on >= ${startsOn}::date limit 1`,
  );
  return found.length > 0;
}

/** Of those, whoever meets people under pseudonyms as an analyst on any of the days: a delegation would tell the names. */
export async function analystsAmong(
  scope: Scope,
  employeeKeys: readonly string[],
  startsOn: string,
  endsOn: string,
): Promise<string[]> {
  const found = await rows<{ key: string }>(
    scope,
    sql`select distinct c.employee_key as key from account c join role_grant g on g.account_key = c.key
        where c.employee_key = any(${employeeKeys}::uuid[]) and g.role = 'ANALYST' and not g.with_identity
          and g.starts_on <= ${endsOn}::date and g.ends_on >= ${startsOn}::date`,
  );
  return found.map(({ key }) => key);
}

/** Whether someone hands duties over or does another's on any of the days. */
export async function isPartyTo(scope: Scope, employeeKey: string, startsOn: string, endsOn: string): Promise<boolean> {
  const found = await rows(
    scope,
    sql`select 1 from delegation d where (d.from_key = ${employeeKey}::uuid or d.to_key = ${employeeKey}::uuid)
        and d.ended_at is null and d.starts_on <= ${endsOn}::date and d.ends_on >= ${startsOn}::date limit 1`,
  );
  return found.length > 0;
}

/** Delegations and roles exclude each other: of two that are made at once for the same people, one finds the other. */
export async function lockDuties(tx: Scope, ...holderKeys: readonly string[]): Promise<void> {
  for (const key of holderKeys.toSorted())
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`duties ${key}`}, 0))`);
}

export async function mayAdminister(scope: Scope, employeeKey: string): Promise<boolean> {
  const [found] = await rows<{ may: boolean }>(
    scope,
    sql`select ${administers(actorOf(scope), "e.key")} as may from employee e where e.key = ${employeeKey}::uuid`,
  );
  return found?.may ?? false;
}
