import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "What a unit does about a service that got worse." })
export class AnswerServiceAlertInput extends MutationInput {
  @Field(() => ID, { description: "The alert." })
  serviceAlertId: string;

  @Field(() => String, { description: "What is done about it, in a sentence or two; at most 2,000 letters." })
  answer: string;
}
