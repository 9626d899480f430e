import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { heldOn } from "../employees/position.loaders.ts";
import type { Cascade, CascadeGaps, RoleResultMatrix } from "./cascade.type.ts";
import { readableResults } from "./plan.policy.ts";
import { matrixOf, type LedPost } from "./role-result-matrix.ts";
import { resultColumns, resultsFrom, type PlannedResultRow } from "./planned-result.loaders.ts";
import type { Aimed } from "./target-roll-up.ts";

/** Results that stand, of plans that are not closed, of a year. */
const standing = (year: number): Sql => sql`l.year = ${year} and r.removed_at is null and l.status <> 'SUPERSEDED'`;

const MOST_NODES = 200;

/**
 * The results of who heads a unit, and below them those that support them, so many levels down: one statement, whatever
 * the depth. The highest levels first, so that what is cut off is the furthest down. Below what may not be seen, nothing is.
 */
export const loadCascadeOf = batchedBy<{ year: number; levels: number }, Cascade>(
  async (scope, keys, { year, levels }) => {
    const readable = sql`${standing(year)} and ${readableResults(actorOf(scope))}`;
    const found = await rows<PlannedResultRow & { unitKey: string; level: number }>(
      scope,
      sql`with recursive tree as (
            select l.unit_key, r.key, 1 as level, array[l.key::text, r.kind::text, lpad(r.ordinal::text, 4, '0')] as path
            from ${resultsFrom} join position p on p.key = l.position_key and p.is_head
            where l.unit_key = any(${keys}::uuid[]) and ${readable}
            union all
            select tree.unit_key, r.key, tree.level + 1, tree.path || array[l.key::text, r.kind::text, lpad(r.ordinal::text, 4, '0')]
            from tree join planned_result r on r.parent_key = tree.key join performance_plan l on l.key = r.plan_key
            where tree.level < ${levels} and ${readable}
          ), numbered as (
            select tree.*, row_number() over (partition by tree.unit_key order by tree.level, tree.path) as number from tree
          )
          select ${resultColumns}, numbered.unit_key as "unitKey", numbered.level from numbered join planned_result r on r.key = numbered.key join performance_plan l on l.key = r.plan_key
          where numbered.number <= ${MOST_NODES + 1} order by numbered.unit_key, numbered.number`,
    );
    noteReads(scope, found);
    return new Map(
      [...groupedBy(found, (row) => row.unitKey)].map(([key, of]) => [
        key,
        {
          nodes: of.slice(0, MOST_NODES).map((result) => ({ result, level: result.level })),
          isCutOff: of.length > MOST_NODES,
        },
      ]),
    );
  },
  () => ({ nodes: [], isCutOff: false }),
);

/** The indicators of the results that support one, for its roll-up. */
export const loadSupportingIndicators = batchedBy<null, Aimed[]>(
  async (scope, keys) => {
    const found = await rows<Aimed & { parentKey: string }>(
      scope,
      sql`select r.parent_key as "parentKey", i.aspect, i.pattern, i.direction, i.unit_of_measure as "unitOfMeasure", i.target
          from ${resultsFrom} join indicator i on i.result_key = r.key and i.removed_at is null
          where r.parent_key = any(${keys}::uuid[]) and r.removed_at is null and ${readableResults(actorOf(scope))}`,
    );
    return groupedBy(found, (row) => row.parentKey);
  },
  () => [],
);

const SHOWN = 100;

/** A leader's result nobody supports, and a result that supports nothing though somebody stands above. */
export async function findGaps(scope: Scope, unitKey: string, year: number): Promise<CascadeGaps> {
  const gap = (condition: Sql) =>
    rows<PlannedResultRow & { count: number }>(
      scope,
      sql`select ${resultColumns}, count(*) over () as count from ${resultsFrom} join position p on p.key = l.position_key
          where l.unit_key in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = ${unitKey}::uuid)
            and ${standing(year)} and ${condition} and ${readableResults(actorOf(scope))}
          order by l.unit_key, l.key, r.kind, r.ordinal, r.key limit ${SHOWN}`,
    );
  const [unsupported, unlinked] = await Promise.all([
    gap(sql`p.is_head
      and not exists (select 1 from planned_result below where below.parent_key = r.key and below.removed_at is null)
      and exists (select 1 from appraiser_assignment s where s.appraiser_key = l.employee_key and ${heldOn("s", dayIn(scope, year))})`),
    gap(sql`r.kind = 'MAIN' and r.parent_key is null
      and exists (select 1 from appraiser_assignment s join employee above on above.key = s.appraiser_key and above.employment_type <> 'ELECTED_OFFICIAL'
        where s.position_key = l.position_key and ${heldOn("s", dayIn(scope, year))})`),
  ]);
  noteReads(scope, [...unsupported, ...unlinked]);
  return {
    unsupported,
    unsupportedCount: unsupported[0]?.count ?? 0,
    unlinked,
    unlinkedCount: unlinked[0]?.count ?? 0,
  };
}

/** The day on which a year is looked at: today while it runs, its last day when it is over, its first before. */
function dayIn(scope: Scope, year: number): string {
  const today = agencyDate(scope.now);
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today > `${year}-12-31` ? `${year}-12-31` : today;
}

/**
 * The posts of a unit and the heads of those just below, with the results of each: two statements, however many units.
 * Null where there is nothing to see, and under pseudonyms: who does what in a unit would tell who is who.
 */
export const loadMatrixOf = batchedBy<number, RoleResultMatrix | null>(
  async (scope, keys, year) => {
    const actor = actorOf(scope);
    if (seesPseudonyms(actor)) return new Map();
    const posts = await rows<LedPost>(
      scope,
      sql`select led.key as "unitKey", p.key as "positionKey", p.employee_key as "employeeKey", (p.is_head and p.unit_key = led.key) as "isLeader"
          from unnest(${keys}::uuid[]) as led(key) join org_unit u on u.key = led.key or u.parent_key = led.key
          join position p on p.unit_key = u.key and (u.key = led.key or p.is_head) and p.capacity <> 'PLH' and ${heldOn("p", dayIn(scope, year))}
          join employee e on e.key = p.employee_key
          order by p.is_head desc, u.code, e.name, p.key`,
    );
    const results = await rows<PlannedResultRow>(
      scope,
      sql`select ${resultColumns} from ${resultsFrom}
          where l.position_key = any(${posts.map(({ positionKey }) => positionKey)}::uuid[]) and ${standing(year)} and ${readableResults(actor)}
          order by l.key, r.kind, r.ordinal, r.key`,
    );
    noteReads(scope, results);
    const byPosition = groupedBy(results, (row) => row.positionKey);
    const byUnit = groupedBy(posts, (post) => post.unitKey);
    return new Map(
      [...byUnit].flatMap(([key, of]) => {
        const matrix = matrixOf(of, byPosition);
        return matrix ? [[key, matrix] as const] : [];
      }),
    );
  },
  () => null,
);
