import sql, { join, raw } from "sql-template-tag";
import type { Scope } from "./scope.ts";
import { rows } from "./sql.ts";

/** A column that names a record of some kind. The database itself says which there are, so that a new table is never forgotten. */
export interface NamingColumn {
  readonly table: string;
  readonly column: string;
}

/** Those that name rows of a table. */
export const listColumnsNaming = (scope: Scope, named: string): Promise<NamingColumn[]> =>
  rows<NamingColumn>(
    scope,
    sql`select c.conrelid::regclass::text as table, a.attname as column
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
        where c.contype = 'f' and c.confrelid = ${named}::regclass order by 1, 2`,
  );

/** Of rows of a table, those that another record names. */
export async function listBuiltOn(
  tx: Scope,
  table: string,
  keys: readonly string[],
  except: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const columns = (await listColumnsNaming(tx, table)).filter((named) => !except.includes(named.table));
  const named = columns.map(
    (naming) => sql`exists (select 1 from ${raw(naming.table)} h where h.${raw(naming.column)} = t.key)`,
  );
  const found = await rows<{ key: string }>(
    tx,
    sql`select t.key from ${raw(table)} t where t.key = any(${keys}::uuid[]) and (${join(named, " or ")})`,
  );
  return new Set(found.map(({ key }) => key));
}
