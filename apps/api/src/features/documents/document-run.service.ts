import { DocumentKind } from "@andir/domain/document-kind";
import sql, { type Sql } from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { enqueue } from "../../platform/jobs/job.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { CancelDocumentRunInput, IssueDocumentsInput } from "./document.inputs.ts";
import { loadDocumentRun, visibleDocumentRuns, type DocumentRunRow } from "./document-run.loaders.ts";
import { matrixOfPlan, papersOfAssessment, papersOfPlan, readsSaid } from "./document.policy.ts";

/** The job that carries a run out: see document.jobs.ts. */
export const DOCUMENTS_JOB = "documents.issue";

/** What one ZIP can hold that people still open. */
const MOST = 5_000;

/** Issuing begins beside the request; how far it is, is read from the run. */
export function issueDocuments(scope: Scope, input: IssueDocumentsInput): Promise<DocumentRunRow | Problem[]> {
  return once(scope, "issueDocuments", input, byRow(loadDocumentRun), async (tx) => {
    const asked = await askedOf(input);
    if ("code" in asked) return [asked];
    const keys = await recordsOf(tx, asked);
    if (keys.length === 0) return [NOTHING];
    if (keys.length > MOST)
      return [problem("orgUnitId", "TOO_MANY", `At most ${MOST} at once: choose a unit. Here are ${keys.length}.`)];

    const key = newKey();
    const begun = await firstRow(
      tx,
      sql`insert into document_run (key, account_key, kind, year, period_key, unit_key, status, started_at)
          values (${key}, ${actorOf(tx).accountKey}::uuid, ${asked.kind}::document_kind, ${asked.year}, ${asked.periodKey}::uuid, ${asked.unitKey}::uuid, 'QUEUED', ${tx.now})
          on conflict (account_key) where status in ('QUEUED', 'RUNNING') do nothing returning 1`,
    );
    if (!begun) return [RUNNING];
    await rows(
      tx,
      sql`insert into document_run_item (key, run_key, ordinal, record_key)
          select item.key, ${key}::uuid, item.ordinal, item.record_key
          from unnest(${keys.map(() => newKey())}::uuid[], ${keys}::uuid[]) with ordinality item(key, record_key, ordinal)`,
    );
    await enqueue(tx, { name: DOCUMENTS_JOB }, { runKey: key });
    await recordEvent(tx, {
      action: "document_run.started",
      noun: "document_run",
      nounKey: key,
      subjectKey: null,
      payload: { kind: asked.kind, count: keys.length },
    });
    return loadDocumentRun.required(tx, key);
  });
}

/** What is issued counts; the rest is not reached. */
export function cancelDocumentRun(scope: Scope, input: CancelDocumentRunInput): Promise<DocumentRunRow | Problem[]> {
  return once(scope, "cancelDocumentRun", input, byRow(loadDocumentRun), async (tx) => {
    const run = await firstRow<Pick<DocumentRunRow, "key" | "status">>(
      tx,
      sql`select n.key, n.status from document_run n
          where n.key = ${keyOf("DocumentRun", input.documentRunId)}::uuid and ${visibleDocumentRuns(actorOf(tx))} for update`,
    );
    if (!run) return [problem("documentRunId", "NOT_FOUND", "There is no such run of yours.")];
    if (!isUnderWay(run)) return [problem("documentRunId", "ENDED", "It has ended already, or was stopped.")];
    await rows(tx, sql`update document_run set status = 'CANCELLED', ended_at = ${tx.now} where key = ${run.key}`);
    await recordEvent(tx, {
      action: "document_run.cancelled",
      noun: "document_run",
      nounKey: run.key,
      subjectKey: null,
    });
    return loadDocumentRun.required(tx, run.key);
  });
}

export const isUnderWay = ({ status }: Pick<DocumentRunRow, "status">): boolean =>
  status === "QUEUED" || status === "RUNNING";

interface Asked {
  readonly kind: DocumentKind;
  readonly year: number | null;
  readonly periodKey: string | null;
  readonly unitKey: string | null;
}

const isOfPlan = (kind: DocumentKind): boolean => kind === DocumentKind.PLAN || kind === DocumentKind.ROLE_MATRIX;

async function askedOf({ kind, year, periodId, orgUnitId }: IssueDocumentsInput): Promise<Asked | Problem> {
  const unitKey = orgUnitId == null ? null : keyOf("OrgUnit", orgUnitId);
  if (isOfPlan(kind))
    return year == null
      ? problem("year", "REQUIRED", "Say of which year's plans.")
      : { kind, year, periodKey: null, unitKey };
  return periodId == null
    ? problem("periodId", "REQUIRED", "Say of which period.")
    : { kind, year: null, periodKey: keyOf("Period", periodId), unitKey };
}

const below = (column: Sql, unitKey: string | null): Sql =>
  unitKey === null
    ? sql`true`
    : sql`${column} in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = ${unitKey}::uuid)`;

/** All of which the actor may have the paper, by unit and name as they will lie in the file. */
async function recordsOf(tx: Scope, { kind, year, periodKey, unitKey }: Asked): Promise<string[]> {
  const actor = actorOf(tx);
  const found = await rows<{ key: string }>(
    tx,
    isOfPlan(kind)
      ? sql`select l.key from performance_plan l join employee e on e.key = l.employee_key join position p on p.key = l.position_key
            join org_unit u on u.key = l.unit_key
            where l.year = ${year} and l.version > 0 and l.approved_at is not null and ${below(sql`l.unit_key`, unitKey)}
              and ${kind === DocumentKind.ROLE_MATRIX ? sql`p.is_head and ${matrixOfPlan(actor)}` : papersOfPlan(actor)}
            order by u.code, e.name, l.key`
      : sql`select a.key from assessment a join employee e on e.key = a.employee_key join position p on p.key = a.position_key
            join org_unit u on u.key = a.unit_key join period d on d.key = a.period_key
            where a.period_key = ${periodKey}::uuid and a.predicate is not null and a.published_at is not null and ${below(sql`a.unit_key`, unitKey)}
              and ${papersOfAssessment(actor)} and ${more(kind, readsSaid(actor))}
            order by u.code, e.name, a.key`,
  );
  return found.map(({ key }) => key);
}

function more(kind: DocumentKind, said: Sql): Sql {
  if (kind === DocumentKind.EVALUATION || kind === DocumentKind.FEEDBACK) return said;
  return kind === DocumentKind.CREDIT_POINTS
    ? sql`d.kind = 'YEAR' and p.kind = 'FUNCTIONAL' and p.capacity = 'DEFINITIVE'`
    : sql`true`;
}

const NOTHING = problem(
  null,
  "NOTHING_TO_ISSUE",
  "There is no record here of which you may have this paper: plans must be agreed, assessments published.",
);
const RUNNING = problem(null, "CONFLICT", "A run of yours is under way. Wait for its end, or stop it first.");
