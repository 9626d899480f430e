import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import { heldOn } from "./position.loaders.ts";

/**
 * Who appraises an appraiser today (atasan pejabat penilai), by the definitive post; null at the top. An elected official
 * counts: they are no civil servant, and still the superior of the highest one.
 */
export async function superiorOf(scope: Scope, appraiserKey: string): Promise<string | null> {
  const today = agencyDate(scope.now);
  const found = await firstRow<{ key: string }>(
    scope,
    sql`select s.appraiser_key as key from position p join appraiser_assignment s on s.position_key = p.key
        where p.employee_key = ${appraiserKey} and ${heldOn("p", today)} and ${heldOn("s", today)}
        order by p.capacity = 'DEFINITIVE' desc, p.starts_on, s.starts_on desc limit 1`,
  );
  return found?.key ?? null;
}
