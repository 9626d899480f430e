import { Language } from "@andir/domain/language";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { MutationInput } from "../../platform/once.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Account } from "./account.entity.ts";
import { RevokeSessionInput } from "./account.inputs.ts";
import { accountList, AccountsArgs } from "./account.list.ts";
import { listApiTokens, listSessions, loadAccount, type AccountRow } from "./account.loaders.ts";
import { ApiToken } from "./api-token.entity.ts";
import { changePassword } from "./password.service.ts";
import { Session } from "./session.entity.ts";
import { revokeOtherSessions, revokeSession } from "./session.service.ts";
import { setLanguage } from "./language.service.ts";
import { Viewer } from "./viewer.type.ts";

const AccountConnection = connectionType("Account", () => Account);

@InputType({ description: "A new password in place of the present one." })
class ChangePasswordInput {
  @Field(() => String, { description: "The present one." })
  currentPassword: string;

  @Field(() => String, { description: "At least 12 characters; not the user name, the NIP or what is guessed first." })
  newPassword: string;
}

@ObjectType({ description: "The outcome of choosing another password." })
class ChangePasswordPayload {
  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const RevokeSessionPayload = payloadType(
  "RevokeSessionPayload",
  "The outcome of ending sessions.",
  "account",
  () => Account,
  "Your account, with the sessions that are left.",
);
type RevokeSessionPayload = Payload<"account", AccountRow>;

@InputType({ description: "In which language you read." })
class SetLanguageInput extends MutationInput {
  @Field(() => Language, { description: "The language." })
  language: Language;
}

const SetLanguagePayload = payloadType(
  "SetLanguagePayload",
  "The outcome of choosing a language.",
  "account",
  () => Account,
  "Your account.",
);
type SetLanguagePayload = Payload<"account", AccountRow>;

@Resolver(() => Viewer)
export class ViewerAccountResolver {
  @FieldResolver(() => Account, { description: "Your own account: how you sign in, and where you are signed in." })
  account(@Ctx() scope: Scope): Promise<AccountRow> {
    return loadAccount.required(scope, actorOf(scope).accountKey);
  }
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => AccountConnection, { description: "Every account, by user name. For administrators." })
  accounts(
    @Args(() => AccountsArgs) args: AccountsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AccountRow>> {
    return listPage<AccountRow>(scope, accountList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Whose account it is; null when it is no employee's." })
  employee(@Root() account: AccountRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    if (account.employeeKey === null || actorOf(scope).mustSetSecondFactor) return null;
    return loadEmployee(scope, account.employeeKey);
  }

  @FieldResolver(() => [Session], {
    description: "Where the account is signed in, the last used first; empty for everyone but its holder.",
  })
  sessions(@Root() account: AccountRow, @Ctx() scope: Scope): Promise<object[]> {
    return listSessions(scope, account.key);
  }

  @FieldResolver(() => [ApiToken], {
    description: "The account's API tokens, those that work first; empty for everyone but its holder.",
  })
  apiTokens(@Root() account: AccountRow, @Ctx() scope: Scope): Promise<object[]> {
    return listApiTokens(scope, account.key);
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => ChangePasswordPayload, {
    description:
      "Chooses another password and ends every other session. Takes no idempotency key: of a password nothing is kept, not even a digest.",
  })
  async changePassword(
    @Arg("input", () => ChangePasswordInput, { description: "The present and the new one." })
    input: ChangePasswordInput,
    @Ctx() scope: RequestScope,
  ): Promise<ChangePasswordPayload> {
    return { problems: await changePassword(scope, input) };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => SetLanguagePayload, { description: "Chooses the language that you read, and are written to, in." })
  async setLanguage(
    @Arg("input", () => SetLanguageInput, { description: "Which." }) input: SetLanguageInput,
    @Ctx() scope: Scope,
  ): Promise<SetLanguagePayload> {
    const outcome = await setLanguage(scope, input);
    return payloadOf("account")(outcome);
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RevokeSessionPayload, { description: "Ends one of your sessions, at once." })
  async revokeSession(
    @Arg("input", () => RevokeSessionInput, { description: "Which." }) input: RevokeSessionInput,
    @Ctx() scope: Scope,
  ): Promise<RevokeSessionPayload> {
    const problems = await revokeSession(scope, input);
    return { account: await afresh(scope), problems };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RevokeSessionPayload, { description: "Ends all of your sessions but the one that asks." })
  async revokeOtherSessions(@Ctx() scope: Scope): Promise<RevokeSessionPayload> {
    await revokeOtherSessions(scope);
    return { account: await afresh(scope), problems: [] };
  }
}

/** Loaders answer what they read before, so after a change the account is read in a scope of its own. */
export const afresh = (scope: Scope, accountKey = actorOf(scope).accountKey): Promise<AccountRow | null> =>
  loadAccount({ ...scope }, accountKey);
