import { Field, Float, ObjectType } from "type-graphql";

@ObjectType({ description: "One line of arithmetic: amount = count x each." })
export class ExplanationLine {
  @Field(() => String, { description: "What is counted: an attendance code, a stage, or a fact such as DAYS_LATE." })
  name: string;

  @Field(() => Float, { description: "How many." })
  count: number;

  @Field(() => Float, { description: "Points for each; 0 where the line only states a fact." })
  each: number;

  @Field(() => Float, { description: "count x each, in points." })
  amount: number;
}
