import { agencyDate } from "@andir/domain/iso-date";
import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Judged } from "./assessment.repository.ts";
import { adviceOnBehaviour, adviceOnWorkResult, isTooShort, type Basis } from "./basis.ts";
import { readBasis } from "./basis.loaders.ts";
import { hasOpenCalibration } from "./open-calibration.loaders.ts";
import { departureOf, distributionProblem, type Departure } from "./distribution-check.service.ts";

export const LONGEST_REASON = 4_000;

/** The ratings that are to be published, by whoever may judge. */
export interface Ratings {
  readonly workResult: Rating;
  readonly behaviour: Rating;
  readonly reason?: string | null;
  readonly distributionReason?: string | null;
}

export interface Verdict {
  readonly basis: Basis;
  readonly reason: string;
  readonly departure: Departure | null;
  /** Kept only where the distribution asks for it. */
  readonly distributionReason: string | null;
}

/** Whether the ratings may be published, and what there is to mend before. */
export async function verdictOn(tx: Scope, judged: Judged, chosen: Ratings): Promise<Verdict | Problem[]> {
  const { assessment } = judged;
  if (assessment.status !== "DRAFT") return [PUBLISHED];
  const notYet = whenNotOver(tx, judged) ?? (await whenCalibrated(tx, assessment.key));
  if (notYet) return [notYet];
  const basis = await readBasis(tx, assessment);
  const reason = chosen.reason?.trim() ?? assessment.reason ?? "";
  const problems = problemsOf(basis, chosen, reason);
  if (problems.length > 0) return problems;

  const why = chosen.distributionReason?.trim() ?? "";
  const departure = await departureOf(tx, assessment, predicateOf(chosen.workResult, chosen.behaviour));
  if (departure && why === "") return [distributionProblem(departure)];
  if (why.length > LONGEST_REASON) return [problem("distributionReason", "TOO_LONG", TOO_LONG.message)];
  return { basis, reason, departure, distributionReason: departure && why };
}

export function problemsOf(
  basis: Basis,
  { workResult, behaviour }: Pick<Ratings, "workResult" | "behaviour">,
  reason: string,
): Problem[] {
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

export const adviceIn = (basis: Basis) => ({
  workResult: adviceOnWorkResult(basis).rating,
  behaviour: adviceOnBehaviour(basis).rating,
});

/** Null once the period is at its end, or the post is: before, there is not yet anything to judge. */
export const whenNotOver = (tx: Scope, { lastDay }: Pick<Judged, "lastDay">): Problem | null =>
  agencyDate(tx.now) >= lastDay
    ? null
    : problem("periodId", "NOT_OVER", `This can be published from ${lastDay} on. It is kept as a draft until then.`);

/** Null unless a proposal of other ratings waits: what was said on a draft is answered before its subject reads it. */
export const whenCalibrated = async (tx: Scope, assessmentKey: string): Promise<Problem | null> =>
  (await hasOpenCalibration(tx, assessmentKey))
    ? problem(
        "assessmentId",
        "CALIBRATION_OPEN",
        "The head of the unit proposes other ratings. Accept them or keep yours, with a reason; then publish.",
      )
    : null;

export const PUBLISHED = problem(
  "assessmentId",
  "PUBLISHED",
  "It is published. Withdraw it with a reason before it is acknowledged, if it must change.",
);
export const TOO_LONG = problem("reason", "TOO_LONG", `At most ${LONGEST_REASON} characters.`);
export const INCOMPLETE = problem(
  null,
  "INCOMPLETE",
  "Both ratings, of work result and of behaviour, are to be chosen before it is published.",
);
