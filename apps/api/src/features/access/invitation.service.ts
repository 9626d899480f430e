import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { hashOfToken, newToken } from "../../platform/secret-token.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { actingAs, findAccountByKey, lockAccount, type AccountRecord } from "./account-record.ts";
import { Invitation } from "./invitation.entity.ts";
import { hashPassword, passwordProblems } from "./password.ts";
import { endSessions, openSession, type SignedIn } from "./session.service.ts";

const DAYS = 3;

export interface Invited {
  readonly url: string;
  /** An instant in ISO 8601, so that the whole is kept and answered again as it is. */
  readonly expiresAt: string;
}

/** Ends the older ones. The token stands behind the #, which browsers send to no server and write into no log. */
export async function invite(tx: Scope, publicUrl: string, account: AccountRecord): Promise<Invited> {
  const token = newToken();
  const expiresAt = new Date(tx.now.getTime() + DAYS * 86_400_000);
  const key = newKey();
  await endInvitations(tx, account.key);
  await tx.db.insert(Invitation, {
    key,
    accountKey: account.key,
    tokenHash: hashOfToken(token),
    createdAt: tx.now,
    expiresAt,
    endedAt: null,
  });
  await recordEvent(tx, {
    action: "account.invited",
    noun: "account",
    nounKey: account.key,
    subjectKey: account.employeeKey,
  });
  return { url: `${publicUrl}/undangan#${token}`, expiresAt: expiresAt.toISOString() };
}

export const endInvitations = (tx: Scope, accountKey: string): Promise<unknown> =>
  rows(
    tx,
    sql`update invitation set ended_at = ${tx.now}::timestamptz where account_key = ${accountKey}::uuid and ended_at is null`,
  );

export const findInvitation = (
  scope: Scope,
  token: string,
): Promise<{ accountKey: string; identifier: string; expiresAt: Date } | null> =>
  firstRow(
    scope,
    sql`select i.account_key as "accountKey", c.identifier, i.expires_at as "expiresAt" from invitation i join account c on c.key = i.account_key
        where i.token_hash = ${hashOfToken(token)} and i.ended_at is null and i.expires_at > ${scope.now}::timestamptz and c.is_active`,
  );

/** Sets a password without the old one, so whoever was signed in no longer is. A second factor is still asked for. */
export async function acceptInvitation(
  scope: RequestScope,
  token: string,
  newPassword: string,
): Promise<SignedIn | Problem[]> {
  const found = await findInvitation(scope, token);
  if (!found) return [ENDED];
  const outcome = await inTransaction(actingAs(scope, { key: found.accountKey }), async (tx) => {
    const account = await lockAccount(tx, found.accountKey);
    // Again, now that no other request can use it at the same time.
    if (!account || !(await findInvitation(tx, token))) return [ENDED];
    const problems = passwordProblems("newPassword", newPassword, account);
    if (problems.length > 0) return problems;

    await setPassword(tx, account, newPassword);
    await endSessions(tx, account.key);
    await recordEvent(tx, {
      action: "account.password_changed",
      noun: "account",
      nounKey: account.key,
      subjectKey: account.employeeKey,
      payload: { how: "invitation" },
    });
    return findAccountByKey(tx, account.key);
  });
  if (!outcome) throw new Error("An account that was just changed was not found.");
  if (Array.isArray(outcome)) return outcome;
  return openSession(scope, outcome, { how: "invitation", awaitsSecondFactor: outcome.hasSecondFactor });
}

const ENDED = problem(
  "token",
  "INVITATION_ENDED",
  "This link was used, has expired or was replaced by a newer one. Ask your unit's administrator for another.",
);

/** Ends the invitations too: who knows the password needs none. */
export async function setPassword(tx: Scope, account: AccountRecord, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await rows(
    tx,
    sql`update account set password_hash = ${passwordHash}, password_changed_at = ${tx.now}::timestamptz where key = ${account.key}::uuid`,
  );
  await endInvitations(tx, account.key);
}
