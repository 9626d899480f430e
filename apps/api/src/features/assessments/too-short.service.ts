import { recordEvent } from "../../platform/audit.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { Assessment } from "./assessment.entity.ts";
import type { PublishTooShortInput } from "./assessment.inputs.ts";
import { loadAssessment, type AssessmentRow } from "./assessment.loaders.ts";
import { assessmentToJudge } from "./assessment.repository.ts";
import { eventOf, keepBasis, madeBy, numbersOf } from "./assessment.service.ts";
import { isTooShort } from "./basis.ts";
import { readBasis } from "./basis.loaders.ts";
import { PUBLISHED, whenCalibrated, whenNotOver } from "./publication-check.service.ts";

/** A result of its own: it says that there is none, and why, so that nobody takes it for one that was forgotten. */
export function publishTooShort(scope: Scope, input: PublishTooShortInput): Promise<AssessmentRow | Problem[]> {
  return once(scope, "publishTooShort", input, byRow(loadAssessment), async (tx) => {
    const judged = await assessmentToJudge(tx, input);
    if ("code" in judged) return [judged];
    const { assessment } = judged;
    if (assessment.status !== "DRAFT") return [PUBLISHED];
    const notYet = whenNotOver(tx, judged) ?? (await whenCalibrated(tx, assessment.key));
    if (notYet) return [notYet];
    const basis = await readBasis(tx, assessment);
    if (!isTooShort(basis))
      return [
        problem(
          null,
          "LONG_ENOUGH",
          "The post was held long enough in the period to be assessed by the rule in force. Choose the two ratings.",
        ),
      ];

    await tx.db.update(
      Assessment,
      { key: assessment.key },
      {
        status: "PUBLISHED",
        publishedAt: tx.now,
        isTooShort: true,
        workResult: null,
        behaviour: null,
        predicate: null,
        ...numbersOf(basis),
        ...madeBy(tx, judged),
      },
    );
    await keepBasis(tx, assessment.key, basis);
    await recordEvent(tx, { ...eventOf(tx, "assessment.published", judged), payload: { after: { isTooShort: true } } });
    return loadAssessment.required(tx, assessment.key);
  });
}
