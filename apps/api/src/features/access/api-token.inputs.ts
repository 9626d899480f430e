import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A token for a script." })
export class CreateApiTokenInput extends MutationInput {
  @Field(() => String, { description: "What you call it: the script or the machine that will use it." })
  name: string;

  @Field(() => [String], { description: "What it may be used for: read, write, introspection." })
  scopes: string[];

  @Field(() => DateScalar, { description: "The last day on which it works, at most a year from now." })
  expiresOn: string;
}

@InputType({ description: "Which token to end." })
export class RevokeApiTokenInput extends MutationInput {
  @Field(() => ID, { description: "The token's id." })
  apiTokenId: string;
}
