import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isDutyOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "./assessment.policy.ts";
import type { PublishOutcome, PublishRun } from "./publish-run.entity.ts";

export type PublishRunRow = Pick<
  PublishRun,
  "key" | "employeeKey" | "periodKey" | "status" | "reason" | "distributionReason" | "startedAt" | "endedAt"
>;

/** Rows named r: of whoever started it, and of who acts for them. */
export const visibleRuns = (actor: Actor): Sql => isDutyOf(actor, "r.employee_key");

const columns: Sql = sql`
  r.key, r.employee_key as "employeeKey", r.period_key as "periodKey", r.status, r.reason, r.distribution_reason as "distributionReason",
  r.started_at as "startedAt", r.ended_at as "endedAt"`;

export const loadPublishRun = batched<PublishRunRow>(async (scope, keys) =>
  byKey(
    await rows<PublishRunRow>(
      scope,
      sql`select ${columns} from publish_run r where r.key = any(${keys}::uuid[]) and ${visibleRuns(actorOf(scope))}`,
    ),
  ),
);

/** The newest first. */
export const publishRunList = (scope: Scope): ListSource => ({
  list: "publishRuns",
  columns: () => columns,
  from: sql`publish_run r`,
  where: [visibleRuns(actorOf(scope))],
  order: [
    { sql: sql`r.started_at`, type: "timestamptz", nullable: false, name: "STARTED_AT", direction: "DESC" },
    { sql: sql`r.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
});

export interface RunCounts {
  readonly total: number;
  readonly published: number;
  readonly refused: number;
}

export const loadRunCounts = batchedBy<null, RunCounts>(
  async (scope, keys) => {
    const found = await rows<RunCounts & { key: string }>(
      scope,
      sql`select i.run_key as key, count(*) as total, count(*) filter (where i.outcome = 'PUBLISHED') as published,
            count(*) filter (where i.outcome = 'REFUSED') as refused
          from publish_run_item i where i.run_key = any(${keys}::uuid[]) group by i.run_key`,
    );
    return byKey(found) as Map<string, RunCounts>;
  },
  () => ({ total: 0, published: 0, refused: 0 }),
);

export interface RunItemRow {
  readonly key: string;
  readonly runKey: string;
  readonly assessmentKey: string;
  readonly employeeKey: string;
  readonly outcome: PublishOutcome | null;
  readonly problems: Problem[];
}

/** As far as the assessments are the reader's to see; what holds a draft about oneself up is no exception. */
export const loadRunItems = batchedBy<null, RunItemRow[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<RunItemRow>(
      scope,
      sql`select i.key, i.run_key as "runKey", i.assessment_key as "assessmentKey", a.employee_key as "employeeKey", i.outcome, i.problems
          from publish_run_item i join publish_run r on r.key = i.run_key join assessment a on a.key = i.assessment_key
          where i.run_key = any(${keys}::uuid[]) and ${visibleRuns(actor)} and ${visibleAssessments(actor)}
            and a.employee_key is distinct from ${actor.employeeKey}::uuid
          order by i.run_key, i.ordinal`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.runKey);
  },
  () => [],
);
