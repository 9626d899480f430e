import { OwedState, type DocumentCounts, type UnitDocument } from "@andir/domain/completeness";
import { addDays, agencyDate } from "@andir/domain/iso-date";
import type { UnitAgreementStatus } from "@andir/domain/unit-agreement-status";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { findQuarterOf, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { countsBy } from "./counts.ts";
import { isSeen, pairKey, partsOf, unitsFrom, type Reach } from "./overview-source.loaders.ts";

export type OwnDocument = Extract<UnitDocument, "AGREEMENT" | "ACTION_PLAN" | "REALISATION" | "RATING">;

/** What decides how a unit's own papers stand. */
export interface UnitFacts {
  /** First day of the year or of the unit. */
  readonly owedFrom: string;
  readonly agreement: UnitAgreementStatus | null;
  readonly isPlanned: boolean;
  /** Indicators measured in the quarter, and how many of them are reported. */
  readonly measured: number;
  readonly reported: number;
  readonly isRated: boolean;
}

/** Of a month the quarter that it lies in; a quarter and a year are rated themselves. */
export const ratedPeriod = (scope: Scope, period: PeriodRow): Soon<PeriodRow | null> =>
  period.kind === "MONTH" ? findQuarterOf(scope, period) : period;

/** Joins to units u in periods d the units w that owe papers: below the top, with people in them; `rated.key` is the period rated. */
export const withUnits = ({ includeSubunits }: Reach): Sql => sql`
  join org_unit_ancestor y on y.ancestor_key = u.key ${includeSubunits ? sql`` : sql`and y.distance = 0`}
  join org_unit w on w.key = y.unit_key and w.parent_key is not null and exists (
    select 1 from position held where held.unit_key = w.key and held.starts_on <= day.last and (held.ends_on is null or held.ends_on >= day.last))
  left join lateral (
    select q.key, q.kind, extract(quarter from q.ends_on)::int as quarter from period q
    where q.starts_on <= d.starts_on and q.ends_on >= d.ends_on
      and q.kind = case when d.kind = 'MONTH' then 'QUARTER'::period_kind else d.kind end) rated on true
  left join unit_agreement ag on ag.unit_key = w.key and ag.year = extract(year from d.ends_on)`;

export const unitFacts: Sql = sql`greatest(w.starts_on, make_date(extract(year from d.ends_on)::int, 1, 1)) as "owedFrom", ag.status as agreement,
  exists (select 1 from unit_action_plan ap where ap.agreement_key = ag.key and ap.quarter = rated.quarter) as "isPlanned",
  (select count(*)::int from ${measuredNow()}) as measured,
  (select count(*)::int from ${measuredNow()} and exists (select 1 from unit_realisation rz where rz.indicator_key = i.key and rz.period_key = rated.key)) as reported,
  exists (select 1 from unit_rating g where g.unit_key = w.key and g.period_key = rated.key and g.status = 'PUBLISHED') as "isRated"`;

function measuredNow(): Sql {
  return sql`unit_indicator i where i.agreement_key = ag.key and ag.status = 'AGREED' and rated.kind = 'QUARTER'
    and (i.removed_at is null or (i.removed_at at time zone 'Asia/Jakarta')::date > d.ends_on)
    and (i.measured_quarters is null or rated.quarter = any(i.measured_quarters))`;
}

/** How the papers of a unit itself, and of those below it, stand for the quarter or year that a period belongs to. */
export const loadUnitCounts = batchedBy<Reach, Record<OwnDocument, DocumentCounts> | null>(
  async (scope, pairs, reach) => {
    const found = await rows<UnitFacts & { unitKey: string; periodKey: string; count: number }>(
      scope,
      sql`select stand.*, count(*)::int as count from (
            select u.key as "unitKey", d.key as "periodKey", ${unitFacts}
            from ${await unitsFrom(scope, pairs)} ${withUnits(reach)} where ${isSeen(scope, reach)}
          ) stand group by 1, 2, 3, 4, 5, 6, 7, 8`,
    );
    const groups = groupedBy(found, ({ unitKey, periodKey }) => pairKey(unitKey, periodKey));
    const counted = [...groups].map(async ([pair, alike]) => {
      const due = await unitDueDates(scope, await requirePeriod(scope, partsOf(pair).periodKey));
      const of = (document: OwnDocument) => countsBy(alike, (facts) => unitStands(document, facts, due).state);
      const counts = {
        AGREEMENT: of("AGREEMENT"),
        ACTION_PLAN: of("ACTION_PLAN"),
        REALISATION: of("REALISATION"),
        RATING: of("RATING"),
      };
      return [pair, counts] as const;
    });
    return new Map(await Promise.all(counted));
  },
  () => null,
);

interface UnitDueDates {
  readonly today: string;
  /** MM-DD. */
  readonly agreementDay: string;
  readonly actionPlan: string | null;
  readonly realisation: string | null;
  readonly rating: string | null;
  readonly isYear: boolean;
}

/** By the dated rule; a quarter's own dates hold for what is reported and judged of it. Null where there is no such period. */
export async function unitDueDates(scope: Scope, period: PeriodRow): Promise<UnitDueDates> {
  const [{ unitPlanDue }, rated] = await Promise.all([cycleRulesOn(scope, period.endsOn), ratedPeriod(scope, period)]);
  const quarter = rated?.kind === "QUARTER" ? rated : null;
  return {
    today: agencyDate(scope.now),
    agreementDay: unitPlanDue.agreementMonthDay,
    actionPlan: quarter && addDays(quarter.startsOn, unitPlanDue.actionPlanDays),
    realisation: quarter && quarter.reportDueOn,
    rating: rated && rated.assessmentDueOn,
    isYear: rated?.kind === "YEAR",
  };
}

export function unitStands(
  document: OwnDocument,
  facts: UnitFacts,
  due: UnitDueDates,
): { state: OwedState | null; dueOn: string | null } {
  const stands = (isDone: boolean, dueOn: string | null) => {
    if (dueOn === null) return { state: null, dueOn };
    if (isDone) return { state: OwedState.DONE, dueOn };
    return { state: due.today > dueOn ? OwedState.LATE : OwedState.NOT_DUE, dueOn };
  };
  if (document === "AGREEMENT") {
    const ofYear = `${facts.owedFrom.slice(0, 4)}-${due.agreementDay}`;
    return stands(facts.agreement === "AGREED", facts.owedFrom > ofYear ? facts.owedFrom : ofYear);
  }
  if (document === "ACTION_PLAN") return stands(facts.isPlanned, due.actionPlan);
  // Nothing that is measured in the quarter is nothing to report.
  if (document === "REALISATION")
    return facts.measured === 0 ? stands(false, null) : stands(facts.reported === facts.measured, due.realisation);
  return stands(facts.isRated, due.rating);
}
