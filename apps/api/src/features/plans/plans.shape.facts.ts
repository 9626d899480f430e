import { agencyDate } from "@andir/domain/iso-date";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanStatus } from "@andir/domain/plan-status";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { IndicatorDocument, ResultDocument } from "./plan-document.ts";
import { appraisingKey, writesPlansOf } from "./plan.policy.ts";

/** A post that somebody holds in a year, and the plan that is there for it. */
export interface PlannedFor {
  readonly nip: string;
  readonly year: number;
  readonly positionKey: string;
  readonly employeeKey: string;
  readonly unitKey: string;
  readonly title: string;
  readonly capacity: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isHead: boolean;
  readonly isElected: boolean;
  /** Whom the actor appraises the holder for; null where it is their own duty. */
  readonly onBehalfOfKey: string | null;
  readonly planKey: string | null;
  readonly status: PlanStatus | null;
  readonly form: PlanForm | null;
  readonly planStartsOn: string | null;
  readonly planEndsOn: string | null;
}

interface Asked {
  readonly nip: string;
  readonly year: number;
}

/** Of people and years those that are the actor's to plan for, in one statement; the latest post first. */
export function findPlannedFor(scope: Scope, asked: readonly Asked[]): Promise<PlannedFor[]> {
  const actor = actorOf(scope);
  return rows<PlannedFor>(
    scope,
    sql`select item.nip, item.year, p.key as "positionKey", p.employee_key as "employeeKey", p.unit_key as "unitKey", p.title, p.capacity,
          p.starts_on as "startsOn", p.ends_on as "endsOn", p.is_head as "isHead", e.employment_type = 'ELECTED_OFFICIAL' as "isElected",
          nullif(${appraisingKey(actor, sql`p.key`)}, ${actor.employeeKey}::uuid) as "onBehalfOfKey",
          own.key as "planKey", own.status, own.form, own.starts_on as "planStartsOn", own.ends_on as "planEndsOn"
        from (select distinct * from unnest(${asked.map(({ nip }) => nip)}::text[], ${asked.map(({ year }) => year)}::integer[])) item(nip, year)
          join employee e on e.nip = item.nip
          join position p on p.employee_key = e.key and p.capacity <> 'PLH' and p.starts_on <= make_date(item.year, 12, 31)
            and (p.ends_on is null or p.ends_on >= make_date(item.year, 1, 1))
          left join performance_plan own on own.position_key = p.key and own.year = item.year
        where ${writesPlansOf(actor)} order by p.starts_on desc, p.key`,
  );
}

/** So that nobody hands one in meanwhile; what has moved on is told by its state. */
export async function lockPlans(tx: Scope, keys: readonly string[]): Promise<ReadonlyMap<string, PlanStatus>> {
  const locked = await rows<{ key: string; status: PlanStatus }>(
    tx,
    sql`select l.key, l.status from performance_plan l where l.key = any(${keys}::uuid[]) order by l.key for update`,
  );
  return new Map(locked.map(({ key, status }) => [key, status]));
}

export type StoredResult = Omit<ResultDocument, "indicators"> & {
  readonly planKey: string;
  readonly ordinal: number;
  readonly indicators: readonly (IndicatorDocument & { readonly ordinal: number })[];
};

/** The results of plans with their indicators, in their order. */
export const findResults = (scope: Scope, planKeys: readonly string[]): Promise<StoredResult[]> =>
  rows<StoredResult>(
    scope,
    sql`select r.key, r.plan_key as "planKey", r.kind, r.ordinal, r.title, r.perspective, r.belonging, r.parent_key as "parentKey",
          r.continues_key as "continuesKey", r.template_key as "templateKey",
          coalesce((select jsonb_agg(jsonb_build_object('key', i.key, 'ordinal', i.ordinal, 'aspect', i.aspect, 'text', i.text, 'target', i.target,
              'unitOfMeasure', i.unit_of_measure, 'pattern', i.pattern, 'direction', i.direction, 'measuredMonths', i.measured_months) order by i.ordinal, i.key)
            from indicator i where i.result_key = r.key and i.removed_at is null), '[]') as indicators
        from planned_result r where r.plan_key = any(${planKeys}::uuid[]) and r.removed_at is null order by r.kind, r.ordinal, r.key`,
  );

/** The year is the cycle's: last year, this one or the next. */
export const isInCycle = (scope: Scope, year: number): boolean =>
  Math.abs(year - Number(agencyDate(scope.now).slice(0, 4))) <= 1;
