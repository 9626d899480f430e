import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { WebhookAttempt, WebhookDelivery } from "./webhook-delivery.entity.ts";
import type { WebhookEndpoint, WebhookHost } from "./webhook-endpoint.entity.ts";
import type { WebhookDeliveriesArgs } from "./webhook.inputs.ts";
import { visibleWebhooks } from "./webhook.policy.ts";

export type WebhookEndpointRow = Omit<WebhookEndpoint, "id" | "secret" | "formerSecret" | "removedAt">;
export type WebhookHostRow = Omit<WebhookHost, "id">;
/** As it stands in the table: the days of attempts are text there. */
export type WebhookDeliveryRow = Omit<WebhookDelivery, "id" | "attempts" | "sequence"> & {
  readonly attempts: readonly (Omit<WebhookAttempt, "at"> & { readonly at: string })[];
};

const endpointColumns: Sql = sql`e.key, e.name, e.purpose, e.url, e.events, e.tells_people as "tellsPeople", e.status,
  e.former_secret_until as "formerSecretUntil", e.created_at as "createdAt", e.created_by_key as "createdByKey",
  e.last_delivered_at as "lastDeliveredAt", e.failing_since as "failingSince"`;

const deliveryColumns: Sql = sql`d.key, d.endpoint_key as "endpointKey", d.event, d.record_type as "recordType", d.record_key as "recordKey",
  d.occurred_at as "occurredAt", d.created_at as "createdAt", d.status, d.attempts, d.failures, d.next_attempt_at as "nextAttemptAt",
  d.settled_at as "settledAt"`;

const hostColumns: Sql = sql`h.key, h.host, h.allows_http as "allowsHttp", h.starts_on as "startsOn", h.ends_on as "endsOn", h.reason,
  h.ended_at as "endedAt", h.created_by_key as "createdByKey"`;

export const loadWebhookEndpoint = batched<WebhookEndpointRow>(async (scope, keys) =>
  byKey(
    await rows<WebhookEndpointRow>(
      scope,
      sql`select ${endpointColumns} from webhook_endpoint e
          where e.key = any(${keys}::uuid[]) and e.removed_at is null and ${visibleWebhooks(actorOf(scope))}`,
    ),
  ),
);

/** Those that fail first, then by name. */
export const listWebhookEndpoints = (scope: Scope): Promise<WebhookEndpointRow[]> =>
  rows<WebhookEndpointRow>(
    scope,
    sql`select ${endpointColumns} from webhook_endpoint e where e.removed_at is null and ${visibleWebhooks(actorOf(scope))}
        order by e.failing_since is null, e.name, e.key`,
  );

export const loadWebhookDelivery = batched<WebhookDeliveryRow>(async (scope, keys) =>
  byKey(
    await rows<WebhookDeliveryRow>(
      scope,
      sql`select ${deliveryColumns} from webhook_delivery d join webhook_endpoint e on e.key = d.endpoint_key and e.removed_at is null
          where d.key = any(${keys}::uuid[]) and ${visibleWebhooks(actorOf(scope))}`,
    ),
  ),
);

/** The newest first. */
export const deliveriesOf = (scope: Scope, { status }: WebhookDeliveriesArgs): ListSource => ({
  list: "webhook deliveries",
  columns: () => deliveryColumns,
  from: sql`webhook_delivery d`,
  where: [
    visibleWebhooks(actorOf(scope)),
    status == null ? sql`true` : sql`d.status = ${status}::webhook_delivery_status`,
  ],
  order: [
    { sql: sql`d.created_at`, type: "timestamptz", nullable: false, name: "CREATED_AT", direction: "DESC" },
    { sql: sql`d.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});

interface Counts {
  readonly key: string;
  readonly waiting: number;
  readonly failed: number;
}

export const loadDeliveryCounts = batched<Counts>(async (scope, keys) =>
  byKey(
    await rows<Counts>(
      scope,
      sql`select k.key, count(*) filter (where d.status = 'PENDING')::int as waiting, count(*) filter (where d.status = 'FAILED')::int as failed
          from unnest(${keys}::uuid[]) as k(key) left join webhook_delivery d on d.endpoint_key = k.key group by k.key`,
    ),
  ),
);

export const loadWebhookHost = batched<WebhookHostRow>(async (scope, keys) =>
  byKey(
    await rows<WebhookHostRow>(
      scope,
      sql`select ${hostColumns} from webhook_host h where h.key = any(${keys}::uuid[]) and ${visibleWebhooks(actorOf(scope))}`,
    ),
  ),
);

/** Those in force first, the newest first. */
export const listWebhookHosts = (scope: Scope): Promise<WebhookHostRow[]> =>
  rows<WebhookHostRow>(
    scope,
    sql`select ${hostColumns} from webhook_host h where ${visibleWebhooks(actorOf(scope))}
        order by h.ended_at is not null or h.ends_on < ${actorOf(scope).today}::date, h.starts_on desc, h.key limit 100`,
  );
