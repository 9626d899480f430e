import { AttainmentState } from "@andir/domain/attainment";
import { OrganisationRating } from "@andir/domain/organisation-rating";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { ExplanationLine } from "../../platform/explanation-line.ts";

registerEnumType(AttainmentState, {
  name: "AttainmentState",
  description: "Whether there is an attainment to tell. What is not due or not measured is neither 0 nor late.",
  valuesConfig: {
    MEASURED: { description: "There is a reading." },
    NOT_MEASURED: { description: "Nothing was read, or nothing falls into the period." },
    NOT_DUE: { description: "It is still to be measured." },
  },
});

@ObjectType({
  description:
    "How much of one indicator's target a unit reached in a period, with its arithmetic. Source: what the unit reported, against its agreement and action plan. Fresh: at every reading.",
})
export class UnitAttainment {
  @Field(() => AttainmentState, { description: "Whether there is an attainment." })
  state: AttainmentState;

  @Field(() => Float, {
    nullable: true,
    description: "What was reached in the period, in the indicator's unit of measure; null when nothing was read.",
  })
  realisation: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What is asked for, in the indicator's unit of measure: of a quarter by the action plan, of a year by the agreement; null when nothing is planned.",
  })
  target: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Percent of the target (capaian), at most the cap of the rule; null when there is none to tell.",
  })
  attainment: number | null;

  @Field(() => [ExplanationLine], { description: "Readings, target and steps; the amounts add up to the attainment." })
  lines: ExplanationLine[];

  indicatorKey: string;
}

@ObjectType({
  description:
    "What the attainment of a unit's indicators suggests for its rating: advice with its arithmetic. The leader above decides, with a reason. Source: the attainment of the unit's indicators. Fresh: at every reading.",
})
export class OrganisationAdvice {
  @Field(() => OrganisationRating, {
    nullable: true,
    description: "The suggestion; null when the numbers say nothing.",
  })
  rating: OrganisationRating | null;

  @Field(() => Float, { nullable: true, description: "Mean attainment of the indicators that have one, in percent." })
  meanAttainment: number | null;

  @Field(() => String, { description: "Version of the dated rule of the cycle." })
  ruleVersion: string;

  @Field(() => [UnitAttainment], { description: "Each indicator of the agreement, in its order." })
  attainments: UnitAttainment[];

  @Field(() => [ExplanationLine], { description: "How the suggestion follows from them." })
  lines: ExplanationLine[];
}
