import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { isAnsweredTo, requestColumns } from "./feedback-request.loaders.ts";
import { asked, isAsked, visibleRequests } from "./feedback.policy.ts";

@ArgsType()
export class FeedbackRequestsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: "Only those that are open, or only the others." })
  isOpen?: boolean | null;
}

function listOf(scope: Scope, list: string, whose: Sql, { isOpen }: FeedbackRequestsArgs): ListSource {
  const actor = actorOf(scope);
  const open = sql`(q.declined_at is null and q.until >= ${actor.today}::date and not ${isAnsweredTo(actor)})`;
  return {
    list,
    columns: () => requestColumns(actor),
    from: sql`feedback_request q`,
    where: [whose, visibleRequests(actor), isOpen == null ? sql`true` : sql`${open} = ${isOpen}::boolean`],
    order: [
      { name: "UNTIL", sql: sql`q.until`, type: "date", nullable: false, direction: "DESC" },
      { name: "KEY", sql: sql`q.key`, type: "uuid", nullable: false, direction: "DESC" },
    ],
  };
}

export const requestsToOneself = (scope: Scope, args: FeedbackRequestsArgs): ListSource =>
  listOf(scope, "feedbackRequests", isAsked(actorOf(scope)), args);

export const requestsOfOneself = (scope: Scope, args: FeedbackRequestsArgs): ListSource =>
  listOf(scope, "askedFeedback", asked(actorOf(scope)), args);
