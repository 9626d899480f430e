import type { IsoDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rowsOfMany } from "../../platform/sql.ts";
import { calledWithinStandard, joinStandardOfDay } from "../services/service-standard.loaders.ts";
import { waitMinutes } from "../services/service-visit.list.ts";
import type { Window } from "./window.ts";

/** How long visitors waited; null where too few came for it to be told. */
export interface Waiting {
  readonly served: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  /** 0 to 1. */
  readonly withinShare: number;
}

export interface ServiceWaiting {
  /** The last three months. */
  readonly recent: Waiting | null;
  /** The three before. */
  readonly before: Waiting | null;
  /** The twelve months, the oldest first. */
  readonly months: readonly { readonly month: IsoDate; readonly waiting: Waiting | null }[];
}

interface Row extends Waiting {
  readonly serviceKey: string;
  readonly month: IsoDate | null;
  readonly span: "RECENT" | "BEFORE" | null;
}

/** By service. One statement for all: they are few, and the page shows them together. */
export async function waitingOfServices(
  scope: Scope,
  window: Window,
  months: readonly IsoDate[],
  smallest: number,
): Promise<Map<string, ServiceWaiting>> {
  const found = await rowsOfMany<Row>(
    scope,
    sql`with visit as (
          select q.service_key, date_trunc('month', q.arrived_at at time zone 'Asia/Jakarta')::date as month,
            ${waitMinutes} as minutes, ${calledWithinStandard} as is_within
          from queue_ticket q ${joinStandardOfDay}
          where q.called_at is not null and q.arrived_at >= (${window.from}::date)::timestamp at time zone 'Asia/Jakarta'
            and q.arrived_at < (${window.until}::date)::timestamp at time zone 'Asia/Jakarta'
        ), placed as (
          select *, case when month >= ${window.recentFrom}::date then 'RECENT' when month >= ${window.beforeFrom}::date then 'BEFORE' end as span from visit
        )
        select service_key as "serviceKey", month, span, count(*)::int as served,
          percentile_cont(0.5) within group (order by minutes)::float8 as "medianMinutes",
          percentile_cont(0.9) within group (order by minutes)::float8 as "p90Minutes",
          avg(is_within::int)::float8 as "withinShare"
        from placed group by grouping sets ((service_key, month), (service_key, span))`,
  );
  const told = (row: Row | undefined): Waiting | null => (row && row.served >= smallest ? row : null);
  const services = [...groupedBy(found, ({ serviceKey }) => serviceKey)];
  return new Map(
    services.map(([key, of]) => [
      key,
      {
        recent: told(of.find(({ month, span }) => month === null && span === "RECENT")),
        before: told(of.find(({ month, span }) => month === null && span === "BEFORE")),
        months: months.map((month) => ({ month, waiting: told(of.find((row) => row.month === month)) })),
      },
    ]),
  );
}
