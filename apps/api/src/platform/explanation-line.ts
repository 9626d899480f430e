import { Field, Float, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "One line of arithmetic: amount = count x each. Source: the facts that the line names, and the rule in force. Fresh: with the number that it explains.",
})
export class ExplanationLine {
  @Field(() => String, { description: "What is counted: an attendance code, a stage, or a fact such as DAYS_LATE." })
  name: string;

  @Field(() => Float, { description: "How many. Unit: of what the line names." })
  count: number;

  @Field(() => Float, { description: "In points for each; 0 where the line only states a fact." })
  each: number;

  @Field(() => Float, { description: "count x each, in points." })
  amount: number;
}
