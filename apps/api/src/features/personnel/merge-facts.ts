import sql, { join, raw } from "sql-template-tag";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { listColumnsNaming, type NamingColumn } from "../../platform/naming-columns.ts";
import { pairsOf } from "./merge-tables.ts";

/** Which of the two stays. */
export interface Merging {
  readonly keptKey: string;
  readonly duplicateKey: string;
}

export interface DoublePost {
  readonly key: string;
  readonly title: string;
  readonly startsOn: string;
  readonly hasRecords: boolean;
}

/** Posts of the duplicate that the kept one held in the same unit on some of the same days: one post, written down twice. */
export async function listDoublePosts(scope: Scope, { keptKey, duplicateKey }: Merging): Promise<DoublePost[]> {
  const hanging = await listColumnsNaming(scope, "position");
  const hasRecords = join(
    hanging
      .filter(({ table }) => table !== "appraiser_assignment")
      .map(({ table, column }) => sql`exists (select 1 from ${raw(table)} h where h.${raw(column)} = p.key)`),
    " or ",
  );
  return rows<DoublePost>(
    scope,
    sql`select p.key, p.title, p.starts_on as "startsOn", (${hasRecords}) as "hasRecords" from position p
        where p.employee_key = ${duplicateKey}::uuid and exists (select 1 from position k
            where k.employee_key = ${keptKey}::uuid and k.unit_key = p.unit_key and k.title = p.title and k.capacity = p.capacity
            and daterange(k.starts_on, k.ends_on, '[]') && daterange(p.starts_on, p.ends_on, '[]'))
        order by p.starts_on`,
  );
}

/** Why the two cannot be made one, or not yet. */
export async function problemsOfMerging(
  scope: Scope,
  merging: Merging,
  { columns, doublePosts }: { columns: readonly NamingColumn[]; doublePosts: readonly DoublePost[] },
): Promise<Problem[]> {
  const { keptKey, duplicateKey } = merging;
  const met = join(
    [
      ...pairsOf(columns).map(
        ({ table, one, other }) =>
          sql`exists (select 1 from ${raw(table)} t where t.${raw(one)} = ${keptKey}::uuid and t.${raw(other)} = ${duplicateKey}::uuid)`,
      ),
      sql`exists (select 1 from appraiser_assignment t join position p on p.key = t.position_key
          where (t.appraiser_key, p.employee_key) in ((${keptKey}::uuid, ${duplicateKey}::uuid), (${duplicateKey}::uuid, ${keptKey}::uuid)))`,
    ],
    " or ",
  );
  const found = await firstRow<{ met: boolean; running: boolean }>(
    scope,
    sql`select (${met}) as met, exists (select 1 from publish_run r where r.employee_key in (${keptKey}::uuid, ${duplicateKey}::uuid)
          and r.status in ('QUEUED', 'RUNNING')) as running`,
  );
  const problems: Problem[] = [];
  if (found?.met)
    problems.push(
      problem(
        "duplicateId",
        "TWO_PERSONS",
        "One of them has appraised, represented or written about the other: they are two persons. Correct that record first if it is wrong.",
      ),
    );
  if (found?.running)
    problems.push(
      problem(
        "duplicateId",
        "PUBLISHING",
        "Assessments are being published for one of them. Wait until that has ended.",
      ),
    );
  for (const post of doublePosts)
    if (post.hasRecords)
      problems.push(
        problem(
          "duplicateId",
          "POST_WITH_RECORDS",
          `Both hold the post ${post.title} (the duplicate from ${post.startsOn}), and plans, reports or assessments hang on the duplicate's. Keep that record instead, or end one of the posts before the other begins.`,
        ),
      );
  return problems;
}
