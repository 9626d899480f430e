import { Arg, Ctx, Extensions, Field, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { acceptInvitation, findInvitation } from "./invitation.service.ts";
import { verifySecondFactor } from "./second-factor.service.ts";
import { signIn, signOut, type SignedIn } from "./session.service.ts";
import { Viewer, viewerOf } from "./viewer.type.ts";

@InputType({ description: "How to sign in with a local account." })
class SignInInput {
  @Field(() => String, { description: "NIP (spaces and dots are ignored) or user name (capitals do not matter)." })
  identifier: string;

  @Field(() => String, { description: "Password." })
  password: string;
}

@InputType({ description: "The second half of signing in." })
class VerifySecondFactorInput {
  @Field(() => String, { description: "Six digits from the app, or a recovery code, which then is used up." })
  code: string;
}

@InputType({ description: "The first password of an account, or a new one in place of a forgotten one." })
class AcceptInvitationInput {
  @Field(() => String, { description: "What stands behind the # of the link." })
  token: string;

  @Field(() => String, { description: "At least 12 characters; not the user name, the NIP or what is guessed first." })
  newPassword: string;
}

@ObjectType({ description: "The outcome of signing in." })
class SignInPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "Who is signed in now; null when it failed, or when a code is needed next.",
  })
  viewer: Viewer | null;

  @Field(() => Boolean, { description: "Whether a code is needed next (verifySecondFactor)." })
  secondFactor: boolean;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of signing out." })
class SignOutPayload {
  @Field(() => [Problem], { description: "Always empty: signing out twice is no fault." })
  problems: Problem[];
}

@ObjectType({ description: "A link by which the holder of an account chooses a password." })
class Invitation {
  @Field(() => String, { description: "User name of the account." })
  identifier: string;

  @Field(() => DateTimeScalar, { description: "Until when the link works." })
  expiresAt: Date;
}

@ObjectType({ description: "The ways to sign in here." })
class SignInOptions {
  @Field(() => String, { nullable: true, description: "What the agency calls its single sign-on; null without one." })
  identityProviderName: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where single sign-on starts; takes returnTo, a path of the dashboard. Null without one.",
  })
  identityProviderUrl: string | null;

  @Field(() => Boolean, { description: "Whether one can sign in with a password." })
  password: boolean;
}

@Resolver()
export class SignInResolver {
  @Extensions({ open: true, beforeSecondFactor: true })
  @Query(() => SignInOptions, { description: "What the sign-in page offers; open without sign-in." })
  signInOptions(@Ctx() { identityProvider }: RequestScope): SignInOptions {
    return {
      identityProviderName: identityProvider?.name ?? null,
      identityProviderUrl: identityProvider?.url ?? null,
      password: true,
    };
  }

  @Extensions({ open: true, beforeSecondFactor: true })
  @Query(() => Invitation, {
    nullable: true,
    description: "Null when the link is unknown, was used, was replaced or has expired; open without sign-in.",
  })
  invitation(
    @Arg("token", () => String, { description: "What stands behind the # of the link." }) token: string,
    @Ctx() scope: RequestScope,
  ): Promise<Invitation | null> {
    return findInvitation(scope, token);
  }

  @Extensions({ open: true, sessionOnly: true, beforeSecondFactor: true })
  @Mutation(() => SignInPayload, {
    description:
      "Sets the session cookie; secondFactor says that a code is needed next. Takes no idempotency key: nobody is signed in yet, and each attempt is one.",
  })
  async signIn(
    @Arg("input", () => SignInInput, { description: "NIP or user name, and password." }) input: SignInInput,
    @Ctx() scope: RequestScope,
  ): Promise<SignInPayload> {
    return payload(scope, await signIn(scope, input.identifier, input.password));
  }

  @Extensions({ open: true, sessionOnly: true, beforeSecondFactor: true })
  @Mutation(() => SignInPayload, {
    description:
      "The code after the password; sets a new session cookie. Takes no idempotency key: a code counts once.",
  })
  async verifySecondFactor(
    @Arg("input", () => VerifySecondFactorInput, { description: "The code." }) input: VerifySecondFactorInput,
    @Ctx() scope: RequestScope,
  ): Promise<SignInPayload> {
    return payload(scope, await verifySecondFactor(scope, input.code));
  }

  @Extensions({ open: true, sessionOnly: true, beforeSecondFactor: true })
  @Mutation(() => SignInPayload, {
    description:
      "Chooses a password by a link, ends the account's sessions, and signs in. Takes no idempotency key: a link works once.",
  })
  async acceptInvitation(
    @Arg("input", () => AcceptInvitationInput, { description: "Link and password." }) input: AcceptInvitationInput,
    @Ctx() scope: RequestScope,
  ): Promise<SignInPayload> {
    return payload(scope, await acceptInvitation(scope, input.token, input.newPassword));
  }

  @Extensions({ open: true, sessionOnly: true, beforeSecondFactor: true })
  @Mutation(() => SignOutPayload, { description: "Ends the session and clears its cookie." })
  async signOut(@Ctx() scope: RequestScope): Promise<SignOutPayload> {
    await signOut(scope);
    return { problems: [] };
  }
}

function payload(scope: RequestScope, outcome: SignedIn | Problem[]): SignInPayload {
  if (Array.isArray(outcome)) return { viewer: null, secondFactor: false, problems: outcome };
  const { actor } = outcome;
  // What follows in this request is asked by the one who has just signed in.
  Object.assign(scope, { actor });
  return { viewer: actor && viewerOf(actor), secondFactor: actor === null, problems: [] };
}
