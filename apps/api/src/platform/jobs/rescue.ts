import type PgBoss from "pg-boss";
import sql, { raw } from "sql-template-tag";
import type { DataSource } from "typeorm";
import type { Queryable } from "../sql.ts";
import { lockOf } from "./holder.ts";
import { JOBS_SCHEMA } from "./job.ts";

/** Writes on a job whose process has it; pg-boss overwrites that with what became of it. */
export const takeHold = (pool: Queryable, id: string, holder: string): Promise<unknown> =>
  pool.query(
    sql`update ${raw(JOBS_SCHEMA)}.job set output = ${JSON.stringify({ holder })}::jsonb where id = ${id}::uuid and state = 'active'`,
  );

/**
 * Hands jobs back whose process has died: nobody holds the name that is written on them. One process does so at a time; a job that was handed
 * back has no name any more, so it is handed back once. Like any failure it counts as one: a job that kills its process does not do so for ever.
 */
export async function rescue(dataSource: DataSource, boss: PgBoss): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as Queryable;
    const found = await client.query(dead);
    if (found.rows.length === 0) return;
    await runner.startTransaction();
    await client.query(sql`select pg_advisory_xact_lock(hashtextextended('jobs rescue', 0))`);
    const { rows } = await client.query(dead);
    const executeSql = async (text: string, values: unknown[]) => ({
      rows: (await client.query({ text, values })).rows,
    });
    for (const { name, id } of rows as { name: string; id: string }[])
      await boss.fail(name, id, { message: "The process that ran it is no more." }, { db: { executeSql } });
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Locks are looked up in the list of all, since taking one to see whether it is free would keep it from whoever wants it. */
const dead = sql`
  select j.name, j.id from ${raw(JOBS_SCHEMA)}.job j
  where j.state = 'active' and j.output ->> 'holder' is not null and not exists (
    select from pg_locks held cross join hashtextextended(${lockOf("")} || (j.output ->> 'holder'), 0) as mine(number)
    where held.locktype = 'advisory' and held.objsubid = 1 and held.granted
      and held.database = (select oid from pg_database where datname = current_database())
      and held.classid::bigint = (mine.number >> 32) & 4294967295 and held.objid::bigint = mine.number & 4294967295)`;
