import { randomUUID } from "node:crypto";
import pg from "pg";
import type { DataSource } from "typeorm";
import { OperatorError } from "../../platform/operator-error.ts";
import { JOBS_SCHEMA } from "../../platform/jobs/job.ts";

/**
 * What marks a database as the sandbox's. It is there before anything else is, and only what bears it is ever emptied: no
 * wrong setting can make anyone's records go.
 */
const MARK = "latihan";
const NAME = "latihan";

/** Where the sandbox's records are: named by the operator, or a database of its own on the server that we brought along. */
export async function sandboxUrl(settings: {
  readonly databaseUrl: string | null;
  readonly sandboxDatabaseUrl: string | null;
  /** Of the agency's own records. */
  readonly url: string;
}): Promise<string> {
  if (settings.sandboxDatabaseUrl !== null) return settings.sandboxDatabaseUrl;
  if (settings.databaseUrl !== null) throw new Error("On a server of the agency's, the operator names the sandbox.");
  const client = new pg.Client({ connectionString: settings.url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
  const url = new URL(settings.url);
  url.pathname = `/${NAME}`;
  return url.href;
}

export interface Made {
  /** Another one each time it is made: whoever still serves the one before knows by it. */
  readonly generation: string;
  readonly madeAt: Date;
  /** The last migration of the program that made it. */
  readonly program: string;
}

/** What stands there, whole; null when nothing does, or something half made. Refuses a database of anybody else's. */
export async function findMade(dataSource: DataSource): Promise<Made | null> {
  const [found] = await dataSource.query<{ marked: boolean; tables: number }[]>(
    `select to_regclass('${MARK}.made') is not null as marked,
            (select count(*)::int from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as tables`,
  );
  if (!found?.marked && found?.tables !== 0)
    throw new OperatorError(
      "SANDBOX_DATABASE_URL names a database that holds other tables: the sandbox is emptied every night, so give it an empty one.",
    );
  if (!found.marked) return null;
  const [made] = await dataSource.query<Made[]>(
    `select generation, made_at as "madeAt", program from ${MARK}.made where program is not null`,
  );
  return made ?? null;
}

/** Takes everything away, and leaves the mark. */
export async function empty(dataSource: DataSource): Promise<void> {
  await findMade(dataSource);
  await dataSource.query(`create schema if not exists ${MARK}`);
  await dataSource.query(
    `create table if not exists ${MARK}.made (generation uuid not null, made_at timestamptz not null, program text)`,
  );
  await dataSource.query(`delete from ${MARK}.made`);
  await dataSource.query(`insert into ${MARK}.made values ($1, now(), null)`, [randomUUID()]);
  await dataSource.query("drop schema if exists public cascade");
  await dataSource.query(`drop schema if exists ${JOBS_SCHEMA} cascade`);
  await dataSource.query("create schema public");
}

/** The last thing done: until then it is half made, and begun anew by whoever finds it so. */
export async function noteMade(dataSource: DataSource, made: Pick<Made, "madeAt" | "program">): Promise<Made> {
  const [noted] = await dataSource.query<Made[]>(
    `with old as (delete from ${MARK}.made)
     insert into ${MARK}.made values ($1, $2, $3) returning generation, made_at as "madeAt", program`,
    [randomUUID(), made.madeAt, made.program],
  );
  if (!noted) throw new Error("What was just written was not found.");
  return noted;
}

/** For the start of the product itself: on this database no one's records belong. */
export async function refuseSandboxDatabase(dataSource: DataSource): Promise<void> {
  const [found] = await dataSource.query<{ marked: boolean }[]>(
    `select to_regnamespace('${MARK}') is not null as marked`,
  );
  if (found?.marked)
    throw new OperatorError(
      "DATABASE_URL names the database of the sandbox, which is emptied every night: name the agency's own, and the sandbox's as SANDBOX_DATABASE_URL.",
    );
}
