import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExplanationLine } from "../../platform/explanation-line.ts";
import { DateScalar } from "../../platform/scalars.ts";

export const TeamCount = {
  MEMBERS: "MEMBERS",
  REPORTED: "REPORTED",
  LATE: "LATE",
  TO_VERIFY: "TO_VERIFY",
  TO_ASSESS: "TO_ASSESS",
  MISSING_PLANS: "MISSING_PLANS",
} as const;
export type TeamCount = (typeof TeamCount)[keyof typeof TeamCount];

registerEnumType(TeamCount, {
  name: "TeamCount",
  description: "The counts of a team's summary.",
  valuesConfig: {
    MEMBERS: { description: "memberCount." },
    REPORTED: { description: "reportedCount." },
    LATE: { description: "lateCount." },
    TO_VERIFY: { description: "toVerifyCount." },
    TO_ASSESS: { description: "toAssessCount." },
    MISSING_PLANS: { description: "missingPlanCount." },
  },
});

@ObjectType({
  description:
    "How one count of a team came about. Source: the posts of the team and what each owes. Fresh: at every reading.",
})
export class TeamCountExplanation {
  @Field(() => TeamCount, { description: "Which count." })
  count: TeamCount;

  @Field(() => Int, { description: "The count; the sum of its lines. Unit: count." })
  value: number;

  @Field(() => String, { description: "The rule, in a sentence." })
  rule: string;

  @Field(() => [ExplanationLine], {
    description:
      "Its inputs: posts by what they owe (of reports, or of plans), each 1 where it counts and 0 where it is left out.",
  })
  lines: ExplanationLine[];
}

@ObjectType({
  description:
    "How the counts of a team came about: it can be done again by hand from its members. Source: the posts of the team and what each owes. Fresh: at every reading.",
})
export class TeamExplanation {
  @Field(() => DateScalar, {
    description: "The day on which who holds a post was looked at: the last of the period, or today while it runs.",
  })
  on: string;

  @Field(() => DateScalar, { description: "The day on which reports are due; that day is still in time." })
  dueOn: string;

  @Field(() => Int, { description: "How many posts the team has, those who owe nothing among them." })
  postCount: number;

  @Field(() => [TeamCountExplanation], { description: "Each count." })
  counts: TeamCountExplanation[];
}
