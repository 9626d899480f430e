import { CoreValue } from "@andir/domain/core-value";
import { IndicatorAspect } from "@andir/domain/indicator-aspect";
import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { PlanForm } from "@andir/domain/plan-form";
import { PlanPerspective } from "@andir/domain/plan-perspective";
import { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import { PlannedResultKind } from "@andir/domain/planned-result-kind";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "How a result is measured. What is not known yet may stay out until the plan is handed in." })
export class IndicatorInput {
  @Field(() => ID, { nullable: true, description: "An indicator that is there already; a new one without it." })
  id?: string | null;

  @Field(() => IndicatorAspect, {
    defaultValue: IndicatorAspect.QUANTITY,
    description: "Quantity, quality, time or cost.",
  })
  aspect: IndicatorAspect;

  @Field(() => String, { defaultValue: "", description: "What is measured; on a qualitative plan with its target." })
  text: string;

  @Field(() => Float, { nullable: true, description: "Target for the whole span of the plan." })
  target?: number | null;

  @Field(() => String, { nullable: true, description: "Unit of measure, such as keluarga, %, hari." })
  unitOfMeasure?: string | null;

  @Field(() => IndicatorPattern, {
    defaultValue: IndicatorPattern.CUMULATIVE,
    description: "How it is measured over the months.",
  })
  pattern: IndicatorPattern;

  @Field(() => IndicatorDirection, {
    defaultValue: IndicatorDirection.HIGHER_IS_BETTER,
    description: "Whether more or less is better.",
  })
  direction: IndicatorDirection;

  @Field(() => [Int], {
    nullable: true,
    description: "Calendar months (1-12) in which it is measured; every month without it.",
  })
  measuredMonths?: number[] | null;
}

@InputType({ description: "What a result says, whosever it is." })
abstract class ResultInput {
  @Field(() => PlannedResultKind, { defaultValue: PlannedResultKind.MAIN, description: "Main or additional." })
  kind: PlannedResultKind;

  @Field(() => String, { defaultValue: "", description: "The result, as an outcome and not as an activity." })
  title: string;

  @Field(() => PlannedResultBelonging, {
    defaultValue: PlannedResultBelonging.ORGANISATION,
    description: "Whether it passes to a successor.",
  })
  belonging: PlannedResultBelonging;

  @Field(() => [IndicatorInput], { defaultValue: [], description: "Its indicators, in their order." })
  indicators: IndicatorInput[];
}

@InputType({ description: "One result of a plan with its indicators." })
export class PlannedResultInput extends ResultInput {
  @Field(() => ID, { nullable: true, description: "A result that is there already; a new one without it." })
  id?: string | null;

  @Field(() => PlanPerspective, { nullable: true, description: "Perspective, on the plan of a unit head." })
  perspective?: PlanPerspective | null;

  @Field(() => ID, {
    nullable: true,
    description: "The superior's result that it supports; it can be linked later. Left out, it stays as it is.",
  })
  parentResultId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The result of the predecessor in this post that it goes on with: see Position.successorResults.",
  })
  continuesResultId?: string | null;
}

@InputType({ description: "One result of a template; its indicators have no ids." })
export class TemplateResultInput extends ResultInput {}

@InputType({ description: "What the leader expects under one core value (ekspektasi khusus pimpinan)." })
export class CoreValueExpectationInput {
  @Field(() => CoreValue, { description: "The core value." })
  value: CoreValue;

  @Field(() => String, { description: "The expectation; an empty one takes it away." })
  expectation: string;
}

@InputType({ description: "A plan as one document." })
abstract class PlanDocumentInput extends MutationInput {
  @Field(() => PlanForm, { defaultValue: PlanForm.QUANTITATIVE, description: "Quantitative or qualitative." })
  form: PlanForm;

  @Field(() => [PlannedResultInput], { description: "All results, in their order: what is left out is taken out." })
  results: PlannedResultInput[];

  @Field(() => [CoreValueExpectationInput], { defaultValue: [], description: "Expected behaviour by core value." })
  expectations: CoreValueExpectationInput[];

  @Field(() => [String], { defaultValue: [], description: "What is needed to get there (dukungan sumber daya)." })
  resources: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: "How and when one accounts for it (skema pertanggungjawaban).",
  })
  accountability: string[];

  @Field(() => [String], { defaultValue: [], description: "What follows from reaching it or not (konsekuensi)." })
  consequences: string[];
}

@InputType({ description: "The whole of a plan that is being written, in any state of completeness." })
export class SavePlanInput extends PlanDocumentInput {
  @Field(() => ID, { description: "The post that it is for, one of yours." })
  positionId: string;

  @Field(() => Int, { nullable: true, description: "Year of the cycle; this year without it." })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: "The revision that you changed; none for a new plan." })
  revision?: number | null;
}

@InputType({ description: "The whole of an approved plan as it is to become, and why." })
export class AmendPlanInput extends PlanDocumentInput {
  @Field(() => ID, { description: "The plan." })
  planId: string;

  @Field(() => Int, { description: "The revision that you changed." })
  revision: number;

  @Field(() => String, { description: "Why it changes." })
  reason: string;
}

export type PlanDocumentFields = Pick<
  SavePlanInput,
  "form" | "results" | "expectations" | "resources" | "accountability" | "consequences"
>;

@InputType({ description: "Which plan." })
export class PlanInput extends MutationInput {
  @Field(() => ID, { description: "The plan." })
  planId: string;
}

@InputType({ description: "Which plan is given back, and what is to change." })
export class ReturnPlanInput extends PlanInput {
  @Field(() => String, { description: "What is to change." })
  note: string;
}

@InputType({ description: "Which result supports which." })
export class LinkPlannedResultInput extends MutationInput {
  @Field(() => ID, { description: "The result." })
  resultId: string;

  @Field(() => ID, { nullable: true, description: "The superior's result that it supports; null takes the link away." })
  parentResultId?: string | null;
}

@InputType({ description: "Which proposal to amend a plan." })
export class AmendmentInput extends MutationInput {
  @Field(() => ID, { description: "The proposal." })
  amendmentId: string;
}

@InputType({ description: "What the appraiser says to a proposal." })
export class DecideAmendmentInput extends AmendmentInput {
  @Field(() => Boolean, { description: "Whether the plan becomes as proposed." })
  accept: boolean;

  @Field(() => String, { nullable: true, description: "Why; needed where the plan stays as it was." })
  note?: string | null;
}
