import { addAdoption, type AdoptionCounts } from "@andir/domain/adoption";
import { agencyDate } from "@andir/domain/iso-date";
import { pooledGroups, type Pooled, type TreeUnit } from "@andir/domain/pooled-groups";
import sql, { type Sql } from "sql-template-tag";
import { batched, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod } from "../periods/period.loaders.ts";
import { awayPosts } from "../unit-overview/away.loaders.ts";
import { pairKey, partsOf, unitsFrom, withPosts } from "../unit-overview/overview-source.loaders.ts";
import { seesAdoption } from "./adoption.policy.ts";

const BELOW = { includeSubunits: true };

/** What may be told of a unit and of each unit below it, by its key. */
export type AdoptionTree = ReadonlyMap<string, Pooled<AdoptionCounts>>;

interface OwnRow extends Omit<AdoptionCounts, "steps"> {
  readonly ofKey: string;
  readonly periodKey: string;
  readonly homeKey: string;
  readonly signedIn: number;
  readonly entered: number;
  readonly reported: number;
  readonly inTime: number;
}

/**
 * Of each unit in each period (`pairKey`), with all below: counted in SQL by the unit of the post, and pooled so that no group
 * of fewer people than the rule asks for is told anywhere. Those who are away throughout count nowhere.
 */
export const loadAdoption = batched<AdoptionTree>(async (scope, pairs) => {
  const away = await awayPosts(scope, pairs, BELOW);
  const [found, trees] = await Promise.all([
    rows<OwnRow>(
      scope,
      sql`select u.key as "ofKey", d.key as "periodKey", p.unit_key as "homeKey", count(*)::int as people,
            (count(*) filter (where s.employee_key is not null))::int as activated,
            (count(*) filter (where ${hasBeenShown}))::int as trained,
            sum(week.possible)::int as weeks, sum(week.active)::int as "activeWeeks", sum(week.on_phone)::int as "phoneWeeks",
            (count(*) filter (where first.days_late is not null or does.owe))::int as "firstReports",
            (count(*) filter (where first.days_late = 0))::int as "firstInTime",
            (count(*) filter (where does.owe))::int as owed, (count(*) filter (where does.owe and not does.in_time))::int as late,
            (count(*) filter (where step.signed_in))::int as "signedIn", (count(*) filter (where step.entered))::int as entered,
            (count(*) filter (where step.reported))::int as reported,
            (count(*) filter (where step.reported and does.in_time))::int as "inTime"
          from ${await unitsFrom(scope, pairs)} ${withPosts(BELOW)}
          left join ${away} on away.position_key = p.key and away.period_key = d.key
          left join first_use s on s.employee_key = p.employee_key and s.day <= day.last
          left join performance_report r on r.position_key = p.key and r.period_key = d.key
          cross join lateral (
            select coalesce(r.status in ('SUBMITTED', 'VERIFIED'), false) as handed_in,
              coalesce(r.status in ('SUBMITTED', 'VERIFIED'), false) or ${agencyDate(scope.now)}::date > d.report_due_on as owe,
              coalesce(r.status in ('SUBMITTED', 'VERIFIED') and r.days_late = 0, false) as in_time) does
          left join lateral (
            select f.days_late from performance_report f
            where f.employee_key = p.employee_key and f.period_ends_on <= d.ends_on and f.status in ('SUBMITTED', 'VERIFIED')
            order by f.period_ends_on, f.key limit 1) first on true
          cross join lateral (
            select does.owe and s.employee_key is not null as signed_in, entry.is_there and does.owe and s.employee_key is not null as entered,
              entry.is_there and does.owe and s.employee_key is not null and first.days_late is not null as reported
            from (select exists (
              select 1 from progress_entry e where e.employee_key = p.employee_key and e.day <= day.last) as is_there) entry) step
          cross join lateral (${weeksOfUse}) week
          where ${seesAdoption(actorOf(scope))} and away.position_key is null group by 1, 2, 3`,
    ),
    loadTreesOf(scope, [...new Set(pairs.map((pair) => partsOf(pair).unitKey))]),
  ]);
  const byPair = groupedBy(found, ({ ofKey, periodKey }) => pairKey(ofKey, periodKey));
  const pooled = pairs.map(async (pair) => {
    const { unitKey, periodKey } = partsOf(pair);
    const { smallestGroup } = await cycleRulesOn(scope, (await requirePeriod(scope, periodKey)).endsOn);
    const own = new Map((byPair.get(pair) ?? []).map((row) => [row.homeKey, countsOf(row)]));
    const tree = trees.get(unitKey) ?? [];
    const grouping = { peopleOf: ({ people }: AdoptionCounts) => people, add: addAdoption, smallest: smallestGroup };
    return [pair, pooledGroups(tree, own, grouping)] as const;
  });
  return new Map(await Promise.all(pooled));
});

/** Whether the holder of the post p had been at a socialisation by the last day. */
const hasBeenShown: Sql = sql`exists (
  select from training_registration had join training_session hs on hs.key = had.session_key join training_programme g on g.key = hs.programme_key
  where had.employee_key = p.employee_key and g.kind = 'SOCIALISATION' and (had.attended_at at time zone 'Asia/Jakarta')::date <= day.last)`;

/**
 * The weeks that begin in the period while the post p was held, without those that the holder was on leave, and from the first
 * week of which any use is kept: before it nobody is known to have been active, which is not that nobody was.
 */
const weeksOfUse: Sql = sql`
  select count(*) as possible, count(w.employee_key) as active, count(*) filter (where w.on_phone) as on_phone
  from (
    select began::date as monday from generate_series(
      date_trunc('week', greatest(d.starts_on, p.starts_on, (select min(kept.starts_on) from week_of_use kept))::timestamp + interval '6 days'),
      day.last::timestamp, interval '7 days') began
  ) of_period
  left join week_of_use w on w.employee_key = p.employee_key and w.starts_on = of_period.monday
  where exists (select 1 from week_of_use) and not exists (
    select 1 from leave l where l.employee_key = p.employee_key and l.starts_on <= of_period.monday and l.ends_on >= of_period.monday + 4)`;

const countsOf = ({ signedIn, entered, reported, inTime, ...counts }: OwnRow): AdoptionCounts => ({
  ...counts,
  steps: { SIGN_IN: signedIn, FIRST_ENTRY: entered, FIRST_REPORT: reported, REPORT_IN_TIME: inTime },
});

/** Each of the units, with all below it. */
export async function loadTreesOf(scope: Scope, unitKeys: readonly string[]): Promise<Map<string, TreeUnit[]>> {
  const found = await rows<TreeUnit & { ofKey: string }>(
    scope,
    sql`select x.ancestor_key as "ofKey", w.key, w.parent_key as "parentKey" from org_unit_ancestor x join org_unit w on w.key = x.unit_key
        where x.ancestor_key = any(${unitKeys}::uuid[]) order by w.code`,
  );
  return groupedBy(found, ({ ofKey }) => ofKey);
}
