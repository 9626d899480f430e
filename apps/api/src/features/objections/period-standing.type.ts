import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What of a period is still under way, and would stay as it stands when it is closed." })
export class PeriodStanding {
  @Field(() => Int, { description: "Reports that wait to be verified." })
  reportsWaiting: number;

  @Field(() => Int, { description: "Reports that were begun or sent back and not handed in." })
  reportsUnfinished: number;

  @Field(() => Int, { description: "Assessments that are drafts." })
  drafts: number;

  @Field(() => Int, { description: "Published assessments." })
  published: number;

  @Field(() => Int, { description: "Objections that are not decided." })
  openObjections: number;
}
