import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "One indicator of a unit's agreement." })
export class UnitIndicatorInput {
  @Field(() => ID, { nullable: true, description: "The indicator, when it stands in the agreement already." })
  id?: string | null;

  @Field(() => String, { description: "What is measured." })
  text: string;

  @Field(() => Float, { description: "Target for the year; not below 0." })
  target: number;

  @Field(() => String, { description: "Unit of measure." })
  unitOfMeasure: string;

  @Field(() => IndicatorPattern, { description: "How it is measured over the quarters." })
  pattern: IndicatorPattern;

  @Field(() => IndicatorDirection, { description: "Whether more or less is better." })
  direction: IndicatorDirection;

  @Field(() => [Int], { nullable: true, description: "Quarters (1-4) in which it is measured; every one without it." })
  measuredQuarters?: number[] | null;
}

@InputType({ description: "A unit's agreement as it is to stand; what is left out of it is taken out." })
export class SaveUnitAgreementInput extends MutationInput {
  @Field(() => ID, { description: "The unit, which you head." })
  unitId: string;

  @Field(() => Int, { description: "Calendar year." })
  year: number;

  @Field(() => [UnitIndicatorInput], { description: "Its indicators in their order, 1 to 20." })
  indicators: UnitIndicatorInput[];
}

@InputType({ description: "Which agreement the leader above agrees to." })
export class AgreeUnitAgreementInput extends MutationInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId: string;
}

@InputType({ description: "Which agreement is opened again, and why." })
export class ReopenUnitAgreementInput extends MutationInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId: string;

  @Field(() => String, { description: "Why." })
  reason: string;
}

@InputType({ description: "What a unit plans to reach of one indicator." })
export class UnitActionTargetInput {
  @Field(() => ID, { description: "The indicator, of the same agreement." })
  indicatorId: string;

  @Field(() => Float, { description: "The planned value of the quarter; not below 0." })
  planned: number;
}

@InputType({ description: "The action plan of one quarter as it is to stand." })
export class SaveActionPlanInput extends MutationInput {
  @Field(() => ID, { description: "The agreement." })
  agreementId: string;

  @Field(() => Int, { description: "Quarter of the year, 1 to 4." })
  quarter: number;

  @Field(() => [String], { description: "What is to be done, at most 20." })
  activities: string[];

  @Field(() => [UnitActionTargetInput], { description: "What is planned; an indicator left out has no planned value." })
  targets: UnitActionTargetInput[];
}

@InputType({ description: "What a unit reached of one indicator." })
export class UnitRealisationInput {
  @Field(() => ID, { description: "The indicator, of the same agreement." })
  indicatorId: string;

  @Field(() => Float, {
    description: "The count of the quarter, or the state or published value at its end; not below 0.",
  })
  value: number;

  @Field(() => String, { nullable: true, description: "What explains it." })
  note?: string | null;
}

@InputType({ description: "What a unit reached in a quarter; what was reported before is replaced." })
export class ReportUnitRealisationInput extends MutationInput {
  @Field(() => ID, { description: "The agreement, agreed by the leader above." })
  agreementId: string;

  @Field(() => ID, { description: "A quarter of its year that has begun." })
  periodId: string;

  @Field(() => [UnitRealisationInput], { description: "One or more of its indicators." })
  values: UnitRealisationInput[];
}

@InputType({ description: "What the leader above says to a realisation." })
export class CommentUnitRealisationInput extends MutationInput {
  @Field(() => ID, { description: "The realisation." })
  realisationId: string;

  @Field(() => String, { description: "The comment." })
  comment: string;
}
