import { Field, Float, Int, ObjectType } from "type-graphql";
import { NumberExplanation } from "../../platform/number-explanation.ts";

@ObjectType({
  description:
    "How active people were in one week around a session. Source: weeks in which people signed in. Fresh: at every reading.",
})
export class TrainingEffectWeek {
  @Field(() => Int, { description: "Weeks from that of the session: negative before, positive after. Unit: weeks." })
  week: number;

  @Field(() => Float, { nullable: true, description: "Of those who were there. Unit: share, 0 to 1." })
  active: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of those who had not been at the programme. Unit: share, 0 to 1.",
  })
  othersActive: number | null;
}

@ObjectType({
  description:
    "How people took to the product before and after a session of socialisation, beside those of the same units who had not been at it; sums, of no group that is too small. Source: attendance of the session, weeks in which people signed in, and reports. Fresh: at every reading.",
})
export class TrainingEffect {
  @Field(() => Int, { description: "Who were there. Unit: count of people." })
  attendedCount: number;

  @Field(() => Int, { description: "Who had not been at the programme by then. Unit: count of people." })
  othersCount: number;

  @Field(() => Float, {
    nullable: true,
    description: "Active weeks of all weeks of those who were there, in the eight weeks before. Unit: share, 0 to 1.",
  })
  activeBefore: number | null;

  @Field(() => Float, { nullable: true, description: "The same in the eight weeks after. Unit: share, 0 to 1." })
  activeAfter: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The same of the others, in the eight weeks before. Unit: share, 0 to 1.",
  })
  othersActiveBefore: number | null;

  @Field(() => Float, { nullable: true, description: "And in the eight weeks after. Unit: share, 0 to 1." })
  othersActiveAfter: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Late or missing reports of those who were there, of the two months due last before. Unit: share, 0 to 1.",
  })
  lateBefore: number | null;

  @Field(() => Float, { nullable: true, description: "Of the two months due first after it. Unit: share, 0 to 1." })
  lateAfter: number | null;

  @Field(() => Float, { nullable: true, description: "The same of the others, before. Unit: share, 0 to 1." })
  othersLateBefore: number | null;

  @Field(() => Float, { nullable: true, description: "And after. Unit: share, 0 to 1." })
  othersLateAfter: number | null;

  @Field(() => [TrainingEffectWeek], { description: "Week by week, eight before and eight after." })
  weeks: TrainingEffectWeek[];

  @Field(() => NumberExplanation, { description: "What the shares are made of." })
  explanation: NumberExplanation;

  readonly unitKey: string;
  readonly sessionKey: string;
}
