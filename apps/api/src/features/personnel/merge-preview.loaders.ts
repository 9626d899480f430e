import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import { listDoublePosts, problemsOfMerging, type Merging } from "./merge-facts.ts";
import type { EmployeeMergePreview } from "./merge-preview.type.ts";
import { listColumnsNaming } from "../../platform/naming-columns.ts";
import { isDouble, isOnce } from "./merge-tables.ts";

/** Those that are counted under a name of their own. */
const NAMED: Readonly<Record<string, "posts" | "plans" | "reports" | "assessments" | "entries">> = {
  position: "posts",
  performance_plan: "plans",
  performance_report: "reports",
  assessment: "assessments",
  progress_entry: "entries",
};

export async function previewMerging(scope: Scope, merging: Merging): Promise<EmployeeMergePreview> {
  const { keptKey, duplicateKey } = merging;
  const columns = await listColumnsNaming(scope, "employee");
  const nameOf = (table: string, column: string) =>
    column === "employee_key" ? (NAMED[table.replaceAll('"', "")] ?? "others") : "others";
  const counts = join(
    columns.flatMap((of): Sql[] => {
      const { table, column } = of;
      const double = isOnce(of) ? sql`count(*) filter (where ${isDouble(of, keptKey)})` : sql`0`;
      return [
        sql`select ${nameOf(table, column)}::text as name, count(*) as n, ${double} as doubles
            from ${raw(table)} d where d.${raw(column)} = ${duplicateKey}::uuid`,
      ];
    }),
    " union all ",
  );
  const found = await firstRow<
    Record<"posts" | "plans" | "reports" | "assessments" | "entries" | "others", number> & {
      doubles: number;
      closesAccount: boolean;
    }
  >(
    scope,
    sql`select ${join(
      ["posts", "plans", "reports", "assessments", "entries", "others"].map(
        (name) => sql`coalesce(sum(c.n) filter (where c.name = ${name}), 0)::int as ${raw(`"${name}"`)}`,
      ),
    )}, coalesce(sum(c.doubles), 0)::int as doubles,
        (select count(*) = 2 from account a where a.employee_key in (${keptKey}::uuid, ${duplicateKey}::uuid)) as "closesAccount"
        from (${counts}) c`,
  );
  if (!found) throw new Error("A count always answers.");
  const doublePosts = await listDoublePosts(scope, merging);
  return {
    ...found,
    posts: found.posts - doublePosts.length,
    others: found.others - found.doubles,
    doubles: found.doubles + doublePosts.length,
    problems: await problemsOfMerging(scope, merging, { columns, doublePosts }),
  };
}
