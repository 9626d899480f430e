import type { Predicate } from "@andir/domain/predicate";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey } from "../../platform/batched.ts";
import { actorOf, inUnitsOf, isDutyOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { isAwayThroughout } from "../employees/leave.loaders.ts";
import { seenBy } from "./assessment.policy.ts";

/** How many people have each predicate. */
export type Counts = Readonly<Record<Predicate, number>>;

export const countsOf = (column: Sql): Sql =>
  sql`jsonb_build_object(${counted("VERY_POOR", column)}, ${counted("POOR", column)}, ${counted("NEEDS_IMPROVEMENT", column)},
    ${counted("GOOD", column)}, ${counted("VERY_GOOD", column)})`;

const counted = (predicate: Predicate, column: Sql): Sql =>
  sql`${predicate}::text, count(*) filter (where ${column} = ${predicate}::predicate)`;

/** Units named u: the newest setting that names the unit, else the newest that names its kind. */
export const isCheckedOn = (day: Sql): Sql => sql`coalesce((
  select s.is_checked from distribution_setting s
  where (s.unit_key = u.key or (s.unit_key is null and s.unit_kind = u.kind)) and s.starts_on <= ${day}
  order by (s.unit_key is null), s.starts_on desc limit 1), false)`;

/** Each person once, by the definitive post of several; posts are named p. */
export const firstPost: Sql = sql`order by (p.capacity = 'DEFINITIVE') desc, p.starts_on, p.key`;

export interface CheckedUnit {
  readonly unitKey: string;
  readonly unitName: string;
  readonly periodKey: string;
}

/**
 * Of each assessment, the nearest unit upward where the agency checks the distribution on the period's last day; none where
 * it checks nowhere, and for a second post of one who is counted by another.
 */
export const loadCheckedUnit = batched<CheckedUnit>(async (scope, keys) => {
  const found = await rows<CheckedUnit & { key: string }>(
    scope,
    sql`select a.key, checked.key as "unitKey", checked.name as "unitName", a.period_key as "periodKey"
        from assessment a join position p on p.key = a.position_key cross join lateral (
          select u.key, u.name from org_unit_ancestor x join org_unit u on u.key = x.ancestor_key
          where x.unit_key = a.unit_key and ${isCheckedOn(sql`a.period_ends_on`)} order by x.distance limit 1
        ) checked
        where a.key = any(${keys}::uuid[]) and not exists (
          select 1 from assessment other join position q on q.key = other.position_key
          where other.employee_key = a.employee_key and other.period_key = a.period_key
            and (q.capacity <> 'DEFINITIVE', q.starts_on, q.key) < (p.capacity <> 'DEFINITIVE', p.starts_on, p.key))`,
  );
  return byKey(found);
});

/** The same of posts in one unit, assessed or not; none for a second post of one who is counted by another. */
export const loadCheckedUnitOf = batchedBy<
  { unitKey: string; periodKey: string; periodEndsOn: string },
  CheckedUnit | null
>(
  async (scope, positionKeys, { unitKey, periodKey, periodEndsOn }) => {
    const found = await rows<CheckedUnit & { key: string }>(
      scope,
      sql`select p.key, checked.key as "unitKey", checked.name as "unitName", ${periodKey}::text as "periodKey"
          from position p cross join lateral (
            select u.key, u.name from org_unit_ancestor x join org_unit u on u.key = x.ancestor_key
            where x.unit_key = ${unitKey}::uuid and ${isCheckedOn(sql`${periodEndsOn}::date`)} order by x.distance limit 1
          ) checked
          where p.key = any(${positionKeys}::uuid[]) and not exists (
            select 1 from assessment other join position q on q.key = other.position_key
            where other.employee_key = p.employee_key and other.position_key <> p.key and other.period_key = ${periodKey}::uuid
              and (q.capacity <> 'DEFINITIVE', q.starts_on, q.key) < (p.capacity <> 'DEFINITIVE', p.starts_on, p.key))`,
    );
    return byKey(found);
  },
  () => null,
);

export interface UnitCounts {
  readonly published: Counts;
  /** Drafts that the actor makes or calibrates counted as chosen. */
  readonly withDrafts: Counts;
  /** People at work in the unit on the period's last day who have no predicate in `withDrafts`, and no other result. */
  readonly open: number;
}

/** A draft of others tells nothing here, and one about the actor least of all. */
const chosen = (actor: Actor): Sql =>
  sql`case when a.status <> 'DRAFT' then a.predicate
        when ${isDutyOf(actor, "a.appraiser_key")} or ${inUnitsOf(actor, "a.unit_key")} then ${seenBy(actor, "predicate")} end`;

/**
 * The people of units and of those below them, but for `without`: what a publication is weighed against. The numbers are for
 * whoever publishes; who may see a unit's counts otherwise is the matter of the feature distribution.
 */
export const loadUnitCounts = batchedBy<{ periodKey: string; without: string | null }, UnitCounts>(
  async (scope, unitKeys, { periodKey, without }) => {
    const said = chosen(actorOf(scope));
    const found = await rows<UnitCounts & { key: string }>(
      scope,
      sql`select u.key, people.published, people.chosen as "withDrafts", still.open
          from org_unit u join period d on d.key = ${periodKey}::uuid cross join lateral (
            select ${countsOf(sql`person.published`)} as published, ${countsOf(sql`person.chosen`)} as chosen
            from (
              select (array_agg(a.predicate ${firstPost}) filter (where a.status <> 'DRAFT'))[1] as published,
                (array_agg(${said} ${firstPost}) filter (where ${said} is not null))[1] as chosen
              from assessment a join org_unit_ancestor x on x.unit_key = a.unit_key join position p on p.key = a.position_key
              where x.ancestor_key = u.key and a.period_key = d.key and a.employee_key is distinct from ${without}::uuid
              group by a.employee_key
            ) person
          ) people cross join lateral (
            select count(distinct p.employee_key) as open
            from org_unit_ancestor x join position p on p.unit_key = x.unit_key join employee e on e.key = p.employee_key
            where x.ancestor_key = u.key and p.starts_on <= d.ends_on and (p.ends_on is null or p.ends_on >= d.ends_on)
              and e.employment_type <> 'ELECTED_OFFICIAL' and e.key is distinct from ${without}::uuid
              and not ${isAwayThroughout(sql`e.key`, sql`d.starts_on`, sql`d.ends_on`)}
              and not exists (select 1 from assessment a where a.employee_key = e.key and a.period_key = d.key
                and (a.status <> 'DRAFT' or ${said} is not null))
          ) still
          where u.key = any(${unitKeys}::uuid[])`,
    );
    return byKey(found) as Map<string, UnitCounts>;
  },
  () => ({ published: NOBODY, withDrafts: NOBODY, open: 0 }),
);

const NOBODY: Counts = { VERY_POOR: 0, POOR: 0, NEEDS_IMPROVEMENT: 0, GOOD: 0, VERY_GOOD: 0 };
