import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "For which year proposals are made." })
export class ProposeFollowUpsInput extends MutationInput {
  @Field(() => Int, { description: "A year that is over." })
  year: number;
}

@InputType({ description: "What the authorised official decides." })
export class DecideFollowUpInput extends MutationInput {
  @Field(() => ID, { description: "The proposal." })
  followUpId: string;

  @Field(() => Boolean, { description: "True: it follows. False: it does not." })
  accept: boolean;

  @Field(() => String, { description: "Why; at most 4,000 characters. The person concerned reads it." })
  reason: string;
}
