import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import { actorOf } from "../../platform/sight.ts";

/** What signing in needs to know of an account. It never leaves the house. */
export interface AccountRecord {
  readonly key: string;
  readonly employeeKey: string | null;
  readonly identifier: string;
  readonly nip: string | null;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
  readonly hasSecondFactor: boolean;
}

const record = (condition: Sql): Sql =>
  sql`select c.key, c.employee_key as "employeeKey", c.identifier, e.nip, c.password_hash as "passwordHash", c.is_active as "isActive",
        exists (select from second_factor f where f.account_key = c.key and f.confirmed_at is not null) as "hasSecondFactor"
      from account c left join employee e on e.key = c.employee_key where ${condition}`;

export const findAccountByKey = (scope: Scope, key: string): Promise<AccountRecord | null> =>
  firstRow(scope, record(sql`c.key = ${key}::uuid`));

/** Keeps the account as it is until the end of the transaction. */
export const lockAccount = (tx: Scope, key: string): Promise<AccountRecord | null> =>
  firstRow(tx, sql`${record(sql`c.key = ${key}::uuid`)} for update of c`);

export const findAccountByNip = (scope: Scope, nip: string): Promise<AccountRecord | null> =>
  firstRow(scope, record(sql`e.nip = ${nip}`));

export const findAccountByEmail = (scope: Scope, email: string): Promise<AccountRecord | null> =>
  firstRow(scope, record(sql`c.email = ${email.trim().toLowerCase()}`));

/** By user name, or by NIP as people write it, with spaces or dots. */
export async function findAccount(scope: Scope, identifier: string): Promise<AccountRecord | null> {
  if (identifier.includes("\0")) return null; // PostgreSQL has no such text
  const nip = identifier.replaceAll(/[\s.]/g, "");
  if (/^\d{18}$/.test(nip)) return findAccountByNip(scope, nip);
  return firstRow(scope, record(sql`c.identifier = ${identifier.trim().toLowerCase()}`));
}

export async function ownAccount(scope: Scope): Promise<AccountRecord> {
  const account = await findAccountByKey(scope, actorOf(scope).accountKey);
  if (!account) throw new Error("The account of one who is signed in was not found.");
  return account;
}

/** One who may do nothing; written out, so that a new right of actors is decided on here too. */
export const powerless = (accountKey: string, today: string): Actor => ({
  accountKey,
  today,
  employeeKey: null,
  roles: new Set(),
  actsFor: [],
  dutyKeys: [],
  headedUnitKeys: [],
  unitKeys: [],
  appraisedKeys: [],
  appraisedFor: {},
  unitsFor: {},
  pastPositionKeys: [],
  seesIdentity: false,
  administeredUnitKeys: [],
  directoryVersion: 0,
  smallestGroup: DEFAULT_CYCLE_RULES.smallestGroup,
});

/** For the use cases that have found out by themselves who acts, such as signing in. */
export const actingAs = <S extends Scope>(scope: S, account: Pick<AccountRecord, "key">): S => ({
  ...scope,
  actor: powerless(account.key, agencyDate(scope.now)),
});
