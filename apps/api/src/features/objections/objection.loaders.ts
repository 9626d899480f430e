import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf, knowsAppraiserOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Objection } from "./objection.entity.ts";
import { visibleObjections, wordsSeenBy } from "./objection.policy.ts";

export type ObjectionRow = Pick<
  Objection,
  | "key"
  | "assessmentKey"
  | "employeeKey"
  | "appraiserKey"
  | "superiorKey"
  | "status"
  | "filedAt"
  | "answerDueOn"
  | "answer"
  | "answeredAt"
  | "workResultBefore"
  | "behaviourBefore"
  | "workResult"
  | "behaviour"
  | "decisionReason"
  | "decidedAt"
> & { reason: string | null; decidedByKey: string | null };

export const objectionColumns = (actor: Actor): Sql => sql`
  o.key, o.assessment_key as "assessmentKey", o.employee_key as "employeeKey", o.appraiser_key as "appraiserKey", o.superior_key as "superiorKey",
  o.status, ${wordsSeenBy(actor, sql`o.reason`)} as reason, o.filed_at as "filedAt", o.answer_due_on as "answerDueOn",
  ${wordsSeenBy(actor, sql`o.answer`)} as answer, o.answered_at as "answeredAt",
  o.work_result_before as "workResultBefore", o.behaviour_before as "behaviourBefore", o.work_result as "workResult", o.behaviour,
  ${wordsSeenBy(actor, sql`o.decision_reason`)} as "decisionReason", o.decided_at as "decidedAt",
  case when ${knowsAppraiserOf(actor, "o.employee_key", "o.decided_by_key")} then o.decided_by_key end as "decidedByKey"`;

export const objectionSource: Sql = sql`objection o join assessment a on a.key = o.assessment_key`;

export const loadObjection = batched<ObjectionRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<ObjectionRow>(
    scope,
    sql`select ${objectionColumns(actor)} from ${objectionSource} where o.key = any(${keys}::uuid[]) and ${visibleObjections(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

export const loadObjectionOf = batched<ObjectionRow>(async (scope, assessmentKeys) => {
  const actor = actorOf(scope);
  const found = await rows<ObjectionRow>(
    scope,
    sql`select ${objectionColumns(actor)} from ${objectionSource} where o.assessment_key = any(${assessmentKeys}::uuid[]) and ${visibleObjections(actor)}`,
  );
  noteReads(scope, found);
  return new Map(found.map((row) => [row.assessmentKey, row]));
});
