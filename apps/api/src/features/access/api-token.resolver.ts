import { Arg, Ctx, Extensions, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { keyOf } from "../../platform/global-id.ts";
import { problem, Problem } from "../../platform/problem.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Account } from "./account.entity.ts";
import type { AccountRow } from "./account.loaders.ts";
import { afresh } from "./account.resolver.ts";
import { createApiToken, revokeApiToken } from "./api-token.service.ts";

@InputType({ description: "A token for a script." })
class CreateApiTokenInput {
  @Field(() => String, { description: "What you call it: the script or the machine that will use it." })
  name: string;

  @Field(() => [String], { description: "What it may be used for: read, write, introspection." })
  scopes: string[];

  @Field(() => DateScalar, { description: "The last day on which it works, at most a year from now." })
  expiresOn: string;
}

@ObjectType({ description: "The outcome of making a token." })
class CreateApiTokenPayload {
  @Field(() => String, { nullable: true, description: "Shown this once; sent as Authorization: Bearer." })
  token: string | null;

  @Field(() => Account, { nullable: true, description: "Your account, with the new token." })
  account: AccountRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@InputType({ description: "Which token to end." })
class RevokeApiTokenInput {
  @Field(() => ID, { description: "The token's id." })
  apiTokenId: string;
}

@ObjectType({ description: "The outcome of ending a token." })
class RevokeApiTokenPayload {
  @Field(() => Account, { nullable: true, description: "Your account, with the tokens that are left." })
  account: AccountRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked. Ending a token twice is no fault." })
  problems: Problem[];
}

@Resolver()
export class ApiTokenResolver {
  @Extensions({ sessionOnly: true })
  @Mutation(() => CreateApiTokenPayload, { description: "Makes an API token that acts as you, within its scopes." })
  async createApiToken(
    @Arg("input", () => CreateApiTokenInput, { description: "Name, scopes and end." }) input: CreateApiTokenInput,
    @Ctx() scope: Scope,
  ): Promise<CreateApiTokenPayload> {
    const outcome = await createApiToken(scope, input);
    if (Array.isArray(outcome)) return { token: null, account: null, problems: outcome };
    return { token: outcome, account: await afresh(scope), problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RevokeApiTokenPayload, { description: "Ends one of your API tokens, at once." })
  async revokeApiToken(
    @Arg("input", () => RevokeApiTokenInput, { description: "Which." }) input: RevokeApiTokenInput,
    @Ctx() scope: Scope,
  ): Promise<RevokeApiTokenPayload> {
    const isThere = await revokeApiToken(scope, keyOf("ApiToken", input.apiTokenId));
    const problems = isThere ? [] : [problem("apiTokenId", "NOT_FOUND", "You have no such token.")];
    return { account: await afresh(scope), problems };
  }
}
