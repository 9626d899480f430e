import { Secret, TOTP } from "otpauth";
import sql from "sql-template-tag";
import { randomInt } from "node:crypto";
import { recordEvent } from "../../platform/audit.ts";
import { keyedHash } from "../../platform/derived-key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { opened, sealed } from "../../platform/seal.ts";
import { hashOfToken } from "../../platform/secret-token.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { actingAs, findAccountByKey, ownAccount, type AccountRecord } from "./account-record.ts";
import { admit, mustWait, takeBack } from "./attempt-limit.service.ts";
import { confirmPassword } from "./password.service.ts";
import { limitsOf, openSession, type SignedIn } from "./session.service.ts";

const ISSUER = "Kinerja Andir";
const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

const totpOf = (secret: string, identifier: string): TOTP =>
  new TOTP({ issuer: ISSUER, label: identifier, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** A secret of one's own that counts only once a code made with it was given back. */
export async function startSecondFactor(
  scope: Scope,
): Promise<{ secret: string | null; otpauthUrl: string | null; problems: Problem[] }> {
  const account = await ownAccount(scope);
  if (account.hasSecondFactor)
    return {
      secret: null,
      otpauthUrl: null,
      problems: [problem(null, "ALREADY_SET", "Remove the present one first.")],
    };
  const secret = new Secret({ size: 20 }).base32;
  await inTransaction(scope, (tx) =>
    rows(
      tx,
      sql`insert into second_factor (account_key, secret) values (${account.key}::uuid, ${sealed(sealingOf(tx, account.key), secret)})
          on conflict (account_key) do update set secret = excluded.secret, last_step = null where second_factor.confirmed_at is null`,
    ),
  );
  return { secret, otpauthUrl: totpOf(secret, account.identifier).toString(), problems: [] };
}

export async function confirmSecondFactor(
  scope: RequestScope,
  code: string,
): Promise<{ recoveryCodes: string[]; problems: Problem[] }> {
  const account = await ownAccount(scope);
  if (account.hasSecondFactor)
    return { recoveryCodes: [], problems: [problem(null, "ALREADY_SET", "It is set already.")] };
  const limits = limitsOf(scope, "code", account.key);
  const wait = await admit(scope, limits);
  if (wait > 0) return { recoveryCodes: [], problems: mustWait(wait) };
  if (!(await takesCode(scope, account, code))) return { recoveryCodes: [], problems: [WRONG_CODE] };

  await takeBack(scope, limits);
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = recoveryCodes.map((one) => hashOfCode(scope, account.key, one));
  await inTransaction(scope, async (tx) => {
    await rows(
      tx,
      sql`update second_factor set confirmed_at = ${tx.now}::timestamptz where account_key = ${account.key}::uuid`,
    );
    await rows(tx, sql`delete from recovery_code where account_key = ${account.key}::uuid`);
    await rows(
      tx,
      sql`insert into recovery_code (account_key, code_hash) select ${account.key}::uuid, unnest(${hashes}::text[])`,
    );
    await recordEvent(tx, event("second_factor.set", account));
  });
  // The browser may do more from now on, so it gets a new token.
  const { actor } = await openSession(scope, account, { how: "second factor", awaitsSecondFactor: false });
  Object.assign(scope, { actor });
  return { recoveryCodes, problems: [] };
}

/** The second half of signing in. The session that waits for it ends, and a new one begins. */
export async function verifySecondFactor(scope: RequestScope, code: string): Promise<SignedIn | Problem[]> {
  const account = await findWaiting(scope);
  if (!account) return [problem(null, "SIGN_IN_AGAIN", "That took too long. Start again with your password.")];
  const limits = limitsOf(scope, "code", account.key);
  const wait = await admit(scope, limits);
  if (wait > 0) return mustWait(wait);
  if (!(await takesCode(scope, account, code)) && !(await takesRecoveryCode(scope, account, code))) return [WRONG_CODE];

  await takeBack(scope, limits);
  return openSession(scope, account, { how: "second factor", awaitsSecondFactor: false });
}

export async function removeSecondFactor(scope: RequestScope, password: string): Promise<Problem[]> {
  const account = await ownAccount(scope);
  const { roles, credential } = actorOf(scope);
  if (credential?.secondFactorRoles.some((role) => roles.has(role)))
    return [problem(null, "DEMANDED", "Your role asks for a second factor, so it cannot be removed.")];
  const wrong = await confirmPassword(scope, account, "password", password);
  if (wrong.length > 0) return wrong;
  return inTransaction(scope, async (tx) => {
    if (await forgetSecondFactor(tx, account.key)) await recordEvent(tx, event("second_factor.removed", account));
    return [];
  });
}

/** With its recovery codes; false when none was set. */
export async function forgetSecondFactor(tx: Scope, accountKey: string): Promise<boolean> {
  await rows(tx, sql`delete from recovery_code where account_key = ${accountKey}::uuid`);
  const removed = await firstRow(
    tx,
    sql`delete from second_factor where account_key = ${accountKey}::uuid and confirmed_at is not null returning account_key`,
  );
  return removed !== null;
}

const event = (action: string, { key, employeeKey }: AccountRecord) => ({
  action,
  noun: "account",
  nounKey: key,
  subjectKey: employeeKey,
});

const WRONG_CODE = problem(
  "code",
  "WRONG_CODE",
  "This code is wrong, has run out or was used. Wait for the next one, or use a recovery code.",
);

async function findWaiting(scope: RequestScope): Promise<AccountRecord | null> {
  if (scope.session.token === null) return null;
  const waiting = await firstRow<{ accountKey: string }>(
    scope,
    sql`select account_key as "accountKey" from session where token_hash = ${hashOfToken(scope.session.token)}
          and awaits_second_factor and expires_at > ${scope.now}::timestamptz`,
  );
  const account = waiting && (await findAccountByKey(scope, waiting.accountKey));
  return account?.isActive ? account : null;
}

/** A code of now, or of the step before or after for clocks that differ; each step counts once. */
async function takesCode(scope: Scope, account: AccountRecord, code: string): Promise<boolean> {
  const factor = await firstRow<{ secret: string }>(
    scope,
    sql`select secret from second_factor where account_key = ${account.key}::uuid`,
  );
  const token = code.replaceAll(/\s/g, "");
  if (!factor || !/^\d{6}$/.test(token)) return false;
  const timestamp = scope.now.getTime();
  const delta = totpOf(opened(sealingOf(scope, account.key), factor.secret), account.identifier).validate({
    token,
    timestamp,
    window: 1,
  });
  if (delta === null) return false;
  const step = Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
  return inTransaction(actingAs(scope, account), async (tx) => {
    const taken = await firstRow(
      tx,
      sql`update second_factor set last_step = ${step}::bigint where account_key = ${account.key}::uuid
            and (last_step is null or last_step < ${step}::bigint) returning account_key`,
    );
    return taken !== null;
  });
}

async function takesRecoveryCode(scope: Scope, account: AccountRecord, code: string): Promise<boolean> {
  return inTransaction(actingAs(scope, account), async (tx) => {
    const taken = await firstRow(
      tx,
      sql`delete from recovery_code where account_key = ${account.key}::uuid and code_hash = ${hashOfCode(tx, account.key, code)}
          returning account_key`,
    );
    return taken !== null;
  });
}

/** Without letters that look like others. 50 bits. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

function newRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

const hashOfCode = (scope: Scope, accountKey: string, code: string): string =>
  keyedHash(scope.secret, "recovery code", accountKey, code.replaceAll(/[\s-]/g, "").toUpperCase());

const sealingOf = ({ secret }: Scope, accountKey: string) => ({
  secret,
  purpose: "second factor",
  boundTo: accountKey,
});
