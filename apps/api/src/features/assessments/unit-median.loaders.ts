import type { Aspect } from "@andir/domain/aspect";
import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "./assessment.policy.ts";
import type { UnitMedian } from "./aspect-score.type.ts";

/** Of fewer the middle would tell of the others one by one. */
const FEWEST = 5;

type Row = { readonly key: string } & Readonly<Record<Aspect, UnitMedian>>;

const middle = (column: Sql): Sql => sql`jsonb_build_object('n', count(${column}),
  'median', case when count(${column}) >= ${FEWEST} then percentile_cont(0.5) within group (order by ${column}) end)`;

const loadMedians = batched<Row>(async (scope, keys) =>
  byKey(
    await rows<Row>(
      scope,
      sql`select a.key, unit.* from assessment a
          cross join lateral (
            select ${middle(sql`o.discipline`)} as "DISCIPLINE", ${middle(sql`o.work_quality`)} as "WORK_QUALITY", ${middle(sql`o.innovation`)} as "INNOVATION"
            from assessment o where o.period_key = a.period_key and o.unit_key = a.unit_key and o.status <> 'DRAFT'
          ) unit
          where a.key = any(${keys}::uuid[]) and ${visibleAssessments(actorOf(scope))}`,
    ),
  ),
);

/** Whoever sees the assessment of one sees the middle of all. Not under a pseudonym: it would tell of which unit the person is. */
export const loadUnitMedian = async (
  scope: Scope,
  assessmentKey: string,
  aspect: Aspect,
): Promise<UnitMedian | null> =>
  seesPseudonyms(actorOf(scope)) ? null : ((await loadMedians(scope, assessmentKey))?.[aspect] ?? null);
