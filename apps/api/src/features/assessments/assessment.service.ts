import { agencyDate } from "@andir/domain/iso-date";
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
import { adviceOnBehaviour, adviceOnWorkResult, isTooShort, scoreOf, type Basis } from "./basis.ts";
import { readBasis } from "./basis.loaders.ts";

const LONGEST_REASON = 4_000;

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

/** The ratings that are to be published, by whoever may judge. */
export interface Ratings {
  readonly workResult: Rating;
  readonly behaviour: Rating;
  readonly reason?: string | null;
}

export async function publish(tx: Scope, judged: Judged, chosen: Ratings): Promise<AssessmentRow | Problem[]> {
  const { assessment } = judged;
  if (assessment.status !== "DRAFT") return [PUBLISHED];
  const notYet = whenNotOver(tx, judged);
  if (notYet) return [notYet];
  const basis = await readBasis(tx, assessment);
  const reason = chosen.reason?.trim() ?? assessment.reason ?? "";
  const problems = problemsOf(basis, chosen, reason);
  if (problems.length > 0) return problems;

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
      isTooShort: false,
      ...numbersOf(basis),
      ...madeBy(tx, judged),
    },
  );
  await keepBasis(tx, assessment.key, basis);
  await recordEvent(tx, {
    ...eventOf(tx, "assessment.published", judged),
    payload: { before: chosenIn(assessment), after: { workResult, behaviour, predicate }, advised, reason },
  });
  return loadAssessment.required(tx, assessment.key);
}

/** A second publication, after a withdrawal, rests on what the records say then. */
export async function keepBasis(tx: Scope, assessmentKey: string, basis: Basis): Promise<void> {
  await tx.db.upsert(AssessmentBasis, { assessmentKey, basis: basis as object, at: tx.now }, ["assessmentKey"]);
}

function problemsOf(basis: Basis, { workResult, behaviour }: Ratings, reason: string): Problem[] {
  if (reason.length > LONGEST_REASON) return [TOO_LONG];
  if (isTooShort(basis))
    return [
      problem(
        null,
        "TOO_SHORT_IN_POST",
        "The post was held too briefly in this period to be assessed. Publish that instead: it is a result of its own.",
      ),
    ];
  // The head of a unit takes the unit's rating; it is no advice to depart from (SE MenPANRB 3/2023).
  if (basis.organisation !== null && workResult !== basis.organisation.workResult)
    return [
      problem(
        "workResult",
        "HEAD_OF_UNIT",
        `The head of a unit has the work result that the unit's rating gives: ${basis.organisation.workResult}. Whoever set that rating can change it.`,
      ),
    ];
  if (basis.organisation === null && basis.aspects.isHead && basis.period.kind !== "MONTH")
    return [
      problem(
        "workResult",
        "NO_ORGANISATION_RATING",
        "The unit has no published rating for this period yet, and its head's work result follows from it. The leader one level above sets it.",
      ),
    ];
  const advised = adviceIn(basis);
  const departs =
    (advised.workResult !== null && advised.workResult !== workResult) ||
    (advised.behaviour !== null && advised.behaviour !== behaviour);
  if (departs && reason === "")
    return [
      problem("reason", "REQUIRED", "The ratings depart from the advice. Say why: the person assessed will read it."),
    ];
  return [];
}

const adviceIn = (basis: Basis) => ({
  workResult: adviceOnWorkResult(basis).rating,
  behaviour: adviceOnBehaviour(basis).rating,
});

/** Null once the period is at its end, or the post is: before, there is not yet anything to judge. */
export const whenNotOver = (tx: Scope, { lastDay }: Judged): Problem | null =>
  agencyDate(tx.now) >= lastDay
    ? null
    : problem("periodId", "NOT_OVER", `This can be published from ${lastDay} on. It is kept as a draft until then.`);

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

export const PUBLISHED = problem(
  "assessmentId",
  "PUBLISHED",
  "It is published. Withdraw it with a reason before it is acknowledged, if it must change.",
);
const CHANGED_MEANWHILE = problem(
  "revision",
  "CONFLICT",
  "It was changed meanwhile, perhaps by you on another device. Load it again; what you typed is still with you.",
);
const TOO_LONG = problem("reason", "TOO_LONG", `At most ${LONGEST_REASON} characters.`);
