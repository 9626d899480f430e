import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Calibration } from "./calibration.entity.ts";
import { calibratingPost, visibleCalibrations, wordsSeenBy } from "./calibration.policy.ts";

export type CalibrationRow = Pick<
  Calibration,
  | "key"
  | "assessmentKey"
  | "employeeKey"
  | "status"
  | "workResultBefore"
  | "behaviourBefore"
  | "workResult"
  | "behaviour"
  | "proposedAt"
  | "workResultAfter"
  | "behaviourAfter"
  | "answerReason"
  | "answeredAt"
> & {
  office: string | null;
  reason: string | null;
  /** Of the assessment, for who may answer. */
  positionKey: string;
  periodEndsOn: string;
};

const calibrationColumns = (actor: Actor): Sql => sql`
  c.key, c.assessment_key as "assessmentKey", c.employee_key as "employeeKey", c.status, ${wordsSeenBy(actor, sql`c.office`)} as office,
  c.work_result_before as "workResultBefore", c.behaviour_before as "behaviourBefore", c.work_result as "workResult", c.behaviour,
  ${wordsSeenBy(actor, sql`c.reason`)} as reason, c.proposed_at as "proposedAt", c.work_result_after as "workResultAfter",
  c.behaviour_after as "behaviourAfter", ${wordsSeenBy(actor, sql`c.answer_reason`)} as "answerReason", c.answered_at as "answeredAt",
  a.position_key as "positionKey", a.period_ends_on as "periodEndsOn"`;

const calibrationSource: Sql = sql`calibration c join assessment a on a.key = c.assessment_key`;

export const loadCalibration = batched<CalibrationRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<CalibrationRow>(
    scope,
    sql`select ${calibrationColumns(actor)} from ${calibrationSource} where c.key = any(${keys}::uuid[]) and ${visibleCalibrations(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

const loadOf = batchedBy<null, CalibrationRow[]>(
  async (scope, assessmentKeys) => {
    const actor = actorOf(scope);
    const found = await rows<CalibrationRow>(
      scope,
      sql`select ${calibrationColumns(actor)} from ${calibrationSource}
          where c.assessment_key = any(${assessmentKeys}::uuid[]) and ${visibleCalibrations(actor)} order by c.proposed_at, c.key`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.assessmentKey);
  },
  () => [],
);

/** Of an assessment, in the order in which they were proposed. */
export const loadCalibrationsOf = (scope: Scope, assessmentKey: string): Promise<CalibrationRow[]> =>
  loadOf(scope, assessmentKey, null);

/** By which office the actor may propose other ratings for a draft; none where they may not. */
export const loadCalibratingPost = batched<{ key: string; headKey: string; office: string }>(async (scope, keys) =>
  byKey(
    await rows<{ key: string; headKey: string; office: string }>(
      scope,
      sql`select a.key, post.* from assessment a cross join lateral (${calibratingPost(actorOf(scope))}) post where a.key = any(${keys}::uuid[])`,
    ),
  ),
);
