import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";

/**
 * Joins tickets named q to the standard of the day on which they were drawn, as std: a wait is judged by what was promised
 * then, whatever was set since. A service has a standard on each day from its first, and never two.
 */
export const joinStandardOfDay: Sql = sql`join service_standard std on std.service_key = q.service_key
  and (q.arrived_at at time zone 'Asia/Jakarta')::date between std.starts_on and coalesce(std.ends_on, 'infinity')`;

/** Whether such a ticket was called within it; null for one that was not called. */
export const calledWithinStandard: Sql = sql`(q.called_at - q.arrived_at <= make_interval(mins => std.wait_minutes))`;

/** Of services named v, the standard of today; before the first day of a service, the one that it will begin with. */
export const standardToday = (scope: Scope): Sql => sql`(
  select std.wait_minutes from service_standard std where std.service_key = v.key
  order by std.starts_on <= ${agencyDate(scope.now)}::date desc, abs(std.starts_on - ${agencyDate(scope.now)}::date) limit 1)`;
