import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byNothing, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { Account } from "./account.entity.ts";
import type {
  CreateAccountInput,
  DeactivateAccountInput,
  InviteAccountInput,
  ReactivateAccountInput,
  ResetSecondFactorInput,
} from "./account.inputs.ts";
import { authorizeAccounts, keepsAccount, keepsEmployee } from "./account.policy.ts";
import { lockAccount, type AccountRecord } from "./account-record.ts";
import { endInvitations, invite, type Invited } from "./invitation.service.ts";
import { forgetSecondFactor } from "./second-factor.service.ts";
import { endSessions } from "./session.service.ts";

/** What administrators do with the accounts of others. */

const NO_ACCOUNT = [problem("accountId", "NOT_FOUND", "There is no such account. Choose one from the list.")];

/** A link is shown once; sent again under the same idempotency key, the request is answered with the same one. */
export function createAccount(
  scope: RequestScope,
  input: CreateAccountInput,
): Promise<{ accountKey: string; invited: Invited } | Problem[]> {
  return once(scope, "createAccount", input, byItself(), async (tx) => {
    authorizeAccounts(tx);
    const employeeKey = input.employeeId == null ? null : keySeenBy(tx, "Employee", input.employeeId);
    const identifier = input.identifier.trim().toLowerCase();
    const email = input.email?.trim().toLowerCase() || null;
    if (!/^[a-z0-9][a-z0-9._-]{2,63}$/.test(identifier))
      return [problem("identifier", "INVALID", "Use 3 to 64 letters, digits, dots, hyphens or underscores.")];
    if (/^[\d.]+$/.test(identifier))
      return [problem("identifier", "INVALID", "Choose a name: the NIP opens the account of an employee anyway.")];
    if (email !== null && !/^[^\s@\0]+@[^\s@\0]+$/.test(email))
      return [problem("email", "INVALID", "This is no e-mail address.")];
    if (!(await keepsEmployee(tx, employeeKey)))
      return [problem("employeeId", "NOT_FOUND", "Choose one of the employees whose records you keep.")];

    const account = { key: newKey(), identifier, email, employeeKey, isDemo: false };
    const made = await firstRow(
      tx,
      sql`insert into account (key, employee_key, identifier, email) values (${account.key}::uuid, ${account.employeeKey}::uuid, ${identifier}, ${email})
          on conflict do nothing returning key`,
    );
    if (!made) return taken(tx, account);
    await recordEvent(tx, {
      action: "account.created",
      noun: "account",
      nounKey: account.key,
      subjectKey: account.employeeKey,
      payload: { identifier },
    });
    return {
      accountKey: account.key,
      invited: await invite(tx, scope.publicUrl, present(await lockAccount(tx, account.key))),
    };
  });
}

/** Which of the three that are unique is in the way. */
async function taken(tx: Scope, { identifier, email, employeeKey }: Partial<Account>): Promise<Problem[]> {
  const others = await tx.db.find(Account, {
    where: [{ identifier: identifier ?? "" }, ...(email ? [{ email }] : []), ...(employeeKey ? [{ employeeKey }] : [])],
  });
  return [
    ...(others.some((other) => other.identifier === identifier)
      ? [problem("identifier", "TAKEN", "Another account has this user name.")]
      : []),
    ...(email && others.some((other) => other.email === email)
      ? [problem("email", "TAKEN", "Another account has this e-mail address.")]
      : []),
    ...(employeeKey && others.some((other) => other.employeeKey === employeeKey)
      ? [problem("employeeId", "TAKEN", "This employee has an account.")]
      : []),
  ];
}

/** For the first password and for a forgotten one. What the account has stays as it is until the link is used. */
export function inviteAccount(scope: RequestScope, input: InviteAccountInput): Promise<Invited | Problem[]> {
  return once(scope, "inviteAccount", input, byItself(), async (tx) => {
    authorizeAccounts(tx);
    const accountKey = keyOf("Account", input.accountId);
    const account = (await keepsAccount(tx, accountKey)) && (await lockAccount(tx, accountKey));
    if (!account) return NO_ACCOUNT;
    if (!account.isActive) return [problem("accountId", "INACTIVE", "Activate the account first.")];
    return invite(tx, scope.publicUrl, account);
  });
}

