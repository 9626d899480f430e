import PgBoss from "pg-boss";
import type { DataSource } from "typeorm";
import { agencySecret } from "../agency-secret.ts";
import { describeFault } from "../faults.ts";
import type { Mailer } from "../mail/mailer.ts";
import { connectionBeside, poolOf } from "../scope.ts";
import type { Storage } from "../storage/storage.ts";
import { Holder } from "./holder.ts";
import { type Job, JOBS_SCHEMA, type JobRun } from "./job.ts";
import { rescue, takeHold } from "./rescue.ts";
import { systemScope } from "./system-scope.ts";

export interface JobsOptions {
  readonly dataSource: DataSource;
  readonly jobs: readonly Job[];
  readonly mailer: Mailer | null;
  readonly storage?: Storage;
  readonly publicUrl: string;
  /** Told of what went wrong, and where. */
  readonly failed: (error: unknown, job: string) => void;
  readonly clock?: () => Date;
  /** How often each queue is looked at. */
  readonly pollSeconds?: number;
  /** How often it is looked whether a process died with a job in its hands, or a job took longer than it may. */
  readonly rescueSeconds?: number;
}

const TIME_ZONE = "Asia/Jakarta";
const HOUR = 3_600;
/** How often it is looked for jobs of processes that are no more. */
const RESCUE_SECONDS = 5;
/** How long running jobs may take to end when the program stops; then they are handed back. */
const PATIENCE_MS = 8_000;

/**
 * Runs jobs in this process until it is stopped, once they are installed. Any number of processes do so on one database: each job is run by one of
 * them, and what a process that died had begun is begun anew by another.
 */
export async function startJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const { dataSource, failed } = options;
  const pool = poolOf(dataSource);
  const life = { running: false, stopping: new AbortController() };
  // pg-boss leaves some of its promises alone: once it runs, a database that is away for a moment must end no program.
  const executeSql = async (text: string, values: unknown[]) => {
    try {
      return { rows: (await pool.query({ text, values })).rows };
    } catch (error) {
      if (!life.running) throw error;
      if (!life.stopping.signal.aborted) failed(error, "queue");
      return undefined as never;
    }
  };
  const boss = new PgBoss({
    schema: JOBS_SCHEMA,
    db: { executeSql },
    maintenanceIntervalSeconds: options.rescueSeconds ?? 60,
    archiveCompletedAfterSeconds: HOUR,
    archiveFailedAfterSeconds: HOUR,
    deleteAfterDays: 14,
    pollingIntervalSeconds: options.pollSeconds ?? 2,
  });
  boss.on("error", (error) => {
    if (!life.stopping.signal.aborted) failed(error, "queue");
  });
  await boss.start();
  const secret = await agencySecret(dataSource);
  const holder = new Holder(connectionBeside(dataSource), (error) => failed(error, "queue"));
  await holder.start();
  // What the process before this one had in its hands is begun anew before anything else.
  await rescue(dataSource, boss);
  life.running = true;
  const rescuing = repeat(options.rescueSeconds ?? RESCUE_SECONDS, async () => {
    await rescue(dataSource, boss).catch((error: unknown) => {
      if (!life.stopping.signal.aborted) failed(error, "queue");
    });
  });
  for (const job of options.jobs)
    await boss.work<object>(job.name, async ([task]) => {
      const held = holder.now();
      if (task && held.name !== null) await takeHold(pool, task.id, held.name);
      const signal = AbortSignal.any([life.stopping.signal, held.lost, AbortSignal.timeout(job.seconds * 900)]);
      const scope = systemScope(dataSource, secret, options.clock?.() ?? new Date());
      const { mailer, publicUrl, storage = null } = options;
      const tell = (error: unknown) => failed(error, job.name);
      const run: JobRun<object> = {
        scope,
        payload: task?.data ?? {},
        mailer,
        storage,
        publicUrl,
        signal,
        failed: tell,
      };
      try {
        await job.run(run);
      } catch (error) {
        tell(error);
        // It is kept in a table: what the driver says may hold the values of people.
        throw new Error(String(describeFault(error, "").fault["message"]));
      }
      if (life.stopping.signal.aborted || held.lost.aborted)
        throw new Error("The program stopped before it was sure that all was done.");
    });

  return {
    async stop() {
      life.stopping.abort();
      await rescuing.stop();
      await boss.stop({ graceful: true, wait: true, timeout: PATIENCE_MS });
      // Last: until then what runs here is held.
      await holder.stop();
    },
  };
}

/** Again and again, never twice at once; what is under way when it is stopped is waited for. */
function repeat(seconds: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  const wake = () => {
    timer = setTimeout(() => {
      running = work().then(() => (isStopped ? undefined : wake()));
    }, seconds * 1_000);
  };
  wake();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Makes the tables of pg-boss and a queue for each job, where there are none; what the clock asks for is these jobs and no others. */
export const installJobs = (dataSource: DataSource, jobs: readonly Job[]): Promise<void> =>
  withBoss(dataSource, async (boss) => {
    await installQueues(boss, jobs);
    await installSchedules(boss, jobs);
  });

/** The queues alone: for a command that runs a few jobs beside the product, whose clock is none of its business. */
export const addQueues = (dataSource: DataSource, jobs: readonly Job[]): Promise<void> =>
  withBoss(dataSource, (boss) => installQueues(boss, jobs));

async function withBoss(dataSource: DataSource, work: (boss: PgBoss) => Promise<void>): Promise<void> {
  const pool = poolOf(dataSource);
  const executeSql = async (text: string, values: unknown[]) => ({ rows: (await pool.query({ text, values })).rows });
  const boss = new PgBoss({ schema: JOBS_SCHEMA, db: { executeSql }, supervise: false, schedule: false });
  await boss.start();
  await work(boss);
  await boss.stop({ graceful: false });
}

async function installQueues(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const { name, cron, seconds } of jobs)
    if (!known.has(name))
      await boss.createQueue(name, {
        name,
        policy: cron === undefined ? "standard" : "stately",
        expireInSeconds: seconds,
        retryLimit: cron === undefined ? 8 : 2,
        retryDelay: 2,
        retryBackoff: true,
      });
}

async function installSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const scheduled = new Map((await boss.getSchedules()).map((schedule) => [schedule.name, schedule.cron]));
  for (const { name, cron } of jobs) {
    if (cron !== undefined && scheduled.get(name) !== cron) await boss.schedule(name, cron, {}, { tz: TIME_ZONE });
    if (cron !== undefined) scheduled.delete(name);
  }
  for (const name of scheduled.keys()) await boss.unschedule(name);
}
