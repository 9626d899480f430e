import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "An account that is to be made." })
export class CreateAccountInput extends MutationInput {
  @Field(() => String, { description: "User name: 3 to 64 letters, digits, dots, hyphens or underscores." })
  identifier: string;

  @Field(() => ID, { nullable: true, description: "Whose account it is; none for one that is no employee's." })
  employeeId?: string | null;

  @Field(() => String, { nullable: true, description: "By which single sign-on may know the account." })
  email?: string | null;
}

@InputType({ description: "Whose holder is to choose a password." })
export class InviteAccountInput extends MutationInput {
  @Field(() => ID, { description: "The account's id." })
  accountId: string;
}

@InputType({ description: "An account that nobody may sign in to any more." })
export class DeactivateAccountInput extends MutationInput {
  @Field(() => ID, { description: "The account's id." })
  accountId: string;

  @Field(() => String, { description: "Why." })
  reason: string;
}

@InputType({ description: "An account that may be signed in to again." })
export class ReactivateAccountInput extends MutationInput {
  @Field(() => ID, { description: "The account's id." })
  accountId: string;
}

@InputType({ description: "Whose second factor is lost." })
export class ResetSecondFactorInput extends MutationInput {
  @Field(() => ID, { description: "The account's id." })
  accountId: string;

  @Field(() => String, {
    description: "Why, and how the holder showed who they are; kept, and read by the holder in their history.",
  })
  reason: string;
}

@InputType({ description: "Which session to end." })
export class RevokeSessionInput extends MutationInput {
  @Field(() => ID, { description: "The session's id." })
  sessionId: string;
}
