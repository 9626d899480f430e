import sql, { type Sql } from "sql-template-tag";

/**
 * Rows shaped as assessments, for posts of which none is begun for a period, under the key of the post: so that what its
 * numbers would be is computed by the statements that compute them of those that are there.
 */
export const prospects = (positionKeys: readonly string[], periodKey: string): Sql => sql`(
  select p.key, p.employee_key, p.key as position_key, p.unit_key, d.key as period_key, d.ends_on as period_ends_on,
    (select r.version from scoring_rule r where r.starts_on <= d.ends_on order by r.starts_on desc, r.version desc limit 1) as rule_version
  from position p join period d on d.key = ${periodKey}::uuid and p.starts_on <= d.ends_on and (p.ends_on is null or p.ends_on >= d.starts_on)
  where p.key = any(${positionKeys}::uuid[]))`;