/** What was handed out to the holder of an account opens nothing any more. */
export async function endAccess(tx: Scope, accountKey: string): Promise<void> {
  await endSessions(tx, accountKey);
  await endInvitations(tx, accountKey);
  await rows(
    tx,
    sql`update api_token set revoked_at = ${tx.now}::timestamptz where account_key = ${accountKey}::uuid and revoked_at is null`,
  );
}

/** Ends its sessions, API tokens and invitations at once. */
export function deactivateAccount(scope: Scope, input: DeactivateAccountInput): Promise<Problem[]> {
  return once(scope, "deactivateAccount", input, byNothing<Problem[]>([]), async (tx) => {
    authorizeAccounts(tx);
    const accountKey = keyOf("Account", input.accountId);
    const reason = input.reason.trim();
    const account = (await keepsAccount(tx, accountKey)) && (await lockAccount(tx, accountKey));
    if (!account) return NO_ACCOUNT;
    if (!reason) return [problem("reason", "REQUIRED", "Say why: it stays in the account's history.")];
    if (accountKey === actorOf(tx).accountKey)
      return [problem("accountId", "OWN_ACCOUNT", "You would lock yourself out. Ask another administrator.")];
    if (!account.isActive) return [];

    await setActive(tx, account, false);
    await endAccess(tx, accountKey);
    await recordEvent(tx, {
      action: "account.deactivated",
      noun: "account",
      nounKey: accountKey,
      subjectKey: account.employeeKey,
      payload: { reason },
    });
    return [];
  });
}

export function reactivateAccount(scope: Scope, input: ReactivateAccountInput): Promise<Problem[]> {
  return once(scope, "reactivateAccount", input, byNothing<Problem[]>([]), async (tx) => {
    authorizeAccounts(tx);
    const accountKey = keyOf("Account", input.accountId);
    const account = (await keepsAccount(tx, accountKey)) && (await lockAccount(tx, accountKey));
    if (!account) return NO_ACCOUNT;
    if (account.isActive) return [];
    await setActive(tx, account, true);
    await recordEvent(tx, {
      action: "account.reactivated",
      noun: "account",
      nounKey: accountKey,
      subjectKey: account.employeeKey,
    });
    return [];
  });
}

/** For whoever has lost phone and recovery codes. The phone may be in other hands, so its sessions end too. */
export function resetSecondFactor(scope: Scope, input: ResetSecondFactorInput): Promise<Problem[]> {
  return once(scope, "resetSecondFactor", input, byNothing<Problem[]>([]), async (tx) => {
    authorizeAccounts(tx);
    const accountKey = keyOf("Account", input.accountId);
    const reason = input.reason.trim();
    const account = (await keepsAccount(tx, accountKey)) && (await lockAccount(tx, accountKey));
    if (!account) return NO_ACCOUNT;
    if (!reason) return [problem("reason", "REQUIRED", "Say why: its holder reads it in their history.")];
    if (accountKey === actorOf(tx).accountKey)
      return [
        problem(
          "accountId",
          "OWN_ACCOUNT",
          "Not your own: remove it under your account, or ask another administrator.",
        ),
      ];
    if (!account.hasSecondFactor) return [];

    await forgetSecondFactor(tx, accountKey);
    await endSessions(tx, accountKey);
    await recordEvent(tx, {
      action: "second_factor.reset",
      noun: "account",
      nounKey: accountKey,
      subjectKey: account.employeeKey,
      payload: { reason },
    });
    return [];
  });
}

const setActive = (tx: Scope, { key }: AccountRecord, isActive: boolean): Promise<unknown> =>
  rows(tx, sql`update account set is_active = ${isActive} where key = ${key}::uuid`);
