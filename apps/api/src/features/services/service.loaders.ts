import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Service } from "./service.entity.ts";
import type { ServiceStandard } from "./service-standard.entity.ts";
import { standardToday } from "./service-standard.loaders.ts";

export type ServiceRow = Pick<
  Service,
  "key" | "unitKey" | "code" | "name" | "startsOn" | "endsOn" | "standardWaitMinutes"
>;

export const serviceColumns = (scope: Scope): Sql =>
  sql`v.key, v.unit_key as "unitKey", v.code, v.name, v.starts_on as "startsOn", v.ends_on as "endsOn", ${standardToday(scope)} as "standardWaitMinutes"`;

export const loadService = batched<ServiceRow>(async (scope, keys) =>
  byKey(
    await rows<ServiceRow>(
      scope,
      sql`select ${serviceColumns(scope)} from service v where v.key = any(${keys}::uuid[])`,
    ),
  ),
);

export const loadServicesOf = batchedBy<null, ServiceRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<ServiceRow>(
        scope,
        sql`select ${serviceColumns(scope)} from service v where v.unit_key = any(${keys}::uuid[])
              and (v.ends_on is null or v.ends_on >= ${agencyDate(scope.now)}::date) order by v.name, v.key`,
      ),
      (service) => service.unitKey,
    ),
  () => [],
);

/** Services v to choose from, with their units, in the order of the agency. */
export const servicesToChoose = (scope: Scope, which: Sql): Promise<{ key: string; name: string }[]> =>
  rows(
    scope,
    sql`select v.key, u.name || ' · ' || v.name as name from service v join org_unit u on u.key = v.unit_key
        where ${which} order by u.code, v.code`,
  );

/** The newest first. The reason is in words that may name people: not for those who know people by pseudonyms alone. */
export const loadStandardsOf = batchedBy<null, ServiceStandard[]>(
  async (scope, keys) => {
    const named = scope.actor && seesPseudonyms(scope.actor) ? sql`null` : sql`std.reason`;
    return groupedBy(
      await rows<ServiceStandard>(
        scope,
        sql`select std.service_key as "serviceKey", std.starts_on as "startsOn", std.ends_on as "endsOn", std.wait_minutes as "waitMinutes", ${named} as reason
            from service_standard std where std.service_key = any(${keys}::uuid[]) order by std.starts_on desc`,
      ),
      (standard) => standard.serviceKey,
    );
  },
  () => [],
);
