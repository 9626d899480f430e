import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { batched } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadFeedbackFacts } from "../feedback/feedback-facts.loaders.ts";
import { loadHeadRating } from "../organisation-ratings/unit-rating.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { loadAspectFacts, loadProspectFacts, type AspectFacts } from "./aspect-facts.loaders.ts";
import { visibleAssessments } from "./assessment.policy.ts";
import type { Basis } from "./basis.ts";
import type { PeriodResult } from "./merged-periods.ts";
import { loadPeriodResults, loadProspectPeriods } from "./period-result.loaders.ts";
import { loadProspectResults, loadResultFacts, type ResultFacts } from "./result-facts.loaders.ts";

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
  return basisOf(scope, period, {
    aspects,
    results: results ?? [],
    periods: period.kind === "YEAR" ? ((await loadPeriodResults(scope, key)) ?? []) : null,
  });
}

/** What an assessment would rest on that nobody has begun; null for a post that was not held in the period. */
export async function readProspect(scope: Scope, positionKey: string, periodKey: string): Promise<Basis | null> {
  const [period, aspects, results] = await Promise.all([
    requirePeriod(scope, periodKey),
    loadProspectFacts(scope, positionKey, { periodKey }),
    loadProspectResults(scope, positionKey, { periodKey }),
  ]);
  if (aspects === null) return null;
  const periods = period.kind === "YEAR" ? await loadProspectPeriods(scope, positionKey, { periodKey }) : null;
  return basisOf(scope, period, { aspects, results, periods });
}

interface Found {
  readonly aspects: Omit<AspectFacts, "feedback">;
  readonly results: readonly ResultFacts[];
  /** Of a year alone. */
  readonly periods: readonly PeriodResult[] | null;
}

async function basisOf(scope: Scope, period: PeriodRow, { aspects, results, periods }: Found): Promise<Basis> {
  const [organisation, feedback] = await Promise.all([
    aspects.isHead ? loadHeadRating(scope, aspects.unitKey, period.key) : null,
    loadFeedbackFacts(scope, aspects.positionKey, period.startsOn, period.endsOn),
  ]);
  return {
    period: { kind: period.kind, startsOn: period.startsOn, endsOn: period.endsOn },
    today: agencyDate(scope.now),
    aspects: { ...aspects, feedback: feedback.work },
    results,
    feedback: feedback.counts,
    ...(periods && { periods }),
    organisation: organisation && { rating: organisation.rating, workResult: organisation.workResult },
    rules: await cycleRulesOn(scope, period.endsOn),
  };
}
