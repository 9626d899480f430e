import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { FeedbackRequest } from "./feedback-request.entity.ts";
import { isAsked, visibleRequests } from "./feedback.policy.ts";

export type FeedbackRequestRow = Pick<
  FeedbackRequest,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "askedByKey"
  | "giverKey"
  | "isTeamLead"
  | "coreValue"
  | "periodKey"
  | "message"
  | "askedAt"
  | "until"
  | "declineReason"
> & {
  resultTitle: string | null;
  isDeclined: boolean;
  /** As far as the reader may know: an anonymous answer is known to who gave it. */
  isAnswered: boolean;
  /** Whether the reader is the one who is asked. */
  isAsked: boolean;
};

/** Of who asked, `answered` may tell nothing that an anonymous answer changes. */
export const isAnsweredTo = (actor: Actor): Sql =>
  sql`exists (select 1 from feedback f where f.request_key = q.key and (not f.is_anonymous or ${isAsked(actor)}))`;

export const requestColumns = (actor: Actor): Sql => sql`
  q.key, q.employee_key as "employeeKey", q.position_key as "positionKey", q.asked_by_key as "askedByKey", q.giver_key as "giverKey",
  q.is_team_lead as "isTeamLead", q.core_value as "coreValue", q.period_key as "periodKey", q.message, q.asked_at as "askedAt", q.until,
  q.decline_reason as "declineReason", (select s.title from planned_result s where s.key = q.planned_result_key) as "resultTitle",
  q.declined_at is not null as "isDeclined", ${isAnsweredTo(actor)} as "isAnswered", coalesce(${isAsked(actor)}, false) as "isAsked"`;

export const loadFeedbackRequest = batched<FeedbackRequestRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  return byKey(
    await rows<FeedbackRequestRow>(
      scope,
      sql`select ${requestColumns(actor)} from feedback_request q where q.key = any(${keys}::uuid[]) and ${visibleRequests(actor)}`,
    ),
  );
});
