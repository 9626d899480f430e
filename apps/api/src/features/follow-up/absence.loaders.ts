import type { AttendanceCode } from "@andir/domain/attendance-code";
import type { EmploymentType } from "@andir/domain/employment-type";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, isNearTo, isOfficial, runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { personWorkingDays } from "../calendar/calendar.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { flaggedAbsence, type Flagged } from "./absence.ts";
import type { AbsenceOfYear } from "./absence.type.ts";

interface AbsenceFacts {
  readonly employeeKey: string;
  readonly employmentType: EmploymentType;
  readonly events: readonly { on: string; code: AttendanceCode }[];
  /** The posts by which the person was to work, cut to the days that are looked at. */
  readonly posts: readonly { unitKey: string; from: string; to: string }[];
}

/** A run of days may begin in the year before and end in the next. */
const spanOf = (year: number) => ({ from: `${year - 1}-12-01`, to: `${year + 1}-01-31` });

const loadFacts = batchedBy<number, AbsenceFacts | null>(
  async (scope, employeeKeys, year) => {
    const { from, to } = spanOf(year);
    const found = await rows<AbsenceFacts>(
      scope,
      sql`select e.key as "employeeKey", e.employment_type as "employmentType", coalesce(happened.list, '[]') as events, coalesce(held.list, '[]') as posts
          from employee e
          left join lateral (
            select jsonb_agg(jsonb_build_object('on', v.day, 'code', v.code)) as list from attendance_event v
            where v.employee_key = e.key and v.day between ${from}::date and ${to}::date) happened on true
          left join lateral (
            select jsonb_agg(jsonb_build_object('unitKey', p.unit_key, 'from', greatest(p.starts_on, ${from}::date),
              'to', least(p.ends_on, ${to}::date))) as list from position p
            where p.employee_key = e.key and p.capacity = 'DEFINITIVE' and p.starts_on <= ${to}::date and (p.ends_on is null or p.ends_on >= ${from}::date)) held on true
          where e.key = any(${employeeKeys}::uuid[])`,
    );
    return new Map(found.map((row) => [row.employeeKey, row]));
  },
  () => null,
);

/** What is flagged for a person in a year: a fact that proposals rest on, not an answer to anyone. */
export async function flagOf(scope: Scope, employeeKey: string, year: number): Promise<Flagged | null> {
  const facts = await loadFacts(scope, employeeKey, year);
  if (!facts) return null;
  const { events, employmentType, posts } = facts;
  const isAbsent = events.some(({ code }) => code === "TK");
  const days = isAbsent
    ? await Promise.all(
        posts.map(({ unitKey, from, to }) => personWorkingDays(scope, { employeeKey, unitKey }, from, to)),
      )
    : [];
  const rules = await cycleRulesOn(scope, `${year}-12-31`);
  return flaggedAbsence(year, employmentType, { events, workingDays: days.flat() }, rules);
}

/** Who counts the days: the person, who appraises them, who heads their unit, and the authorised official. No administrator and no analyst. */
const countsDays = (actor: Actor): Sql => (isOfficial(actor) ? sql`true` : isNearTo(actor, "e.key"));

const loadSight = batched<{ employeeKey: string; countsDays: boolean }>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<{ employeeKey: string; countsDays: boolean }>(
    scope,
    sql`select e.key as "employeeKey", coalesce(${countsDays(actor)}, false) as "countsDays" from employee e
        where e.key = any(${keys}::uuid[]) and (${runsTheCycle(actor)} or ${countsDays(actor)})`,
  );
  noteReads(scope, found);
  return new Map(found.map((row) => [row.employeeKey, row]));
});

/** Those who run the cycle learn that there is a flag, and of which level: the days and what may follow are not theirs. */
export async function loadAbsence(scope: Scope, employeeKey: string, year: number): Promise<AbsenceOfYear | null> {
  const sight = await loadSight(scope, employeeKey);
  const flagged = sight && (await flagOf(scope, employeeKey, year));
  if (!flagged) return null;
  const { flag, rule } = flagged;
  const level = flag.bracket?.level ?? null;
  const shown = { year, level, isFlagged: level !== null || flag.isDismissal, source: rule.source };
  if (!sight.countsDays) return { ...shown, days: null, longestRun: null, sanction: null };
  const sanction = flag.isDismissal ? rule.dismissal.sanction : (flag.bracket?.sanction ?? null);
  return { ...shown, days: flag.days, longestRun: flag.longestRun, sanction };
}
