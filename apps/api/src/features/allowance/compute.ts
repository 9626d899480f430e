import { allowanceOf, type AllowanceCorrection, type AllowanceOutcome } from "@andir/domain/allowance";
import type { AllowanceRules } from "@andir/domain/allowance-rules";
import sql from "sql-template-tag";
import { rows } from "../../platform/sql.ts";
import { allowanceFacts, lastDayOf, type FactsRow, type Reading } from "./allowance-facts.loaders.ts";

export interface ComputedFigure extends FactsRow {
  readonly outcome: AllowanceOutcome;
  readonly corrections: readonly AllowanceCorrection[];
  readonly corrected: number;
  readonly total: number | null;
}

/** As the person was last met, in a month in which nothing was due to them. */
const withoutPost = (row: FactsRow): FactsRow => ({
  ...row,
  facts: {
    ...row.facts,
    daysHeld: 0,
    leave: null,
    attendance: null,
    assessment: { state: "MISSING", predicate: null, discipline: null, workQuality: null, innovation: null },
    acting: [],
    sanctions: [],
    assessmentKey: null,
  },
});

/** What of one person is made good, and as whom a locked month met them last. */
interface Found {
  readonly row: FactsRow;
  readonly corrections: readonly AllowanceCorrection[];
}

interface LockedMonth {
  readonly month: string;
  readonly rules: AllowanceRules;
  readonly figures: Readonly<Record<string, { total: number | null }>>;
}

/** Every figure of a month as the facts stand now, with what is to be made good of locked months before. Writes nothing. */
export async function computeFigures(scope: Reading, month: string, rules: AllowanceRules): Promise<ComputedFigure[]> {
  const held = await allowanceFacts(scope, month, rules);
  const corrections = await correctionsFor(scope, month, rules);
  const holders = new Set(held.map(({ employeeKey }) => employeeKey));
  // Who has left since, or had a post in error, has a line for what is found of the months in which they held one.
  const gone = [...corrections.values()].flatMap(({ row }) => (holders.has(row.employeeKey) ? [] : [withoutPost(row)]));
  return [...held, ...gone].map((row) => {
    const outcome = allowanceOf(row.facts, rules);
    const own = corrections.get(row.employeeKey)?.corrections ?? [];
    const corrected = own.reduce((sum, { before, after }) => sum + after - (before ?? 0), 0);
    const total = outcome.total === null && own.length === 0 ? null : (outcome.total ?? 0) + corrected;
    return { ...row, outcome, corrections: own, corrected, total };
  });
}

/**
 * What locked months would come to by the facts of today, where that is not what was locked and made good since. A month keeps the formula that it
 * was locked by. Only the first month that is open makes good, so that nothing is made good twice.
 */
async function correctionsFor(
  scope: Reading,
  month: string,
  { correctedMonths }: AllowanceRules,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const locked of await lockedBefore(scope, month, correctedMonths)) {
    const correct = (row: FactsRow, after: number) => {
      const before = locked.figures[row.employeeKey]?.total ?? null;
      if ((before ?? 0) === after) return;
      const earlier = found.get(row.employeeKey)?.corrections ?? [];
      found.set(row.employeeKey, { row, corrections: [...earlier, { month: locked.month, before, after }] });
    };
    const held = await allowanceFacts(scope, locked.month, locked.rules);
    for (const row of held) {
      const outcome = allowanceOf(row.facts, locked.rules);
      // What cannot be worked out now changes nothing: a withdrawn assessment is no reason to take money back before another is there.
      if (outcome.state !== "PENDING") correct(row, outcome.total ?? 0);
    }
    for (const row of await withoutPostNow(scope, locked, new Set(held.map(({ employeeKey }) => employeeKey))))
      correct(row, 0);
  }
  return found;
}

/** Who has a figure of a locked month and, as is known by now, held no post in it: as they were last met. */
async function withoutPostNow(
  scope: Reading,
  { month, figures }: LockedMonth,
  held: ReadonlySet<string>,
): Promise<FactsRow[]> {
  const keys = Object.entries(figures).flatMap(([key, { total }]) => (total && !held.has(key) ? [key] : []));
  if (keys.length === 0) return [];
  return rows<FactsRow>(
    scope,
    sql`select distinct on (f.employee_key) f.employee_key as "employeeKey", f.position_key as "positionKey", f.unit_key as "unitKey", f.facts
        from allowance_figure f
        where f.employee_key = any(${keys}::uuid[]) and f.month >= ${month}::date
          and not exists (select from position p where p.employee_key = f.employee_key and p.capacity = 'DEFINITIVE'
            and p.starts_on <= ${lastDayOf(month)}::date and coalesce(p.ends_on, 'infinity') >= greatest(${month}::date, p.starts_on))
        order by f.employee_key, f.month desc`,
  );
}

/** Locked months with what each person has had of them: by their own figure, or made good in a later month by someone who had none. */
async function lockedBefore(scope: Reading, month: string, months: number): Promise<LockedMonth[]> {
  if (months === 0) return [];
  return rows<LockedMonth>(
    scope,
    sql`select m.month, r.rules, coalesce(jsonb_object_agg(paid.employee_key, jsonb_build_object('total', paid.total))
          filter (where paid.employee_key is not null), '{}') as figures
        from allowance_month m
        join allowance_rule r on r.version = m.rule_version
        left join lateral (
          select had.employee_key, sum(had.rupiah) as total from (
            select f.employee_key, f.amount as rupiah from allowance_figure f where f.month_key = m.key
            union all
            select later.employee_key, (c ->> 'after')::bigint - coalesce((c ->> 'before')::bigint, 0)
            from allowance_figure later join allowance_month at on at.key = later.month_key and at.locked_at is not null
            cross join jsonb_array_elements(later.corrections) c
            where later.month > m.month and (c ->> 'month')::date = m.month) had
          group by had.employee_key) paid on true
        where m.locked_at is not null and m.month < ${month}::date and m.month >= ${month}::date - make_interval(months => ${months}::integer)
          and not exists (select 1 from allowance_month earlier where earlier.locked_at is null and earlier.month < ${month}::date)
        group by m.key, r.version order by m.month`,
  );
}
