import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { batched } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadFeedbackFacts } from "../feedback/feedback-facts.loaders.ts";
import { loadHeadRating } from "../organisation-ratings/unit-rating.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import { loadAspectFacts } from "./aspect-facts.loaders.ts";
import { visibleAssessments } from "./assessment.policy.ts";
import type { Basis } from "./basis.ts";
import { loadPeriodResults } from "./period-result.loaders.ts";
import { loadResultFacts } from "./result-facts.loaders.ts";

/** What published assessments kept, of those that the reader may see. */
const loadKept = batched<Basis>(async (scope, keys) => {
  const found = await rows<{ key: string; basis: Basis }>(
    scope,
    sql`select b.assessment_key as key, b.basis from assessment_basis b join assessment a on a.key = b.assessment_key
        where b.assessment_key = any(${keys}::uuid[]) and ${visibleAssessments(actorOf(scope))}`,
  );
  return new Map(found.map(({ key, basis }) => [key, basis]));
});

/** What an assessment rests on: as it was when it was published, or as the records say now. */
export const loadBasis = async (scope: Scope, assessment: { key: string; periodKey: string }): Promise<Basis> =>
  (await loadKept(scope, assessment.key)) ?? readBasis(scope, assessment);

/** As the records say now. */
export async function readBasis(scope: Scope, { key, periodKey }: { key: string; periodKey: string }): Promise<Basis> {
  const [period, aspects, results] = await Promise.all([
    requirePeriod(scope, periodKey),
    loadAspectFacts.required(scope, key),
    loadResultFacts(scope, key),
  ]);
  const [organisation, feedback] = await Promise.all([
    aspects.isHead ? loadHeadRating(scope, aspects.unitKey, periodKey) : null,
    loadFeedbackFacts(scope, aspects.positionKey, period.startsOn, period.endsOn),
  ]);
  return {
    period: { kind: period.kind, startsOn: period.startsOn, endsOn: period.endsOn },
    today: agencyDate(scope.now),
    aspects: { ...aspects, feedback: feedback.work },
    results: results ?? [],
    feedback: feedback.counts,
    ...(period.kind === "YEAR" ? { periods: (await loadPeriodResults(scope, key)) ?? [] } : {}),
    organisation: organisation && { rating: organisation.rating, workResult: organisation.workResult },
    rules: await cycleRulesOn(scope, period.endsOn),
  };
}
