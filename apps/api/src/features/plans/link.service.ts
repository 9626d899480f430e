import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { hasProposal, openProposal } from "./amendment.service.ts";
import type { LinkPlannedResultInput } from "./plan.inputs.ts";
import { problemsOfLinks } from "./plan-links.ts";
import { lockPlan } from "./plan.loaders.ts";
import { actsForIn, mayLink } from "./plan.policy.ts";
import { findPlannedResult, loadPlannedResult, type PlannedResultRow } from "./planned-result.loaders.ts";

/** Now or later, agreed or not: what a result supports is no part of what was agreed with its owner. */
export function linkPlannedResult(scope: Scope, input: LinkPlannedResultInput): Promise<PlannedResultRow | Problem[]> {
  return once(scope, "linkPlannedResult", input, byRow(loadPlannedResult), async (tx) => {
    const actor = actorOf(tx);
    const result = await findPlannedResult(tx, keyOf("PlannedResult", input.resultId));
    const plan = result && (await lockPlan(tx, result.planKey));
    if (!plan || result.removedAt !== null) return [problem("resultId", "NOT_FOUND", "There is no such result.")];
    if (!mayLink(actor, plan))
      return [
        problem(
          "resultId",
          "NOT_YOURS",
          "Its owner links a result, or the appraiser of the post, while the plan is not closed.",
        ),
      ];
    if (await hasProposal(tx, plan.key)) return [openProposal("resultId")];
    const parentKey = input.parentResultId == null ? null : keyOf("PlannedResult", input.parentResultId);
    const links = parentKey === null ? [] : [{ resultKey: result.key, parentKey, field: "parentResultId" }];
    const problems = await problemsOfLinks(tx, plan, links);
    if (problems.length > 0) return problems;

    await rows(tx, sql`update planned_result set parent_key = ${parentKey}::uuid where key = ${result.key}::uuid`);
    await rows(tx, sql`update performance_plan set revision = revision + 1 where key = ${plan.key}::uuid`);
    await recordEvent(tx, {
      action: parentKey === null ? "planned_result.unlinked" : "planned_result.linked",
      noun: "planned_result",
      nounKey: result.key,
      subjectKey: plan.employeeKey,
      onBehalfOfKey: actsForIn(actor, plan),
      payload: { title: result.title },
    });
    return loadPlannedResult.required(tx, result.key);
  });
}
