import { agencyDate, mondayOf } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { isPhone } from "./device-kind.ts";

/** Notes at signing in that a person is here this week. A session lasts hours, so nothing has to be noted at any request. */
export function noteWeekOfUse(tx: Scope, employeeKey: string, userAgent: string | null): Promise<unknown> {
  const today = agencyDate(tx.now);
  const onPhone = isPhone(userAgent);
  return rows(
    tx,
    sql`with first as (
          insert into first_use (employee_key, day) values (${employeeKey}::uuid, ${today}::date) on conflict do nothing)
        insert into week_of_use as w (employee_key, starts_on, on_phone, on_computer)
        values (${employeeKey}::uuid, ${mondayOf(today)}::date, ${onPhone}, ${!onPhone})
        on conflict (employee_key, starts_on) do update
        set on_phone = w.on_phone or excluded.on_phone, on_computer = w.on_computer or excluded.on_computer`,
  );
}
