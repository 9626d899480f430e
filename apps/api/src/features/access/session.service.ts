import sql from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { networkOf } from "../../platform/network-address.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byNothing, forgetAnswered, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { hashOfToken, newToken } from "../../platform/secret-token.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { RevokeSessionInput } from "./account.inputs.ts";
import { actingAs, findAccount, lockAccount, type AccountRecord } from "./account-record.ts";
import { admit, guessLimits, mustWait, takeBack, type Limit } from "./attempt-limit.service.ts";
import { findActor } from "./identity.ts";
import { knownDevice, rememberDevice } from "./known-device.ts";
import { passwordMatches } from "./password.ts";
import { Session } from "./session.entity.ts";
import { sessionEnd } from "./session-times.ts";
import { noteWeekOfUse } from "./use.service.ts";

/** Without an actor a code is needed next. */
export interface SignedIn {
  readonly actor: Actor | null;
}

export async function signIn(scope: RequestScope, identifier: string, password: string): Promise<SignedIn | Problem[]> {
  if (!identifier.trim()) return [problem("identifier", "REQUIRED", "Enter your NIP or user name.")];
  if (!password) return [problem("password", "REQUIRED", "Enter your password.")];
  const account = await findAccount(scope, identifier);
  const limits = limitsOf(scope, "password", account?.key ?? identifier.trim().toLowerCase());
  const wait = await admit(scope, limits);
  if (wait > 0) return mustWait(wait);

  const matches = await passwordMatches(account, password);
  if (!account?.isActive || !matches)
    return [
      problem(
        null,
        "WRONG_CREDENTIALS",
        "NIP, user name or password is wrong. Try again, or ask your unit's administrator for a new password.",
      ),
    ];
  await takeBack(scope, limits);
  return openSession(scope, account, { how: "password", awaitsSecondFactor: account.hasSecondFactor });
}

/** What this browser's guesses at an account are counted by. */
export const limitsOf = (scope: RequestScope, what: string, who: string): Limit[] =>
  guessLimits(scope, { what, who, network: networkOf(scope.client.address), device: knownDevice(scope, who) });

export interface Opening {
  /** How the account's holder has proved to be that. */
  readonly how: "password" | "invitation" | "second factor" | "identity provider" | "sandbox";
  readonly awaitsSecondFactor: boolean;
}

/** Always a new token, whatever cookie the browser came with, and the session of that cookie ends. */
export async function openSession(scope: RequestScope, account: AccountRecord, opening: Opening): Promise<SignedIn> {
  const token = newToken();
  const { awaitsSecondFactor, how } = opening;
  const expiresAt = sessionEnd(scope.now, opening);
  const { address, userAgent } = scope.client;
  await inTransaction(actingAs(scope, account), async (tx) => {
    const key = newKey();
    const present = await lockAccount(tx, account.key);
    // Closed, or given another password, while this one was being checked.
    if (!present?.isActive || present.passwordHash !== account.passwordHash)
      throw new AppError("CONFLICT", "The account has just changed. Sign in again.");
    if (scope.session.token) await tx.db.delete(Session, { tokenHash: hashOfToken(scope.session.token) });
    await forgetEnded(tx);
    await forgetAnswered(tx);
    await tx.db.insert(Session, {
      key,
      tokenHash: hashOfToken(token),
      accountKey: account.key,
      createdAt: tx.now,
      expiresAt,
      awaitsSecondFactor,
      address,
      userAgent: userAgent?.slice(0, 300) ?? null,
    });
    if (awaitsSecondFactor) return;
    if (account.employeeKey !== null) await noteWeekOfUse(tx, account.employeeKey, userAgent);
    await rows(tx, sql`update account set last_sign_in_at = ${tx.now}::timestamptz where key = ${account.key}::uuid`);
    await recordEvent(tx, {
      action: "account.signed_in",
      noun: "session",
      nounKey: key,
      subjectKey: account.employeeKey,
      payload: { how, address },
    });
  });
  scope.session.set(token, expiresAt);
  if (awaitsSecondFactor) return { actor: null };
  rememberDevice(scope, account.key);
  const actor = await findActor(scope, token);
  if (!actor) throw new Error("A session that was just made was not found.");
  return { actor };
}

/** Addresses and browsers are kept no longer than the sessions themselves. */
const forgetEnded = (tx: Scope): Promise<unknown> =>
  rows(
    tx,
    sql`delete from session where token_hash in (select token_hash from session where expires_at <= ${tx.now}::timestamptz for update skip locked)`,
  );

export async function signOut(scope: RequestScope): Promise<void> {
  const { token } = scope.session;
  scope.session.clear();
  if (token === null) return;
  await inTransaction(scope, async (tx) => {
    const ended = await firstRow<{ key: string; subjectKey: string | null; awaitsSecondFactor: boolean }>(
      tx,
      sql`delete from session t using account c where c.key = t.account_key and t.token_hash = ${hashOfToken(token)}
          returning t.key, c.employee_key as "subjectKey", t.awaits_second_factor as "awaitsSecondFactor"`,
    );
    if (!ended || ended.awaitsSecondFactor) return;
    const { key, subjectKey } = ended;
    await recordEvent(tx, { action: "account.signed_out", noun: "session", nounKey: key, subjectKey });
  });
}

export function revokeSession(scope: Scope, input: RevokeSessionInput): Promise<Problem[]> {
  return once(scope, "revokeSession", input, byNothing<Problem[]>([]), async (tx) => {
    const { accountKey, employeeKey } = actorOf(tx);
    const sessionKey = keyOf("Session", input.sessionId);
    const ended = await firstRow(
      tx,
      sql`delete from session where key = ${sessionKey}::uuid and account_key = ${accountKey}::uuid returning key`,
    );
    if (!ended) return [problem("sessionId", "NOT_FOUND", "You have no such session: it may have ended.")];
    await recordEvent(tx, {
      action: "session.revoked",
      noun: "session",
      nounKey: sessionKey,
      subjectKey: employeeKey,
    });
    return [];
  });
}

export function revokeOtherSessions(scope: Scope): Promise<void> {
  return inTransaction(scope, async (tx) => {
    const { accountKey, employeeKey, credential } = actorOf(tx);
    for (const key of await endSessions(tx, accountKey, credential?.sessionKey))
      await recordEvent(tx, { action: "session.revoked", noun: "session", nounKey: key, subjectKey: employeeKey });
  });
}

/** All of an account but the one that is kept. */
export async function endSessions(tx: Scope, accountKey: string, kept: string | null = null): Promise<string[]> {
  const ended = await rows<{ key: string }>(
    tx,
    sql`delete from session where account_key = ${accountKey}::uuid and key is distinct from ${kept}::uuid returning key`,
  );
  return ended.map(({ key }) => key);
}
