import { CoreValue } from "@andir/domain/core-value";
import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import sql from "sql-template-tag";
import type { Scope } from "../../../platform/scope.ts";
import { rows } from "../../../platform/sql.ts";
import { attainmentsOf } from "../../assessments/basis.ts";
import { loadBasis } from "../../assessments/basis.loaders.ts";
import { type Assessed, ratedFacts } from "./assessed.ts";
import type { EvaluationFacts, JudgedResultFacts, JudgedValueFacts } from "./document-facts.ts";

/** The evaluation's table: what was agreed, reached and said. Of feedback only what was given with a name, and without the name. */
export async function evaluationFacts(
  scope: Scope,
  kind: EvaluationFacts["kind"],
  assessed: Assessed,
): Promise<EvaluationFacts> {
  const basis = await loadBasis(scope, assessed);
  const reached = attainmentsOf(basis);
  const [rated, agreed, said, expectations] = await Promise.all([
    ratedFacts(scope, assessed),
    agreedOf(
      scope,
      reached.map(({ result }) => result.key),
    ),
    feedbackOf(scope, assessed),
    expectationsOf(scope, assessed),
  ]);
  const results = reached.map(({ result, indicators }): JudgedResultFacts => ({
    kind: result.kind,
    title: result.title,
    supports: agreed.results.get(result.key)?.supports ?? null,
    perspective: agreed.results.get(result.key)?.perspective ?? null,
    indicators: indicators.map(({ indicator, attainment }) => {
      const words = agreed.indicators.get(indicator.key);
      return {
        aspect: words?.aspect ?? "QUANTITY",
        text: indicator.text,
        target: indicator.target,
        unitOfMeasure: words?.unitOfMeasure ?? null,
        realisation: attainment.realisation,
      };
    }),
    feedback: said.filter(({ resultKey }) => resultKey === result.key).map(({ text }) => text),
  }));
  const values = Object.values(CoreValue).map((value): JudgedValueFacts => ({
    value,
    expectation: expectations.get(value) ?? null,
    feedback: said.filter(({ coreValue }) => coreValue === value).map(({ text }) => text),
  }));
  return { ...rated, kind, form: agreed.form, isHead: assessed.isHead, results, values };
}

interface AgreedResult {
  readonly key: string;
  readonly supports: string | null;
  readonly perspective: PlanPerspective | null;
  readonly form: PlanForm;
  readonly indicatorKey: string | null;
  readonly aspect: IndicatorAspect;
  readonly unitOfMeasure: string | null;
}

interface Agreed {
  /** Of the newest plan of the period. */
  readonly form: PlanForm;
  readonly results: ReadonlyMap<string, AgreedResult>;
  readonly indicators: ReadonlyMap<string, AgreedResult>;
}

async function agreedOf(scope: Scope, resultKeys: readonly string[]): Promise<Agreed> {
  const found = await rows<AgreedResult>(
    scope,
    sql`select r.key, above.title as supports, r.perspective, l.form, i.key as "indicatorKey", i.aspect, i.unit_of_measure as "unitOfMeasure"
        from planned_result r join performance_plan l on l.key = r.plan_key left join planned_result above on above.key = r.parent_key
        left join indicator i on i.result_key = r.key
        where r.key = any(${resultKeys}::uuid[]) order by l.starts_on, l.version`,
  );
  return {
    form: found.at(-1)?.form ?? "QUANTITATIVE",
    results: new Map(found.map((row) => [row.key, row])),
    indicators: new Map(found.flatMap((row) => (row.indicatorKey === null ? [] : [[row.indicatorKey, row] as const]))),
  };
}

interface Said {
  readonly resultKey: string | null;
  readonly coreValue: CoreValue | null;
  readonly text: string;
}

/** What anonymous raters said stays in the groups that hide them, and out of papers that pass from hand to hand. */
const feedbackOf = (scope: Scope, { positionKey, startsOn, endsOn }: Assessed): Promise<Said[]> =>
  rows<Said>(
    scope,
    sql`select f.planned_result_key as "resultKey", f.core_value as "coreValue", f.text from feedback f
        where f.position_key = ${positionKey}::uuid and not f.is_anonymous and f.given_on between ${startsOn}::date and ${endsOn}::date
          and f.text <> '' and (f.planned_result_key is not null or f.core_value is not null)
        order by f.given_on, f.key`,
  );

async function expectationsOf(
  scope: Scope,
  { positionKey, startsOn, endsOn }: Assessed,
): Promise<ReadonlyMap<CoreValue, string>> {
  const found = await rows<{ value: CoreValue; expectation: string }>(
    scope,
    sql`select x.value, x.expectation from core_value_expectation x join performance_plan l on l.key = x.plan_key
        where l.position_key = ${positionKey}::uuid and l.version > 0 and l.starts_on <= ${endsOn}::date and l.ends_on >= ${startsOn}::date
        order by l.starts_on`,
  );
  return new Map(found.map(({ value, expectation }) => [value, expectation]));
}
