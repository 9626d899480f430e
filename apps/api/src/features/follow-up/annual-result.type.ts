import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { Field, Int, ObjectType } from "type-graphql";
import { ExplanationLine } from "../../platform/explanation-line.ts";

@ObjectType({
  description:
    "An assessment that a yearly result is merged from, and the months that it stands for. Source: published assessments of the year. Fresh: at every reading.",
})
export class AnnualPart {
  @Field(() => Int, { description: "Months of the post, of which most days were held." })
  months: number;

  assessmentKey: string;
}

@ObjectType({
  description:
    "What a year's result has of one post. Source: the days of the post and its published assessments. Fresh: at every reading.",
})
export class AnnualPost {
  @Field(() => Int, { description: "Months that the post counts for." })
  months: number;

  @Field(() => Boolean, {
    description: "Whether it was assessed for the year as a whole; else its months and quarters are merged.",
  })
  isOfYear: boolean;

  @Field(() => Rating, { description: "Work result of the post in the year." })
  workResult: Rating;

  @Field(() => Rating, { description: "Behaviour in the post in the year." })
  behaviour: Rating;

  @Field(() => [ExplanationLine], {
    description: "How its months and quarters give the work result; empty for one of the year as a whole.",
  })
  workResultLines: ExplanationLine[];

  @Field(() => [ExplanationLine], {
    description: "How its months and quarters give the behaviour; empty for one of the year as a whole.",
  })
  behaviourLines: ExplanationLine[];

  @Field(() => [AnnualPart], { description: "The assessments that it comes from, the first first." })
  parts: AnnualPart[];

  positionKey: string;
}

@ObjectType({
  description:
    "The result of a person for a year, merged over the posts held by the months of each (gabungan predikat tahunan). Worked out from what is published, by the rule in force at the year's end: it is no assessment of its own. Source: published assessments of the year, merged by the months of each post. Fresh: at every reading.",
})
export class AnnualResult {
  @Field(() => Int, { description: "The year." })
  year: number;

  @Field(() => String, { description: "Version of the dated rules that it is merged by." })
  ruleVersion: string;

  @Field(() => Rating, { description: "Work result of the year." })
  workResult: Rating;

  @Field(() => Rating, { description: "Behaviour in the year." })
  behaviour: Rating;

  @Field(() => Predicate, { description: "What the matrix gives for the two: never a mean of predicates." })
  predicate: Predicate;

  @Field(() => [ExplanationLine], {
    description: "How the posts give the work result, by months: BELOW is 1, MEETS 2, ABOVE 3.",
  })
  workResultLines: ExplanationLine[];

  @Field(() => [ExplanationLine], { description: "How the posts give the behaviour, by months." })
  behaviourLines: ExplanationLine[];

  @Field(() => [AnnualPost], {
    description: "The posts, the first first. One that was held too briefly to be assessed is left out.",
  })
  posts: AnnualPost[];
}
