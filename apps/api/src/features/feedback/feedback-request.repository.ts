import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { FeedbackRequest } from "./feedback-request.entity.ts";

export type LockedRequest = Pick<
  FeedbackRequest,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "askedByKey"
  | "giverKey"
  | "isTeamLead"
  | "plannedResultKey"
  | "coreValue"
  | "until"
> & { isAnswered: boolean; isDeclined: boolean };

/**
 * Held until the end of the transaction, whoever may see it: the caller asks who may do what. Read only once it is held,
 * for a statement does not see an answer that came while it waited.
 */
export async function lockRequest(tx: Scope, requestId: string): Promise<LockedRequest | null> {
  const key = keyOf("FeedbackRequest", requestId);
  await rows(tx, sql`select 1 from feedback_request q where q.key = ${key} for update`);
  return firstRow<LockedRequest>(
    tx,
    sql`select q.key, q.employee_key as "employeeKey", q.position_key as "positionKey", q.asked_by_key as "askedByKey", q.giver_key as "giverKey",
          q.is_team_lead as "isTeamLead", q.planned_result_key as "plannedResultKey", q.core_value as "coreValue", q.until,
          exists (select 1 from feedback f where f.request_key = q.key) as "isAnswered", q.declined_at is not null as "isDeclined"
        from feedback_request q where q.key = ${key}`,
  );
}
