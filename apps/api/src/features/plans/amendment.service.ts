import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadAmendment, type AmendmentRow } from "./amendment.loaders.ts";
import { PlanAmendment } from "./plan-amendment.entity.ts";
import { checkedFor, toComplete } from "./plan-check.ts";
import { documentOfInput } from "./plan-document-of-input.ts";
import type { PlanDocument } from "./plan-document.ts";
import type { AmendPlanInput, AmendmentInput, DecideAmendmentInput } from "./plan.inputs.ts";
import { newLinks, problemsOfLinks } from "./plan-links.ts";
import { loadPlan, lockPlan, type PlanRow } from "./plan.loaders.ts";
import { appraises, mayAmend } from "./plan.policy.ts";
import { keepVersion, readDocument, writeDocument } from "./plan.repository.ts";
import { changedMeanwhile, planNotFound, recorded, standsElsewhere } from "./plan.service.ts";
import { headsUnit } from "./planned-post.ts";
import { problemsOfContinuing } from "./succession.ts";

const again = byRow(loadPlan);

/** What is agreed is changed by both: the owner's change is a proposal, the appraiser's is done at once. Both are kept with their reason. */
export function amendPlan(scope: Scope, input: AmendPlanInput): Promise<PlanRow | Problem[]> {
  return once(scope, "amendPlan", input, again, async (tx) => {
    const actor = actorOf(tx);
    const plan = await lockPlan(tx, keyOf("PerformancePlan", input.planId));
    if (!plan) return [planNotFound()];
    const refused = await refusedToAmend(tx, plan, input.revision);
    if (refused) return [refused];
    const reason = input.reason.trim();
    const before = await readDocument(tx, plan.key);
    const { made: document, problems } = documentOfInput(input, before.results);
    if (reason === "") problems.push(problem("reason", "REQUIRED", "Say why the plan changes."));
    problems.push(...(await problemsOfChange(tx, plan, document, before)));
    if (problems.length > 0) return problems;

    if (appraises(actor, plan)) return apply(tx, plan, document, reason, "plan.amended");
    await tx.db.save(
      tx.db.create(PlanAmendment, {
        planKey: plan.key,
        status: "PROPOSED",
        proposedAt: tx.now,
        reason,
        baseVersion: plan.version,
        content: document,
        decidedAt: null,
        decidedByKey: null,
        decisionNote: null,
      }),
    );
    return recorded(tx, plan, "plan.amendment_proposed", { reason });
  });
}

async function refusedToAmend(tx: Scope, plan: PlanRow, revision: number): Promise<Problem | null> {
  const actor = actorOf(tx);
  if (plan.employeeKey !== actor.employeeKey && !appraises(actor, plan))
    return problem("planId", "NOT_YOURS", "Its owner proposes a change, or the appraiser of the post makes it.");
  if (!mayAmend(actor, plan)) return standsElsewhere(plan);
  if (revision !== plan.revision) return changedMeanwhile();
  return (await hasProposal(tx, plan.key)) ? openProposal("planId") : null;
}

export const openProposal = (field: string): Problem =>
  problem(
    field,
    "OPEN_AMENDMENT",
    "A proposal to amend waits: the appraiser decides it, or its owner withdraws it, first.",
  );

export async function hasProposal(tx: Scope, planKey: string): Promise<boolean> {
  return (
    (await firstRow(
      tx,
      sql`select 1 from plan_amendment where plan_key = ${planKey}::uuid and status = 'PROPOSED'`,
    )) !== null
  );
}

async function problemsOfChange(
  tx: Scope,
  plan: PlanRow,
  document: PlanDocument,
  before: PlanDocument,
): Promise<Problem[]> {
  return [
    ...toComplete(document, checkedFor(await headsUnit(tx, plan.positionKey), plan)),
    ...(await problemsOfLinks(tx, plan, newLinks(document.results, before.results))),
    ...(await problemsOfContinuing(tx, plan.positionKey, document.results, before.results)),
  ];
}

async function apply(
  tx: Scope,
  plan: PlanRow,
  document: PlanDocument,
  reason: string,
  action: string,
): Promise<PlanRow> {
  await writeDocument(tx, plan.key, document);
  await rows(tx, sql`update performance_plan set version = version + 1 where key = ${plan.key}::uuid`);
  await keepVersion(tx, plan.key, actorOf(tx).employeeKey, reason);
  return recorded(tx, plan, action, { reason, version: plan.version + 1 });
}

export function decideAmendment(scope: Scope, input: DecideAmendmentInput): Promise<PlanRow | Problem[]> {
  return once(scope, "decideAmendment", input, again, async (tx) => {
    const found = await lockProposal(tx, input.amendmentId);
    if (Array.isArray(found)) return found;
    const { amendment, plan } = found;
    if (!appraises(actorOf(tx), plan))
      return [problem("amendmentId", "NOT_THE_APPRAISER", "The appraiser of this post decides, or who acts for them.")];
    const note = input.note?.trim() || null;
    if (!input.accept && note === null) return [problem("note", "REQUIRED", "Say why the plan stays as it is.")];
    if (input.accept) {
      // Since it was proposed a superior's result may have gone, or another have come to lead back here.
      const problems = await problemsOfLinks(
        tx,
        plan,
        newLinks(amendment.content.results, (await readDocument(tx, plan.key)).results),
      );
      if (problems.length > 0) return problems.map(({ code, message }) => problem("amendmentId", code, message));
    }

    await close(tx, amendment.key, input.accept ? "ACCEPTED" : "DECLINED", note);
    return input.accept
      ? apply(tx, plan, amendment.content, amendment.reason, "plan.amended")
      : recorded(tx, plan, "plan.amendment_declined", { note });
  });
}

export function withdrawAmendment(scope: Scope, input: AmendmentInput): Promise<PlanRow | Problem[]> {
  return once(scope, "withdrawAmendment", input, again, async (tx) => {
    const found = await lockProposal(tx, input.amendmentId);
    if (Array.isArray(found)) return found;
    if (found.plan.employeeKey !== actorOf(tx).employeeKey) return [amendmentNotFound()];
    await close(tx, found.amendment.key, "WITHDRAWN", null);
    return recorded(tx, found.plan, "plan.amendment_withdrawn");
  });
}

const amendmentNotFound = (): Problem => problem("amendmentId", "NOT_FOUND", "There is no such proposal.");

/** The plan is locked first, as every change of it does. */
async function lockProposal(tx: Scope, id: string): Promise<{ amendment: AmendmentRow; plan: PlanRow } | Problem[]> {
  const key = keyOf("PlanAmendment", id);
  const known = await loadAmendment(tx, key);
  const plan = known && (await lockPlan(tx, known.planKey));
  if (!plan) return [amendmentNotFound()];
  const amendment = await firstRow<AmendmentRow>(
    tx,
    sql`select m.key, m.content, m.reason, m.status from plan_amendment m where m.key = ${key}::uuid for update`,
  );
  if (amendment?.status !== "PROPOSED")
    return [problem("amendmentId", "DECIDED", "This proposal waits no longer: it was decided or withdrawn.")];
  return { amendment, plan };
}

const close = (tx: Scope, key: string, status: PlanAmendment["status"], decisionNote: string | null) =>
  tx.db.update(
    PlanAmendment,
    { key },
    { status, decisionNote, decidedAt: tx.now, decidedByKey: actorOf(tx).employeeKey },
  );
