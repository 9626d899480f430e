import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createDataSource } from "../data-source.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { addressOf, type Env } from "../env.ts";
import { openStorage } from "../platform/storage/storage.ts";
import { createServer } from "../server.ts";
import { openDatabase } from "./database.ts";
import { describeAccounts, hasPeople, refuseDemoAccountsOutside } from "./demo.ts";
import { alone, migrate } from "./migrate.ts";
import { cannotListen } from "./port.ts";
import { say, timed } from "./progress.ts";
import type { Life } from "./until-stopped.ts";

const dashboardDir = fileURLToPath(new URL("../../../dashboard/dist", import.meta.url));

/** From settings to an open port. Each part that must be stopped again is announced to `life` as it begins. */
export async function serve(env: Env, life: Life): Promise<void> {
  const database = await timed("Database ready", () => openDatabase(env, life.begin));
  if (database.movedTo) say(`Its files are in ${database.movedTo}: the data folder is closed to the database's user.`);
  life.ended.throwIfAborted();

  const dataSource = createDataSource(database.url);
  await dataSource.initialize();
  await alone(dataSource, async () => {
    await timed("Schema up to date", () => migrate(dataSource));
    await refuseDemoAccountsOutside(env, dataSource);
    life.ended.throwIfAborted();
    if (env.demo && env.databaseUrl === null && !(await hasPeople(dataSource))) {
      await timed("Demo organisation loaded", () => loadDemo({ url: database.url, say }));
    }
  });
  // Not sooner: it would wait for the work above to end, which the end of the database does better.
  life.begin({ stop: () => dataSource.destroy() });
  life.ended.throwIfAborted();

  const storage = await openStorage(env);
  await storage.check();
  const server = await createServer({
    dataSource,
    env,
    storage,
    log: { level: "warn", stream: process.stdout },
    ...(existsSync(dashboardDir) && { dashboardDir }),
  });
  life.begin({ stop: () => server.close() });
  try {
    await server.listen({ host: env.host, port: env.port });
  } catch (error) {
    throw cannotListen(env.host, env.port, error);
  }

  say(`\nKinerja Andir is at ${addressOf(env.host, env.port)}`);
  if (env.demo) for (const line of describeAccounts()) say(line);
  say("Stop with Ctrl-C.");
}
