import type { PeriodKind } from "@andir/domain/period-kind";
import { NotRolledUp, realised, rollUp, type CascadeIndicator, type CascadeResult } from "@andir/domain/roll-up";
import sql, { type Sql } from "sql-template-tag";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { resultsFrom } from "../plans/planned-result.loaders.ts";
import { readsAgreement } from "../plans/plan.policy.ts";
import type { IndicatorRollUp, ResultRollUp } from "./roll-up.type.ts";

/** The periods that count: those that end within; all of the plan without them. */
export interface RollUpSpan {
  readonly from: string | null;
  readonly to: string | null;
}

type Reading = CascadeIndicator["readings"][number] & { readonly kind: PeriodKind };

interface NodeRow {
  readonly rootKey: string;
  readonly key: string;
  readonly parentKey: string | null;
  readonly employeeKey: string;
  readonly indicators: readonly (Omit<CascadeIndicator, "readings"> & { readonly readings: readonly Reading[] })[];
}

const REASONS = Object.values(NotRolledUp);
const DEEPEST = 12;
const MOST_RESULTS = 5_000;

/**
 * What a result and all below it have come to. Seen by those who see the agreement of its plan: whoever sees the result only
 * to link to it would learn from the sum what colleagues reported. Of those below nothing but sums goes out, so these
 * are read whoever they are.
 */
export const loadRollUp = batchedBy<RollUpSpan, ResultRollUp | null>(
  async (scope, keys, span) => {
    const byRoot = groupedBy(await cascadesOf(scope, keys, span), (row) => row.rootKey);
    return new Map(
      [...byRoot].flatMap(([key, [root, ...below]]) => (root ? [[key, rolledUp(root, below)] as const] : [])),
    );
  },
  () => null,
);

/** Every result below each of the given ones, with what was handed in for its indicators: one statement, the highest levels first. */
const cascadesOf = (scope: Scope, keys: readonly string[], span: RollUpSpan): Promise<NodeRow[]> =>
  rows<NodeRow>(
    scope,
    sql`with recursive tree as (
          select r.key as root_key, r.key, null::uuid as parent_key, l.employee_key, 0 as level, array[r.key] as path
          from ${resultsFrom} where r.key = any(${keys}::uuid[]) and ${readsAgreement(actorOf(scope))}
          union all
          select tree.root_key, r.key, tree.key, l.employee_key, tree.level + 1, tree.path || r.key
          from tree join planned_result r on r.parent_key = tree.key and r.removed_at is null join performance_plan l on l.key = r.plan_key
          where tree.level < ${DEEPEST} and r.key <> all(tree.path)
        ), numbered as (
          select tree.*, row_number() over (partition by tree.root_key order by tree.level, tree.path) as number from tree
        )
        select n.root_key as "rootKey", n.key, n.parent_key as "parentKey", n.employee_key as "employeeKey", (
          select coalesce(json_agg(json_build_object('key', i.key, 'aspect', i.aspect, 'pattern', i.pattern, 'direction', i.direction,
            'unitOfMeasure', i.unit_of_measure, 'readings', (${readingsIn(span)})) order by i.ordinal, i.key), '[]')
          from indicator i where i.result_key = n.key and i.removed_at is null
        ) as indicators
        from numbered n where n.number <= ${MOST_RESULTS + 2} order by n.root_key, n.number`,
  );

/** What reports say that were handed in and not given back. */
const readingsIn = ({ from, to }: RollUpSpan): Sql => sql`
  select coalesce(json_agg(json_build_object('on', r.period_ends_on, 'value', z.value, 'kind', d.kind)), '[]')
  from indicator_realisation z join performance_report r on r.key = z.report_key and r.status in ('SUBMITTED', 'VERIFIED')
  join period d on d.key = r.period_key
  where z.indicator_key = i.key and z.value is not null
    and (${from}::date is null or r.period_ends_on >= ${from}::date) and (${to}::date is null or r.period_ends_on <= ${to}::date)`;

/** The root comes first: it stands on the highest level. */
function rolledUp(root: NodeRow, below: readonly NodeRow[]): ResultRollUp {
  const counted = below.slice(0, MOST_RESULTS);
  const byParent = groupedBy(counted, ({ parentKey }) => parentKey ?? "");
  return {
    resultCount: counted.length,
    peopleCount: new Set(counted.map(({ employeeKey }) => employeeKey)).size,
    isCutOff: below.length > counted.length,
    indicators: indicatorsOf(treeOf(root, byParent)),
  };
}

const treeOf = (node: NodeRow, byParent: ReadonlyMap<string, NodeRow[]>): CascadeResult => ({
  indicators: node.indicators.map((indicator) => ({ ...indicator, readings: ofShortestPeriods(indicator.readings) })),
  supportedBy: (byParent.get(node.key) ?? []).map((child) => treeOf(child, byParent)),
});

/** A month that was reported counts again in the report of its quarter and of its year: so only one kind of them counts. */
function ofShortestPeriods(readings: readonly Reading[]): readonly Reading[] {
  for (const kind of ["MONTH", "QUARTER"]) {
    const of = readings.filter((reading) => reading.kind === kind);
    if (of.length > 0) return of;
  }
  return readings;
}

function indicatorsOf(root: CascadeResult): IndicatorRollUp[] {
  const ownOf = new Map(root.indicators.map((indicator) => [indicator.key, realised(indicator)]));
  return rollUp(root).map(({ key, value, parts, leftOut }) => ({
    indicatorKey: key,
    ownValue: ownOf.get(key)?.value ?? null,
    ownOn: ownOf.get(key)?.on ?? null,
    value,
    on:
      parts
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? null,
    partCount: parts.length,
    passedOnCount: parts.filter(({ isPassedOn }) => isPassedOn).length,
    leftOut: REASONS.map((reason) => ({ reason, count: leftOut.filter((one) => one.reason === reason).length })).filter(
      ({ count }) => count > 0,
    ),
  }));
}
