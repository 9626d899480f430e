import { Field, Int, ObjectType } from "type-graphql";
import { Problem } from "../../platform/problem.ts";

@ObjectType({
  description:
    "What making two records into one would do. Source: whatever names the duplicate today. Fresh: at every reading.",
})
export class EmployeeMergePreview {
  @Field(() => Int, { description: "Posts that move (jabatan)." })
  posts: number;

  @Field(() => Int, { description: "Performance plans that move (SKP)." })
  plans: number;

  @Field(() => Int, { description: "Reports that move." })
  reports: number;

  @Field(() => Int, { description: "Assessments of the person that move." })
  assessments: number;

  @Field(() => Int, { description: "Progress entries that move." })
  entries: number;

  @Field(() => Int, { description: "Everything else that names the duplicate and moves." })
  others: number;

  @Field(() => Int, {
    description:
      "What both have once, such as attendance of one month: that of the kept record stands, and the other is kept in the event alone.",
  })
  doubles: number;

  @Field(() => Boolean, { description: "Whether both can sign in: the duplicate's account is then closed." })
  closesAccount: boolean;

  @Field(() => [Problem], { description: "What stands against it; empty when it can be done." })
  problems: Problem[];
}
