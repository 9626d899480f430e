import type { DocumentKind } from "@andir/domain/document-kind";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { IssuedDocument } from "./document.entity.ts";
import { stillCounts, visibleDocuments } from "./document.policy.ts";

export type DocumentRow = Pick<
  IssuedDocument,
  "key" | "kind" | "employeeKey" | "number" | "code" | "issuedAt" | "issuedByKey" | "withdrawnAt" | "withdrawalReason"
> & {
  readonly planKey: string | null;
  readonly assessmentKey: string | null;
  readonly counts: boolean;
};

const columns: Sql = sql`
  d.key, d.kind, d.employee_key as "employeeKey", d.plan_key as "planKey", d.assessment_key as "assessmentKey", d.number, d.code,
  d.issued_at as "issuedAt", d.issued_by_key as "issuedByKey", d.withdrawn_at as "withdrawnAt", d.withdrawal_reason as "withdrawalReason",
  coalesce(${stillCounts}, false) as counts`;

export const loadDocument = batched<DocumentRow>(async (scope, keys) => {
  const found = await rows<DocumentRow>(
    scope,
    sql`select ${columns} from issued_document d where d.key = any(${keys}::uuid[]) and ${visibleDocuments(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** Papers of each record, the newest first. */
const papersBy = (column: Sql) =>
  batchedBy<null, DocumentRow[]>(
    async (scope, keys) => {
      const found = await rows<DocumentRow & { recordKey: string }>(
        scope,
        sql`select ${columns}, ${column} as "recordKey" from issued_document d
            where ${column} = any(${keys}::uuid[]) and ${visibleDocuments(actorOf(scope))} order by d.issued_at desc, d.key desc`,
      );
      noteReads(scope, found);
      return groupedBy(found, ({ recordKey }) => recordKey);
    },
    () => [],
  );
export const loadDocumentsOfPlan = papersBy(sql`d.plan_key`);
export const loadDocumentsOfAssessment = papersBy(sql`d.assessment_key`);

export type KeptDocument = Pick<IssuedDocument, "employeeKey" | "number" | "code" | "issuedAt" | "facts"> & {
  readonly kind: DocumentKind;
  readonly counts: boolean;
};

const kept: Sql = sql`d.employee_key as "employeeKey", d.kind, d.number, d.code, d.issued_at as "issuedAt", d.facts, coalesce(${stillCounts}, false) as counts`;

/** To be drawn: for whoever sees the record. */
export const keptDocument = (scope: Scope, key: string): Promise<KeptDocument | null> =>
  firstRow<KeptDocument>(
    scope,
    sql`select ${kept} from issued_document d where d.key = ${key}::uuid and d.facts ->> 'isErased' is null and ${visibleDocuments(actorOf(scope))}`,
  );

/** By who holds the code: it is on the paper that they were shown. */
export const documentByCode = (scope: Pick<Scope, "sql">, code: string): Promise<KeptDocument | null> =>
  firstRow<KeptDocument>(scope, sql`select ${kept} from issued_document d where d.code = ${code}`);
