import { Field, Float, Int, ObjectType } from "type-graphql";
import { Statistic } from "./statistics.ts";

@ObjectType({
  description: "What a number over many records is worked out from. Source: the same records. Fresh: at every reading.",
})
class AggregateInput {
  @Field(() => String, {
    description:
      "SUM, AVERAGE or VALUES (how many records have a value) of the same measure, or SHARE: the part of the values that lies below a percentile.",
  })
  name: string;

  @Field(() => Float, {
    nullable: true,
    description: "How much. Unit: of the measure; of VALUES a count, of SHARE 0-1.",
  })
  value: number | null;
}

@ObjectType({
  description:
    "How one number over many records came about. Source: the list's own records under the same filter. Fresh: at every reading.",
})
class AggregateNumberExplanation {
  @Field(() => Statistic, { nullable: true, description: "Which statistic; null for a count of different ones." })
  statistic: Statistic | null;

  @Field(() => String, { description: "The field that the statistic is of, as the graph names it." })
  measure: string;

  @Field(() => Float, {
    nullable: true,
    description: "The number; null where no record has a value. Unit: of the measure.",
  })
  value: number | null;

  @Field(() => String, { description: "The rule, in words that name the inputs." })
  rule: string;

  @Field(() => [AggregateInput], { description: "What the rule names." })
  inputs: AggregateInput[];
}

@ObjectType({
  description:
    "How the numbers over many records came about: each can be done again from the records that the same filter lets through, without those that have no value. Source: those records. Fresh: at every reading.",
})
export class AggregateExplanation {
  @Field(() => Int, { description: "How many records there are. Unit: count." })
  recordCount: number;

  @Field(() => [AggregateNumberExplanation], { description: "Each number that is asked for beside this." })
  numbers: AggregateNumberExplanation[];
}
