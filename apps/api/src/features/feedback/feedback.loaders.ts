import type { FeedbackKind } from "@andir/domain/feedback-kind";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Feedback } from "./feedback.entity.ts";
import { feedbackFrom, isOwnGift, isWithdrawable, ownFeedback, readableFeedback } from "./feedback.policy.ts";

export type FeedbackRow = Pick<
  Feedback,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "giverKey"
  | "plannedResultKey"
  | "coreValue"
  | "rating"
  | "text"
  | "isAnonymous"
  | "requestKey"
> & {
  /** Null where peers and subordinates are shown as one, because either alone are too few. */
  kind: FeedbackKind | null;
  resultTitle: string | null;
  givenAt: Date | null;
  startsOn: string;
  endsOn: string;
  /** Whether the reader wrote it. */
  isOwn: boolean;
  viewerMayWithdraw: boolean;
};

/** What is anonymous tells its giver everything, and others neither who, nor when beyond the months, nor what it answers. */
export const feedbackColumns = (actor: Actor): Sql => {
  const own = isOwnGift(actor);
  const told = sql`(not f.is_anonymous or ${own})`;
  return sql`
  f.key, f.employee_key as "employeeKey", f.position_key as "positionKey", f.planned_result_key as "plannedResultKey", f.core_value as "coreValue",
  f.rating, f.text, f.is_anonymous as "isAnonymous", ${own} as "isOwn", ${isWithdrawable(actor)} as "viewerMayWithdraw",
  (select s.title from planned_result s where s.key = f.planned_result_key) as "resultTitle",
  case when ${told} then f.giver_key end as "giverKey", case when ${told} then f.request_key end as "requestKey",
  case when ${told} then f.kind else d.kind end as kind, case when ${told} then f.given_at end as "givenAt",
  case when ${told} then f.given_on else d.starts_on end as "startsOn", case when ${told} then f.given_on else d.ends_on end as "endsOn"`;
};

export const loadFeedback = batched<FeedbackRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<FeedbackRow>(
    scope,
    sql`select ${feedbackColumns(actor)} from ${feedbackFrom(actor, sql`array(select g.position_key from feedback g where g.key = any(${keys}::uuid[]))`)}
        where f.key = any(${keys}::uuid[]) and (${readableFeedback(actor)} or ${ownFeedback(actor)})`,
  );
  noteFeedbackReads(scope, found);
  return byKey(found);
});

/** To read what one wrote oneself is no reading of another's record: the log would tell its subject who wrote it. */
export const noteFeedbackReads = (scope: Scope, found: readonly FeedbackRow[]): void =>
  noteReads(
    scope,
    found.filter(({ isOwn }) => !isOwn),
  );
