import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { appraisedBy, inUnitsOf, isDutyOf, ownedBy, readsTextOf } from "../../platform/sight.ts";

/**
 * Rows named f, of feedback, beside what may be shown of them without a name: d, by the function shown_anonymous_feedback
 * of the database, which the export of personal data asks as well. It is asked once for all the posts, an array.
 */
export const feedbackFrom = (actor: Actor, posts: Sql): Sql => sql`
  feedback f left join shown_anonymous_feedback(${posts}, ${actor.today}::date) d on d.feedback_key = f.key`;

/** Written by oneself, whether with or without a name, or written down for a service user. */
export const isOwnGift = (actor: Actor): Sql =>
  actor.employeeKey === null
    ? sql`false`
    : sql`(coalesce(f.giver_key, f.recorded_by_key) = ${actor.employeeKey}::uuid)`;

/** The person, their appraiser and the heads of the post's unit. Nobody else reads words about a person; of anonymous feedback these see the same. */
export const readableFeedback = (
  actor: Actor,
): Sql => sql`((${ownedBy(actor, "f.employee_key")} or ${appraisedBy(actor, "f.employee_key")}
    or exists (select 1 from position p where p.key = f.position_key and ${inUnitsOf(actor, "p.unit_key")}))
  and (not f.is_anonymous or d.feedback_key is not null))`;

/** What one wrote oneself; under pseudonyms it would tell whom a pseudonym stands for. */
export const ownFeedback = (actor: Actor): Sql =>
  sql`(${isOwnGift(actor)} and ${readsTextOf(actor, "f.employee_key")})`;

/** Whether who gave it may still take it back: on its day, before it counted in a published assessment. */
export const isWithdrawable = (actor: Actor): Sql =>
  sql`(${isOwnGift(actor)} and f.given_on = ${actor.today}::date and not ${hasCounted})`;

/** Anonymous feedback counts only once its month is over, so it never has on its own day. */
export const hasCounted: Sql = sql`(not f.is_anonymous and f.rating is not null and exists (
  select 1 from assessment a join period t on t.key = a.period_key where a.position_key = f.position_key and a.status <> 'DRAFT'
    and f.given_on between t.starts_on and t.ends_on and a.published_at >= f.given_at))`;

/** Rows named q, of feedback_request: of who is asked and of who asked, for an appraiser also of whoever acts for them. */
export const visibleRequests = (actor: Actor): Sql =>
  sql`((${isAsked(actor)} or ${asked(actor)}) and ${readsTextOf(actor, "q.employee_key")})`;

export const isAsked = (actor: Actor): Sql => ownedBy(actor, "q.giver_key");

/** What someone asked about themselves is no duty that a delegation hands over. */
export const asked = (actor: Actor): Sql =>
  sql`(${ownedBy(actor, "q.asked_by_key")} or (q.asked_by_key <> q.employee_key and ${isDutyOf(actor, "q.asked_by_key")}))`;
