import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { enqueue } from "../../platform/jobs/job.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { lockEndpoint, NOT_FOUND } from "./webhook-endpoint.service.ts";
import type { ReplayWebhookDeliveriesInput, WebhookEndpointInput } from "./webhook.inputs.ts";
import { loadWebhookDelivery, type WebhookDeliveryRow, type WebhookEndpointRow } from "./webhook.loaders.ts";
import { authorizeWebhooks } from "./webhook.policy.ts";

/** Of jobs.ts: what is put in line here goes out at once and not with the next minute. */
export const DELIVER = { name: "webhooks.deliver", cron: "* * * * *" } as const;

export const TEST_EVENT = "webhook.test";

const notActive = ({ status }: WebhookEndpointRow): Problem[] =>
  status === "ACTIVE"
    ? []
    : [problem("webhookEndpointId", "NOT_ACTIVE", "Nothing is sent to this endpoint. Switch it on first.")];

/** A message without a record, so that a receiver is seen to work before anything happens. */
export function sendTestWebhook(scope: Scope, input: WebhookEndpointInput): Promise<WebhookDeliveryRow | Problem[]> {
  authorizeWebhooks(scope);
  return once(scope, "sendTestWebhook", input, byRow(loadWebhookDelivery), async (tx) => {
    const endpoint = await lockEndpoint(tx, input);
    if (!endpoint) return NOT_FOUND;
    const problems = notActive(endpoint);
    if (problems.length > 0) return problems;
    const key = newKey();
    await rows(
      tx,
      sql`insert into webhook_delivery (key, endpoint_key, event, occurred_at, created_at, status, next_attempt_at)
          values (${key}, ${endpoint.key}::uuid, ${TEST_EVENT}, ${tx.now}, ${tx.now}, 'PENDING', ${tx.now})`,
    );
    await enqueue(tx, DELIVER, {});
    return loadWebhookDelivery.required(tx, key);
  });
}

/** The same messages under the same ids: a receiver that has one of them already knows it by that. */
export function replayWebhookDeliveries(
  scope: Scope,
  input: ReplayWebhookDeliveriesInput,
): Promise<{ endpointKey: string; count: number } | Problem[]> {
  const { employeeKey } = authorizeWebhooks(scope);
  return once(scope, "replayWebhookDeliveries", input, byItself(), async (tx) => {
    const endpoint = await lockEndpoint(tx, input);
    if (!endpoint) return NOT_FOUND;
    const problems = notActive(endpoint);
    if (problems.length > 0) return problems;
    const one = input.webhookDeliveryId == null ? null : keyOf("WebhookDelivery", input.webhookDeliveryId);
    const again = await rows<{ key: string }>(
      tx,
      sql`update webhook_delivery set status = 'PENDING', failures = 0, next_attempt_at = ${tx.now}, settled_at = null
          where endpoint_key = ${endpoint.key}::uuid and ${one === null ? sql`status = 'FAILED'` : sql`key = ${one}::uuid`} returning key`,
    );
    if (one !== null && again.length === 0)
      return [
        problem("webhookDeliveryId", "NOT_FOUND", "There is no such delivery: what is older than 30 days is gone."),
      ];
    if (again.length > 0) {
      await recordEvent(tx, {
        action: "webhook_endpoint.replayed",
        noun: "webhook_endpoint",
        nounKey: endpoint.key,
        subjectKey: employeeKey,
        payload: { count: again.length },
      });
      await enqueue(tx, DELIVER, {});
    }
    return { endpointKey: endpoint.key, count: again.length };
  });
}
