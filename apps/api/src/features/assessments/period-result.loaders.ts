import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { PeriodResult } from "./merged-periods.ts";
import { prospects } from "./prospects.ts";

/** What was published of the post for the months and quarters within the period of each assessment. Facts for judging, not an answer to anyone. */
export const loadPeriodResults = batched<PeriodResult[]>((scope, keys) =>
  resultsWithin(scope, sql`(select * from assessment where key = any(${keys}::uuid[]))`),
);

/** The same of posts of which no assessment is begun, by the post. */
export const loadProspectPeriods = batchedBy<{ periodKey: string }, PeriodResult[]>(
  (scope, positionKeys, { periodKey }) => resultsWithin(scope, prospects(positionKeys, periodKey)),
  () => [],
);

async function resultsWithin(scope: Scope, assessments: Sql): Promise<Map<string, PeriodResult[]>> {
  const found = await rows<{ key: string; results: PeriodResult[] }>(
    scope,
    sql`select a.key, jsonb_agg(jsonb_build_object('assessmentKey', told.key, 'kind', within.kind, 'startsOn', within.starts_on,
          'endsOn', within.ends_on, 'workResult', told.work_result, 'behaviour', told.behaviour) order by within.starts_on, told.key) as results
        from ${assessments} a
        join period d on d.key = a.period_key
        join assessment told on told.position_key = a.position_key and told.status <> 'DRAFT' and not told.is_too_short
          and told.work_result is not null and told.behaviour is not null
        join period within on within.key = told.period_key and within.kind <> 'YEAR' and within.starts_on >= d.starts_on and within.ends_on <= d.ends_on
        where d.kind = 'YEAR'
        group by a.key`,
  );
  return new Map(found.map(({ key, results }) => [key, results]));
}
