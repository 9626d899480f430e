import { join } from "node:path";
import pg from "pg";
import { type Env, withoutPasswords } from "../env.ts";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/start-embedded-postgres.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { databaseSettings } from "./database-settings.ts";
import type { Stop } from "./until-stopped.ts";

export interface Database {
  readonly url: string;
  /** Where its files are, if it is ours and they are not in the folder asked for. */
  readonly movedTo?: string;
}

/** The server that DATABASE_URL names, or else our own. What has been started is handed to `begin` before it is awaited. */
export async function openDatabase(
  env: Pick<Env, "databaseUrl" | "dataDir">,
  begin: (part: Stop) => void,
): Promise<Database> {
  if (env.databaseUrl !== null) {
    await assertUsable(env.databaseUrl);
    return { url: env.databaseUrl };
  }

  const dataDir = join(env.dataDir, "postgres");
  const starting = startEmbeddedPostgres({ dataDir, settings: databaseSettings() });
  let abandon = () => {};
  begin({
    stop: () =>
      starting.then(
        (server) => server.stop(),
        () => {},
      ),
    abandon: () => abandon(),
  });
  const server = await starting;
  abandon = () => void server.stop("immediate");
  return { url: server.url, ...(server.isElsewhere && { movedTo: server.home }) };
}

const oldestVersion = 15;

async function assertUsable(url: string): Promise<void> {
  const name = `DATABASE_URL=${withoutPasswords(url)}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the answer to the query tells the same
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    const version = Math.trunc(Number(rows[0]?.server_version_num) / 10_000);
    if (version < oldestVersion) {
      throw new OperatorError(`${name} is PostgreSQL ${version}: use PostgreSQL ${oldestVersion} or newer.`);
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(
      `${name} cannot be reached (${reason(error)}): start that server, or correct the address.`,
      {
        cause: error,
      },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** A name with several addresses fails with one error for each. */
function reason(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return withoutPasswords(first instanceof Error ? first.message : String(first)).replace(/\s*\n\s*/g, " ");
}
