import sql, { join, raw, type Sql } from "sql-template-tag";

/** How a statement gives each property of a row. */
export type Columns<R> = { readonly [name in keyof R & string]: Sql };

/** Which properties a field of the graph is made of. A field that is not named here may read any. */
export type Needs<R> = Readonly<Record<string, readonly (keyof R & string)[]>>;

export const allColumns = <R>(columns: Columns<R>): Sql =>
  select(columns, Object.keys(columns) as (keyof R & string)[]);

/** Only what the fields need: most rows are read for a few of their columns, and each costs at both ends of the wire. */
export function columnsFor<R>(
  columns: Columns<R>,
  needs: Needs<R>,
  fields: readonly string[],
  always: readonly (keyof R & string)[] = [],
): Sql {
  if (!fields.every((field) => Object.hasOwn(needs, field))) return allColumns(columns);
  const needed = new Set<string>([...always, ...fields.flatMap((field) => needs[field] ?? [])]);
  // In the order of the table, so that the same columns make the same statement.
  const all = Object.keys(columns) as (keyof R & string)[];
  const names = all.filter((name) => needed.has(name));
  return select(columns, names.length > 0 ? names : all.slice(0, 1));
}

const select = <R>(columns: Columns<R>, names: (keyof R & string)[]): Sql =>
  join(names.map((name) => sql`${columns[name]} as ${raw(`"${name}"`)}`));
