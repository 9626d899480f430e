import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { enqueue } from "../../platform/jobs/job.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { draftsToPublish } from "./drafts-to-publish.loaders.ts";
import type { CancelPublishRunInput, PublishAssessmentsInput } from "./publish-run.inputs.ts";
import { loadPublishRun, visibleRuns, type PublishRunRow } from "./publish-run.loaders.ts";

/** The job that carries a run out: see assessment.jobs.ts. */
export const PUBLISH_JOB = "assessments.publish";

/** Publishing begins beside the request; what becomes of each is read from the run. */
export function publishAssessments(scope: Scope, input: PublishAssessmentsInput): Promise<PublishRunRow | Problem[]> {
  return once(scope, "publishAssessments", input, byRow(loadPublishRun), async (tx) => {
    const found = await draftsToPublish(tx, input);
    if ("code" in found) return [found];
    const isWhole = input.assessmentIds == null;
    const drafts = found.drafts.filter((draft) => !isWhole || (draft.workResult !== null && draft.behaviour !== null));
    const { accountKey, employeeKey } = actorOf(tx);
    if (drafts.length === 0 || employeeKey === null) return [NOTHING_TO_PUBLISH];

    const key = newKey();
    const begun = await firstRow(
      tx,
      sql`insert into publish_run (key, account_key, employee_key, period_key, status, reason, distribution_reason, started_at)
          values (${key}, ${accountKey}, ${employeeKey}, ${found.period.key}, 'QUEUED', ${wordsOf(input.reason)}, ${wordsOf(input.distributionReason)}, ${tx.now})
          on conflict (employee_key, period_key) where status in ('QUEUED', 'RUNNING') do nothing returning 1`,
    );
    if (!begun) return [RUNNING];
    await rows(
      tx,
      sql`insert into publish_run_item (key, run_key, ordinal, assessment_key)
          select item.key, ${key}::uuid, item.ordinal, item.assessment_key
          from unnest(${drafts.map(() => newKey())}::uuid[], ${drafts.map((draft) => draft.key)}::uuid[]) with ordinality item(key, assessment_key, ordinal)`,
    );
    await enqueue(tx, { name: PUBLISH_JOB }, { runKey: key });
    await recordEvent(tx, {
      action: "publish_run.started",
      noun: "publish_run",
      nounKey: key,
      subjectKey: null,
      payload: {
        count: drafts.length,
        reason: wordsOf(input.reason),
        distributionReason: wordsOf(input.distributionReason),
      },
    });
    return loadPublishRun.required(tx, key);
  });
}

/** What is published stays published; the one under way is finished, and the rest stays as it is. */
export function cancelPublishRun(scope: Scope, input: CancelPublishRunInput): Promise<PublishRunRow | Problem[]> {
  return once(scope, "cancelPublishRun", input, byRow(loadPublishRun), async (tx) => {
    const run = await firstRow<Pick<PublishRunRow, "key" | "status">>(
      tx,
      sql`select r.key, r.status from publish_run r
          where r.key = ${keyOf("PublishRun", input.publishRunId)}::uuid and ${visibleRuns(actorOf(tx))} for update`,
    );
    if (!run) return [problem("publishRunId", "NOT_FOUND", "There is no such run of yours.")];
    if (!isUnderWay(run)) return [problem("publishRunId", "ENDED", "It has ended already, or was stopped.")];
    await rows(tx, sql`update publish_run set status = 'CANCELLED', ended_at = ${tx.now} where key = ${run.key}`);
    await recordEvent(tx, {
      action: "publish_run.cancelled",
      noun: "publish_run",
      nounKey: run.key,
      subjectKey: null,
    });
    return loadPublishRun.required(tx, run.key);
  });
}

export const isUnderWay = ({ status }: Pick<PublishRunRow, "status">): boolean =>
  status === "QUEUED" || status === "RUNNING";

const wordsOf = (text: string | null | undefined): string | null => text?.trim() || null;

const NOTHING_TO_PUBLISH = problem(
  null,
  "NOTHING_TO_PUBLISH",
  "There is no draft of yours with both ratings here. Choose the ratings first, or another period or unit.",
);
const RUNNING = problem(
  "periodId",
  "CONFLICT",
  "A run of yours for this period is under way. Wait for its end, or stop it first.",
);
