import { CoreValue } from "@andir/domain/core-value";
import { Rating } from "@andir/domain/rating";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "What you found of someone's work or conduct: of your own accord, or asked." })
export class GiveFeedbackInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The request that it answers." })
  requestId?: string | null;

  @Field(() => ID, { nullable: true, description: "Whom it is about; the request says so otherwise." })
  employeeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Tells two posts apart; that of the planned result, else the definitive one, by default.",
  })
  positionId?: string | null;

  @Field(() => ID, { nullable: true, description: "The planned result that it is on; not together with a core value." })
  plannedResultId?: string | null;

  @Field(() => CoreValue, { nullable: true, description: "The core value that it is on; in general without either." })
  coreValue?: CoreValue | null;

  @Field(() => Rating, {
    nullable: true,
    description: "Against what was expected. Once a month on the same thing of the same person.",
  })
  rating?: Rating | null;

  @Field(() => String, { description: "In your words, at most 4,000 characters." })
  text: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Without your name (anonim): for colleagues and subordinates. Shown only once enough people gave some.",
  })
  isAnonymous: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether you write down what a user of a public service said, as appraiser or head.",
  })
  isFromServiceUser: boolean;
}

@InputType({ description: "Which feedback of yours is taken back." })
export class WithdrawFeedbackInput extends MutationInput {
  @Field(() => ID, { description: "The feedback." })
  feedbackId: string;
}

@InputType({ description: "Someone who is asked for feedback." })
export class FeedbackAddresseeInput {
  @Field(() => ID, { description: "Who." })
  employeeId: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether as lead of a joint team (ketua tim kerja), who answers by name.",
  })
  isTeamLead: boolean;
}

@InputType({ description: "Who is asked for feedback on whom, on what and until when." })
export class RequestFeedbackInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: "On whom: yourself without it; an appraiser names someone appraised.",
  })
  employeeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Tells two posts apart; that of the planned result, else the definitive one, by default.",
  })
  positionId?: string | null;

  @Field(() => [FeedbackAddresseeInput], { description: "Who is asked, 1 to 20 people." })
  to: FeedbackAddresseeInput[];

  @Field(() => ID, { nullable: true, description: "On this planned result; not together with a core value." })
  plannedResultId?: string | null;

  @Field(() => CoreValue, { nullable: true, description: "On this core value; in general without either." })
  coreValue?: CoreValue | null;

  @Field(() => ID, { nullable: true, description: "On the work of this period." })
  periodId?: string | null;

  @Field(() => String, { nullable: true, description: "What you would like to know, at most 2,000 characters." })
  message?: string | null;

  @Field(() => DateScalar, { description: "The last day for an answer, at most 92 days from today." })
  until: string;
}

@InputType({ description: "Which request you decline." })
export class DeclineFeedbackRequestInput extends MutationInput {
  @Field(() => ID, { description: "The request." })
  requestId: string;

  @Field(() => String, { nullable: true, description: "Why, at most 2,000 characters; who asked reads it." })
  reason?: string | null;
}
