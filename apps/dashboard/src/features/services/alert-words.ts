import { formatCount, formatMonth, formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import type { ServiceAlerts_ServiceFragment } from "./service-alerts.generated.ts";

export type Alert = ServiceAlerts_ServiceFragment["alerts"][number];

export function alertWord({ kind, month, before, after, count }: Alert): string {
  const of = { month: formatMonth(month), n: formatCount(count) };
  return kind === "WAITING"
    ? m.svc_alert_waiting({ ...of, before: formatScore(before), after: formatScore(after) })
    : m.svc_alert_index({ ...of, before: formatTerm(before), after: formatTerm(after) });
}
