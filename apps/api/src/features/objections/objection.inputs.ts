import { Rating } from "@andir/domain/rating";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "What you hold against your assessment." })
export class FileObjectionInput extends MutationInput {
  @Field(() => ID, { description: "The assessment." })
  assessmentId: string;

  @Field(() => String, {
    description: "Your reasons; at most 10,000 characters. The appraiser and their superior read them.",
  })
  reason: string;
}

@InputType({ description: "What the appraiser answers." })
export class AnswerObjectionInput extends MutationInput {
  @Field(() => ID, { description: "The objection." })
  objectionId: string;

  @Field(() => String, { description: "The answer; at most 10,000 characters. The person assessed reads it." })
  answer: string;
}

@InputType({ description: "What is decided, once and for all." })
export class DecideObjectionInput extends MutationInput {
  @Field(() => ID, { description: "The objection." })
  objectionId: string;

  @Field(() => Rating, { description: "The work result from now on; that of before upholds it." })
  workResult: Rating;

  @Field(() => Rating, { description: "The behaviour from now on; that of before upholds it." })
  behaviour: Rating;

  @Field(() => String, { description: "Why; at most 10,000 characters. Both sides read it." })
  reason: string;
}
