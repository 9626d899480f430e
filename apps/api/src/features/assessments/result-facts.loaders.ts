import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import type { PeriodKind } from "@andir/domain/period-kind";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { prospects } from "./prospects.ts";

export interface Reading {
  readonly on: string;
  readonly value: number;
  /** Of the period that was reported on. */
  readonly kind: PeriodKind;
  readonly reportKey: string;
}

export interface IndicatorFacts {
  readonly key: string;
  readonly text: string;
  readonly pattern: IndicatorPattern;
  readonly direction: IndicatorDirection;
  readonly target: number | null;
  readonly measuredMonths: number[] | null;
  /** Of reports that were handed in, within the period. */
  readonly readings: readonly Reading[];
}

/** One planned result of the plan of the post, with what was reported of its indicators. */
export interface ResultFacts {
  readonly key: string;
  readonly kind: PlannedResultKind;
  readonly title: string;
  readonly planStartsOn: string;
  readonly planEndsOn: string;
  /** To which day the targets count, where the plan was closed before it; bases that were kept before this was known have none. */
  readonly targetEndsOn?: string | null;
  readonly indicators: readonly IndicatorFacts[];
}

/** The results of the agreed plans of each assessment's post that cover days of its period; one that closed before it was agreed binds nobody. Facts for judging, not an answer to anyone. */
export const loadResultFacts = batched<ResultFacts[]>((scope, keys) =>
  resultsOf(scope, sql`(select * from assessment where key = any(${keys}::uuid[]))`),
);

/** The same of posts of which no assessment is begun, by the post. */
export const loadProspectResults = batchedBy<{ periodKey: string }, ResultFacts[]>(
  (scope, positionKeys, { periodKey }) => resultsOf(scope, prospects(positionKeys, periodKey)),
  () => [],
);

async function resultsOf(scope: Scope, assessments: Sql): Promise<Map<string, ResultFacts[]>> {
  const found = await rows<{ key: string; results: ResultFacts[] }>(
    scope,
    sql`select a.key, coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'kind', s.kind, 'title', s.title,
            'planStartsOn', l.starts_on, 'planEndsOn', l.ends_on, 'targetEndsOn', l.target_ends_on, 'indicators', indicators.list) order by s.kind, s.ordinal, s.key)
          filter (where s.key is not null), '[]') as results
        from ${assessments} a
        join period d on d.key = a.period_key
        left join performance_plan l on l.position_key = a.position_key and l.status in ('APPROVED', 'SUPERSEDED') and l.version > 0
          and l.starts_on <= d.ends_on and l.ends_on >= d.starts_on
        left join planned_result s on s.plan_key = l.key and s.removed_at is null
        left join lateral (
          select coalesce(jsonb_agg(jsonb_build_object('key', i.key, 'text', i.text, 'pattern', i.pattern, 'direction', i.direction,
            'target', i.target, 'measuredMonths', i.measured_months, 'readings', readings.list) order by i.ordinal, i.key), '[]') as list
          from indicator i
          cross join lateral (
            select coalesce(jsonb_agg(jsonb_build_object('on', told.ends_on, 'value', z.value, 'kind', told.kind, 'reportKey', r.key) order by told.ends_on, r.key), '[]') as list
            from indicator_realisation z
            join performance_report r on r.key = z.report_key and r.status in ('SUBMITTED', 'VERIFIED')
            join period told on told.key = r.period_key
            where z.indicator_key = i.key and z.value is not null and told.starts_on >= d.starts_on and told.ends_on <= d.ends_on
          ) readings
          where i.result_key = s.key and i.removed_at is null
        ) indicators on true
        group by a.key`,
  );
  return new Map(found.map(({ key, results }) => [key, results]));
}
