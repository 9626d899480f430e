import sql from "sql-template-tag";
import { statementCount, type Queryable } from "../sql.ts";

/** Up to where the changes of the database are known. */
export interface Mark {
  /** Of the running server: another one may have lost what was copied, and begins its notes anew. */
  readonly server: string;
  /** Every transaction with a lower number had ended; null where nothing is known yet. */
  readonly horizon: number | null;
  /** Changes by transactions from there on that are known already, by their ids, with the transaction. */
  readonly known: ReadonlyMap<number, number>;
}

interface Change {
  readonly id: number;
  readonly table: string;
  readonly key: string | null;
  readonly transaction: number;
}

export interface Changes {
  readonly mark: Mark;
  /** By table which rows changed; null for all of it. */
  readonly changed: ReadonlyMap<string, readonly string[] | null>;
}

/** Of a database that nobody has copied yet. */
export const NOTHING: Mark = { server: "", horizon: null, known: new Map() };

/**
 * What changed since a mark, as one statement sees it. A transaction that began early may end late, so that its changes come to light after those
 * of later ones: whatever had not ended is looked at again.
 */
export async function changesSince(on: Queryable, { horizon, known }: Mark): Promise<Changes> {
  statementCount.value += 1;
  const { text, values } = sql`
    select pg_postmaster_start_time()::text as server, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'table', c.table_name, 'key', c.record_key, 'transaction', c.transaction))
      from replica_change c where c.transaction >= coalesce(${horizon}::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint) and not c.id = any(${[...known.keys()]}::bigint[])), '[]') as changes`;
  const [row] = (await on.query({ name: "replica changes", text, values })).rows as {
    server: string;
    horizon: number;
    changes: Change[];
  }[];
  const { server, changes, horizon: reached } = row!;
  const still = [...known, ...changes.map(({ id, transaction }) => [id, transaction] as const)].filter(
    ([, transaction]) => transaction >= reached,
  );
  return { mark: { server, horizon: reached, known: new Map(still) }, changed: byTable(changes) };
}

function byTable(changes: readonly Change[]): Changes["changed"] {
  const changed = new Map<string, Set<string> | null>();
  for (const { table, key } of changes) {
    const keys = changed.get(table);
    if (key === null || keys === null) changed.set(table, null);
    else changed.set(table, (keys ?? new Set()).add(key));
  }
  return new Map([...changed].map(([name, keys]) => [name, keys && [...keys]]));
}
