import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { PerformancePlan } from "./plan.entity.ts";
import { checkedFor, toComplete } from "./plan-check.ts";
import type { PlanInput, ReturnPlanInput } from "./plan.inputs.ts";
import { loadPlan, lockPlan, type PlanRow } from "./plan.loaders.ts";
import { actsForIn, mayMove } from "./plan.policy.ts";
import { keepVersion, readDocument } from "./plan.repository.ts";
import { headsUnit } from "./planned-post.ts";

export const planNotFound = (field = "planId"): Problem => problem(field, "NOT_FOUND", "There is no such plan.");

const again = byRow(loadPlan);

export function submitPlan(scope: Scope, input: PlanInput): Promise<PlanRow | Problem[]> {
  return once(scope, "submitPlan", input, again, async (tx) => {
    const plan = await lockPlan(tx, keyOf("PerformancePlan", input.planId));
    if (!plan || plan.employeeKey !== actorOf(tx).employeeKey) return [planNotFound()];
    if (!mayMove(actorOf(tx), plan, "submit")) return [standsElsewhere(plan)];
    const problems = toComplete(
      await readDocument(tx, plan.key),
      checkedFor(await headsUnit(tx, plan.positionKey), plan),
    );
    if (problems.length > 0) return problems;

    await tx.db.query(
      `update performance_plan set status = 'SUBMITTED', submitted_at = $2, first_submitted_at = coalesce(first_submitted_at, $2),
         return_note = null, revision = revision + 1 where key = $1`,
      [plan.key, tx.now],
    );
    return recorded(tx, plan, "plan.submitted");
  });
}

/** Before the appraiser has decided: as if it had not been handed in, so being in time is measured anew. */
export function withdrawPlan(scope: Scope, input: PlanInput): Promise<PlanRow | Problem[]> {
  return once(scope, "withdrawPlan", input, again, async (tx) => {
    const plan = await lockPlan(tx, keyOf("PerformancePlan", input.planId));
    if (!plan || plan.employeeKey !== actorOf(tx).employeeKey) return [planNotFound()];
    if (!mayMove(actorOf(tx), plan, "withdraw")) return [standsElsewhere(plan)];

    await tx.db.query(
      `update performance_plan set status = 'DRAFT', submitted_at = null,
         first_submitted_at = case when first_submitted_at = submitted_at then null else first_submitted_at end, revision = revision + 1
       where key = $1`,
      [plan.key],
    );
    return recorded(tx, plan, "plan.withdrawn");
  });
}

export function returnPlan(scope: Scope, input: ReturnPlanInput): Promise<PlanRow | Problem[]> {
  return once(scope, "returnPlan", input, again, async (tx) => {
    const plan = await lockPlan(tx, keyOf("PerformancePlan", input.planId));
    if (!plan) return [planNotFound()];
    const refused = refusedToAppraiser(tx, plan, "return");
    if (refused) return [refused];
    const note = input.note.trim();
    if (note === "") return [problem("note", "REQUIRED", "Say what is to change, so that it can be mended.")];

    await tx.db.update(
      PerformancePlan,
      { key: plan.key },
      { status: "RETURNED", returnNote: note, revision: plan.revision + 1 },
    );
    return recorded(tx, plan, "plan.returned", { note });
  });
}

export function approvePlan(scope: Scope, input: PlanInput): Promise<PlanRow | Problem[]> {
  return once(scope, "approvePlan", input, again, async (tx) => {
    const actor = actorOf(tx);
    const plan = await lockPlan(tx, keyOf("PerformancePlan", input.planId));
    if (!plan) return [planNotFound()];
    const refused = refusedToAppraiser(tx, plan, "approve");
    if (refused) return [refused];

    await tx.db.update(
      PerformancePlan,
      { key: plan.key },
      {
        status: "APPROVED",
        approvedAt: tx.now,
        approvedByKey: actor.employeeKey,
        version: plan.version + 1,
        revision: plan.revision + 1,
      },
    );
    await keepVersion(tx, plan.key, actor.employeeKey, null);
    return recorded(tx, plan, "plan.approved", { version: plan.version + 1 });
  });
}

/** Who may see a plan and is not its appraiser is told who can act; who is, what it stands at. */
function refusedToAppraiser(tx: Scope, plan: PlanRow, move: "approve" | "return"): Problem | null {
  const actor = actorOf(tx);
  if (mayMove(actor, plan, move)) return null;
  if (plan.appraisingKey === null || plan.employeeKey === actor.employeeKey)
    return problem("planId", "NOT_THE_APPRAISER", "The appraiser of this post decides, or who acts for them.");
  return standsElsewhere(plan);
}

const STANDS: Record<PerformancePlan["status"], string> = {
  DRAFT: "The plan is being written: its owner hands it in.",
  SUBMITTED: "The plan is with the appraiser: its owner may withdraw it.",
  RETURNED: "The plan was given back: its owner mends it and hands it in again.",
  APPROVED: "The plan is agreed already: it changes by an amendment.",
  SUPERSEDED: "The plan is closed: its post ended.",
};

/** The state decides, and somebody may have changed it a moment ago. */
export const standsElsewhere = (plan: Pick<PlanRow, "status">, field = "planId"): Problem =>
  problem(field, plan.status, STANDS[plan.status]);

export const changedMeanwhile = (): Problem =>
  problem("revision", "CONFLICT", "The plan was changed meanwhile. Load it again and put your changes into it.");

export async function recorded(
  tx: Scope,
  plan: PlanRow,
  action: string,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<PlanRow> {
  await recordEvent(tx, {
    action,
    noun: "performance_plan",
    nounKey: plan.key,
    subjectKey: plan.employeeKey,
    onBehalfOfKey: actsForIn(actorOf(tx), plan),
    payload,
  });
  return loadPlan.required(tx, plan.key);
}
