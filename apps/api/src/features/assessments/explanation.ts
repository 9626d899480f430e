import type { Aspect } from "@andir/domain/aspect";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import { adviceOfPeriods, adviceOnBehaviour, adviceOnWorkResult, attainmentsOf, scoreOf, type Basis } from "./basis.ts";
import { loadBasis } from "./basis.loaders.ts";
import { loadChooserKey, loadReportKey } from "./explained.loaders.ts";
import type { ExplainedResult, Explanation, ExplanationPart } from "./explanation.type.ts";

/** Of a draft about oneself nothing is told, nor of what was imported: there is nothing that was computed here. */
const isHidden = (scope: Scope, { status, source, employeeKey }: AssessmentRow): boolean =>
  source === "IMPORT" || (status === "DRAFT" && employeeKey === actorOf(scope).employeeKey);

const nothing = (ruleVersion: string): Explanation => ({
  ruleVersion,
  parts: [],
  results: [],
  choices: [],
  reportKey: null,
});

export async function explainScore(scope: Scope, assessment: AssessmentRow, aspect: Aspect): Promise<Explanation> {
  const { ruleVersion } = assessment;
  if (isHidden(scope, assessment)) return nothing(ruleVersion);
  const basis = await loadBasis(scope, assessment);
  return {
    ruleVersion,
    parts: scoreOf[aspect](basis).parts.map((part) => ({ ...part, rating: null })),
    results: aspect === "WORK_QUALITY" ? explainedResults(basis) : [],
    choices: [],
    reportKey: await loadReportKey(scope, assessment.key),
  };
}

/** How the two ratings came about: what was suggested, by which arithmetic, and what a person made of it. */
export async function explainRatings(scope: Scope, assessment: AssessmentRow): Promise<Explanation | null> {
  if (isHidden(scope, assessment)) return null;
  const basis = await loadBasis(scope, assessment);
  const advice = { WORK_RESULT: adviceOnWorkResult(basis), BEHAVIOUR: adviceOnBehaviour(basis) };
  const merged = adviceOfPeriods(basis);
  const chosenByKey = await loadChooserKey(scope, assessment.key);
  const choice = {
    predicate: assessment.predicate,
    reason: assessment.reason,
    at: assessment.publishedAt,
    chosenByKey,
  };
  return {
    ruleVersion: basis.rules.version,
    parts: [
      part("WORK_RESULT_ADVICE", advice.WORK_RESULT),
      part("BEHAVIOUR_ADVICE", advice.BEHAVIOUR),
      ...(merged ? [part("MERGED_WORK_RESULT", merged.workResult), part("MERGED_BEHAVIOUR", merged.behaviour)] : []),
    ],
    results: explainedResults(basis),
    choices: [
      { name: "WORK_RESULT", advised: advice.WORK_RESULT.rating, chosen: assessment.workResult, ...choice },
      { name: "BEHAVIOUR", advised: advice.BEHAVIOUR.rating, chosen: assessment.behaviour, ...choice },
    ],
    reportKey: await loadReportKey(scope, assessment.key),
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
