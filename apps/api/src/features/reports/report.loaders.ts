import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PerformanceReport } from "./report.entity.ts";
import type { ProgressEntry } from "../progress/progress-entry.entity.ts";
import { narrativeSeenBy, visibleReports } from "./report.policy.ts";

export type ReportRow = Pick<
  PerformanceReport,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "unitKey"
  | "periodKey"
  | "status"
  | "dueOn"
  | "submittedAt"
  | "daysLate"
  | "narrative"
>;

export const reportColumns = (actor: Actor): Sql => sql`
  r.key, r.employee_key as "employeeKey", r.position_key as "positionKey", r.unit_key as "unitKey", r.period_key as "periodKey", r.status,
  r.due_on as "dueOn", r.submitted_at as "submittedAt", r.days_late as "daysLate", ${narrativeSeenBy(actor)} as narrative`;

export const loadReport = batched<ReportRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<ReportRow>(
      scope,
      sql`select ${reportColumns(actor)} from performance_report r where r.key = any(${keys}::uuid[]) and ${visibleReports(actor)}`,
    ),
  );
});

export type EntryRow = Pick<ProgressEntry, "key" | "text" | "quantity" | "isVerified" | "date"> & { reportKey: string };

const entryColumns: Sql = sql`
  n.key, n.report_key as "reportKey", n.day as date, n.text, n.quantity, n.is_verified as "isVerified"`;

/** Entries are seen with the report that they went into. */
export const loadEntriesOf = batchedBy<null, EntryRow[]>(
  async (scope, keys) => {
    const found = await rows<EntryRow>(
      scope,
      sql`select ${entryColumns} from progress_entry n join performance_report r on r.key = n.report_key
          where n.report_key = any(${keys}::uuid[]) and ${visibleReports(actorOf(scope))} order by n.day, n.key`,
    );
    return groupedBy(found, (entry) => entry.reportKey);
  },
  () => [],
);

export const loadEntry = batched<EntryRow>(async (scope, keys) =>
  byKey(
    await rows<EntryRow>(
      scope,
      sql`select ${entryColumns} from progress_entry n join performance_report r on r.key = n.report_key
          where n.key = any(${keys}::uuid[]) and ${visibleReports(actorOf(scope))}`,
    ),
  ),
);
