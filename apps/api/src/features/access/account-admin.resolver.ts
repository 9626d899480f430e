import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { keyOf } from "../../platform/global-id.ts";
import { type Payload, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import {
  createAccount,
  deactivateAccount,
  inviteAccount,
  reactivateAccount,
  resetSecondFactor,
} from "./account-admin.service.ts";
import { Account } from "./account.entity.ts";
import {
  CreateAccountInput,
  DeactivateAccountInput,
  InviteAccountInput,
  ReactivateAccountInput,
  ResetSecondFactorInput,
} from "./account.inputs.ts";
import type { AccountRow } from "./account.loaders.ts";
import { afresh } from "./account.resolver.ts";

@ObjectType({ description: "The outcome of making an account." })
class CreateAccountPayload {
  @Field(() => Account, { nullable: true, description: "The account." })
  account: AccountRow | null;

  @Field(() => String, { nullable: true, description: "Link for its holder to choose a password; shown this once." })
  invitationUrl: string | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of inviting." })
class InviteAccountPayload {
  @Field(() => String, { nullable: true, description: "Link to hand to the account's holder; shown this once." })
  invitationUrl: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when it works." })
  expiresAt: Date | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const DeactivateAccountPayload = payloadType(
  "DeactivateAccountPayload",
  "The outcome of closing an account.",
  "account",
  () => Account,
  "The account as it is now.",
);
type DeactivateAccountPayload = Payload<"account", AccountRow>;

const ReactivateAccountPayload = payloadType(
  "ReactivateAccountPayload",
  "The outcome of opening an account again.",
  "account",
  () => Account,
  "The account as it is now.",
);
type ReactivateAccountPayload = Payload<"account", AccountRow>;

const ResetSecondFactorPayload = payloadType(
  "ResetSecondFactorPayload",
  "The outcome of taking a lost second factor away.",
  "account",
  () => Account,
  "The account as it is now.",
);
type ResetSecondFactorPayload = Payload<"account", AccountRow>;

@Resolver()
export class AccountAdminResolver {
  @Extensions({ sessionOnly: true })
  @Mutation(() => CreateAccountPayload, { description: "Makes an account and a link to its password. Administrators." })
  async createAccount(
    @Arg("input", () => CreateAccountInput, { description: "The account." }) input: CreateAccountInput,
    @Ctx() scope: RequestScope,
  ): Promise<CreateAccountPayload> {
    const outcome = await createAccount(scope, input);
    if (Array.isArray(outcome)) return { account: null, invitationUrl: null, problems: outcome };
    return { account: await afresh(scope, outcome.accountKey), invitationUrl: outcome.invited.url, problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => InviteAccountPayload, {
    description: "Makes a link for a first or a forgotten password; older links end. Administrators.",
  })
  async inviteAccount(
    @Arg("input", () => InviteAccountInput, { description: "Which account." }) input: InviteAccountInput,
    @Ctx() scope: RequestScope,
  ): Promise<InviteAccountPayload> {
    const outcome = await inviteAccount(scope, input);
    if (Array.isArray(outcome)) return { invitationUrl: null, expiresAt: null, problems: outcome };
    return { invitationUrl: outcome.url, expiresAt: new Date(outcome.expiresAt), problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => DeactivateAccountPayload, {
    description: "Closes an account; its sessions, tokens and links end at once. Administrators.",
  })
  async deactivateAccount(
    @Arg("input", () => DeactivateAccountInput, { description: "Which account, and why." })
    input: DeactivateAccountInput,
    @Ctx() scope: Scope,
  ): Promise<DeactivateAccountPayload> {
    const problems = await deactivateAccount(scope, input);
    return { account: problems.length > 0 ? null : await afresh(scope, keyOf("Account", input.accountId)), problems };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => ReactivateAccountPayload, { description: "Opens a closed account again. Administrators." })
  async reactivateAccount(
    @Arg("input", () => ReactivateAccountInput, { description: "Which account." }) input: ReactivateAccountInput,
    @Ctx() scope: Scope,
  ): Promise<ReactivateAccountPayload> {
    const problems = await reactivateAccount(scope, input);
    return { account: problems.length > 0 ? null : await afresh(scope, keyOf("Account", input.accountId)), problems };
  }
  @Extensions({ sessionOnly: true })
  @Mutation(() => ResetSecondFactorPayload, {
    description:
      "Takes the second factor of one who has lost it away, and ends the account's sessions; the password stays. Administrators.",
  })
  async resetSecondFactor(
    @Arg("input", () => ResetSecondFactorInput, { description: "Which account, and why." })
    input: ResetSecondFactorInput,
    @Ctx() scope: Scope,
  ): Promise<ResetSecondFactorPayload> {
    const problems = await resetSecondFactor(scope, input);
    return { account: problems.length > 0 ? null : await afresh(scope, keyOf("Account", input.accountId)), problems };
  }
}
