import type { ReportStatus } from "@andir/domain/report-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Evidence } from "./evidence.entity.ts";
import type { ProgressAmendment, ProgressEntry } from "./progress-entry.entity.ts";

export type EntryRow = Pick<
  ProgressEntry,
  "key" | "employeeKey" | "text" | "quantity" | "isVerified" | "date" | "revision" | "plannedResultKey" | "reportKey"
> & {
  /** Of the report that it went into. */
  reportStatus: ReportStatus | null;
};

/** Rows named n, with the report that they went into as r. */
export const entryColumns: Sql = sql`
  n.key, n.employee_key as "employeeKey", n.report_key as "reportKey", n.planned_result_key as "plannedResultKey", n.day as date,
  n.text, n.quantity, n.is_verified as "isVerified", n.revision, r.status as "reportStatus"`;

export const entrySource: Sql = sql`progress_entry n left join performance_report r on r.key = n.report_key`;

/** What was written is its writer's, whether it went into a report or not. */
export const ownEntry = (actor: Actor): Sql => ownedBy(actor, "n.employee_key");

export const loadOwnEntry = batched<EntryRow>(async (scope, keys) =>
  byKey(
    await rows<EntryRow>(
      scope,
      sql`select ${entryColumns} from ${entrySource} where n.key = any(${keys}::uuid[]) and ${ownEntry(actorOf(scope))}`,
    ),
  ),
);

export type AmendmentRow = Pick<ProgressAmendment, "revision" | "text" | "quantity" | "reason" | "at"> & {
  entryKey: string;
};

/** Of entries that the reader has been shown already. */
export const loadAmendmentsOf = batchedBy<null, AmendmentRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<AmendmentRow>(
        scope,
        sql`select m.entry_key as "entryKey", m.revision, m.text, m.quantity, m.reason, m.at from progress_amendment m
            where m.entry_key = any(${keys}::uuid[]) order by m.revision`,
      ),
      (row) => row.entryKey,
    ),
  () => [],
);

export type EvidenceRow = Pick<
  Evidence,
  "key" | "employeeKey" | "entryKey" | "kind" | "name" | "url" | "mediaType" | "size" | "sha256" | "createdAt"
>;

export const evidenceColumns: Sql = sql`
  v.key, v.employee_key as "employeeKey", v.entry_key as "entryKey", v.kind, v.name, v.url, v.media_type as "mediaType", v.size, v.sha256,
  v.created_at as "createdAt"`;

/** Of entries that the reader has been shown already. */
export const loadEvidenceOf = batchedBy<null, EvidenceRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<EvidenceRow & { entryKey: string }>(
        scope,
        sql`select ${evidenceColumns} from evidence v where v.entry_key = any(${keys}::uuid[]) order by v.created_at, v.key`,
      ),
      (row) => row.entryKey,
    ),
  () => [],
);
