import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { noteReads } from "../../platform/access-log.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { allColumns, type Columns, type Needs } from "../../platform/columns.ts";
import { actorOf, ownedBy, readsTextOf, unitSeenBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PerformanceReport } from "./report.entity.ts";
import { visibleAsTheyHappen } from "../progress/entry.list.ts";
import {
  entryColumns,
  entrySource,
  evidenceColumns,
  type EntryRow,
  type EvidenceRow,
} from "../progress/entry.loaders.ts";
import { noteOpened } from "./report-reading.ts";
import { isAssessed, narrativeSeenBy, noteSeenBy, visibleReports } from "./report.policy.ts";

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
  | "verifiedAt"
  | "appraiserNote"
  | "revision"
  | "firstReadAt"
  | "periodEndsOn"
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
  verifiedAt: sql`r.verified_at`,
  appraiserNote: noteSeenBy(actor),
  revision: sql`r.revision`,
  firstReadAt: sql`r.first_read_at`,
  periodEndsOn: sql`r.period_ends_on`,
});

/** What report-reading.ts asks of a report whose words are shown. */
const WHETHER_OPENED = ["key", "employeeKey", "status", "firstReadAt"] as const;

export const reportNeeds: Needs<ReportRow> = {
  __typename: [],
  id: ["key"],
  status: ["status"],
  dueOn: ["dueOn"],
  submittedAt: ["submittedAt"],
  daysLate: ["daysLate"],
  isLate: ["daysLate"],
  narrative: ["narrative", ...WHETHER_OPENED],
  employee: ["employeeKey"],
  position: ["positionKey"],
  unit: ["unitKey"],
  period: ["periodKey"],
  entries: WHETHER_OPENED,
  verifiedAt: ["verifiedAt"],
  appraiserNote: ["appraiserNote"],
  revision: ["revision"],
  realisations: ["key", "positionKey", "periodKey", "periodEndsOn", "status"],
  viewerMaySubmit: ["employeeKey", "status", "periodKey"],
  viewerMayWithdraw: ["employeeKey", "status", "firstReadAt", "periodKey"],
  viewerMayVerify: ["employeeKey", "status", "positionKey", "periodEndsOn", "periodKey"],
  viewerMayReturn: ["employeeKey", "status", "positionKey", "periodEndsOn", "periodKey"],
};

export const loadReport = batched<ReportRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<ReportRow>(
    scope,
    sql`select ${allColumns(reportColumns(actor))} from performance_report r where r.key = any(${keys}::uuid[]) and ${visibleReports(actor)}`,
  );
  noteReads(scope, found);
  noteOpened(scope, found);
  return byKey(found);
});

/** Those on which a published assessment rests. */
export const loadIsAssessed = batched<{ key: string }>(async (scope, keys) =>
  byKey(
    await rows(scope, sql`select r.key from performance_report r where r.key = any(${keys}::uuid[]) and ${isAssessed}`),
  ),
);

/** Entries are seen with the report that they went into, by those who may read words about its writer; or as they happen. */
const visibleWithReport = (actor: Actor): Sql =>
  sql`${visibleReports(actor)} and ${readsTextOf(actor, "r.employee_key")}`;

export const loadEntriesOf = batchedBy<null, EntryRow[]>(
  async (scope, keys) => {
    const found = await rows<EntryRow & { reportKey: string }>(
      scope,
      sql`select ${entryColumns} from progress_entry n join performance_report r on r.key = n.report_key
          where n.report_key = any(${keys}::uuid[]) and ${visibleWithReport(actorOf(scope))} order by n.day, n.key`,
    );
    return groupedBy(found, (entry) => entry.reportKey);
  },
  () => [],
);

export const loadEntry = batched<EntryRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<EntryRow>(
    scope,
    sql`select ${entryColumns} from ${entrySource} where n.key = any(${keys}::uuid[])
          and (${visibleAsTheyHappen(actor)} or (r.key is not null and ${visibleWithReport(actor)}))`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** Evidence is seen with its entry; what stands with none yet is its owner's. */
export const loadEvidence = batched<EvidenceRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<EvidenceRow>(
    scope,
    sql`select ${evidenceColumns} from evidence v left join progress_entry n on n.key = v.entry_key left join performance_report r on r.key = n.report_key
        where v.key = any(${keys}::uuid[]) and (${ownedBy(actor, "v.employee_key")}
          or (n.key is not null and ${visibleAsTheyHappen(actor)}) or (r.key is not null and ${visibleWithReport(actor)}))`,
  );
  noteReads(scope, found);
  return byKey(found);
});
