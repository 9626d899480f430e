import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { addressOf, type Env } from "../env.ts";
import { jobs as ownJobs } from "../jobs.ts";
import { describeFault, type Fault } from "../platform/faults.ts";
import type { Job } from "../platform/jobs/job.ts";
import { installJobs, startJobs } from "../platform/jobs/start-jobs.ts";
import { createMailer } from "../platform/mail/mailer.ts";
import { FROM_HERE_ON } from "../platform/replica/replica-keeper.ts";
import { openStorage, type Storage } from "../platform/storage/storage.ts";
import { createServer } from "../server.ts";
import { openDatabase } from "./database.ts";
import { describeAccounts, hasPeople, refuseDemoAccountsOutside } from "./demo.ts";
import { alone, migrate } from "./migrate.ts";
import { cannotListen } from "./port.ts";
import { say, timed } from "./progress.ts";
import { divideSockets, frontDoor } from "./sandbox/front-door.ts";
import { refuseSandboxDatabase } from "./sandbox/sandbox-database.ts";
import { Sandbox } from "./sandbox/sandbox.ts";
import type { Life, Stop } from "./until-stopped.ts";

const dashboardDir = fileURLToPath(new URL("../../../dashboard/dist", import.meta.url));

/** From settings to an open port. Each part that must be stopped again is announced to `life` as it begins. */
export async function serve(env: Env, life: Life): Promise<void> {
  const database = await timed("Database ready", () => openDatabase(env, life.begin));
  if (database.movedTo) say(`Its files are in ${database.movedTo}: the data folder is closed to the database's user.`);
  life.ended.throwIfAborted();

  const dataSource = createDataSource(database.url);
  await dataSource.initialize();
  const report = { fault: (_fault: Fault): void => {} };
  const sandbox = sandboxOf(env, database.url, (fault) => report.fault(fault));
  const jobs = sandbox ? [...ownJobs, sandbox.nightly] : ownJobs;
  await alone(dataSource, async () => {
    await timed("Schema up to date", async () => {
      await refuseSandboxDatabase(dataSource);
      await migrate(dataSource);
      await installJobs(dataSource, jobs);
    });
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
  const secure = env.publicUrl.startsWith("https:");
  const findSandbox = async () => (await sandbox?.app()) ?? null;
  const server = await createServer({
    dataSource,
    env,
    storage,
    serverFactory: frontDoor(findSandbox, { secure }),
    sandbox: sandbox ? { door: sandbox, isInside: false } : undefined,
    log: { level: "warn", stream: process.stdout },
    ...(env.columnReplica && { replica: { atLeast: FROM_HERE_ON } }),
    ...(existsSync(dashboardDir) && { dashboardDir }),
  });
  report.fault = (fault) => server.log.error(fault);
  divideSockets(server, findSandbox, { secure });
  life.begin({ stop: () => server.close() });
  if (sandbox) life.begin({ stop: () => sandbox.stop() });
  try {
    await server.listen({ host: env.host, port: env.port });
  } catch (error) {
    throw cannotListen(env.host, env.port, error);
  }
  life.begin(await startBackground(env, { dataSource, storage, jobs }, (fault) => server.log.error(fault)));

  say(`\nKinerja Andir is at ${addressOf(env.host, env.port)}`);
  if (env.demo) for (const line of describeAccounts()) say(line);
  say("Stop with Ctrl-C.");
}

/** Jobs and mail, stopped before the server: what runs ends, or is handed back. */
async function startBackground(
  env: Env,
  { dataSource, storage, jobs }: { dataSource: DataSource; storage: Storage; jobs: readonly Job[] },
  report: (fault: Fault) => void,
): Promise<Stop> {
  const mailer = env.mail && (await createMailer(env.mail));
  const failed = (error: unknown, job: string) => report(describeFault(error, job));
  const running = await startJobs({ dataSource, jobs, mailer, storage, publicUrl: env.publicUrl, failed });
  return {
    async stop() {
      await running.stop();
      mailer?.close();
    },
  };
}

/** Nothing is made of it until someone comes. */
function sandboxOf(env: Env, url: string, report: (fault: Fault) => void): Sandbox | null {
  if (!env.sandbox) return null;
  const failed = (error: unknown, where: string) => report(describeFault(error, where));
  return new Sandbox({ env, url, failed, ...(existsSync(dashboardDir) && { dashboardDir }) });
}
