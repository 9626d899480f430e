import { setTimeout as wait } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { cloneDatabase, type TestDatabase } from "../../testing/database.ts";
import { inTransaction } from "../scope.ts";
import { defineJob, enqueue, type Job } from "./job.ts";
import { installJobs, startJobs } from "./start-jobs.ts";
import { systemScope } from "./system-scope.ts";

/** Two processes of the product are two connection pools and two of what looks after jobs. */
let database: TestDatabase;
let first: DataSource;
let second: DataSource;
let ends: (() => Promise<unknown>)[];
let faults: string[];

beforeEach(async () => {
  database = await cloneDatabase();
  first = await createDataSource(database.url).initialize();
  second = await createDataSource(database.url).initialize();
  ends = [];
  faults = [];
});

afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  for (const source of [first, second]) if (source.isInitialized) await source.destroy();
  await database.drop();
});

async function run(dataSource: DataSource, ...jobs: Job<any>[]): Promise<{ stop(): Promise<void> }> {
  await installJobs(dataSource, jobs);
  const failed = (error: unknown) => faults.push(String(error));
  const running = await startJobs({
    dataSource,
    jobs,
    mailer: null,
    publicUrl: "https://kinerja.example.go.id",
    failed,
    pollSeconds: 0.5,
    rescueSeconds: 1,
  });
  ends.push(() => running.stop());
  return running;
}

const scopeOf = (dataSource: DataSource) => systemScope(dataSource, Buffer.from("secret"), new Date());

async function until(happened: () => boolean, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !happened() && Date.now() < end;) await wait(50);
}

test("a job of a change that is rolled back never runs; one of a change that is kept does, with what it was given", async () => {
  const done: string[] = [];
  const job = defineJob<{ who: string }>("test.tell", async ({ payload }) => void done.push(payload.who));
  await run(first, job);

  const refused = inTransaction(scopeOf(first), async (tx) => {
    await enqueue(tx, job, { who: "rolled back" });
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  await inTransaction(scopeOf(first), (tx) => enqueue(tx, job, { who: "kept" }));
  await until(() => done.length > 0);
  await wait(1_500);

  expect(done).toEqual(["kept"]);
});

test("outside of a transaction, and for a job that nobody runs, nothing is put aside and forgotten", async () => {
  const known = defineJob("test.known", async () => {});
  const unknown = defineJob("test.unknown", async () => {});
  await run(first, known);

  await expect(enqueue(scopeOf(first), known, {})).rejects.toThrow("in the transaction of its change");
  await expect(inTransaction(scopeOf(first), (tx) => enqueue(tx, unknown, {}))).rejects.toThrow("test.unknown");
});

test("of two processes one runs each job, once", async () => {
  const done: number[] = [];
  const job = defineJob<{ number: number }>("test.count", async ({ payload }) => void done.push(payload.number));
  await run(first, job);
  await run(second, job);
  const numbers = Array.from({ length: 12 }, (_, i) => i);

  await inTransaction(scopeOf(second), async (tx) => {
    for (const number of numbers) await enqueue(tx, job, { number });
  });
  await until(() => done.length >= numbers.length);
  await wait(1_000);

  expect(done.toSorted((a, b) => a - b)).toEqual(numbers);
});

test("what the clock asks for runs once, however many processes there are", async () => {
  const done: Date[] = [];
  const job = defineJob("test.clock", async ({ scope }) => void done.push(scope.now), { cron: "* * * * *" });
  await run(first, job);
  await run(second, job);

  await until(() => done.length > 0);
  await wait(4_000);

  expect(done).toHaveLength(1);
});

test("a job that the program's stop cuts short is done by the next process", async () => {
  const told: string[] = [];
  const job = (process: string, work: (signal: AbortSignal) => Promise<unknown>) =>
    defineJob("test.long", async ({ signal }) => {
      told.push(`${process} begins`);
      await work(signal);
      told.push(`${process} ends`);
    });
  const stopped = (signal: AbortSignal) => new Promise((resolve) => signal.addEventListener("abort", resolve));
  const one = await run(first, job("one", stopped));
  await inTransaction(scopeOf(first), (tx) => enqueue(tx, job("any", stopped), {}));
  await until(() => told.length > 0);

  await one.stop();
  await run(
    second,
    job("two", async () => {}),
  );
  await until(() => told.includes("two ends"));

  expect(told).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("a job whose process dies is done by another, and a database that goes away ends no program", async () => {
  const told: string[] = [];
  const job = (process: string, work: () => Promise<unknown>) =>
    defineJob(
      "test.dead",
      async () => {
        told.push(`${process} begins`);
        await work();
        told.push(`${process} ends`);
      },
      { seconds: 1 },
    );
  await run(
    first,
    job("one", () => first.destroy()),
  );
  await inTransaction(scopeOf(second), (tx) =>
    enqueue(
      tx,
      job("any", async () => {}),
      {},
    ),
  );
  await until(() => told.length > 0);
  await run(
    second,
    job("two", async () => {}),
  );

  await until(() => told.includes("two ends"));

  expect(told).toContain("two ends");
});

test("a long job is left to the process that has it for as long as that lives, and handed on in the moment in which it does not", async () => {
  const told: string[] = [];
  const job = (process: string, work: (signal: AbortSignal) => Promise<unknown>) =>
    defineJob("test.held", async ({ signal }) => {
      told.push(`${process} begins`);
      await work(signal);
      told.push(`${process} ends`);
    });
  const cutShort = (signal: AbortSignal) => new Promise((resolve) => signal.addEventListener("abort", resolve));
  await run(first, job("one", cutShort));
  await inTransaction(scopeOf(second), (tx) => enqueue(tx, job("any", cutShort), {}));
  await until(() => told.length > 0);
  await run(
    second,
    job("two", async () => {}),
  );
  await wait(3_500);
  expect(told).toEqual(["one begins"]);

  const [held] = await second.query<{ output: { holder: string } }[]>(
    "select output from jobs.job where name = 'test.held'",
  );
  await second.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid::bigint = hashtextextended($1, 0) & 4294967295`,
    [`jobs of ${held!.output.holder}`],
  );
  await until(() => told.includes("two ends") || told.includes("one begins", 1));

  // Cut off from the database, the one stops by itself; whichever is alive then begins anew.
  expect(told.slice(0, 2)).toEqual(["one begins", "one ends"]);
  expect(told.length).toBeGreaterThan(2);
});

test("a job that fails is tried again, and what is kept of the failure holds no value of anybody", async () => {
  let times = 0;
  const job = defineJob("test.fails", async ({ scope }) => {
    if ((times += 1) === 1) await scope.sql.query({ text: "select $1::date", values: ["Budi Santoso"] });
  });
  await run(first, job);
  await inTransaction(scopeOf(first), (tx) => enqueue(tx, job, {}));

  await until(() => times > 1);
  const kept = await first.query<{ output: unknown }[]>("select output from jobs.job where name = 'test.fails'");

  expect(times).toBe(2);
  expect(faults).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain("Budi");
});
