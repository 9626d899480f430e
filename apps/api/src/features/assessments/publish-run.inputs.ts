import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Which drafts of whoever publishes, and why where a reason is asked for." })
export class PublishAssessmentsInput extends MutationInput {
  @Field(() => ID, { description: "Of which period." })
  periodId: string;

  @Field(() => ID, { nullable: true, description: "Only of this unit; of every unit without it." })
  orgUnitId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "With the units below it." })
  includeSubunits: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: "Only these, at most 500; without it every draft of which both ratings are chosen.",
  })
  assessmentIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why the unit's distribution is departed from, where the problem DISTRIBUTION would ask. At most 4,000 characters.",
  })
  distributionReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why ratings depart from the advice, for drafts that give no reason of their own; each person assessed reads it. At most 4,000 characters.",
  })
  reason?: string | null;
}

@InputType({ description: "Which run is stopped." })
export class CancelPublishRunInput extends MutationInput {
  @Field(() => ID, { description: "The run." })
  publishRunId: string;
}
