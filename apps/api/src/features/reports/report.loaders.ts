import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { noteReads } from "../../platform/access-log.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import { actorOf, readsTextOf, unitSeenBy } from "../../platform/sight.ts";
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

export const reportColumns = (actor: Actor): Columns<ReportRow> => ({
  key: sql`r.key`,
  employeeKey: sql`r.employee_key`,
  positionKey: sql`r.position_key`,
  unitKey: unitSeenBy(actor, "r.employee_key", "r.unit_key"),
  periodKey: sql`r.period_key`,
  status: sql`r.status`,
  // One that was never handed in follows the period's date; one that was keeps the date that stood then.
  dueOn: sql`case when r.submitted_at is null then (select x.report_due_on from period x where x.key = r.period_key) else r.due_on end`,
  submittedAt: sql`r.submitted_at`,
  daysLate: sql`r.days_late`,
  narrative: narrativeSeenBy(actor),
});

export const reportNeeds: Needs<ReportRow> = {
  __typename: [],
  id: ["key"],
  status: ["status"],
  dueOn: ["dueOn"],
  submittedAt: ["submittedAt"],
  daysLate: ["daysLate"],
  isLate: ["daysLate"],
  narrative: ["narrative"],
  employee: ["employeeKey"],
  position: ["positionKey"],
  unit: ["unitKey"],
  period: ["periodKey"],
  entries: ["key"],
  viewerMaySubmit: ["employeeKey", "status"],
  viewerMayVerify: ["employeeKey", "status"],
};

export const loadReport = batched<ReportRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<ReportRow>(
    scope,
    sql`select ${allColumns(reportColumns(actor))} from performance_report r where r.key = any(${keys}::uuid[]) and ${visibleReports(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

export type EntryRow = Pick<ProgressEntry, "key" | "text" | "quantity" | "isVerified" | "date"> & { reportKey: string };

const entryColumns: Sql = sql`
  n.key, n.report_key as "reportKey", n.day as date, n.text, n.quantity, n.is_verified as "isVerified"`;

/** Entries are seen with the report that they went into, by those who may read words about its writer. */
const visibleEntries = (actor: Actor): Sql => sql`${visibleReports(actor)} and ${readsTextOf(actor, "r.employee_key")}`;

export const loadEntriesOf = batchedBy<null, EntryRow[]>(
  async (scope, keys) => {
    const found = await rows<EntryRow>(
      scope,
      sql`select ${entryColumns} from progress_entry n join performance_report r on r.key = n.report_key
          where n.report_key = any(${keys}::uuid[]) and ${visibleEntries(actorOf(scope))} order by n.day, n.key`,
    );
    return groupedBy(found, (entry) => entry.reportKey);
  },
  () => [],
);

export const loadEntry = batched<EntryRow>(async (scope, keys) => {
  const found = await rows<EntryRow & { employeeKey: string }>(
    scope,
    sql`select ${entryColumns}, r.employee_key as "employeeKey" from progress_entry n join performance_report r on r.key = n.report_key
        where n.key = any(${keys}::uuid[]) and ${visibleEntries(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});
