import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { globalId } from "../../platform/global-id.ts";
import { enqueue, type JobRun } from "../../platform/jobs/job.ts";
import { byNothing, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import { assessmentToJudge } from "./assessment.repository.ts";
import { publish } from "./assessment.service.ts";
import { INCOMPLETE } from "./publication-check.service.ts";
import type { PublishRun } from "./publish-run.entity.ts";
import { PUBLISH_JOB } from "./publish-run.service.ts";

export interface RunToCarryOut {
  readonly runKey: string;
}

/**
 * Publishes what a run names, each in a transaction of its own that also writes its outcome: begun anew after a crash, it
 * goes on with those that have none. It acts as the account that started it, with what that account may do by then.
 */
export async function carryOutRun({ scope: system, payload, signal, failed }: JobRun<RunToCarryOut>): Promise<void> {
  const run = await begin(system, payload.runKey);
  if (!run) return;
  const actor = await actorOfAccount(system, run.accountKey);
  if (!actor) return end(system, run.key, "CANCELLED");

  const waiting = await rows<Waiting>(
    system,
    sql`select i.key, i.assessment_key as "assessmentKey" from publish_run_item i where i.run_key = ${run.key} and i.outcome is null order by i.ordinal`,
  );
  for (const item of waiting) {
    // Out of time, or the program stops: whoever comes next goes on.
    if (signal.aborted)
      return inTransaction(system, (tx) => enqueue(tx, { name: PUBLISH_JOB }, payload satisfies RunToCarryOut));
    const problems = await publishItem({ ...system, actor }, run, item).catch((error: unknown) => {
      failed(error);
      return [FAULT];
    });
    if (problems.length > 0 && !(await refuse(system, run, item, problems))) return;
  }
  await end({ ...system, actor }, run.key, "DONE");
}

type Run = Pick<PublishRun, "key" | "accountKey" | "reason" | "distributionReason">;

interface Waiting {
  readonly key: string;
  readonly assessmentKey: string;
}

/** Null for a run that has ended. */
const begin = (scope: Scope, runKey: string): Promise<Run | null> =>
  firstRow<Run>(
    scope,
    sql`update publish_run r set status = 'RUNNING' where r.key = ${runKey}::uuid and r.status in ('QUEUED', 'RUNNING')
        returning r.key, r.account_key as "accountKey", r.reason, r.distribution_reason as "distributionReason"`,
  );

/** Its problems; none where it is published, or is no longer to be. */
async function publishItem(scope: Scope, run: Run, item: Waiting): Promise<Problem[]> {
  const outcome = await once<AssessmentRow | null>(
    scope,
    "publishItem",
    {},
    byNothing<AssessmentRow | null>(null),
    async (tx) => {
      // Held until the commit: a run that is stopped waits for the one under way, and two who carry it out take turns.
      const held = await firstRow(
        tx,
        sql`select 1 from publish_run_item i join publish_run r on r.key = i.run_key
          where i.key = ${item.key} and i.outcome is null and r.status = 'RUNNING' for update of i for share of r`,
      );
      if (!held) return null;
      const judged = await assessmentToJudge(tx, { assessmentId: globalId("Assessment", item.assessmentKey) });
      if ("code" in judged) return [judged];
      const { workResult, behaviour, reason } = judged.assessment;
      if (workResult === null || behaviour === null) return [INCOMPLETE];
      await rows(tx, sql`update publish_run_item set outcome = 'PUBLISHED' where key = ${item.key}`);
      const { distributionReason } = run;
      return publish(tx, judged, { workResult, behaviour, reason: reason ?? run.reason, distributionReason });
    },
  );
  return Array.isArray(outcome) ? outcome : [];
}

/** Whether the run goes on. */
async function refuse(scope: Scope, run: Run, item: Waiting, problems: readonly Problem[]): Promise<boolean> {
  const found = await firstRow<{ status: string }>(
    scope,
    sql`with told as (
          update publish_run_item set outcome = 'REFUSED', problems = ${JSON.stringify(problems)}::jsonb where key = ${item.key} and outcome is null
        )
        select r.status from publish_run r where r.key = ${run.key}`,
  );
  return found?.status === "RUNNING";
}

function end(scope: Scope, runKey: string, status: "DONE" | "CANCELLED"): Promise<void> {
  return inTransaction(scope, async (tx) => {
    const ended = await firstRow<{ published: number; refused: number }>(
      tx,
      sql`with ended as (
            update publish_run set status = ${status}::publish_run_status, ended_at = ${tx.now} where key = ${runKey} and status = 'RUNNING' returning key
          )
          select count(i.key) filter (where i.outcome = 'PUBLISHED') as published, count(i.key) filter (where i.outcome = 'REFUSED') as refused
          from ended join publish_run_item i on i.run_key = ended.key group by ended.key`,
    );
    if (!ended) return;
    await recordEvent(tx, {
      action: status === "DONE" ? "publish_run.finished" : "publish_run.cancelled",
      noun: "publish_run",
      nounKey: runKey,
      subjectKey: null,
      payload: ended as unknown as Record<string, unknown>,
    });
  });
}

const FAULT = problem(
  null,
  "FAULT",
  "A fault of the program kept it from being published; it is a draft as before. Publish it again; if that fails too, tell whoever runs this installation.",
);
