import sql from "sql-template-tag";
import { recordEvent, recordEvents } from "../../platform/audit.ts";
import { enqueue, type JobRun } from "../../platform/jobs/job.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import type { DocumentRun } from "./document-run.entity.ts";
import { DOCUMENTS_JOB } from "./document-run.service.ts";
import { issue } from "./document.service.ts";

export interface DocumentsToIssue {
  readonly runKey: string;
}

type Run = Pick<DocumentRun, "key" | "accountKey" | "kind">;

interface Waiting {
  readonly key: string;
  readonly recordKey: string;
}

/**
 * Issues what a run names, each in a transaction of its own that also writes its outcome: begun anew after a crash, it goes on with those
 * that have none. It acts as the account that started it, with what that account may have by then.
 */
export async function carryOutDocuments(job: JobRun<DocumentsToIssue>): Promise<void> {
  const { scope: system, payload, signal, failed } = job;
  const run = await firstRow<Run>(
    system,
    sql`update document_run n set status = 'RUNNING' where n.key = ${payload.runKey}::uuid and n.status in ('QUEUED', 'RUNNING')
        returning n.key, n.account_key as "accountKey", n.kind`,
  );
  if (!run) return;
  const actor = await actorOfAccount(system, run.accountKey);
  if (!actor) return end(system, run.key, "CANCELLED");

  const waiting = await rows<Waiting>(
    system,
    sql`select i.key, i.record_key as "recordKey" from document_run_item i where i.run_key = ${run.key}::uuid and i.outcome is null order by i.ordinal`,
  );
  for (const item of waiting) {
    // Out of time, or the program stops: whoever comes next goes on.
    if (signal.aborted) return inTransaction(system, (tx) => enqueue(tx, { name: DOCUMENTS_JOB }, payload));
    const goesOn = await issueItem({ ...system, actor, reads: new Set() }, run, item).catch(async (error: unknown) => {
      failed(error);
      await rows(
        system,
        sql`update document_run_item set outcome = 'REFUSED' where key = ${item.key}::uuid and outcome is null`,
      );
      return true;
    });
    if (!goesOn) return;
  }
  await end({ ...system, actor }, run.key, "DONE");
}

/** Whether the run goes on. */
const issueItem = (scope: Scope, run: Run, item: Waiting): Promise<boolean> =>
  inTransaction(scope, async (tx) => {
    // Held until the commit: a run that is stopped waits for the one under way, and two who carry it out take turns.
    const held = await firstRow<{ status: string; outcome: string | null }>(
      tx,
      sql`select n.status, i.outcome from document_run_item i join document_run n on n.key = i.run_key
          where i.key = ${item.key}::uuid for update of i for share of n`,
    );
    if (held?.status !== "RUNNING") return false;
    if (held.outcome !== null) return true;
    const issued = await issue(tx, { kind: run.kind, recordKey: item.recordKey });
    const outcome = "code" in issued ? "REFUSED" : issued.isNew ? "ISSUED" : "STANDING";
    await rows(
      tx,
      sql`update document_run_item set outcome = ${outcome}::document_outcome, document_key = ${"code" in issued ? null : issued.key}::uuid
          where key = ${item.key}::uuid`,
    );
    if (!("code" in issued)) await recordEvents(tx, issued.events);
    return true;
  });

function end(scope: Scope, runKey: string, status: "DONE" | "CANCELLED"): Promise<void> {
  return inTransaction(scope, async (tx) => {
    const ended = await firstRow(
      tx,
      sql`update document_run set status = ${status}::document_run_status, ended_at = ${tx.now} where key = ${runKey}::uuid and status = 'RUNNING' returning 1`,
    );
    if (!ended) return;
    await recordEvent(tx, {
      action: status === "DONE" ? "document_run.finished" : "document_run.cancelled",
      noun: "document_run",
      nounKey: runKey,
      subjectKey: null,
    });
  });
}
