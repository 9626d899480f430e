import { Arg, Ctx, Extensions, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Scope } from "../../platform/scope.ts";
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from "./second-factor.service.ts";

@ObjectType({ description: "What an authenticator app needs to know." })
class StartSecondFactorPayload {
  @Field(() => String, { nullable: true, description: "To type into the app (base32); shown this once." })
  secret: string | null;

  @Field(() => String, { nullable: true, description: "The same as an address, to show as a QR code." })
  otpauthUrl: string | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@InputType({ description: "Shows that the app has the secret." })
class ConfirmSecondFactorInput {
  @Field(() => String, { description: "Six digits from the app." })
  code: string;
}

@ObjectType({ description: "The outcome of setting a second factor." })
class ConfirmSecondFactorPayload {
  @Field(() => [String], {
    description: "For the day on which the phone is lost: each works once; shown this once.",
  })
  recoveryCodes: string[];

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@InputType({ description: "Shows that it is the account's holder who asks." })
class RemoveSecondFactorInput {
  @Field(() => String, { description: "Your password." })
  password: string;
}

@ObjectType({ description: "The outcome of removing a second factor." })
class RemoveSecondFactorPayload {
  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@Resolver()
export class SecondFactorResolver {
  @Extensions({ sessionOnly: true, beforeSecondFactor: true })
  @Mutation(() => StartSecondFactorPayload, {
    description: "Makes a secret for an authenticator app. It counts only once confirmSecondFactor has seen a code.",
  })
  startSecondFactor(@Ctx() scope: Scope): Promise<StartSecondFactorPayload> {
    return startSecondFactor(scope);
  }

  @Extensions({ sessionOnly: true, beforeSecondFactor: true })
  @Mutation(() => ConfirmSecondFactorPayload, {
    description:
      "Sets the second factor: from now on a code is asked for after the password. Renews the session cookie. Takes no idempotency key: a code counts once.",
  })
  confirmSecondFactor(
    @Arg("input", () => ConfirmSecondFactorInput, { description: "The code." }) input: ConfirmSecondFactorInput,
    @Ctx() scope: RequestScope,
  ): Promise<ConfirmSecondFactorPayload> {
    return confirmSecondFactor(scope, input.code);
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RemoveSecondFactorPayload, {
    description:
      "Removes your second factor, unless your role asks for it; twice is no fault. Takes no idempotency key: of a password nothing is kept, not even a digest.",
  })
  async removeSecondFactor(
    @Arg("input", () => RemoveSecondFactorInput, { description: "Your password." }) input: RemoveSecondFactorInput,
    @Ctx() scope: RequestScope,
  ): Promise<RemoveSecondFactorPayload> {
    return { problems: await removeSecondFactor(scope, input.password) };
  }
}
