import type { CoreValue } from "@andir/domain/core-value";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { lineOf, readableResults, readsAgreement } from "./plan.policy.ts";
import type { Indicator, PlannedResult } from "./planned-result.entity.ts";

export type PlannedResultRow = Pick<
  PlannedResult,
  | "key"
  | "planKey"
  | "parentKey"
  | "continuesKey"
  | "templateKey"
  | "kind"
  | "ordinal"
  | "title"
  | "perspective"
  | "belonging"
  | "removedAt"
> & { employeeKey: string; positionKey: string };

export const resultColumns: Sql = sql`
  r.key, r.plan_key as "planKey", r.parent_key as "parentKey", r.continues_key as "continuesKey", r.template_key as "templateKey", r.kind,
  r.ordinal, r.title, r.perspective, r.belonging, r.removed_at as "removedAt", l.employee_key as "employeeKey", l.position_key as "positionKey"`;

/** Rows named r with their plans l. */
export const resultsFrom: Sql = sql`planned_result r join performance_plan l on l.key = r.plan_key`;

export const loadPlannedResult = batched<PlannedResultRow>(async (scope, keys) => {
  const found = await rows<PlannedResultRow>(
    scope,
    sql`select ${resultColumns} from ${resultsFrom} where r.key = any(${keys}::uuid[]) and ${readableResults(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** For a change: what a loader has given once, it gives again, and after the change the row is another. */
export const findPlannedResult = (tx: Scope, key: string): Promise<PlannedResultRow | null> =>
  firstRow<PlannedResultRow>(
    tx,
    sql`select ${resultColumns} from ${resultsFrom} where r.key = ${key}::uuid and ${readableResults(actorOf(tx))}`,
  );

export const loadResultsOf = batchedBy<null, PlannedResultRow[]>(
  async (scope, keys) => {
    const found = await rows<PlannedResultRow>(
      scope,
      sql`select ${resultColumns} from ${resultsFrom}
          where r.plan_key = any(${keys}::uuid[]) and r.removed_at is null and ${readableResults(actorOf(scope))}
          order by r.kind, r.ordinal, r.key`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.planKey);
  },
  () => [],
);

/** The results of those up the line, of the same year, that a result of a plan may come to support. */
export const loadLinkableFor = batchedBy<null, PlannedResultRow[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<PlannedResultRow & { forKey: string }>(
      scope,
      sql`select own.key as "forKey", ${resultColumns} from performance_plan own
          join performance_plan l on l.year = own.year and l.employee_key in (${lineOf(sql`own.employee_key`, actor.today)})
          join planned_result r on r.plan_key = l.key and r.removed_at is null
          where own.key = any(${keys}::uuid[]) and ${readableResults(actor)}
          order by own.key, l.unit_key, l.key, r.kind, r.ordinal, r.key`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.forKey);
  },
  () => [],
);

/** The results that support one, of all who may be seen. */
export const loadSupporting = batchedBy<null, PlannedResultRow[]>(
  async (scope, keys) => {
    const found = await rows<PlannedResultRow & { parentKey: string }>(
      scope,
      sql`select ${resultColumns} from ${resultsFrom}
          where r.parent_key = any(${keys}::uuid[]) and r.removed_at is null and ${readableResults(actorOf(scope))}
          order by l.unit_key, l.key, r.kind, r.ordinal, r.key`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.parentKey);
  },
  () => [],
);

export type IndicatorRow = Pick<
  Indicator,
  | "key"
  | "resultKey"
  | "ordinal"
  | "aspect"
  | "text"
  | "target"
  | "unitOfMeasure"
  | "pattern"
  | "direction"
  | "measuredMonths"
  | "removedAt"
>;

const indicatorColumns: Sql = sql`
  i.key, i.result_key as "resultKey", i.ordinal, i.aspect, i.text, i.target, i.unit_of_measure as "unitOfMeasure", i.pattern, i.direction,
  i.measured_months as "measuredMonths", i.removed_at as "removedAt"`;

const readableIndicators = (actor: Actor): Sql => sql`exists (
  select 1 from ${resultsFrom} where r.key = i.result_key and ${readableResults(actor)})`;

export const loadIndicator = batched<IndicatorRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<IndicatorRow & { employeeKey: string }>(
    scope,
    sql`select ${indicatorColumns}, l.employee_key as "employeeKey" from indicator i join planned_result r on r.key = i.result_key
        join performance_plan l on l.key = r.plan_key
        where i.key = any(${keys}::uuid[]) and ${readableResults(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

export const loadIndicatorsOf = batchedBy<null, IndicatorRow[]>(
  async (scope, keys) => {
    const found = await rows<IndicatorRow>(
      scope,
      sql`select ${indicatorColumns} from indicator i
          where i.result_key = any(${keys}::uuid[]) and i.removed_at is null and ${readableIndicators(actorOf(scope))}
          order by i.result_key, i.ordinal, i.key`,
    );
    return groupedBy(found, (row) => row.resultKey);
  },
  () => [],
);

export interface ExpectationRow {
  readonly planKey: string;
  readonly value: CoreValue;
  readonly expectation: string | null;
}

/** What was written; the seven values stand on every plan whether anything was or not. */
export const loadExpectationsOf = batchedBy<null, ExpectationRow[]>(
  async (scope, keys) => {
    const found = await rows<ExpectationRow>(
      scope,
      sql`select x.plan_key as "planKey", x.value, x.expectation from core_value_expectation x join performance_plan l on l.key = x.plan_key
          where x.plan_key = any(${keys}::uuid[]) and ${readsAgreement(actorOf(scope))} order by x.plan_key, x.value`,
    );
    return groupedBy(found, (row) => row.planKey);
  },
  () => [],
);
