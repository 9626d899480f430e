import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { ResultDocument } from "./plan-document.ts";
import { passedOn, predecessors, readableResults } from "./plan.policy.ts";
import { resultColumns, type PlannedResultRow } from "./planned-result.loaders.ts";

/** What the holder of a post may go on with: the last agreed plan of each who held it before, as far as it belongs to the organisation. */
const offered: Sql = sql`position p join ${predecessors} join performance_plan l on l.position_key = before.key and ${passedOn}
  join planned_result r on r.plan_key = l.key and r.belonging = 'ORGANISATION' and r.removed_at is null`;

/** Those that are gone on with already are offered no more. */
export const loadSuccessorResults = batchedBy<null, PlannedResultRow[]>(
  async (scope, keys) => {
    const found = await rows<PlannedResultRow & { forKey: string }>(
      scope,
      sql`select ${resultColumns}, p.key as "forKey" from ${offered}
          where p.key = any(${keys}::uuid[]) and ${readableResults(actorOf(scope))}
            and not exists (select 1 from planned_result later join performance_plan own on own.key = later.plan_key
              where later.continues_key = r.key and later.removed_at is null and own.position_key = p.key)
          order by p.key, l.ends_on desc, r.kind, r.ordinal, r.key`,
    );
    noteReads(scope, found);
    return groupedBy(found, (row) => row.forKey);
  },
  () => [],
);

/** Whether each result that is new to go on with one of a predecessor is offered to the post. */
export async function problemsOfContinuing(
  tx: Scope,
  positionKey: string,
  results: readonly ResultDocument[],
  before: readonly ResultDocument[],
): Promise<Problem[]> {
  const known = new Set(before.flatMap(({ continuesKey }) => continuesKey ?? []));
  const asked = results.flatMap(({ continuesKey }, index) =>
    continuesKey === null || known.has(continuesKey) ? [] : [{ key: continuesKey, index }],
  );
  if (asked.length === 0) return [];
  const found = await rows<{ key: string }>(
    tx,
    sql`select r.key from ${offered} where p.key = ${positionKey}::uuid and r.key = any(${asked.map(({ key }) => key)}::uuid[])`,
  );
  const keys = new Set(found.map(({ key }) => key));
  return asked
    .filter(({ key }) => !keys.has(key))
    .map(({ index }) =>
      problem(
        `results.${index}.continuesResultId`,
        "NOT_PASSED_ON",
        "Only a result of the organisation, of who held this post before, is gone on with.",
      ),
    );
}
