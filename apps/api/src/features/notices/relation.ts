import sql, { raw, type Sql } from "sql-template-tag";

/** Dated relations in SQL, on the day that the expression gives: everyone at once, never one by one. */

export const holdsOn = (alias: string, day: Sql): Sql =>
  sql`${raw(alias)}.starts_on <= ${day} and (${raw(alias)}.ends_on is null or ${raw(alias)}.ends_on >= ${day})`;

/** Rows (key) of those who appraise a person on a day, for any post. */
export const appraisersOf = (employeeKey: Sql, day: Sql): Sql =>
  sql`select distinct s.appraiser_key as key from position p join appraiser_assignment s on s.position_key = p.key and ${holdsOn("s", day)}
      where p.employee_key = ${employeeKey}`;

/**
 * Rows of `found` (recipient_key, subject_key, is_duty, day and more) as themselves, and again for everyone who does the
 * recipient's duties on that day, but for those whom the record is about.
 */
export const withDelegates = (found: string, more: Sql): Sql => sql`
  select f.recipient_key as "recipientKey", null::uuid as "onBehalfOfKey", ${more} from ${raw(found)} f
  union all
  select d.to_key, f.recipient_key, ${more} from ${raw(found)} f
  join delegation d on f.is_duty and d.from_key = f.recipient_key and d.ended_at is null and f.day between d.starts_on and d.ends_on
  where d.to_key is distinct from f.subject_key`;
