import { CORE_VALUES, CoreValue } from "@andir/domain/core-value";
import { IndicatorAspect } from "@andir/domain/indicator-aspect";
import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { PlanForm } from "@andir/domain/plan-form";
import { PlanPerspective } from "@andir/domain/plan-perspective";
import { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import { PlannedResultKind } from "@andir/domain/planned-result-kind";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import type { IndicatorDocument, PlanDocument, ResultDocument } from "./plan-document.ts";

registerEnumType(CoreValue, {
  name: "CoreValue",
  description: "Core value of civil servants (BerAKHLAK, SE MenPANRB 20/2021).",
  valuesConfig: {
    SERVICE_ORIENTED: { description: "Berorientasi Pelayanan." },
    ACCOUNTABLE: { description: "Akuntabel." },
    COMPETENT: { description: "Kompeten." },
    HARMONIOUS: { description: "Harmonis." },
    LOYAL: { description: "Loyal." },
    ADAPTIVE: { description: "Adaptif." },
    COLLABORATIVE: { description: "Kolaboratif." },
  },
});

@ObjectType("CoreValueExpectation", {
  description: "One of the seven core values with its guides, and what the leader expects of this person under it.",
})
export class ExpectedBehaviour {
  @Field(() => CoreValue, { description: "The core value." })
  value: CoreValue;

  @Field(() => String, { description: "Its name as printed on every plan." })
  label: string;

  @Field(() => [String], { description: "Its three guides of conduct (panduan perilaku)." })
  guides: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      "The leader's own expectation (ekspektasi khusus pimpinan); null when there is none, or it is not yours to read.",
  })
  expectation: string | null;
}

/** All seven stand on every plan, whatever was written to them. */
export function sevenValues(written: readonly { value: CoreValue; expectation: string | null }[]): ExpectedBehaviour[] {
  const texts = new Map(written.map(({ value, expectation }) => [value, expectation]));
  return Object.values(CoreValue).map((value) => ({
    value,
    ...CORE_VALUES[value],
    expectation: texts.get(value) ?? null,
  }));
}

@ObjectType({
  description:
    "An indicator as it stood in a version of a plan, or as it is proposed. Source: that version of the plan, or the proposal. Fresh: as it was agreed or proposed.",
})
export class PlanContentIndicator {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the indicator, the same in every version; null in a template.",
  })
  indicatorId: string | null;

  @Field(() => IndicatorAspect, { description: "Quantity, quality, time or cost." })
  aspect: IndicatorAspect;

  @Field(() => String, { description: "What is measured." })
  text: string;

  @Field(() => Float, { nullable: true, description: "Target for the whole span of the plan, in its unit of measure." })
  target: number | null;

  @Field(() => String, { nullable: true, description: "Unit of measure." })
  unitOfMeasure: string | null;

  @Field(() => IndicatorPattern, { description: "How it is measured over the months." })
  pattern: IndicatorPattern;

  @Field(() => IndicatorDirection, { description: "Whether more or less is better." })
  direction: IndicatorDirection;

  @Field(() => [Int], { nullable: true, description: "Calendar months in which it is measured; null for every month." })
  measuredMonths: number[] | null;
}

@ObjectType({ description: "A result as it stood in a version of a plan, or as it is proposed." })
export class PlanContentResult {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the planned result, the same in every version; null in a template.",
  })
  resultId: string | null;

  @Field(() => PlannedResultKind, { description: "Main or additional." })
  kind: PlannedResultKind;

  @Field(() => String, { description: "The result." })
  title: string;

  @Field(() => PlanPerspective, { nullable: true, description: "Perspective, on the plan of a unit head." })
  perspective: PlanPerspective | null;

  @Field(() => PlannedResultBelonging, { description: "Whether it passes to a successor." })
  belonging: PlannedResultBelonging;

  @Field(() => [PlanContentIndicator], { description: "Its indicators, in their order." })
  indicators: PlanContentIndicator[];

  /** Not a field: the graph has `parent`. */
  parentKey: string | null;
}

@ObjectType({ description: "Everything that stands in a plan, as it stood or as it is proposed." })
export class PlanContent {
  @Field(() => PlanForm, { description: "Quantitative or qualitative." })
  form: PlanForm;

  @Field(() => [PlanContentResult], { description: "Results, in their order." })
  results: PlanContentResult[];

  @Field(() => [ExpectedBehaviour], { description: "The seven core values with what was expected." })
  expectations: ExpectedBehaviour[];

  @Field(() => [String], { description: "What is needed to get there (dukungan sumber daya)." })
  resources: string[];

  @Field(() => [String], { description: "How and when one accounts for it (skema pertanggungjawaban)." })
  accountability: string[];

  @Field(() => [String], { description: "What follows from reaching it or not (konsekuensi)." })
  consequences: string[];
}

export const contentOf = ({
  form,
  results,
  expectations,
  resources,
  accountability,
  consequences,
}: PlanDocument): PlanContent => ({
  form,
  results: results.map(contentOfResult),
  expectations: sevenValues(expectations),
  resources,
  accountability,
  consequences,
});

export const contentOfResult = ({ key, indicators, ...result }: ResultDocument): PlanContentResult => ({
  ...result,
  resultId: globalId("PlannedResult", key),
  indicators: indicators.map(contentOfIndicator),
});

/** In a template they are nobody's yet, so they have no ids. */
export const contentOfTemplate = (results: readonly ResultDocument[]): PlanContentResult[] =>
  results.map(({ key: _result, indicators, ...result }) => ({
    ...result,
    resultId: null,
    indicators: indicators.map(({ key: _indicator, ...indicator }) => ({ ...indicator, indicatorId: null })),
  }));

const contentOfIndicator = ({ key, ...indicator }: IndicatorDocument): PlanContentIndicator => ({
  ...indicator,
  indicatorId: globalId("Indicator", key),
});

@ObjectType("PlanVersion", { description: "A plan as it was agreed: nothing agreed is lost when it changes." })
export class PlanVersionType {
  @Field(() => Int, { description: "1 for the first agreement, one more with each amendment." })
  version: number;

  @Field(() => DateTimeScalar, { description: "When it was agreed." })
  at: Date;

  @Field(() => String, { nullable: true, description: "Why it was amended; null for the first." })
  reason: string | null;

  @Field(() => PlanContent, { description: "What stood in it." })
  content: PlanContent;

  /** Not a field: the graph has `by`. */
  byKey: string | null;
}
