import { Rating } from "@andir/domain/rating";
import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({
  description:
    "Which assessment: by its id, or by person, period and post while there is none yet. positionId tells two posts apart; the definitive one by default.",
})
export abstract class AssessmentNamed extends MutationInput {
  @Field(() => ID, { nullable: true, description: "An assessment that is there." })
  assessmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who is assessed, while there is no assessment yet." })
  employeeId?: string | null;

  @Field(() => ID, { nullable: true, description: "For which period, while there is no assessment yet." })
  periodId?: string | null;

  @Field(() => ID, { nullable: true, description: "In which post, while there is no assessment yet." })
  positionId?: string | null;
}

@InputType({ description: "A draft as far as it is made: anything may still be missing." })
export class SaveAssessmentInput extends AssessmentNamed {
  @Field(() => Int, {
    nullable: true,
    description: "The revision that you saw: someone who changed it meanwhile is not overwritten. Any without it.",
  })
  revision?: number | null;

  @Field(() => Rating, { nullable: true, description: "Rating of the work result; unchanged without it." })
  workResult?: Rating | null;

  @Field(() => Rating, { nullable: true, description: "Rating of behaviour; unchanged without it." })
  behaviour?: Rating | null;

  @Field(() => String, { nullable: true, description: "Why; unchanged without it. At most 4,000 characters." })
  reason?: string | null;
}

@InputType({
  description:
    "The two ratings that are published. reason is required where a choice departs from the advice. employeeId, periodId and positionId name an assessment that does not exist yet.",
})
export class PublishAssessmentInput extends AssessmentNamed {
  @Field(() => Rating, { description: "Rating of the work result (rating hasil kerja)." })
  workResult: Rating;

  @Field(() => Rating, { description: "Rating of behaviour (rating perilaku kerja)." })
  behaviour: Rating;

  @Field(() => String, { nullable: true, description: "Why; at most 4,000 characters." })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it is published although the unit's distribution departs from the rule; asked for by the problem DISTRIBUTION, and kept only then. At most 4,000 characters.",
  })
  distributionReason?: string | null;
}

@InputType({ description: "Someone who held the post too briefly in the period to be assessed." })
export class PublishTooShortInput extends AssessmentNamed {}

@InputType({ description: "Which publication is withdrawn, and why." })
export class WithdrawAssessmentInput extends MutationInput {
  @Field(() => ID, { description: "The assessment." })
  assessmentId: string;

  @Field(() => String, { description: "Why; its subject reads it." })
  reason: string;
}

@InputType({ description: "Which assessment you have read." })
export class AcknowledgeAssessmentInput extends MutationInput {
  @Field(() => ID, { description: "The assessment." })
  assessmentId: string;

  @Field(() => String, { nullable: true, description: "A word to the appraiser; at most 2,000 characters." })
  note?: string | null;
}
