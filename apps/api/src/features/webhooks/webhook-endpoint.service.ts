import type { WebhookEndpointStatus } from "@andir/domain/webhook";
import sql from "sql-template-tag";
import { type AuditFact, recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byNothing, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { endpointProblems } from "./webhook-check.ts";
import { newSecret, sealedSecret } from "./webhook-secret.ts";
import type {
  AddWebhookEndpointInput,
  ChangeWebhookEndpointInput,
  SetWebhookEndpointActiveInput,
  WebhookEndpointInput,
} from "./webhook.inputs.ts";
import { loadWebhookEndpoint, type WebhookEndpointRow } from "./webhook.loaders.ts";
import { authorizeWebhooks } from "./webhook.policy.ts";

const MOST = 30;
/** So long the former secret signs as well. */
const CHANGE_OVER_HOURS = 24;

/** Where it was added and which secret signs: the secret is answered once, and again to its idempotency key. */
interface WithSecret {
  readonly secret: string;
  readonly endpointKey: string;
}

const eventOf = (tx: Scope, action: string, nounKey: string, payload: AuditFact["payload"] = {}): AuditFact => ({
  action: `webhook_endpoint.${action}`,
  noun: "webhook_endpoint",
  nounKey,
  subjectKey: actorOf(tx).employeeKey,
  payload,
});

export function addWebhookEndpoint(scope: Scope, input: AddWebhookEndpointInput): Promise<WithSecret | Problem[]> {
  authorizeWebhooks(scope);
  return once(scope, "addWebhookEndpoint", input, byItself(), async (tx) => {
    const problems = await endpointProblems(tx, input);
    if (problems.length > 0) return problems;
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('webhook endpoints', 0))`);
    const found = await firstRow<{ count: number }>(
      tx,
      sql`select count(*)::int as count from webhook_endpoint where removed_at is null`,
    );
    if ((found?.count ?? 0) >= MOST)
      return [problem(null, "TOO_MANY", `There are ${MOST} endpoints. Remove one that is no longer needed.`)];

    const endpointKey = newKey();
    const secret = newSecret();
    const facts = factsOf(input);
    await rows(
      tx,
      sql`insert into webhook_endpoint (key, name, purpose, url, events, tells_people, status, secret, created_at, created_by_key)
          values (${endpointKey}, ${facts.name}, ${facts.purpose}, ${facts.url}, ${facts.events}::text[], ${facts.tellsPeople}, 'ACTIVE',
            ${sealedSecret(tx, endpointKey, secret)}, ${tx.now}, ${actorOf(tx).accountKey}::uuid)`,
    );
    await recordEvent(tx, eventOf(tx, "added", endpointKey, facts));
    return { secret, endpointKey };
  });
}

const factsOf = ({ name, purpose, url, events, tellsPeople }: AddWebhookEndpointInput) => ({
  name: name.trim(),
  purpose: purpose.trim(),
  url: url.trim(),
  events: [...new Set(events)],
  tellsPeople: tellsPeople ?? false,
});

export function changeWebhookEndpoint(
  scope: Scope,
  input: ChangeWebhookEndpointInput,
): Promise<WebhookEndpointRow | Problem[]> {
  authorizeWebhooks(scope);
  return once(scope, "changeWebhookEndpoint", input, byRow(loadWebhookEndpoint), async (tx) => {
    const endpoint = await lockEndpoint(tx, input);
    if (!endpoint) return NOT_FOUND;
    const problems = await endpointProblems(tx, input);
    if (problems.length > 0) return problems;
    const facts = factsOf(input);
    await rows(
      tx,
      sql`update webhook_endpoint set name = ${facts.name}, purpose = ${facts.purpose}, url = ${facts.url}, events = ${facts.events}::text[],
            tells_people = ${facts.tellsPeople} where key = ${endpoint.key}::uuid`,
    );
    const { name, purpose, url, events, tellsPeople } = endpoint;
    await recordEvent(
      tx,
      eventOf(tx, "changed", endpoint.key, { before: { name, purpose, url, events, tellsPeople }, after: facts }),
    );
    return { ...endpoint, ...facts };
  });
}

/** The former one signs as well for a day. */
export function rotateWebhookSecret(scope: Scope, input: WebhookEndpointInput): Promise<WithSecret | Problem[]> {
  authorizeWebhooks(scope);
  return once(scope, "rotateWebhookSecret", input, byItself(), async (tx) => {
    const endpoint = await lockEndpoint(tx, input);
    if (!endpoint) return NOT_FOUND;
    const secret = newSecret();
    const until = new Date(tx.now.getTime() + CHANGE_OVER_HOURS * 3_600_000);
    await rows(
      tx,
      sql`update webhook_endpoint set former_secret = secret, former_secret_until = ${until}, secret = ${sealedSecret(tx, endpoint.key, secret)}
          where key = ${endpoint.key}::uuid`,
    );
    await recordEvent(tx, eventOf(tx, "secret_rotated", endpoint.key));
    return { secret, endpointKey: endpoint.key };
  });
}

/** What waits when it is stopped stays in line. Whoever switches it on again begins with a clean slate. */
export function setWebhookEndpointActive(
  scope: Scope,
  input: SetWebhookEndpointActiveInput,
): Promise<WebhookEndpointRow | Problem[]> {
  authorizeWebhooks(scope);
  return once(scope, "setWebhookEndpointActive", input, byRow(loadWebhookEndpoint), async (tx) => {
    const endpoint = await lockEndpoint(tx, input);
    if (!endpoint) return NOT_FOUND;
    const status: WebhookEndpointStatus = input.isActive ? "ACTIVE" : "PAUSED";
    if (endpoint.status === status) return endpoint;
    const failingSince = input.isActive ? null : endpoint.failingSince;
    await rows(
      tx,
      sql`update webhook_endpoint set status = ${status}::webhook_endpoint_status, failing_since = ${failingSince} where key = ${endpoint.key}::uuid`,
    );
    await recordEvent(tx, eventOf(tx, input.isActive ? "resumed" : "paused", endpoint.key));
    return { ...endpoint, status, failingSince };
  });
}

/** With it goes what it was told: nobody asks for the log of what is no more. Twice is no fault. */
export function removeWebhookEndpoint(scope: Scope, input: WebhookEndpointInput): Promise<true | Problem[]> {
  authorizeWebhooks(scope);
  return once<true>(scope, "removeWebhookEndpoint", input, byNothing(true), async (tx) => {
    const endpoint = await lockEndpoint(tx, input);
    if (!endpoint) return NOT_FOUND;
    await rows(tx, sql`delete from webhook_delivery where endpoint_key = ${endpoint.key}::uuid`);
    await rows(
      tx,
      sql`update webhook_endpoint set removed_at = ${tx.now}, status = 'PAUSED', secret = '', former_secret = null where key = ${endpoint.key}::uuid`,
    );
    await recordEvent(tx, eventOf(tx, "removed", endpoint.key, { name: endpoint.name, url: endpoint.url }));
    return true;
  });
}

export const NOT_FOUND: Problem[] = [
  problem("webhookEndpointId", "NOT_FOUND", "There is no such endpoint: someone may have removed it."),
];

/** Locked first and read then, so that of two who change it at once the second finds it changed. */
export async function lockEndpoint(
  tx: Scope,
  { webhookEndpointId }: WebhookEndpointInput | ChangeWebhookEndpointInput,
): Promise<WebhookEndpointRow | null> {
  const key = keyOf("WebhookEndpoint", webhookEndpointId);
  await rows(tx, sql`select 1 from webhook_endpoint where key = ${key}::uuid for update`);
  return loadWebhookEndpoint(tx, key);
}
