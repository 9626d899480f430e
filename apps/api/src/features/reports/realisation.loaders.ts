import sql from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { actorOf, ownedBy, readsTextOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { attainment, realisationSource } from "./attainment-column.ts";
import { visibleReports } from "./report.policy.ts";

export interface RealisationRow {
  readonly reportKey: string;
  readonly indicatorKey: string;
  readonly value: number | null;
  readonly note: string | null;
  readonly attainment: number | null;
}

/** Seen with their report; while it is a draft they are its writer's alone, as its words are. */
export const loadRealisationsOf = batchedBy<null, RealisationRow[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    return groupedBy(
      await rows<RealisationRow>(
        scope,
        sql`select z.report_key as "reportKey", z.indicator_key as "indicatorKey", z.value, ${attainment} as attainment,
              case when ${readsTextOf(actor, "r.employee_key")} then z.note end as note
            from ${realisationSource}
            where z.report_key = any(${keys}::uuid[]) and ${visibleReports(actor)}
              and (r.status <> 'DRAFT' or ${ownedBy(actor, "r.employee_key")})
            order by s.kind, s.ordinal, i.ordinal, i.key`,
      ),
      (row) => row.reportKey,
    );
  },
  () => [],
);
