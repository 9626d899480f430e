import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { recordEvent } from "../../platform/audit.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Assessment, AssessmentBasis } from "./assessment.entity.ts";
import type { PublishAssessmentInput, SaveAssessmentInput } from "./assessment.inputs.ts";
import { loadAssessment, type AssessmentRow } from "./assessment.loaders.ts";
import { assessmentToJudge, type Judged } from "./assessment.repository.ts";
import type { LockedAssessment } from "./locked-assessment.service.ts";
import { scoreOf, type Basis } from "./basis.ts";
import { readBasis } from "./basis.loaders.ts";
import { adviceIn, LONGEST_REASON, PUBLISHED, TOO_LONG, verdictOn, type Ratings } from "./publication-check.service.ts";

/** Autosave: a draft may be as unfinished as it likes. Its three aspects are computed anew each time. */
export function saveAssessment(scope: Scope, input: SaveAssessmentInput): Promise<AssessmentRow | Problem[]> {
  return once(scope, "saveAssessment", input, byRow(loadAssessment), async (tx) => {
    const judged = await assessmentToJudge(tx, input);
    if ("code" in judged) return [judged];
    const { assessment } = judged;
    if (assessment.status !== "DRAFT") return [PUBLISHED];
    if (input.revision != null && input.revision !== assessment.revision) return [CHANGED_MEANWHILE];
    if ((input.reason?.length ?? 0) > LONGEST_REASON) return [TOO_LONG];

    const ratings = {
      workResult: input.workResult ?? assessment.workResult,
      behaviour: input.behaviour ?? assessment.behaviour,
    };
    const reason = input.reason == null ? assessment.reason : input.reason.trim() || null;
    const basis = await readBasis(tx, assessment);
    await tx.db.update(
      Assessment,
      { key: assessment.key },
      { ...ratings, predicate: predicateOr(ratings), reason, ...numbersOf(basis), ...madeBy(tx, judged) },
    );
    await recordEvent(tx, {
      ...eventOf(tx, "assessment.saved", judged),
      payload: { before: chosenIn(assessment), after: { ...ratings, reason } },
    });
    return loadAssessment.required(tx, assessment.key);
  });
}

/** Shows the assessment to its subject. What it rests on is kept with it, so that its numbers stay what they were. */
export function publishAssessment(scope: Scope, input: PublishAssessmentInput): Promise<AssessmentRow | Problem[]> {
  return once(scope, "publishAssessment", input, byRow(loadAssessment), async (tx) => {
    const judged = await assessmentToJudge(tx, input);
    if ("code" in judged) return [judged];
    return publish(tx, judged, input);
  });
}

export async function publish(tx: Scope, judged: Judged, chosen: Ratings): Promise<AssessmentRow | Problem[]> {
  const { assessment } = judged;
  const verdict = await verdictOn(tx, judged, chosen);
  if (Array.isArray(verdict)) return verdict;

  const { basis, reason, departure, distributionReason } = verdict;
  const { workResult, behaviour } = chosen;
  const advised = adviceIn(basis);
  const predicate = predicateOf(workResult, behaviour);
  await tx.db.update(
    Assessment,
    { key: assessment.key },
    {
      status: "PUBLISHED",
      publishedAt: tx.now,
      workResult,
      behaviour,
      predicate,
      reason: reason || null,
      distributionReason,
      isTooShort: false,
      ...numbersOf(basis),
      ...madeBy(tx, judged),
    },
  );
  await keepBasis(tx, assessment.key, basis);
  await recordEvent(tx, {
    ...eventOf(tx, "assessment.published", judged),
    payload: {
      before: chosenIn(assessment),
      after: { workResult, behaviour, predicate },
      advised,
      reason,
      ...(departure && {
        distribution: {
          unit: departure.unit.unitName,
          rating: departure.rating,
          violations: departure.violations,
          reason: distributionReason,
        },
      }),
    },
  });
  return loadAssessment.required(tx, assessment.key);
}

/** A second publication, after a withdrawal, rests on what the records say then. */
export async function keepBasis(tx: Scope, assessmentKey: string, basis: Basis): Promise<void> {
  await tx.db.upsert(AssessmentBasis, { assessmentKey, basis: basis as object, at: tx.now }, ["assessmentKey"]);
}

/** What is computed: the three aspects and the advice. */
export function numbersOf(basis: Basis) {
  const advised = adviceIn(basis);
  return {
    discipline: scoreOf.DISCIPLINE(basis).score,
    workQuality: scoreOf.WORK_QUALITY(basis).score,
    innovation: scoreOf.INNOVATION(basis).score,
    advisedWorkResult: advised.workResult,
    advisedBehaviour: advised.behaviour,
  };
}

export const madeBy = (tx: Scope, { assessment, judgeKey }: Judged) => ({
  appraiserKey: judgeKey,
  chosenByKey: actorOf(tx).employeeKey,
  revision: assessment.revision + 1,
});

export const eventOf = (
  tx: Scope,
  action: string,
  { assessment, judgeKey }: Pick<Judged, "assessment" | "judgeKey">,
) => ({
  action,
  noun: "assessment",
  nounKey: assessment.key,
  subjectKey: assessment.employeeKey,
  onBehalfOfKey: judgeKey === actorOf(tx).employeeKey ? null : judgeKey,
});

export const chosenIn = ({ status, workResult, behaviour, reason }: LockedAssessment) => ({
  status,
  workResult,
  behaviour,
  reason,
});

const predicateOr = ({ workResult, behaviour }: { workResult: Rating | null; behaviour: Rating | null }) =>
  workResult === null || behaviour === null ? null : predicateOf(workResult, behaviour);

const CHANGED_MEANWHILE = problem(
  "revision",
  "CONFLICT",
  "It was changed meanwhile, perhaps by you on another device. Load it again; what you typed is still with you.",
);
