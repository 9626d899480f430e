import type { FastifyInstance } from "fastify";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { loadDemo } from "../../demo/load-demo.ts";
import type { Env } from "../../env.ts";
import { preparePeople } from "../../features/sandbox/practising-people.ts";
import { jobs } from "../../jobs.ts";
import { migrations } from "../../migrations/list.ts";
import { agencySecret } from "../../platform/agency-secret.ts";
import { installJobs, startJobs } from "../../platform/jobs/start-jobs.ts";
import { systemScope } from "../../platform/jobs/system-scope.ts";
import type { SandboxDoor } from "../../platform/sandbox/sandbox-door.ts";
import type { Scope } from "../../platform/scope.ts";
import { openStorage } from "../../platform/storage/storage.ts";
import { createServer } from "../../server.ts";
import { alone, migrate } from "../migrate.ts";
import { empty, findMade, type Made, noteMade } from "./sandbox-database.ts";

/** The sandbox at work in this process. */
export interface OpenSandbox {
  readonly app: FastifyInstance;
  readonly made: Made;
  readonly dataSource: DataSource;
  scope(): Scope;
  close(): Promise<void>;
}

export interface SandboxSettings {
  readonly env: Pick<Env, "dataDir" | "publicUrl" | "trustProxy">;
  readonly url: string;
  readonly door: SandboxDoor;
  readonly dashboardDir?: string | undefined;
  readonly failed: (error: unknown, where: string) => void;
  readonly clock?: (() => Date) | undefined;
}

/** Fewer people than the demo has: it is made while someone waits. */
const PEOPLE = 110;
const ENTRIES_PER_MONTH = 6;
const CONNECTIONS = 5;
const FOLDER = "latihan";
const PROGRAM = migrations.at(-1)?.name ?? "none";

/** Opens what stands, or makes it: the whole product once more, over a database and a folder of its own, without mail. */
export async function openSandbox(settings: SandboxSettings): Promise<OpenSandbox> {
  const { env, url, failed } = settings;
  const clock = settings.clock ?? (() => new Date());
  const dataSource = await createDataSource(url, { poolSize: CONNECTIONS }).initialize();
  try {
    const made = await alone(dataSource, () => whole(dataSource, settings, clock()));
    const secret = await agencySecret(dataSource);
    // On this machine in any case: what is practised with has no business in the agency's bucket.
    const storage = await openStorage({ dataDir: join(env.dataDir, FOLDER), s3: null });
    await storage.check();
    const app = await createServer({
      dataSource,
      env: { publicUrl: env.publicUrl, trustProxy: env.trustProxy },
      storage,
      sandbox: { door: settings.door, isInside: true },
      clock,
      ...(settings.dashboardDir && { dashboardDir: settings.dashboardDir }),
    });
    await app.ready();
    const running = await startJobs({
      dataSource,
      jobs: jobs.filter(({ reachesOut }) => !reachesOut),
      mailer: null,
      storage,
      publicUrl: env.publicUrl,
      failed,
      clock,
      pollSeconds: 5,
    });
    return {
      app,
      made,
      dataSource,
      scope: () => systemScope(dataSource, secret, clock()),
      async close() {
        await running.stop();
        await app.close();
        await dataSource.destroy();
      },
    };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** One of the processes makes it, and the others find it made. What another version of the program made is made anew. */
async function whole(dataSource: DataSource, { env, url }: SandboxSettings, now: Date): Promise<Made> {
  const found = await findMade(dataSource);
  if (found?.program === PROGRAM) return found;
  await empty(dataSource);
  await rm(join(env.dataDir, FOLDER), { recursive: true, force: true });
  await migrate(dataSource);
  await installJobs(dataSource, jobs);
  await loadDemo({ url, employees: PEOPLE, entriesPerMonth: ENTRIES_PER_MONTH, say: () => {} });
  await dataSource.query("update agency set name = 'Ruang latihan'");
  const secret = await agencySecret(dataSource);
  await preparePeople(systemScope(dataSource, secret, now));
  return noteMade(dataSource, { madeAt: now, program: PROGRAM });
}

/** Without making anything: what is there goes, and the next who comes has it made. */
export async function emptySandbox({ url, env }: Pick<SandboxSettings, "url" | "env">): Promise<void> {
  const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
  try {
    await alone(dataSource, async () => {
      if (!(await findMade(dataSource))) return;
      await empty(dataSource);
      await rm(join(env.dataDir, FOLDER), { recursive: true, force: true });
    });
  } finally {
    await dataSource.destroy();
  }
}
