import { Rating } from "@andir/domain/rating";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Other ratings for a draft, and why." })
export class ProposeCalibrationInput extends MutationInput {
  @Field(() => ID, { description: "The draft." })
  assessmentId: string;

  @Field(() => Rating, { description: "The work result that you propose." })
  workResult: Rating;

  @Field(() => Rating, { description: "The behaviour that you propose." })
  behaviour: Rating;

  @Field(() => String, {
    description: "Why; at most 4,000 characters. The appraiser reads it, and the person assessed once it is published.",
  })
  reason: string;
}

@InputType({ description: "What the appraiser makes of a proposal." })
export class AnswerCalibrationInput extends MutationInput {
  @Field(() => ID, { description: "The proposal." })
  calibrationId: string;

  @Field(() => Boolean, { description: "True to take the ratings that are proposed, false to keep your own." })
  accept: boolean;

  @Field(() => String, {
    description:
      "Why; at most 4,000 characters. Who proposed it reads it, and the person assessed once it is published.",
  })
  reason: string;
}
