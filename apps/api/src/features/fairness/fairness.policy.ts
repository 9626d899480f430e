import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { isDutyOf, ownedBy } from "../../platform/sight.ts";

/** Rows named a with both ratings: those that the actor, or one in whose place they act, has made. Never about the actor. */
export const ownRatings = (actor: Actor): Sql =>
  sql`(${isDutyOf(actor, "a.appraiser_key")} and ${ownedBy(actor, "a.employee_key")} is not true and ${rated})`;

/** What others have published. Only how many there are of each kind leaves the statement, and only where they are enough. */
export const peerRatings = (actor: Actor): Sql =>
  sql`(a.status <> 'DRAFT' and a.appraiser_key is not null and not ${isDutyOf(actor, "a.appraiser_key")} and ${ownedBy(actor, "a.employee_key")} is not true and ${rated})`;

const rated: Sql = sql`a.source = 'LOCAL' and not a.is_too_short and a.work_result is not null and a.behaviour is not null`;
