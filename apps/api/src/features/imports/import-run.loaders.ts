import type { ImportOutcome } from "@andir/domain/import-outcome";
import type { ImportProblem } from "@andir/domain/import-problem";
import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { ImportRow, ImportRun, PassedLine } from "./import-run.entity.ts";
import { visibleImports } from "./import.policy.ts";

export type ImportRunRow = Omit<ImportRun, "id" | "passedLines">;

export const importColumns: Sql = sql`
  r.key, r.account_key as "accountKey", r.status, r.file_name as "fileName", r.size, r.sha256, r.format, r.encoding, r.delimiter, r.sheets, r.kind,
  r.target_key as "targetKey", r.sheet, r.head_row as "headRow", r.mapping, r.reads_hidden as "readsHidden", r.facts, r.shown, r.reason, r.faults,
  r.counts, r.content_digest as "contentDigest", r.done_count as "doneCount", r.total_count as "totalCount", r.is_stop_asked as "isStopAsked",
  r.started_at as "startedAt", r.ended_at as "endedAt"`;

export const loadImportRun = batched<ImportRunRow>(async (scope, keys) =>
  byKey(
    await rows<ImportRunRow>(
      scope,
      sql`select ${importColumns} from import_run r where r.key = any(${keys}::uuid[]) and ${visibleImports(actorOf(scope))}`,
    ),
  ),
);

/** The newest first. */
export const importRunList = (scope: Scope): ListSource => ({
  list: "importRuns",
  columns: () => importColumns,
  from: sql`import_run r`,
  where: [visibleImports(actorOf(scope))],
  order: [
    { sql: sql`r.started_at`, type: "timestamptz", nullable: false, name: "STARTED_AT", direction: "DESC" },
    { sql: sql`r.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});

export type OutcomeCounts = Partial<Record<ImportOutcome, number>>;

export const loadOutcomeCounts = batchedBy<null, OutcomeCounts>(
  async (scope, keys) => {
    const found = await rows<{ runKey: string; outcome: ImportOutcome; count: number }>(
      scope,
      sql`select i.run_key as "runKey", i.outcome, count(*) as count from import_row i
          where i.run_key = any(${keys}::uuid[]) and i.outcome is not null group by i.run_key, i.outcome`,
    );
    const counts = new Map<string, OutcomeCounts>();
    for (const { runKey, outcome, count } of found) counts.set(runKey, { ...counts.get(runKey), [outcome]: count });
    return counts;
  },
  () => ({}),
);

export type ImportRowRow = Pick<ImportRow, "row" | "values" | "changes"> & {
  readonly key: string;
  readonly outcome: ImportOutcome;
  readonly problems: ImportProblem[] | null;
};

/** Rows of one import in the order of the file; of one outcome where that is asked for, and those with something to say first asked. */
export const importRowList = (
  scope: Scope,
  runKey: string,
  { outcome, hasProblems }: { outcome: ImportOutcome | null; hasProblems: boolean },
): ListSource => ({
  list: `importRows ${runKey} ${outcome ?? ""} ${hasProblems}`,
  columns: () => sql`i.run_key || ':' || i.row as key, i.row, i.values, i.outcome, i.problems, i.changes`,
  from: sql`import_row i join import_run r on r.key = i.run_key`,
  where: [
    sql`i.run_key = ${runKey}::uuid and i.outcome is not null`,
    visibleImports(actorOf(scope)),
    ...(outcome === null ? [] : [sql`i.outcome = ${outcome}`]),
    ...(hasProblems ? [sql`i.problems is not null`] : []),
  ],
  order: [{ sql: sql`i.row`, type: "integer", nullable: false, name: "ROW", direction: "ASC" }],
});

export type PassedLineRow = PassedLine & { readonly key: string };

/** The lines of one import that were passed over, in the order of the file. */
export const passedLineList = (scope: Scope, runKey: string): ListSource => ({
  list: `importPassedLines ${runKey}`,
  columns: () => sql`r.key || ':' || l.row as key, l.row, l.reason, l.text`,
  from: sql`import_run r cross join jsonb_to_recordset(r.passed_lines) as l("row" integer, reason text, text text)`,
  where: [sql`r.key = ${runKey}::uuid`, visibleImports(actorOf(scope))],
  order: [{ sql: sql`l.row`, type: "integer", nullable: false, name: "ROW", direction: "ASC" }],
});
