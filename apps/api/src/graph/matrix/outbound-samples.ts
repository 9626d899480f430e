import { CalendarFeed } from "../../features/feeds/calendar-feed.entity.ts";
import { WebhookDelivery } from "../../features/webhooks/webhook-delivery.entity.ts";
import { WebhookEndpoint, WebhookHost } from "../../features/webhooks/webhook-endpoint.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { TestApi } from "../../testing/api.ts";

/** Another system that is told, what it was told, and the host that it stands on; and the calendar of one account. */
export async function outboundSamples(
  { dataSource: { manager }, now }: TestApi,
  { accountKey, recordKey }: { accountKey: string; recordKey: string },
): Promise<Record<"WebhookEndpoint" | "WebhookDelivery" | "WebhookHost", string>> {
  const endpointKey = newKey();
  await manager.insert(WebhookEndpoint, {
    key: endpointKey,
    name: "ESB",
    purpose: "Rekap di dasbor pimpinan",
    url: "https://esb.example.go.id/kinerja",
    events: ["REPORT_SUBMITTED"],
    tellsPeople: false,
    status: "ACTIVE",
    secret: "",
    formerSecretUntil: now,
    createdAt: now,
    createdByKey: accountKey,
    lastDeliveredAt: now,
    failingSince: now,
  });
  const deliveryKey = newKey();
  await manager.insert(WebhookDelivery, {
    key: deliveryKey,
    endpointKey,
    sequence: 1,
    event: "report.submitted",
    recordType: "PerformanceReport",
    recordKey,
    occurredAt: now,
    createdAt: now,
    status: "FAILED",
    attempts: [{ at: now, milliseconds: 120, status: 500, fault: "STATUS" }],
    nextAttemptAt: now,
    settledAt: now,
  });
  const hostKey = newKey();
  await manager.insert(WebhookHost, {
    key: hostKey,
    host: "esb.example.go.id",
    allowsHttp: true,
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    reason: "Jaringan sendiri",
    endedAt: now,
    createdByKey: accountKey,
  });
  await manager.insert(CalendarFeed, { accountKey, tokenHash: "x", createdAt: now, lastReadAt: now });
  return {
    WebhookEndpoint: globalId("WebhookEndpoint", endpointKey),
    WebhookDelivery: globalId("WebhookDelivery", deliveryKey),
    WebhookHost: globalId("WebhookHost", hostKey),
  };
}
