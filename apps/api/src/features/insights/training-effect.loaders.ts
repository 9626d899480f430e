import { agencyDate, mondayOf } from "@andir/domain/iso-date";
import { pooledGroups } from "@andir/domain/pooled-groups";
import {
  addEffects,
  EFFECT_WEEKS,
  NO_SIDE,
  smallerSide,
  type EffectCounts,
  type EffectSide,
} from "@andir/domain/training-effect";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rowsOfMany } from "../../platform/sql.ts";
import { holdsOn } from "../notices/relation.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { loadTreesOf, type SeenUnit } from "./adoption.loaders.ts";
import { seesAdoption } from "./adoption.policy.ts";
import { useIsKeptFrom } from "./forget-weeks.service.ts";

/** What came after one session in a unit with all below it. */
export interface SessionEffect {
  readonly sessionKey: string;
  readonly counts: EffectCounts;
}

interface Asked {
  /** How many sessions, the last first. */
  readonly first: number;
}

interface Named {
  readonly sessionKey: string;
  readonly homeKey: string;
  readonly wasThere: boolean;
}
type WeekRow = Named & { readonly week: number; readonly possible: number; readonly active: number };
type ReportRow = Named & Omit<EffectSide, "weeks">;

/** Of each unit, the last session first, pooled so that neither side of a group that is told is too small. */
export const loadTrainingEffects = batchedBy<Asked, SessionEffect[]>(
  async (scope, unitKeys, { first }) => {
    const people = await peopleAt(scope, unitKeys, first);
    const [weeks, reports, trees, { smallestGroup }] = await Promise.all([
      rowsOfMany<WeekRow>(scope, weeksOf(people, agencyDate(scope.now))),
      rowsOfMany<ReportRow>(scope, reportsOf(people, agencyDate(scope.now))),
      loadTreesOf(scope, unitKeys),
      cycleRulesOn(scope, agencyDate(scope.now)),
    ]);
    const sessions = countsBySession(reports, groupedBy(weeks, nameOf));
    const grouping = { peopleOf: smallerSide, add: addEffects, smallest: smallestGroup };
    const effectsIn = (tree: readonly SeenUnit[], ofKey: string): SessionEffect[] =>
      [...sessions].flatMap(([sessionKey, byHome]) => {
        const own = new Map(tree.flatMap(({ key }) => (byHome.has(key) ? [[key, byHome.get(key)!] as const] : [])));
        const counts = pooledGroups(tree, own, grouping).get(ofKey)?.whole;
        return counts && counts.attended.people > 0 ? [{ sessionKey, counts }] : [];
      });
    return new Map(
      [...trees].flatMap(([ofKey, tree]) =>
        tree.some(({ key, isSeen }) => key === ofKey && isSeen) ? [[ofKey, effectsIn(tree, ofKey)] as const] : [],
      ),
    );
  },
  () => [],
);

/** By session, in their order, and by the unit that people are of. */
function countsBySession(reports: readonly ReportRow[], weeksBy: ReadonlyMap<string, readonly WeekRow[]>) {
  const found = new Map<string, Map<string, EffectCounts>>();
  for (const row of reports) {
    const side = sideOf(row, weeksBy.get(nameOf(row)) ?? []);
    const counts = row.wasThere ? { attended: side, others: NO_SIDE } : { attended: NO_SIDE, others: side };
    const byHome = found.get(row.sessionKey) ?? new Map<string, EffectCounts>();
    const known = byHome.get(row.homeKey);
    found.set(row.sessionKey, byHome.set(row.homeKey, known ? addEffects(known, counts) : counts));
  }
  return found;
}

const nameOf = ({ sessionKey, homeKey, wasThere }: Named) => `${sessionKey}:${homeKey}:${wasThere}`;

const sideOf = (
  { people, dueBefore, lateBefore, dueAfter, lateAfter }: ReportRow,
  weeks: readonly WeekRow[],
): EffectSide => ({
  people,
  dueBefore,
  lateBefore,
  dueAfter,
  lateAfter,
  weeks: new Map(weeks.map(({ week, possible, active }) => [week, { possible, active }])),
});

/**
 * The last sessions of socialisation that are over, with the people of the units on that day and whether each was there. Who
 * had the programme at another session by the end of the weeks after is on neither side.
 */
