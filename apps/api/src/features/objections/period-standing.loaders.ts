import sql from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PeriodStanding } from "./period-standing.type.ts";

/** Numbers alone, for those who open and close periods: they say nothing of whose. */
export const loadPeriodStanding = batched<PeriodStanding>(async (scope, keys) => {
  if (!runsTheCycle(actorOf(scope))) return new Map();
  const found = await rows<PeriodStanding & { key: string }>(
    scope,
    sql`select d.key, reports.waiting as "reportsWaiting", reports.unfinished as "reportsUnfinished", judged.drafts, judged.published,
          judged.objections as "openObjections"
        from period d
        cross join lateral (
          select count(*) filter (where r.status = 'SUBMITTED')::int as waiting,
            count(*) filter (where r.status in ('DRAFT', 'RETURNED'))::int as unfinished
          from performance_report r where r.period_key = d.key
        ) reports
        cross join lateral (
          select count(*) filter (where a.status = 'DRAFT')::int as drafts, count(*) filter (where a.status <> 'DRAFT')::int as published,
            count(*) filter (where a.status = 'OBJECTED')::int as objections
          from assessment a where a.period_key = d.key
        ) judged
        where d.key = any(${keys}::uuid[])`,
  );
  return byKey(found);
});
