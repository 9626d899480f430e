import { hash, verify } from "@node-rs/argon2";
import { createHash, randomBytes } from "node:crypto";
import sql from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import type { Queryable } from "../../platform/sql.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Account, Session } from "./account.entity.ts";
import { readActor } from "./actor.loaders.ts";

const SESSION_HOURS = 12;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Verified against when there is no such account, so that the time taken tells nothing. */
const nobody = hash(randomBytes(16));

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly actor: Actor;
}

export async function signIn(scope: Scope, identifier: string, password: string): Promise<SignedIn | Problem[]> {
  if (!identifier.trim()) return [problem("identifier", "REQUIRED", "Enter your NIP or user name.")];
  if (!password) return [problem("password", "REQUIRED", "Enter your password.")];
  const account = await findAccount(scope, identifier);
  const matches = await verify(account?.passwordHash ?? (await nobody), password);
  if (!account || !matches)
    return [
      problem(
        null,
        "WRONG_CREDENTIALS",
        "NIP, user name or password is wrong. Try again, or ask your unit's administrator for a new password.",
      ),
    ];

  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(scope.now.getTime() + SESSION_HOURS * 3_600_000);
  await inTransaction(scope, (tx) =>
    tx.db.insert(Session, { tokenHash: hashOf(token), accountKey: account.key, createdAt: tx.now, expiresAt }),
  );
  const actor = await findActor(scope, token);
  if (!actor) throw new Error("A session that was just made was not found.");
  return { token, expiresAt, actor };
}

/** By user name, or by NIP as people write it, with spaces or dots. */
async function findAccount(scope: Scope, identifier: string): Promise<Account | null> {
  const nip = identifier.replaceAll(/[\s.]/g, "");
  if (!/^\d{18}$/.test(nip)) return scope.db.findOneBy(Account, { identifier: identifier.trim().toLowerCase() });
  const employee = await scope.db.findOneBy(Employee, { nip });
  return employee && scope.db.findOneBy(Account, { employeeKey: employee.key });
}

export async function signOut(scope: Scope, token: string): Promise<void> {
  await inTransaction(scope, (tx) => tx.db.delete(Session, { tokenHash: hashOf(token) }));
}

/** Who a session token stands for; null when it stands for no one. One statement. */
export const findActor = (scope: { sql: Queryable; now: Date }, token: string): Promise<Actor | null> =>
  readActor(
    scope,
    sql`select c.key, c.employee_key from session t join account c on c.key = t.account_key
        where t.token_hash = ${hashOf(token)} and t.expires_at > ${scope.now}::timestamptz`,
  );
