import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { Account } from "./account.entity.ts";
import type { AccountRow } from "./account.loaders.ts";
import { afresh } from "./account.resolver.ts";
import { CreateApiTokenInput, RevokeApiTokenInput } from "./api-token.inputs.ts";
import { createApiToken, revokeApiToken } from "./api-token.service.ts";

@ObjectType({ description: "The outcome of making a token." })
class CreateApiTokenPayload {
  @Field(() => String, {
    nullable: true,
    description: "Shown this once, and again to its idempotency key; sent as Authorization: Bearer.",
  })
  token: string | null;

  @Field(() => Account, { nullable: true, description: "Your account, with the new token." })
  account: AccountRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
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
    return { token: outcome.token, account: await afresh(scope), problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RevokeApiTokenPayload, { description: "Ends one of your API tokens, at once." })
  async revokeApiToken(
    @Arg("input", () => RevokeApiTokenInput, { description: "Which." }) input: RevokeApiTokenInput,
    @Ctx() scope: Scope,
  ): Promise<RevokeApiTokenPayload> {
    const problems = await revokeApiToken(scope, input);
    return { account: await afresh(scope), problems };
  }
}
