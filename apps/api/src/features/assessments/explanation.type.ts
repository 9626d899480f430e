import { AttainmentState } from "@andir/domain/attainment";
import { InnovationStage } from "@andir/domain/innovation-stage";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { ScorePartName } from "@andir/domain/score";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { ExplanationLine } from "../../platform/explanation-line.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import type { IndicatorFacts, Reading, ResultFacts } from "./result-facts.loaders.ts";

export const ChoiceName = { WORK_RESULT: "WORK_RESULT", BEHAVIOUR: "BEHAVIOUR" } as const;
export type ChoiceName = (typeof ChoiceName)[keyof typeof ChoiceName];
registerEnumType(ChoiceName, {
  name: "ChoiceName",
  description: "Which of the two official ratings.",
  valuesConfig: {
    WORK_RESULT: { description: "Hasil kerja." },
    BEHAVIOUR: { description: "Perilaku kerja." },
  },
});

@ObjectType({
  description:
    "What was reported of an indicator for one period, on the last day of that period. Source: the report of that period. Fresh: a draft at every reading; a published one as it was published.",
})
export class ExplainedReading {
  @Field(() => DateScalar, { description: "The last day of the period that was reported on." })
  on: string;

  @Field(() => Float, { description: "In the indicator's unit of measure." })
  value: number;

  /** Where it was reported. */
  reading: Reading;
}

@ObjectType({
  description:
    "How one indicator stands against its target. Source: what was reported of the indicator, against the target of the plan. Fresh: a draft at every reading; a published one as it was published.",
})
export class ExplainedIndicator {
  @Field(() => AttainmentState, { description: "Whether there is anything to tell." })
  state: AttainmentState;

  @Field(() => Float, {
    nullable: true,
    description: "What was reached, in its unit of measure; null without a reading.",
  })
  realisation: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "How much of the target that is, in percent up to the cap of the rule; the sum of the lines.",
  })
  attainment: number | null;

  @Field(() => [ExplanationLine], { description: "Its arithmetic: first facts, each being 0, then what adds up." })
  lines: ExplanationLine[];

  facts: IndicatorFacts;
}

@ObjectType({
  description:
    "How one planned result stands: the mean of its indicators that have an attainment. Source: the attainment of its indicators. Fresh: a draft at every reading; a published one as it was published.",
})
export class ExplainedResult {
  @Field(() => Float, { nullable: true, description: "In percent; null where nothing was measured." })
  attainment: number | null;

  @Field(() => [ExplainedIndicator], { description: "Its indicators." })
  indicators: ExplainedIndicator[];

  facts: ResultFacts;
}

@ObjectType({
  description:
    "One official rating: what the numbers suggested, what was chosen, by whom and why. Source: the appraiser's choice, and the advice of the scoring rule. Fresh: a draft at every reading; a published one as it was published.",
})
export class ExplainedChoice {
  @Field(() => ChoiceName, { description: "Which rating." })
  name: ChoiceName;

  @Field(() => Rating, { nullable: true, description: "What the numbers suggest; null where they say nothing." })
  advised: Rating | null;

  @Field(() => Rating, { nullable: true, description: "What was chosen; null while it is not." })
  chosen: Rating | null;

  @Field(() => Predicate, { nullable: true, description: "What the matrix gives for both choices together." })
  predicate: Predicate | null;

  @Field(() => String, { nullable: true, description: "Why; null to those who may not read words about the person." })
  reason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published; null for a draft." })
  at: Date | null;

  /** Null to those who may not know. */
  chosenByKey: string | null;
}

@ObjectType({
  description:
    "One part of an aspect. A part whose score is null is left out and the weights of the rest are renormalised. Source: its lines, and the weight of the rule in force. Fresh: with the number that it explains.",
})
export class ExplanationPart {
  @Field(() => ScorePartName, { description: "Which part." })
  name: ScorePartName;

  @Field(() => Float, {
    description:
      "The weight that the rule gives it. Unit: weight; the parts of an aspect are weighed against one another.",
  })
  weight: number;

  @Field(() => Float, {
    nullable: true,
    description: "The sum of its lines, kept within 0 to 100; null when not applicable or not measured.",
  })
  score: number | null;

  @Field(() => Rating, {
    nullable: true,
    description: "The rating that the part suggests; null for a part of a score.",
  })
  rating: Rating | null;

  @Field(() => [ExplanationLine], { description: "Its arithmetic." })
  lines: ExplanationLine[];
}

@ObjectType({
  description:
    "An innovation as it counts in a score: share x points of its stage. Source: the record of the innovation, and the scoring rule. Fresh: a draft at every reading; a published one as it was published.",
})
export class CountedInnovation {
  @Field(() => InnovationStage, { description: "The stage that was reached and confirmed by the end of the period." })
  stage: InnovationStage;

  @Field(() => Float, { description: "The person's share of the work, 0 to 1." })
  share: number;

  @Field(() => Float, { description: "In points for the whole of it, by the rule." })
  each: number;

  @Field(() => Float, { description: "share x each, in points." })
  amount: number;

  innovationKey: string | null;
}

@ObjectType({
  description:
    "How a score came about, computed from the stored facts by the rule in force: it can be done again by hand.",
})
export class Explanation {
  @Field(() => String, { description: "Version of the dated scoring rule." })
  ruleVersion: string;

  @Field(() => [ExplanationPart], {
    description: "The parts that are weighted into the score; of ratings, what the numbers suggest for each.",
  })
  parts: ExplanationPart[];

  @Field(() => [ExplainedResult], {
    description: "Of work quality and of ratings: how each planned result stands against its targets.",
  })
  results: ExplainedResult[];

  @Field(() => [ExplainedChoice], {
    description: "Of ratings: who chose what, against which advice. Empty for a score.",
  })
  choices: ExplainedChoice[];

  /** Of the period: what the report says is among its inputs. */
  @Field(() => [CountedInnovation], {
    description: "Of innovation: each record that counts, in the order of its lines. Empty for all else.",
  })
  innovations: CountedInnovation[];

  reportKey: string | null;
}
