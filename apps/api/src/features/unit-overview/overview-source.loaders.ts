import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import { seesOverview } from "./unit-overview.policy.ts";

/** Whether the units below count too. */
export interface Reach {
  readonly includeSubunits: boolean;
}

/** What a loader of this feature is asked for by: a unit in a period. */
export const pairKey = (unitKey: string, periodKey: string): string => `${unitKey}:${periodKey}`;

export const partsOf = (pair: string): { unitKey: string; periodKey: string } => {
  const [unitKey = "", periodKey = ""] = pair.split(":");
  return { unitKey, periodKey };
};

/** Rows named asked: each unit in each period that is asked for, with the smallest group by the rule of the period. */
async function askedPairs(scope: Scope, pairs: readonly string[]): Promise<Sql> {
  const asked = pairs.map(partsOf);
  const rules = await Promise.all(
    asked.map(async ({ periodKey }) => cycleRulesOn(scope, (await requirePeriod(scope, periodKey)).endsOn)),
  );
  return sql`unnest(${asked.map(({ unitKey }) => unitKey)}::uuid[], ${asked.map(({ periodKey }) => periodKey)}::uuid[],
    ${rules.map(({ smallestGroup }) => smallestGroup)}::int[]) as asked(unit_key, period_key, smallest)`;
}

/**
 * Posts named p with their holders e, that count in a unit u for a period d, as the team of the unit has them: held on the
 * period's last day (today, while it runs), a Plh. and an elected official left out.
 */
const posts = (unit: Sql, includeSubunits: boolean): Sql => sql`
  org_unit_ancestor x
  join position p on p.unit_key = x.unit_key and p.capacity <> 'PLH' and p.starts_on <= day.last and (p.ends_on is null or p.ends_on >= day.last)
  join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
  where x.ancestor_key = ${unit} ${includeSubunits ? sql`` : sql`and x.distance = 0`}`;

/**
 * Whether a group may be shown to one who does not read the records: it has enough people, and at the top what is left of
 * it beside the branches that are shown is nobody or enough as well, or the difference would tell.
 */
const isLargeEnough = (includeSubunits: boolean): Sql =>
  includeSubunits
    ? sql`(
  select sum(part.n) >= asked.smallest and (u.parent_key is not null
    or coalesce(sum(part.n) filter (where part.branch is null or part.n < asked.smallest), 0) not between 1 and asked.smallest - 1)
  from (
    select branch.key as branch, count(*) as n from (select p.unit_key from ${posts(sql`u.key`, true)}) counted
    left join lateral (
      select b.key from org_unit_ancestor up join org_unit b on b.key = up.ancestor_key and b.parent_key = u.key where up.unit_key = counted.unit_key
    ) branch on true group by branch.key
  ) part)`
    : sql`false`; // the whole less those below would be one's own few

/** Rows of units u in periods d (as asked), with the last day that counts (day.last): every statement of the feature begins so. */
export const unitsFrom = async (
  scope: Scope,
  pairs: readonly string[],
): Promise<Sql> => sql`${await askedPairs(scope, pairs)}
  join org_unit u on u.key = asked.unit_key join period d on d.key = asked.period_key
  cross join lateral (select least(d.ends_on, ${agencyDate(scope.now)}::date) as last) day`;

/** Joins to these the posts p that count in them. */
export const withPosts = ({ includeSubunits }: Reach): Sql => sql`cross join lateral (
  select p.key, p.employee_key, p.unit_key, p.starts_on, p.ends_on, e.left_on from ${posts(sql`u.key`, includeSubunits)}) p`;

/** Whether the numbers of u are the actor's to see. */
export const isSeen = (scope: Scope, { includeSubunits }: Reach): Sql =>
  seesOverview(actorOf(scope), isLargeEnough(includeSubunits));
