import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { QueryMail } from "./query-mail.entity.ts";
import { MailQueryInput } from "./query-mail.inputs.ts";
import { loadOwnMail, mailQuery, type MailRow } from "./query-mail.service.ts";
import { SavedQuery } from "./saved-query.entity.ts";
import type { SavedQueryRow } from "./saved-query.loaders.ts";

const MailQueryPayload = payloadType(
  "MailQueryPayload",
  "The outcome of asking for a saved query by mail.",
  "savedQuery",
  () => SavedQuery,
  "The query as it is now; null when it failed.",
);

@Resolver(() => SavedQuery)
export class SavedQueryMailResolver {
  @Mutation(() => MailQueryPayload, {
    description: "Has a link to a saved query come to you by mail, day by day, week or month; or no more.",
  })
  async mailQuery(
    @Arg("input", () => MailQueryInput, { description: "Which, and how often." }) input: MailQueryInput,
    @Ctx() scope: Scope,
  ): Promise<Payload<"savedQuery", SavedQueryRow>> {
    return payloadOf("savedQuery")(await mailQuery(scope, input));
  }

  @FieldResolver(() => QueryMail, { nullable: true, description: "Whether it comes to you by mail; null when not." })
  viewerMail(@Root() { key }: SavedQueryRow, @Ctx() scope: Scope): Promise<MailRow | null> {
    return loadOwnMail(scope, key);
  }
}
