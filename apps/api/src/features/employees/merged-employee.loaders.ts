import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { loadEmployee, type EmployeeRow } from "./employee.loaders.ts";

const loadMerged = batched<{ key: string; intoKey: string }>(async (scope, keys) =>
  byKey(
    await rows(
      scope,
      sql`select g.key, g.into_key as "intoKey" from merged_employee g where g.key = any(${keys}::uuid[])`,
    ),
  ),
);

/** For links from outside: one to a record that was a duplicate leads to the record that it was merged into. */
export async function findEmployee(scope: Scope, key: string): Promise<EmployeeRow | null> {
  const found = await loadEmployee(scope, key);
  if (found) return found;
  const merged = await loadMerged(scope, key);
  return merged && loadEmployee(scope, merged.intoKey);
}

/** All keys that a person has had, as an array: the chain of events is never changed, and names a duplicate by its own. */
export const keysEverOf = (employeeKey: string | null): Sql =>
  sql`array(select ${employeeKey}::uuid union all select g.key from merged_employee g where g.into_key = ${employeeKey}::uuid)`;
