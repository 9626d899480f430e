import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { rows } from "../../platform/sql.ts";
import { calledWithinStandard, joinStandardOfDay } from "./service-standard.loaders.ts";
import type { WaitingTime } from "./waiting-time.type.ts";
import type { Waiting } from "./waiting.type.ts";

/** Days of the agency, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Tickets named q that were drawn on these days, as an index finds them. */
export const drawnIn = ({ from, to }: DaySpan): Sql =>
  sql`q.arrived_at >= ${from}::timestamp at time zone 'Asia/Jakarta' and q.arrived_at < (${to}::date + 1)::timestamp at time zone 'Asia/Jakarta'`;

const minutes: Sql = sql`extract(epoch from q.called_at - q.arrived_at)`;
const atPart = (part: number): Sql =>
  sql`(percentile_cont(${part}::float8) within group (order by ${minutes}) / 60)::float8`;

export const medianMinutes: Sql = atPart(0.5);
export const p90Minutes: Sql = atPart(0.9);
export const withinShare: Sql = sql`(count(*) filter (where ${calledWithinStandard}))::float8 / nullif(count(q.called_at), 0)`;

/** A number of each service named v in these days, as an expression over its row: what a list is put in order by. */
export const numberOfService = (number: Sql, span: DaySpan): Sql =>
  sql`(select ${number} from queue_ticket q ${joinStandardOfDay} where q.service_key = v.key and ${drawnIn(span)})`;

const noVisits = { visits: 0, served: 0, withinStandard: 0, medianMinutes: null, p90Minutes: null, withinShare: null };

export const loadWaiting = batchedBy<DaySpan, Omit<Waiting, "from" | "to">>(
  async (scope, keys, span) =>
    byKey(
      await rows<Omit<Waiting, "from" | "to"> & { key: string }>(
        scope,
        sql`select q.service_key as key, count(*)::int as visits, count(q.called_at)::int as served,
              (count(*) filter (where ${calledWithinStandard}))::int as "withinStandard",
              ${medianMinutes} as "medianMinutes", ${p90Minutes} as "p90Minutes", ${withinShare} as "withinShare"
            from queue_ticket q ${joinStandardOfDay}
            where q.service_key = any(${keys}::uuid[]) and ${drawnIn(span)} group by q.service_key`,
      ),
    ),
  () => noVisits,
);

/** Months of the agency's own calendar, the running one included. Tickets name no one, so everyone in the agency may count them. */
export const loadWaitingTimes = batchedBy<{ months: number }, WaitingTime[]>(
  async (scope, keys, { months }) =>
    groupedBy(
      await rows<WaitingTime & { serviceKey: string }>(
        scope,
        sql`select q.service_key as "serviceKey", date_trunc('month', q.arrived_at at time zone 'Asia/Jakarta')::date as "startsOn",
              count(*)::int as served, ${medianMinutes} as "medianMinutes", ${p90Minutes} as "p90Minutes",
              (count(*) filter (where ${calledWithinStandard}))::int as "withinStandard"
            from queue_ticket q ${joinStandardOfDay}
            where q.service_key = any(${keys}::uuid[]) and q.called_at is not null
              and q.arrived_at >= (date_trunc('month', ${agencyDate(scope.now)}::date) - make_interval(months => ${months - 1}::int)) at time zone 'Asia/Jakarta'
            group by 1, 2 order by 1, 2`,
      ),
      (month) => month.serviceKey,
    ),
  () => [],
);
