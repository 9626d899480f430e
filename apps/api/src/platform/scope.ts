import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "./actor.ts";
import type { Deadline } from "./deadline.ts";
import type { LongReading } from "./exports/long-reading.ts";
import type { Queryable } from "./sql.ts";

/** What one operation may touch. There is no global connection to reach for instead. */
export interface Scope {
  /** Null for the few operations that are open without sign-in. */
  readonly actor: Actor | null;
  /** Writes, through entities. */
  readonly db: EntityManager;
  /** Reads, as raw rows: on the pool, or on the transaction's own connection. */
  readonly sql: Queryable;
  readonly now: Date;
  readonly secret: Buffer;
  /** Employees whose records the operation has read: see access-log.ts. A transaction shares it. */
  readonly reads: Set<string>;
  /** Of a request; what runs in the background has none. */
  readonly deadline?: Deadline | undefined;
  /** The list that is read to its end, where one is exported. */
  readonly reading?: LongReading | undefined;
  /** Tells that who asked over HTTP has gone away without an answer. */
  readonly gone?: AbortSignal | undefined;
}

const writers = new WeakSet<Scope>();

/** Whether the scope is a transaction, or one was made from it: what is kept in memory may then be behind. */
export const hasWritten = (scope: Scope): boolean => writers.has(scope);

/** A transaction is a new scope, so nothing inside can reach past it, and loaders start afresh. */
export function inTransaction<T>(scope: Scope, work: (tx: Scope) => Promise<T>): Promise<T> {
  writers.add(scope);
  return scope.db.transaction(async (db) => {
    const tx = { ...scope, db, sql: await connectionOf(db) };
    writers.add(tx);
    return scope.deadline ? scope.deadline.during(tx.sql, () => work(tx)) : work(tx);
  });
}

/** The pool beneath a data source. typeorm types its driver loosely; this is the one place that knows. */
export const poolOf = (dataSource: DataSource): Queryable =>
  (dataSource.driver as unknown as { master: Queryable }).master;

/** Where the pool's connections go, for one that is not of the pool. */
export const connectionBeside = ({ options }: DataSource): { connectionString: string | undefined } => ({
  connectionString: (options as { url?: string }).url,
});

async function connectionOf(db: EntityManager): Promise<Queryable> {
  if (!db.queryRunner) throw new Error("A transaction has a query runner.");
  return (await db.queryRunner.connect()) as Queryable;
}
