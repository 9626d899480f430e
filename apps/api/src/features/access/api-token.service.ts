import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byNothing, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { hashOfToken, newToken } from "../../platform/secret-token.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { lockAccount } from "./account-record.ts";
import { ApiToken } from "./api-token.entity.ts";
import type { CreateApiTokenInput, RevokeApiTokenInput } from "./api-token.inputs.ts";

/** By which a leaked token is found in a text. */
const PREFIX = "andir_";
const SCOPES = ["read", "write", "introspection"];
const MOST = 20;
const LONGEST_NAME = 100;

/** The token is answered once and kept nowhere, but sealed for as long as an idempotency key is: then it is answered again. */
export function createApiToken(scope: Scope, input: CreateApiTokenInput): Promise<{ token: string } | Problem[]> {
  return once(scope, "createApiToken", input, byItself(), async (tx) => {
    const { accountKey, employeeKey } = actorOf(tx);
    const problems = problemsOf(tx, input);
    if (problems.length > 0) return problems;
    // One at a time for an account, or many at once would pass the bound.
    if (!(await lockAccount(tx, accountKey))?.isActive) throw new AppError("UNAUTHENTICATED", "Sign in first.");
    const active = await firstRow<{ count: number }>(
      tx,
      sql`select count(*) from api_token where account_key = ${accountKey}::uuid and revoked_at is null and expires_on >= ${agencyDate(tx.now)}::date`,
    );
    if ((active?.count ?? 0) >= MOST)
      return [problem(null, "TOO_MANY", `You have ${MOST} tokens that work. Revoke one that is no longer needed.`)];

    const token = PREFIX + newToken();
    const key = newKey();
    const scopes = SCOPES.filter((name) => input.scopes.includes(name));
    await tx.db.insert(ApiToken, {
      key,
      accountKey,
      name: input.name.trim(),
      scopes,
      tokenHash: hashOfToken(token),
      createdAt: tx.now,
      expiresOn: input.expiresOn,
      lastUsedAt: null,
      revokedAt: null,
    });
    await recordEvent(tx, {
      action: "api_token.created",
      noun: "api_token",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { name: input.name.trim(), scopes, expiresOn: input.expiresOn },
    });
    return { token };
  });
}

function problemsOf(scope: Scope, { name, scopes, expiresOn }: CreateApiTokenInput): Problem[] {
  const today = agencyDate(scope.now);
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const problems: Problem[] = [];
  if (!name.trim()) problems.push(problem("name", "REQUIRED", "Name the script or device that will use it."));
  // oxlint-disable-next-line no-control-regex
  if (name.length > LONGEST_NAME || /[\u0000-\u001f]/.test(name))
    problems.push(problem("name", "INVALID", `Use at most ${LONGEST_NAME} letters on one line.`));
  if (scopes.length === 0) problems.push(problem("scopes", "REQUIRED", "Choose what the token may be used for."));
  if (scopes.some((one) => !SCOPES.includes(one)))
    problems.push(problem("scopes", "INVALID", `A scope is one of ${SCOPES.join(", ")}.`));
  if (expiresOn < today || expiresOn > latest)
    problems.push(problem("expiresOn", "INVALID", `Choose a day from ${today} to ${latest}.`));
  return problems;
}

/** Twice is no fault. */
export function revokeApiToken(scope: Scope, input: RevokeApiTokenInput): Promise<Problem[]> {
  return once(scope, "revokeApiToken", input, byNothing<Problem[]>([]), async (tx) => {
    const { accountKey, employeeKey } = actorOf(tx);
    const tokenKey = keyOf("ApiToken", input.apiTokenId);
    const own = sql`key = ${tokenKey}::uuid and account_key = ${accountKey}::uuid`;
    if (!(await firstRow(tx, sql`select key from api_token where ${own}`)))
      return [problem("apiTokenId", "NOT_FOUND", "You have no such token.")];
    const revoked = await firstRow(
      tx,
      sql`update api_token set revoked_at = ${tx.now}::timestamptz where ${own} and revoked_at is null returning key`,
    );
    if (revoked)
      await recordEvent(tx, {
        action: "api_token.revoked",
        noun: "api_token",
        nounKey: tokenKey,
        subjectKey: employeeKey,
      });
    return [];
  });
}
