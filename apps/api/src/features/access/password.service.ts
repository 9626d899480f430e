import { recordEvent } from "../../platform/audit.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { inTransaction } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { ownAccount, type AccountRecord } from "./account-record.ts";
import { admit, mustWait, takeBack } from "./attempt-limit.service.ts";
import { setPassword } from "./invitation.service.ts";
import { passwordMatches, passwordProblems } from "./password.ts";
import { endSessions, limitsOf } from "./session.service.ts";

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Every other session ends: whoever else knew the old password is out. */
export async function changePassword(scope: RequestScope, input: ChangePassword): Promise<Problem[]> {
  const account = await ownAccount(scope);
  const wrong = await confirmPassword(scope, account, "currentPassword", input.currentPassword);
  if (wrong.length > 0) return wrong;
  const problems = passwordProblems("newPassword", input.newPassword, account);
  if (problems.length > 0) return problems;
  if (input.newPassword === input.currentPassword)
    return [problem("newPassword", "SAME_PASSWORD", "Choose a password that is not the one you have.")];

  return inTransaction(scope, async (tx) => {
    await setPassword(tx, account, input.newPassword);
    await endSessions(tx, account.key, actorOf(tx).credential?.sessionKey);
    await recordEvent(tx, {
      action: "account.password_changed",
      noun: "account",
      nounKey: account.key,
      subjectKey: account.employeeKey,
      payload: { how: "password" },
    });
    return [];
  });
}

/** Asked again for what a browser that was left open must not be able to do; limited like signing in. */
export async function confirmPassword(
  scope: RequestScope,
  account: AccountRecord,
  field: string,
  password: string,
): Promise<Problem[]> {
  if (!account.passwordHash)
    return [problem(field, "NO_PASSWORD", "Your account has no password. Ask your unit's administrator for a link.")];
  // By session: a stranger at one browser must not be able to stop the holder at another.
  const limits = limitsOf(scope, "confirm", actorOf(scope).credential?.sessionKey ?? account.key);
  const wait = await admit(scope, limits);
  if (wait > 0) return mustWait(wait);
  if (!(await passwordMatches(account, password)))
    return [problem(field, "WRONG_PASSWORD", "This is not your password.")];
  await takeBack(scope, limits);
  return [];
}
