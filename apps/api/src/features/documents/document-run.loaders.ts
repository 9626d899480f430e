import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { DocumentRun } from "./document-run.entity.ts";
import { visibleDocuments } from "./document.policy.ts";

export type DocumentRunRow = Pick<
  DocumentRun,
  "key" | "kind" | "year" | "periodKey" | "unitKey" | "status" | "startedAt" | "endedAt"
>;

/** Rows named n: of the account that started it alone. */
export const visibleDocumentRuns = (actor: Actor): Sql => sql`n.account_key = ${actor.accountKey}::uuid`;

const columns: Sql = sql`
  n.key, n.kind, n.year, n.period_key as "periodKey", n.unit_key as "unitKey", n.status, n.started_at as "startedAt", n.ended_at as "endedAt"`;

export const loadDocumentRun = batched<DocumentRunRow>(async (scope, keys) =>
  byKey(
    await rows<DocumentRunRow>(
      scope,
      sql`select ${columns} from document_run n where n.key = any(${keys}::uuid[]) and ${visibleDocumentRuns(actorOf(scope))}`,
    ),
  ),
);

/** The newest first. */
export const documentRunList = (scope: Scope): ListSource => ({
  list: "documentRuns",
  columns: () => columns,
  from: sql`document_run n`,
  where: [visibleDocumentRuns(actorOf(scope))],
  order: [
    { sql: sql`n.started_at`, type: "timestamptz", nullable: false, name: "STARTED_AT", direction: "DESC" },
    { sql: sql`n.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});

export interface DocumentRunCounts {
  readonly total: number;
  readonly issued: number;
  readonly standing: number;
  readonly refused: number;
}

export const loadDocumentRunCounts = batchedBy<null, DocumentRunCounts>(
  async (scope, keys) => {
    const found = await rows<DocumentRunCounts & { key: string }>(
      scope,
      sql`select i.run_key as key, count(*) as total, count(*) filter (where i.outcome = 'ISSUED') as issued,
            count(*) filter (where i.outcome = 'STANDING') as standing, count(*) filter (where i.outcome = 'REFUSED') as refused
          from document_run_item i where i.run_key = any(${keys}::uuid[]) group by i.run_key`,
    );
    return byKey(found) as Map<string, DocumentRunCounts>;
  },
  () => ({ total: 0, issued: 0, standing: 0, refused: 0 }),
);

export interface PaperInRun {
  readonly key: string;
  readonly employeeKey: string;
  readonly name: string;
  readonly number: string;
  readonly issuedAt: Date;
}

/** The papers of a run that its starter may still have. */
export async function papersInRun(scope: Scope, runKey: string): Promise<PaperInRun[]> {
  const actor = actorOf(scope);
  const found = await rows<PaperInRun>(
    scope,
    sql`select d.key, d.employee_key as "employeeKey", d.facts #>> '{employee,name}' as name, d.number, d.issued_at as "issuedAt"
        from document_run_item i join document_run n on n.key = i.run_key join issued_document d on d.key = i.document_key
        where i.run_key = ${runKey}::uuid and ${visibleDocumentRuns(actor)} and d.facts ->> 'isErased' is null and ${visibleDocuments(actor)}
        order by i.ordinal`,
  );
  noteReads(scope, found);
  return found;
}
