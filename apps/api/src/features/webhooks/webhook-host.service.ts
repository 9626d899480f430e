import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { hostProblems } from "./webhook-check.ts";
import type { AllowWebhookHostInput, EndWebhookHostInput } from "./webhook.inputs.ts";
import { loadWebhookHost, type WebhookHostRow } from "./webhook.loaders.ts";
import { authorizeWebhooks } from "./webhook.policy.ts";

export function allowWebhookHost(scope: Scope, input: AllowWebhookHostInput): Promise<WebhookHostRow | Problem[]> {
  const { accountKey, employeeKey } = authorizeWebhooks(scope);
  return once(scope, "allowWebhookHost", input, byRow(loadWebhookHost), async (tx) => {
    const problems = hostProblems(tx, input);
    if (problems.length > 0) return problems;
    const key = newKey();
    const facts = {
      host: input.host.trim().toLowerCase(),
      allowsHttp: input.allowsHttp ?? false,
      startsOn: input.startsOn ?? agencyDate(tx.now),
      endsOn: input.endsOn,
      reason: input.reason.trim(),
    };
    await rows(
      tx,
      sql`insert into webhook_host (key, host, allows_http, starts_on, ends_on, reason, created_by_key)
          values (${key}, ${facts.host}, ${facts.allowsHttp}, ${facts.startsOn}::date, ${facts.endsOn}::date, ${facts.reason}, ${accountKey}::uuid)`,
    );
    await recordEvent(tx, {
      action: "webhook_host.allowed",
      noun: "webhook_host",
      nounKey: key,
      subjectKey: employeeKey,
      payload: facts,
    });
    return loadWebhookHost.required(tx, key);
  });
}

/** At once: nothing is sent there any more from the next attempt on. Twice is no fault. */
export function endWebhookHost(scope: Scope, input: EndWebhookHostInput): Promise<WebhookHostRow | Problem[]> {
  const { employeeKey } = authorizeWebhooks(scope);
  return once(scope, "endWebhookHost", input, byRow(loadWebhookHost), async (tx) => {
    const host = await loadWebhookHost(tx, keyOf("WebhookHost", input.webhookHostId));
    if (!host) return [problem("webhookHostId", "NOT_FOUND", "There is no such host.")];
    const ended = await rows(
      tx,
      sql`update webhook_host set ended_at = ${tx.now} where key = ${host.key}::uuid and ended_at is null returning key`,
    );
    if (ended.length === 0) return host;
    await recordEvent(tx, {
      action: "webhook_host.ended",
      noun: "webhook_host",
      nounKey: host.key,
      subjectKey: employeeKey,
      payload: { host: host.host },
    });
    return { ...host, endedAt: tx.now };
  });
}
