import sql, { type Sql } from "sql-template-tag";

/**
 * Whether a person is on leave on every day from one to another, by one leave or by several that follow one another: then
 * nothing is owed for these days. A fact that counting rests on, not an answer to anyone.
 */
export const isAwayThroughout = (employeeKey: Sql, first: Sql, last: Sql): Sql => sql`coalesce((
  select range_agg(daterange(w.starts_on, w.ends_on, '[]')) @> daterange(${first}, greatest(${first}, ${last}), '[]') from leave w
  where w.employee_key = ${employeeKey} and w.starts_on <= ${last} and w.ends_on >= ${first} and w.ends_on >= w.starts_on), false)`;
