import { MailInterval } from "@andir/domain/saved-query";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Which saved query comes to you by mail, and how often." })
export class MailQueryInput extends MutationInput {
  @Field(() => ID, { description: "The saved query." })
  savedQueryId: string;

  @Field(() => MailInterval, { nullable: true, description: "How often; no more without it." })
  every?: MailInterval | null;
}
