import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "What of a period is still under way, and would stay as it stands when it is closed. Source: reports, assessments and objections of the period. Fresh: at every reading.",
})
export class PeriodStanding {
  @Field(() => Int, { description: "How many reports wait to be verified." })
  reportsWaiting: number;

  @Field(() => Int, { description: "How many reports were begun or sent back and not handed in." })
  reportsUnfinished: number;

  @Field(() => Int, { description: "How many assessments are drafts." })
  drafts: number;

  @Field(() => Int, { description: "How many assessments are published." })
  published: number;

  @Field(() => Int, { description: "How many objections are not decided." })
  openObjections: number;
}
