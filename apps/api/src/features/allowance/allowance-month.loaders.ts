import type { AllowanceGap } from "@andir/domain/allowance";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { AllowanceMonth } from "./allowance-month.entity.ts";

export type MonthRow = Omit<AllowanceMonth, "id">;

/** A note is free text, and for whoever runs the cycle. */
const columns = (
  actor: Actor,
): Sql => sql`m.key, m.month, m.rule_version as "ruleVersion", m.computed_at as "computedAt", m.locked_at as "lockedAt",
  m.locked_by_key as "lockedByKey", case when ${runsTheCycle(actor)} then m.note end as note`;

/** That a month was worked out or locked is no secret within the agency; what it comes to is for whoever runs the cycle. */
export const loadMonth = batched<MonthRow>(async (scope, keys) => {
  return byKey(
    await rows<MonthRow>(
      scope,
      sql`select ${columns(actorOf(scope))} from allowance_month m where m.key = any(${keys}::uuid[])`,
    ),
  );
});

export const listMonths = (scope: Scope): Promise<MonthRow[]> =>
  rows<MonthRow>(scope, sql`select ${columns(actorOf(scope))} from allowance_month m order by m.month desc limit 36`);

export const findMonth = (scope: Scope, month: string): Promise<MonthRow | null> =>
  firstRow<MonthRow>(
    scope,
    sql`select ${columns(actorOf(scope))} from allowance_month m where m.month = ${month}::date`,
  );

/** Locked first, so that of two who change a month the second sees what the first did. */
export const lockMonth = (tx: Scope, key: string): Promise<MonthRow | null> =>
  firstRow<MonthRow>(
    tx,
    sql`select ${columns(actorOf(tx))} from allowance_month m where m.key = ${key}::uuid for update`,
  );

export interface MonthCheckRow {
  readonly key: string;
  readonly people: number;
  readonly ready: number;
  readonly pending: number;
  readonly notEntitled: number;
  readonly correcting: number;
  readonly corrected: number;
  readonly total: number;
  readonly gaps: readonly { gap: AllowanceGap; people: number }[];
}

/** What a month comes to for the whole agency, and what is missing: for whoever runs the cycle. */
export const loadMonthCheck = batched<MonthCheckRow>(async (scope, keys) => {
  const found = await rows<MonthCheckRow>(
    scope,
    sql`select m.key, sums.*, coalesce(missing.gaps, '[]') as gaps from allowance_month m
        cross join lateral (
          select count(*) as people, count(*) filter (where f.state = 'READY') as ready, count(*) filter (where f.state = 'PENDING') as pending,
            count(*) filter (where f.state = 'NOT_ENTITLED') as "notEntitled", count(*) filter (where f.corrected <> 0) as correcting,
            coalesce(sum(f.corrected), 0) as corrected, coalesce(sum(f.total), 0) as total
          from allowance_figure f where f.month_key = m.key) sums
        cross join lateral (
          select jsonb_agg(jsonb_build_object('gap', each.gap, 'people', each.people) order by each.people desc, each.gap) as gaps
          from (select gap, count(*) as people from allowance_figure f cross join unnest(f.gaps) gap where f.month_key = m.key group by gap) each) missing
        where m.key = any(${keys}::uuid[]) and ${runsTheCycle(actorOf(scope))}`,
  );
  return byKey(found);
});