async function peopleAt(scope: Scope, unitKeys: readonly string[], first: number): Promise<Sql> {
  return sql`
    held as materialized (
      select s.key, s.programme_key, s.starts_at, (s.starts_at at time zone 'Asia/Jakarta')::date as day
      from training_session s join training_programme g on g.key = s.programme_key
      where g.kind = 'SOCIALISATION' and s.cancelled_at is null and s.ends_at < ${scope.now}::timestamptz
        and s.starts_at at time zone 'Asia/Jakarta' >= ${await useIsKeptFrom(scope)}
        and exists (select from training_registration r where r.session_key = s.key and r.attended_at is not null)
      order by s.starts_at desc, s.key limit ${first}),
    -- Once, in however many of the units someone is.
    below as materialized (
      select distinct x.unit_key from org_unit u join org_unit_ancestor x on x.ancestor_key = u.key
      where u.key = any(${unitKeys}::uuid[]) and ${seesAdoption(actorOf(scope))}),
    there as materialized (
      select held.key as session_key, held.starts_at, held.day, p.unit_key, p.employee_key, r.key is not null as was_there
      from held cross join position p join below on below.unit_key = p.unit_key
      join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
      left join training_registration r on r.session_key = held.key and r.employee_key = p.employee_key and r.attended_at is not null
      where p.capacity = 'DEFINITIVE' and ${holdsOn("p", sql`held.day`)} and (r.key is not null or not exists (
        select from training_registration had join training_session hs on hs.key = had.session_key
        where had.employee_key = p.employee_key and hs.programme_key = held.programme_key and had.attended_at is not null
          and had.attended_at < held.day + ${7 * EFFECT_WEEKS + 7}::int)))`;
}

const named: Sql = sql`t.session_key as "sessionKey", t.unit_key as "homeKey", t.was_there as "wasThere"`;

/**
 * Whole weeks before and after, as far as use is kept and without leave. What is the same of someone in every week is looked up once: nearly
 * everyone holds one post throughout and is never away for a week, so that nothing is left to look up week by week.
 */
function weeksOf(people: Sql, today: string): Sql {
  const monday = sql`(date_trunc('week', t.day::timestamp)::date + 7 * n.week)`;
  return sql`with ${people},
    someone as materialized (
      select t.*, array(select w.starts_on from week_of_use w where w.employee_key = t.employee_key and w.starts_on between span.first and span.last) as used,
        exists (select from position p where p.employee_key = t.employee_key and p.starts_on <= span.first and (p.ends_on is null or p.ends_on >= span.last)) as is_steady,
        exists (select from leave l where l.employee_key = t.employee_key and l.starts_on <= span.last and l.ends_on >= span.first + 4 and l.ends_on >= l.starts_on + 4) as is_away
      from there t cross join lateral (
        select date_trunc('week', t.day::timestamp)::date - ${7 * EFFECT_WEEKS}::int as first, date_trunc('week', t.day::timestamp)::date + ${7 * EFFECT_WEEKS}::int as last) span)
    select ${named}, n.week, count(*)::int as possible, (count(*) filter (where ${monday} = any(t.used)))::int as active
    from someone t cross join generate_series(${-EFFECT_WEEKS}::int, ${EFFECT_WEEKS}::int) n(week)
    where n.week <> 0 and ${monday} < ${mondayOf(today)}::date and ${monday} >= (select min(k.starts_on) from week_of_use k)
      and (t.is_steady or exists (select from position p where p.employee_key = t.employee_key and ${holdsOn("p", monday)}))
      and (not t.is_away or not exists (select from leave l where l.employee_key = t.employee_key and l.starts_on <= ${monday} and l.ends_on >= ${monday} + 4))
    group by 1, 2, 3, 4`;
}

/** The two months due last before the day, and the two due first after it; without those that one was away throughout. */
const reportsOf = (people: Sql, today: string): Sql => sql`with ${people},
    near as (
      select held.key as session_key, d.key, d.starts_on, d.ends_on, d.report_due_on < held.day as is_before
      from held cross join lateral (
        (select * from period b where b.kind = 'MONTH' and b.report_due_on < held.day order by b.report_due_on desc limit 2)
        union all
        (select * from period a where a.kind = 'MONTH' and a.report_due_on >= held.day and a.report_due_on < ${today}::date order by a.report_due_on limit 2)
      ) d)
    select ${named}, count(distinct t.employee_key)::int as people,
      (count(owed.key) filter (where owed.is_before))::int as "dueBefore", (count(owed.key) filter (where owed.is_before and not owed.in_time))::int as "lateBefore",
      (count(owed.key) filter (where not owed.is_before))::int as "dueAfter", (count(owed.key) filter (where not owed.is_before and not owed.in_time))::int as "lateAfter"
    from there t left join lateral (
      select near.key, near.is_before, bool_or(coalesce(r.status in ('SUBMITTED', 'VERIFIED') and r.days_late = 0, false)) as in_time
      from near join position p on p.employee_key = t.employee_key and p.capacity = 'DEFINITIVE' and ${holdsOn("p", sql`near.ends_on`)}
      left join performance_report r on r.position_key = p.key and r.period_key = near.key
      where near.session_key = t.session_key and not exists (
        select from leave l where l.employee_key = t.employee_key and l.starts_on <= near.starts_on and l.ends_on >= near.ends_on)
      group by near.key, near.is_before
    ) owed on true
    group by t.starts_at, 1, 2, 3 order by t.starts_at desc, 1`;
