import { CoreValue } from "@andir/domain/core-value";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { keyOf } from "../../platform/global-id.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { actorOf } from "../../platform/sight.ts";
import { feedbackColumns, noteFeedbackReads, type FeedbackRow } from "./feedback.loaders.ts";
import { feedbackFrom, isOwnGift, ownFeedback, readableFeedback } from "./feedback.policy.ts";

@InputType({ description: "Which feedback." })
export class FeedbackFilter {
  @Field(() => ID, { nullable: true, description: "Given within this period." })
  periodId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Given on this day or later." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Given on this day or before." })
  to?: string | null;

  @Field(() => CoreValue, { nullable: true, description: "On this core value." })
  coreValue?: CoreValue | null;
}

@ArgsType()
export class FeedbackArgs extends PageArgs {
  @Field(() => FeedbackFilter, {
    nullable: true,
    description: "Which feedback; all without it. Anonymous feedback lies within days when all of its months do.",
  })
  filter?: FeedbackFilter | null;
}

/** Of the days that are shown: anonymous feedback is let through by its group, or days would tell it apart. */
const conditions = (startsOn: Sql, endsOn: Sql, filter: FeedbackFilter | null | undefined): Sql[] => {
  const found: Sql[] = [];
  if (filter?.from != null) found.push(sql`${startsOn} >= ${filter.from}::date`);
  if (filter?.to != null) found.push(sql`${endsOn} <= ${filter.to}::date`);
  if (filter?.coreValue != null) found.push(sql`f.core_value = ${filter.coreValue}::core_value`);
  if (filter?.periodId != null)
    found.push(
      sql`exists (select 1 from period t where t.key = ${keyOf("Period", filter.periodId)} and ${startsOn} >= t.starts_on and ${endsOn} <= t.ends_on)`,
    );
  return found;
};

/** The newest first; what shares its days in the order of random keys, which is nobody's. */
function listOf(scope: Scope, list: string, visible: Sql, posts: Sql, { filter }: FeedbackArgs): ListSource {
  const actor = actorOf(scope);
  const told = sql`(not f.is_anonymous or ${isOwnGift(actor)})`;
  const startsOn = sql`case when ${told} then f.given_on else d.starts_on end`;
  const endsOn = sql`case when ${told} then f.given_on else d.ends_on end`;
  return {
    list,
    columns: () => feedbackColumns(actor),
    from: feedbackFrom(actor, posts),
    where: [visible, ...conditions(startsOn, endsOn, filter)],
    seen: (found) => noteFeedbackReads(scope, found as readonly FeedbackRow[]),
    order: [
      { name: "GIVEN", sql: endsOn, type: "date", nullable: false, direction: "DESC" },
      { name: "KEY", sql: sql`f.key`, type: "uuid", nullable: false, direction: "DESC" },
    ],
  };
}

/** Of a parent, what may be read: not also what one gave oneself, or who looks at a colleague would count the two. `posts` are the parent's. */
const readableList = (posts: Sql) => (scope: Scope, args: FeedbackArgs) =>
  listOf(scope, "feedback", readableFeedback(actorOf(scope)), posts, args);

export const feedbackOfEmployee = readableList(
  sql`array(select p.key from position p where p.employee_key = parent.key)`,
);

export const feedbackOnResult = readableList(
  sql`array(select l.position_key from planned_result r join performance_plan l on l.key = r.plan_key where r.key = parent.key)`,
);

/** Of what one gave oneself nothing is hidden, so no group is asked for. */
export const givenFeedbackList = (scope: Scope, args: FeedbackArgs): ListSource =>
  listOf(scope, "givenFeedback", ownFeedback(actorOf(scope)), sql`'{}'::uuid[]`, args);
