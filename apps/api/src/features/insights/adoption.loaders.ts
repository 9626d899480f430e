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

/** What may be told of a unit and of each unit below it that is the actor's to see, by its key. */
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
  const [found, trees] = await Promise.all([
    rows<OwnRow>(scope, await ownCounts(scope, pairs)),
    loadTreesOf(scope, [...new Set(pairs.map((pair) => partsOf(pair).unitKey))]),
  ]);
  const byPair = groupedBy(found, ({ ofKey, periodKey }) => pairKey(ofKey, periodKey));
  const seen = new Set([...trees.values()].flatMap((tree) => tree.flatMap(({ key, isSeen }) => (isSeen ? [key] : []))));
  const pooled = pairs.map(async (pair) => {
    const { unitKey, periodKey } = partsOf(pair);
    const { smallestGroup } = await cycleRulesOn(scope, (await requirePeriod(scope, periodKey)).endsOn);
    const own = new Map((byPair.get(pair) ?? []).map((row) => [row.homeKey, countsOf(row)]));
    const tree = trees.get(unitKey) ?? [];
    const grouping = { peopleOf: ({ people }: AdoptionCounts) => people, add: addAdoption, smallest: smallestGroup };
    const all = pooledGroups(tree, own, grouping);
    return [pair, new Map([...all].filter(([key]) => seen.has(key)))] as const;
  });
  return new Map(await Promise.all(pooled));
});

/** What is the same of a person in every month is looked up once, since a year of an agency is twelve times its people. */
async function ownCounts(scope: Scope, pairs: readonly string[]): Promise<Sql> {
  const away = await awayPosts(scope, pairs, BELOW);
  return sql`with posts as materialized (
      select u.key as of_key, d.key as period_key, d.ends_on, day.last, p.key, p.employee_key, p.unit_key,
        case when kept.since is not null then greatest(d.starts_on, p.starts_on, kept.since) end as counts_from,
        ${agencyDate(scope.now)}::date > d.report_due_on as is_due
      from ${await unitsFrom(scope, pairs)} ${withPosts(BELOW)}
      left join ${away} on away.position_key = p.key and away.period_key = d.key
      cross join (select min(starts_on) as since from week_of_use) kept
      where ${seesAdoption(actorOf(scope))} and away.position_key is null),
    someone as materialized (
      select who.employee_key, s.day as began_on, entry.day as entered_on, report.period_ends_on as reported_on, report.days_late, shown.day as shown_on
      from (select distinct employee_key from posts) who
      left join first_use s on s.employee_key = who.employee_key
      left join lateral (select e.day from progress_entry e where e.employee_key = who.employee_key order by e.day limit 1) entry on true
      left join lateral (
        select f.period_ends_on, f.days_late from performance_report f where f.employee_key = who.employee_key and f.status in ('SUBMITTED', 'VERIFIED')
        order by f.period_ends_on, f.key limit 1) report on true
      left join lateral (
        select min((had.attended_at at time zone 'Asia/Jakarta')::date) as day
        from training_registration had join training_session hs on hs.key = had.session_key join training_programme g on g.key = hs.programme_key
        where had.employee_key = who.employee_key and g.kind = 'SOCIALISATION') shown on true),
    standing as (
      select p.*, week.possible, week.active, week.on_phone, owes.does, owes.in_time, i.shown_on <= p.last as is_shown,
        i.began_on <= p.last as has_begun, i.entered_on <= p.last as has_entered, i.reported_on <= p.ends_on as has_reported,
        i.reported_on <= p.ends_on and i.days_late = 0 as was_in_time
      from posts p join someone i on i.employee_key = p.employee_key
      left join performance_report r on r.position_key = p.key and r.period_key = p.period_key
      cross join lateral (select coalesce(r.status in ('SUBMITTED', 'VERIFIED'), false) as handed_in) report
      cross join lateral (select report.handed_in or p.is_due as does, report.handed_in and r.days_late = 0 as in_time) owes
      cross join lateral (${weeksOfUse}) week)
    select of_key as "ofKey", period_key as "periodKey", unit_key as "homeKey", count(*)::int as people,
      (count(*) filter (where has_begun))::int as activated, (count(*) filter (where is_shown))::int as trained,
      sum(possible)::int as weeks, sum(active)::int as "activeWeeks", sum(on_phone)::int as "phoneWeeks",
      (count(*) filter (where has_reported or does))::int as "firstReports", (count(*) filter (where was_in_time))::int as "firstInTime",
      (count(*) filter (where does))::int as owed, (count(*) filter (where does and not in_time))::int as late,
      (count(*) filter (where does and has_begun))::int as "signedIn",
      (count(*) filter (where does and has_begun and has_entered))::int as entered,
      (count(*) filter (where does and has_begun and has_entered and has_reported))::int as reported,
      (count(*) filter (where does and has_begun and has_entered and has_reported and in_time))::int as "inTime"
    from standing group by 1, 2, 3`;
}

/** A Monday to count from. */
const MONDAY = sql`'2000-01-03'::date`;

/**
 * The weeks that begin in the period while the post p was held, without those that the holder was on leave, and from the first
 * week of which any use is kept: before it nobody is known to have been active, which is not that nobody was.
 */
const weeksOfUse: Sql = sql`
  select case when p.counts_from is null then 0
      else greatest(0, (p.last - ${MONDAY}) / 7 - (p.counts_from - 1 - ${MONDAY}) / 7 - coalesce(cardinality(off.mondays), 0)) end as possible,
    used.active, used.on_phone
  from (
    select array_agg(distinct gone::date) as mondays from leave l cross join lateral generate_series(
      date_trunc('week', greatest(l.starts_on, p.counts_from)::timestamp + interval '6 days'), least(l.ends_on - 4, p.last)::timestamp, interval '7 days') gone
    where l.employee_key = p.employee_key and l.starts_on <= p.last and l.ends_on >= p.counts_from
  ) off
  cross join lateral (
    select count(*) as active, count(*) filter (where w.on_phone) as on_phone from week_of_use w
    where w.employee_key = p.employee_key and w.starts_on between p.counts_from and p.last
      and w.starts_on <> all(coalesce(off.mondays, '{}'))) used`;

const countsOf = ({ signedIn, entered, reported, inTime, ...counts }: OwnRow): AdoptionCounts => ({
  ...counts,
  steps: { SIGN_IN: signedIn, FIRST_ENTRY: entered, FIRST_REPORT: reported, REPORT_IN_TIME: inTime },
});

export type SeenUnit = TreeUnit & { readonly ofKey: string; readonly isSeen: boolean };

/** Each of the units, with all below it: people are pooled over all, and told of those that are the actor's to see. */
export async function loadTreesOf(scope: Scope, unitKeys: readonly string[]): Promise<Map<string, SeenUnit[]>> {
  const found = await rows<SeenUnit>(
    scope,
    sql`select x.ancestor_key as "ofKey", u.key, u.parent_key as "parentKey", ${seesAdoption(actorOf(scope))} as "isSeen"
        from org_unit_ancestor x join org_unit u on u.key = x.unit_key where x.ancestor_key = any(${unitKeys}::uuid[]) order by u.code`,
  );
  return groupedBy(found, ({ ofKey }) => ofKey);
}
