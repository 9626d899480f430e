import { newKey } from "../../platform/key.ts";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { PositionRow } from "../employees/position.loaders.ts";
import { supersedePlansOf } from "../plans/supersede.service.ts";
import { assignAppraiser } from "./appraiser.service.ts";
import type { PostFacts } from "./post-facts.ts";

/** What every change of posts does to the tables, whatever it is called. */

export type NewPost = Omit<PostFacts, "key">;

export async function beginPost(tx: Scope, post: NewPost, appraiserKey: string | null): Promise<string> {
  const key = newKey();
  await rows(
    tx,
    sql`insert into position (key, employee_key, unit_key, title, kind, capacity, grade, hours_share, is_head, starts_on, ends_on)
        values (${key}, ${post.employeeKey}, ${post.unitKey}, ${post.title}, ${post.kind}, ${post.capacity}, ${post.grade}, ${post.hoursShare},
          ${post.isHead}, ${post.startsOn}, ${post.endsOn})`,
  );
  if (appraiserKey !== null) await assignAppraiser(tx, { key, endsOn: post.endsOn }, appraiserKey, post.startsOn);
  return key;
}

/**
 * The post, its appraiser and its plan end with the day. What was reported and assessed stays as it is, with the unit and
 * the post of its period; a plan is closed as superseded and assessed to the last month held.
 */
export async function endPost(tx: Scope, { key }: Pick<PositionRow, "key">, lastDay: string): Promise<void> {
  await rows(tx, sql`update position set ends_on = ${lastDay}::date where key = ${key}::uuid`);
  await rows(
    tx,
    sql`delete from appraiser_assignment where position_key = ${key}::uuid and starts_on > ${lastDay}::date`,
  );
  await rows(
    tx,
    sql`update appraiser_assignment set ends_on = ${lastDay}::date
        where position_key = ${key}::uuid and (ends_on is null or ends_on > ${lastDay}::date)`,
  );
  await supersedePlansOf(tx, key, lastDay);
}
