import PgBoss from "pg-boss";
import sql, { raw, type Sql } from "sql-template-tag";
import type { Mailer } from "../mail/mailer.ts";
import { hasWritten, type Scope } from "../scope.ts";
import type { Storage } from "../storage/storage.ts";

/** What a job is given to work with. */
export interface JobRun<P extends object> {
  /** Of the program itself: no actor, and the time at which the job began. */
  readonly scope: Scope;
  readonly payload: P;
  /** Null: this installation sends no mail. */
  readonly mailer: Mailer | null;
  /** Null: this program keeps no files. */
  readonly storage: Storage | null;
  /** The address that people type. */
  readonly publicUrl: string;
  /** Tells the operator of what went wrong with one of many, so that the others go on. */
  readonly failed: (error: unknown) => void;
  /** Told when the program stops or the job's time is over: end soon, what is left is done the next time. */
  readonly signal: AbortSignal;
}

/**
 * Work beside requests. It may run again from its beginning, after a crash or a failure, so what it has done it must find
 * done.
 */
export interface Job<P extends object = object> {
  readonly name: string;
  /** When it runs by itself, on the agency's clock. Such a job waits for itself: one runs at a time, and one waits. */
  readonly cron?: string;
  /** Past that it is taken for dead, and begun anew. */
  readonly seconds: number;
  /** Speaks to other systems than our own: then it does not run in the sandbox. Mail is no matter, since the sandbox has none. */
  readonly reachesOut?: boolean;
  run(run: JobRun<P>): Promise<void>;
}

const MINUTE = 60;

export const defineJob = <P extends object = Record<never, never>>(
  name: string,
  run: (run: JobRun<P>) => Promise<void>,
  options: { readonly cron?: string; readonly seconds?: number; readonly reachesOut?: boolean } = {},
): Job<P> => ({ name, run, seconds: 5 * MINUTE, ...options });

/** The schema that pg-boss keeps its tables in. */
export const JOBS_SCHEMA = "jobs";

/** Never started: it knows how to write a job, on whatever connection it is told. */
const writer = new PgBoss({
  schema: JOBS_SCHEMA,
  db: { executeSql: () => Promise.reject(new Error("No connection.")) },
});

/** Puts a job into the transaction of the change that it follows from: both happen, or neither. */
export async function enqueue<P extends object>(
  tx: Scope,
  job: Pick<Job<P>, "name" | "cron">,
  payload: P,
): Promise<void> {
  if (!hasWritten(tx)) throw new Error("A job is enqueued in the transaction of its change.");
  const executeSql = async (text: string, values: unknown[]) => ({ rows: (await tx.sql.query({ text, values })).rows });
  const key = await writer.send(job.name, payload, { db: { executeSql } });
  // One that waits already will find this change too; any other must not be lost without a word.
  if (key === null && job.cron === undefined) throw new Error(`The job ${job.name} is not among those of jobs.ts.`);
}

/** Whether one of these jobs waits or runs for what its payload names: what nobody works on any more stands still for ever. */
export const isUnderWay = (names: readonly string[], field: string, key: Sql): Sql => sql`exists (
  select from ${raw(JOBS_SCHEMA)}.job j where j.name = any(${names}::text[]) and j.state < 'completed' and j.data ->> ${field} = (${key})::text)`;
