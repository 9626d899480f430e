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
import { rows } from "../../platform/sql.ts";
import { holdsOn } from "../notices/relation.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { loadTreesOf } from "./adoption.loaders.ts";
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
  readonly ofKey: string;
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
      rows<WeekRow>(scope, weeksOf(people, agencyDate(scope.now))),
      rows<ReportRow>(scope, reportsOf(people, agencyDate(scope.now))),
      loadTreesOf(scope, unitKeys),
      cycleRulesOn(scope, agencyDate(scope.now)),
    ]);
    const weeksBy = groupedBy(weeks, nameOf);
    const bySession = groupedBy(reports, ({ ofKey, sessionKey }) => `${ofKey}:${sessionKey}`);
    const found = new Map<string, SessionEffect[]>();
    for (const own of bySession.values()) {
      const { ofKey = "", sessionKey = "" } = own[0] ?? {};
      const byUnit = new Map<string, EffectCounts>();
      for (const row of own) {
        const side = sideOf(row, weeksBy.get(nameOf(row)) ?? []);
        const counts = row.wasThere ? { attended: side, others: NO_SIDE } : { attended: NO_SIDE, others: side };
        const known = byUnit.get(row.homeKey);
        byUnit.set(row.homeKey, known ? addEffects(known, counts) : counts);
      }
      const grouping = { peopleOf: smallerSide, add: addEffects, smallest: smallestGroup };
      const counts = pooledGroups(trees.get(ofKey) ?? [], byUnit, grouping).get(ofKey)?.whole;
      if (!counts || counts.attended.people === 0) continue;
      found.set(ofKey, [...(found.get(ofKey) ?? []), { sessionKey, counts }]);
    }
    return found;
  },
  () => [],
);

const nameOf = ({ ofKey, sessionKey, homeKey, wasThere }: Named) => `${ofKey}:${sessionKey}:${homeKey}:${wasThere}`;

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
    there as materialized (
      select u.key as of_key, held.key as session_key, held.starts_at, held.day, p.unit_key, p.employee_key, r.key is not null as was_there
      from org_unit u cross join held join org_unit_ancestor x on x.ancestor_key = u.key
      join position p on p.unit_key = x.unit_key and p.capacity = 'DEFINITIVE' and ${holdsOn("p", sql`held.day`)}
      join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
      left join training_registration r on r.session_key = held.key and r.employee_key = p.employee_key and r.attended_at is not null
      where u.key = any(${unitKeys}::uuid[]) and ${seesAdoption(actorOf(scope))} and (r.key is not null or not exists (
        select from training_registration had join training_session hs on hs.key = had.session_key
        where had.employee_key = p.employee_key and hs.programme_key = held.programme_key and had.attended_at is not null
          and had.attended_at < held.day + ${7 * EFFECT_WEEKS + 7}::int)))`;
}

const named: Sql = sql`t.of_key as "ofKey", t.session_key as "sessionKey", t.unit_key as "homeKey", t.was_there as "wasThere"`;

/** Whole weeks before and after, as far as use is kept and without leave. */
function weeksOf(people: Sql, today: string): Sql {
  return sql`with ${people}
    select ${named}, n.week, count(*)::int as possible, count(w.employee_key)::int as active
    from there t cross join generate_series(${-EFFECT_WEEKS}::int, ${EFFECT_WEEKS}::int) n(week)
    cross join lateral (select (date_trunc('week', t.day::timestamp)::date + 7 * n.week) as monday) began
    left join week_of_use w on w.employee_key = t.employee_key and w.starts_on = began.monday
    where n.week <> 0 and began.monday < ${mondayOf(today)}::date and began.monday >= (select min(k.starts_on) from week_of_use k)
      and exists (select from position p where p.employee_key = t.employee_key and ${holdsOn("p", sql`began.monday`)})
      and not exists (select from leave l where l.employee_key = t.employee_key and l.starts_on <= began.monday and l.ends_on >= began.monday + 4)
    group by 1, 2, 3, 4, 5`;
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
    group by t.starts_at, 1, 2, 3, 4 order by t.starts_at desc, 2`;
