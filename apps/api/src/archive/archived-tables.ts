import type pg from "pg";
import { LEFT_OUT } from "./left-out.ts";

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
}

export interface ColumnShape {
  readonly name: string;
  /** As PostgreSQL writes it. */
  readonly type: string;
  readonly isNullable: boolean;
  /** The table that its values are keys of. */
  readonly references: string | null;
}

/** The tables that go along, as the database itself has them: each after those that it rests on. */
export async function archivedTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<ColumnShape & { table: string }>(COLUMNS);
  const columnsOf = new Map<string, ColumnShape[]>();
  for (const { table, ...column } of rows)
    if (!(table in LEFT_OUT)) columnsOf.set(table, [...(columnsOf.get(table) ?? []), column]);
  return inOrder([...columnsOf].map(([name, columns]) => ({ name, columns })));
}

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as "isNullable",
    (select r.relname from pg_constraint f join pg_class r on r.oid = f.confrelid
     where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum] limit 1) as "references"
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  order by c.relname, a.attnum`;

/** A table may name itself: its rows are all there when they are checked. */
function inOrder(tables: readonly TableShape[]): TableShape[] {
  const ordered: TableShape[] = [];
  let left = tables;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const rests = ({ name, columns }: TableShape) =>
      columns.some(({ references }) => references !== null && references !== name && waiting.has(references));
    const free = left.filter((table) => !rests(table));
    if (free.length === 0) throw new Error(`These tables rest on each other: ${[...waiting].join(", ")}.`);
    ordered.push(...free);
    left = left.filter(rests);
  }
  return ordered;
}
