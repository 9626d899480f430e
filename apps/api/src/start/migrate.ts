import type { DataSource, QueryRunner } from "typeorm";
import { OperatorError } from "../platform/operator-error.ts";

/** Any number will do, as long as all processes of the product use the same one. */
const startLock = 7_361_920_113;

/** Of several processes that start on one database, one prepares it, and the others find it prepared. */
export async function alone<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query("select pg_advisory_lock($1)", [startLock]);
    return await work();
  } finally {
    await unlock(runner);
  }
}

async function unlock(runner: QueryRunner): Promise<void> {
  try {
    await runner.query("select pg_advisory_unlock($1)", [startLock]);
  } catch {
    // The connection is gone, and its lock with it.
  }
  await runner.release();
}

export async function migrate(dataSource: DataSource): Promise<number> {
  await refuseNewerSchema(dataSource);
  try {
    return (await dataSource.runMigrations()).length;
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new OperatorError(
      "The schema is older than this program, and the role in DATABASE_URL may not change it: run `npx pnpm@12 --filter @andir/api migrate` as the tables' owner first.",
    );
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

/** A newer program may have put things where this one would not look, or would overwrite them. */
async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const [table] = await dataSource.query<{ name: string | null }[]>("select to_regclass('migrations') as name");
  if (!table?.name) return;

  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const done = await dataSource.query<{ name: string }[]>("select name from migrations order by id desc");
  const unknown = done.find(({ name }) => !known.has(name));
  if (unknown !== undefined) {
    throw new OperatorError(
      `The database was last used by a newer version of this program (it has the migration ${unknown.name}, unknown here): start that version, or use another database.`,
    );
  }
}
