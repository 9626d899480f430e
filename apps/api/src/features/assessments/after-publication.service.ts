import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Assessment, AssessmentBasis } from "./assessment.entity.ts";
import type { AcknowledgeAssessmentInput, WithdrawAssessmentInput } from "./assessment.inputs.ts";
import { loadAssessment, type AssessmentRow } from "./assessment.loaders.ts";
import { mayAcknowledge } from "./assessment.policy.ts";
import { assessmentToJudge } from "./assessment.repository.ts";
import { loadFinalStanding } from "./final-standing.loaders.ts";
import { lockAssessment } from "./locked-assessment.service.ts";
import { chosenIn, eventOf } from "./assessment.service.ts";

const LONGEST_NOTE = 2_000;

/**
 * Back to a draft, before its subject has acknowledged it: they are told that it was withdrawn, and why. A final one moves
 * again only while its period is open again, and begins anew: published again, it has a new objection window.
 */
export function withdrawAssessment(scope: Scope, input: WithdrawAssessmentInput): Promise<AssessmentRow | Problem[]> {
  return once(scope, "withdrawAssessment", input, byRow(loadAssessment), async (tx) => {
    const judged = await assessmentToJudge(tx, { assessmentId: input.assessmentId });
    if ("code" in judged) return [judged];
    const { assessment } = judged;
    const standing = assessment.status === "FINAL" ? await loadFinalStanding(tx, assessment.key) : null;
    if (standing === "DECIDED") return [DECIDED];
    if (standing !== "REOPENED" && assessment.status !== "PUBLISHED") return [NOT_WITHDRAWABLE];
    const reason = input.reason.trim();
    if (reason === "") return [problem("reason", "REQUIRED", "Say why: the person assessed will read it.")];
    if (reason.length > LONGEST_NOTE) return [problem("reason", "TOO_LONG", `At most ${LONGEST_NOTE} characters.`)];

    const { publishedAt, acknowledgedAt, acknowledgementNote, finalisedAt, distributionReason } = assessment;
    await tx.db.update(
      Assessment,
      { key: assessment.key },
      {
        status: "DRAFT",
        publishedAt: null,
        acknowledgedAt: null,
        acknowledgementNote: null,
        finalisedAt: null,
        distributionReason: null,
        revision: assessment.revision + 1,
      },
    );
    await tx.db.delete(AssessmentBasis, { assessmentKey: assessment.key });
    const was = { ...chosenIn(assessment), publishedAt, acknowledgedAt, acknowledgementNote, finalisedAt };
    await recordEvent(tx, {
      ...eventOf(tx, "assessment.withdrawn", judged),
      payload: { before: { ...was, distributionReason }, after: { status: "DRAFT" }, reason },
    });
    return loadAssessment.required(tx, assessment.key);
  });
}

const NOT_WITHDRAWABLE = problem(
  "assessmentId",
  "NOT_WITHDRAWABLE",
  "Only a published assessment that nobody has acknowledged or objected to is withdrawn, and a final one once its period is opened again. The performance team (tim pengelola kinerja) opens periods.",
);
const DECIDED = problem(
  "assessmentId",
  "DECIDED",
  "The superior of the appraiser has decided on an objection to it, and that decision is final (PP 30/2019 art. 59).",
);

/** Its subject has read it, which is no consent: the window for an objection stays open. */
export function acknowledgeAssessment(
  scope: Scope,
  input: AcknowledgeAssessmentInput,
): Promise<AssessmentRow | Problem[]> {
  return once(scope, "acknowledgeAssessment", input, byRow(loadAssessment), async (tx) => {
    const assessment = await lockAssessment(tx, keyOf("Assessment", input.assessmentId));
    if (!assessment || assessment.employeeKey !== actorOf(tx).employeeKey || assessment.status === "DRAFT")
      return [problem("assessmentId", "NOT_FOUND", "There is no such published assessment of yours.")];
    if (!mayAcknowledge(actorOf(tx), assessment))
      return [problem("assessmentId", "ACKNOWLEDGED", "You have acknowledged it already, or it is decided.")];
    const note = input.note?.trim() ?? "";
    if (note.length > LONGEST_NOTE) return [problem("note", "TOO_LONG", `At most ${LONGEST_NOTE} characters.`)];

    await tx.db.update(
      Assessment,
      { key: assessment.key },
      {
        status: "ACKNOWLEDGED",
        acknowledgedAt: tx.now,
        acknowledgementNote: note || null,
        revision: assessment.revision + 1,
      },
    );
    await recordEvent(tx, {
      action: "assessment.acknowledged",
      noun: "assessment",
      nounKey: assessment.key,
      subjectKey: assessment.employeeKey,
      payload: { note },
    });
    return loadAssessment.required(tx, assessment.key);
  });
}
