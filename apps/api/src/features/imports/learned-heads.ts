import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** What the agency said its files' heads mean, of one shape. */
export async function learnedHeads(scope: Scope, kind: string): Promise<Record<string, string>> {
  return (await allLearnedHeads(scope, [kind]))[kind] ?? {};
}

export async function allLearnedHeads(
  scope: Scope,
  kinds: readonly string[],
): Promise<Record<string, Record<string, string>>> {
  const found = await rows<{ kind: string; head: string; columnName: string }>(
    scope,
    sql`select m.kind, m.head, m.column_name as "columnName" from import_mapping m where m.kind = any(${kinds}::text[])`,
  );
  const learned: Record<string, Record<string, string>> = {};
  for (const { kind, head, columnName } of found) (learned[kind] ??= {})[head] = columnName;
  return learned;
}
