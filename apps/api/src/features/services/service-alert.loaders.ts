import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ServiceAlert } from "./service-alert.entity.ts";

export type ServiceAlertRow = Omit<ServiceAlert, "id" | "foundAt">;

/** Who answered is a name of the agency's directory, which is shut under a pseudonym; so are words that may name people. */
const columns = (scope: Scope): Sql => {
  const named = (column: Sql): Sql => (seesPseudonyms(actorOf(scope)) ? sql`null` : column);
  return sql`g.key, g.service_key as "serviceKey", g.kind, g.month, g.before, g.after, g.count, g.threshold, g.rule_version as "ruleVersion",
    ${named(sql`g.answer`)} as answer, g.answered_at as "answeredAt", ${named(sql`g.answered_by_key`)} as "answeredByKey"`;
};

/** How services fare is what the public is told: everyone in the agency may see what got worse. */
export const loadServiceAlert = batched<ServiceAlertRow>(async (scope, keys) =>
  byKey(
    await rows<ServiceAlertRow>(
      scope,
      sql`select ${columns(scope)} from service_alert g where g.key = any(${keys}::uuid[])`,
    ),
  ),
);

const MOST = 24;

/** Those that wait for an answer first, the newest first. */
export const loadAlertsOf = batchedBy<null, ServiceAlertRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<ServiceAlertRow>(
        scope,
        sql`select ${columns(scope)} from unnest(${keys}::uuid[]) as of_service(key) cross join lateral (
              select * from service_alert a where a.service_key = of_service.key
              order by a.answered_at is not null, a.month desc, a.kind limit ${MOST}) g`,
      ),
      (alert) => alert.serviceKey,
    ),
  () => [],
);
