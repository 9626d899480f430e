import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { Service } from "./service.entity.ts";
import type { ServiceStandard } from "./service-standard.entity.ts";
import { calledWithinStandard, joinStandardOfDay, standardToday } from "./service-standard.loaders.ts";
import type { WaitingTime } from "./waiting-time.type.ts";

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

/** Months of the agency's own calendar, the running one included. Tickets name no one, so everyone in the agency may count them. */
export const loadWaitingTimes = batchedBy<{ months: number }, WaitingTime[]>(
  async (scope, keys, { months }) => {
    const found = await rows<WaitingTime & { serviceKey: string }>(
      scope,
      sql`with visit as (
            select q.service_key, ${calledWithinStandard} as within, date_trunc('month', q.arrived_at at time zone 'Asia/Jakarta')::date as month,
              extract(epoch from q.called_at - q.arrived_at) / 60 as minutes
            from queue_ticket q ${joinStandardOfDay}
            where q.service_key = any(${keys}::uuid[]) and q.called_at is not null
              and q.arrived_at >= (date_trunc('month', ${agencyDate(scope.now)}::date) - make_interval(months => ${months - 1}::int)) at time zone 'Asia/Jakarta'
          )
          select service_key as "serviceKey", month as "startsOn", count(*) as served,
            percentile_cont(0.5) within group (order by minutes)::float8 as "medianMinutes",
            percentile_cont(0.9) within group (order by minutes)::float8 as "p90Minutes",
            count(*) filter (where within) as "withinStandard"
          from visit group by service_key, month order by service_key, month`,
    );
    return groupedBy(found, (row) => row.serviceKey);
  },
  () => [],
);

/** The newest first. */
export const loadStandardsOf = batchedBy<null, ServiceStandard[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<ServiceStandard>(
        scope,
        sql`select std.service_key as "serviceKey", std.starts_on as "startsOn", std.ends_on as "endsOn", std.wait_minutes as "waitMinutes", std.reason
            from service_standard std where std.service_key = any(${keys}::uuid[]) order by std.starts_on desc`,
      ),
      (standard) => standard.serviceKey,
    ),
  () => [],
);
