import type { Deadline } from "../deadline.ts";
import type { Queryable } from "../sql.ts";

interface PooledConnection extends Queryable {
  release(destroy?: boolean): void;
}
interface Pool {
  connect(): Promise<PooledConnection>;
}

/** A connection of its own that sees the database as it is at the first look, and changes nothing. */
export interface Snapshot {
  readonly sql: Queryable;
  close(): Promise<void>;
}

export async function openSnapshot(pool: Queryable, deadline: Deadline): Promise<Snapshot> {
  const connection = await (pool as unknown as Pool).connect();
  const queue = oneAfterAnother(connection);
  const close = async () => {
    // A late cancellation must meet nobody else, and what fails here is no connection to keep.
    const isSpoilt = deadline.isOver || (await run("rollback").then(ok, () => true));
    connection.release(isSpoilt);
  };
  const run = (text: string) => queue.query({ text, values: [] });
  try {
    await run("begin isolation level repeatable read read only");
    // All of a cursor is read here; PostgreSQL takes for granted that it is the first tenth.
    await run("set local cursor_tuple_fraction = 1");
  } catch (error) {
    connection.release(true);
    throw error;
  }
  return { sql: queue, close };
}

/** Loaders of one level ask at the same time, and one connection answers one at a time. What else is the connection's stays so. */
function oneAfterAnother(connection: PooledConnection): Queryable {
  let last: Promise<unknown> = Promise.resolve();
  const query: Queryable["query"] = (statement) => {
    const answer = last.then(() => connection.query(statement));
    last = answer.catch(() => {});
    return answer;
  };
  return Object.create(connection, { query: { value: query } }) as Queryable;
}

const ok = (): boolean => false;
