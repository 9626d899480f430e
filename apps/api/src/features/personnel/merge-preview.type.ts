import { Field, Int, ObjectType } from "type-graphql";
import { Problem } from "../../platform/problem.ts";

@ObjectType({
  description:
    "What making two records into one would do. Source: whatever names the duplicate today. Fresh: at every reading.",
})
export class EmployeeMergePreview {
  @Field(() => Int, { description: "How many posts move (jabatan)." })
  posts: number;

  @Field(() => Int, { description: "How many performance plans move (SKP)." })
  plans: number;

  @Field(() => Int, { description: "How many reports move." })
  reports: number;

  @Field(() => Int, { description: "How many assessments of the person move." })
  assessments: number;

  @Field(() => Int, { description: "How many progress entries move." })
  entries: number;

  @Field(() => Int, { description: "How many other records that name the duplicate move." })
  others: number;

  @Field(() => Int, {
    description:
      "How many records both have once, such as attendance of one month: that of the kept record stands, and the other is kept in the event alone.",
  })
  doubles: number;

  @Field(() => Boolean, { description: "Whether both can sign in: the duplicate's account is then closed." })
  closesAccount: boolean;

  @Field(() => [Problem], { description: "What stands against it; empty when it can be done." })
  problems: Problem[];
}
