import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { FollowUp } from "./follow-up.entity.ts";
import { visibleFollowUps } from "./follow-up.policy.ts";
import type { FollowUpInputs } from "./follow-up.type.ts";

export type FollowUpRow = Omit<FollowUp, "id" | "inputs"> & { inputs: FollowUpInputs };

export const followUpColumns: Sql = sql`
  f.key, f.employee_key as "employeeKey", f.year, f.rule, f.kind, f.text, f.source, f.rule_version as "ruleVersion", f.inputs, f.status,
  f.proposed_at as "proposedAt", f.decision_reason as "decisionReason", f.decided_by_key as "decidedByKey", f.decided_at as "decidedAt"`;

export const loadFollowUp = batched<FollowUpRow>(async (scope, keys) => {
  const found = await rows<FollowUpRow>(
    scope,
    sql`select ${followUpColumns} from follow_up f where f.key = any(${keys}::uuid[]) and ${visibleFollowUps(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});
