import type { Aspect } from "@andir/domain/aspect";
import { scoreLine } from "@andir/domain/score";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import { adviceOfPeriods, adviceOnBehaviour, adviceOnWorkResult, attainmentsOf, scoreOf, type Basis } from "./basis.ts";
import { loadBasis } from "./basis.loaders.ts";
import { loadChooserKey, loadReportKey } from "./explained.loaders.ts";
import type { CountedInnovation, ExplainedResult, Explanation, ExplanationPart } from "./explanation.type.ts";

/** Of a draft about oneself nothing is told, nor of what was imported: there is nothing that was computed here. */
const isHidden = (scope: Scope, { status, source, employeeKey }: AssessmentRow): boolean =>
  source === "IMPORT" || (status === "DRAFT" && employeeKey === actorOf(scope).employeeKey);

const nothing = (ruleVersion: string): Explanation => ({
  ruleVersion,
  parts: [],
  results: [],
  choices: [],
  innovations: [],
  reportKey: null,
});

export async function explainScore(scope: Scope, assessment: AssessmentRow, aspect: Aspect): Promise<Explanation> {
  const { ruleVersion } = assessment;
  if (isHidden(scope, assessment)) return nothing(ruleVersion);
  const [basis, reportKey] = [await loadBasis(scope, assessment), await loadReportKey(scope, assessment.key)];
  return explainedScore(basis, aspect, { ruleVersion, reportKey });
}

export function explainedScore(
  basis: Basis,
  aspect: Aspect,
  { ruleVersion, reportKey }: { ruleVersion: string; reportKey: string | null },
): Explanation {
  return {
    ruleVersion,
    parts: scoreOf[aspect](basis).parts.map((part) => ({ ...part, rating: null })),
    results: aspect === "WORK_QUALITY" ? explainedResults(basis) : [],
    choices: [],
    innovations: aspect === "INNOVATION" ? countedInnovations(basis) : [],
    reportKey,
  };
}

/** What stands behind each line of the score, in its order. */
const countedInnovations = ({ aspects: { innovations, innovationApplies, rules } }: Basis): CountedInnovation[] =>
  innovationApplies
    ? innovations.map(({ key, stage, share }) => {
        const { count, each, amount } = scoreLine(stage, share, rules.innovation.points[stage]);
        return { innovationKey: key ?? null, stage, share: count, each, amount };
      })
    : [];

/** How the two ratings came about: what was suggested, by which arithmetic, and what a person made of it. */
export async function explainRatings(scope: Scope, assessment: AssessmentRow): Promise<Explanation | null> {
  if (isHidden(scope, assessment)) return null;
  const [basis, chosenByKey] = [await loadBasis(scope, assessment), await loadChooserKey(scope, assessment.key)];
  const reportKey = await loadReportKey(scope, assessment.key);
  return explainedRatings(basis, { ...assessment, chosenByKey, reportKey });
}

type Chosen = Pick<AssessmentRow, "workResult" | "behaviour" | "predicate" | "reason" | "publishedAt"> & {
  readonly chosenByKey: string | null;
  readonly reportKey: string | null;
};

/** Of an assessment that nobody has begun. */
export const NOT_CHOSEN: Chosen = {
  workResult: null,
  behaviour: null,
  predicate: null,
  reason: null,
  publishedAt: null,
  chosenByKey: null,
  reportKey: null,
};

export function explainedRatings(basis: Basis, chosen: Chosen): Explanation {
  const advice = { WORK_RESULT: adviceOnWorkResult(basis), BEHAVIOUR: adviceOnBehaviour(basis) };
  const merged = adviceOfPeriods(basis);
  const { predicate, reason, publishedAt: at, chosenByKey, reportKey } = chosen;
  const choice = { predicate, reason, at, chosenByKey };
  return {
    ruleVersion: basis.rules.version,
    parts: [
      part("WORK_RESULT_ADVICE", advice.WORK_RESULT),
      part("BEHAVIOUR_ADVICE", advice.BEHAVIOUR),
      ...(merged ? [part("MERGED_WORK_RESULT", merged.workResult), part("MERGED_BEHAVIOUR", merged.behaviour)] : []),
    ],
    results: explainedResults(basis),
    innovations: [],
    choices: [
      { name: "WORK_RESULT", advised: advice.WORK_RESULT.rating, chosen: chosen.workResult, ...choice },
      { name: "BEHAVIOUR", advised: advice.BEHAVIOUR.rating, chosen: chosen.behaviour, ...choice },
    ],
    reportKey,
  };
}

const part = (
  name: ExplanationPart["name"],
  { rating, lines }: ReturnType<typeof adviceOnWorkResult>,
): ExplanationPart => ({ name, weight: 1, score: null, rating, lines });

const explainedResults = (basis: Basis): ExplainedResult[] =>
  attainmentsOf(basis).map(({ result, indicators, attainment }) => ({
    attainment,
    facts: result,
    indicators: indicators.map(({ indicator, attainment: told }) => ({
      state: told.state,
      realisation: told.realisation,
      attainment: told.attainment,
      lines: told.lines,
      facts: indicator,
    })),
  }));
