import pg from "pg";
import sql from "sql-template-tag";
import { replicated } from "../../replicated.ts";
import { demoDatabase, type LoadedDemo } from "../../testing/loaded-demo.ts";
import { Deadline } from "../deadline.ts";
import "../read-values.ts";
import { ReplicaKeeper, type ReplicaSettings } from "./replica-keeper.ts";

let demo: LoadedDemo;
let pool: pg.Pool;
const kept: ReplicaKeeper[] = [];
beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
  pool = new pg.Pool({ connectionString: demo.url, max: 5 });
  await pool.query("analyze");
}, 240_000);
afterAll(async () => {
  for (const keeper of kept) await keeper.close();
  await pool.end();
  await demo.drop();
});

function keep(settings: Partial<ReplicaSettings> = {}): { keeper: ReplicaKeeper; told: string[] } {
  const told: string[] = [];
  const keeper = new ReplicaKeeper(pool, {
    tables: replicated,
    atLeast: 0,
    waits: true,
    say: (message) => told.push(message.replace(/\d+/, "N")),
    failed: (error, where) => told.push(`${where}: ${String(error)}`),
    ...settings,
  });
  kept.push(keeper);
  return { keeper, told };
}

const COUNT = sql`select count(*)::int as count from assessment a`;

test("of few rows PostgreSQL tells the sums, and nothing is copied", async () => {
  const { keeper, told } = keep({ atLeast: 1_000_000 });
  expect(await keeper.rows(COUNT, {})).toBeNull();
  expect(told).toEqual([]);
});

test("the first question does not wait for the copy", async () => {
  const { keeper, told } = keep({ atLeast: 1000, waits: false });
  expect(await keeper.rows(COUNT, {})).toBeNull();
  let found: unknown = null;
  for (let tries = 0; found === null && tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    found = await keeper.rows(COUNT, {});
  }
  expect(found).toEqual(await demo.rows("select count(*)::int as count from assessment"));
  expect(told).toEqual(["Records are copied into columns: N ms"]);
});

test("what is not copied is PostgreSQL's, and is no fault", async () => {
  const { keeper, told } = keep();
  expect(await keeper.rows(sql`select count(*) from employee e where e.name = 'x'`, {})).toBeNull();
  expect(await keeper.rows(sql`select count(*) from access_log l`, {})).toBeNull();
  expect(await keeper.rows(COUNT, {})).not.toBeNull();
  expect(told).toHaveLength(1);
});

test("a question whose time is over is stopped there too, and the next one is answered", async () => {
  const { keeper, told } = keep();
  await keeper.rows(COUNT, {});
  // Each with each, four times: more than any machine counts in a minute.
  const slow = sql`select count(*) from attendance_event a join attendance_event b on a.day >= b.day join attendance_event c on b.day <= c.day join attendance_event d on c.day >= d.day`;
  const deadline = new Deadline(0.2);
  await expect(keeper.rows(slow, { deadline })).rejects.toThrow("was stopped");
  deadline.end();
  await expect(keeper.rows(COUNT, { deadline })).rejects.toThrow("was stopped");
  expect(await keeper.rows(COUNT, {})).not.toBeNull();
  expect(told).toHaveLength(1);
});

test("a copy that is out of step is let go, and made anew at the next question", async () => {
  const { keeper, told } = keep();
  await keeper.rows(COUNT, {});
  await pool.query("truncate feedback cascade");
  expect(await keeper.rows(COUNT, {})).toBeNull();
  expect(await keeper.rows(sql`select count(*)::int as count from feedback f`, {})).toEqual([{ count: 0 }]);
  expect(told).toEqual([
    "Records are copied into columns: N ms",
    "The copy in columns is let go: All of feedback changed",
    "Records are copied into columns: N ms",
  ]);
});

test("a question under way has its answer, though the copy is let go meanwhile", async () => {
  const { keeper, told } = keep();
  await keeper.rows(COUNT, {});
  const deadline = new Deadline(60);
  const begun = new Promise<void>((resolve) => {
    const own = deadline.interrupting.bind(deadline);
    deadline.interrupting = (interrupt, work) => (resolve(), own(interrupt, work));
  });
  const long = keeper.rows(
    sql`select count(*)::int as count from attendance_event a join attendance_event b on a.day >= b.day and a.code <> b.code`,
    { deadline },
  );
  await begun;
  await pool.query("truncate feedback cascade");
  expect(await keeper.rows(COUNT, {})).toBeNull();
  expect(await long).toEqual([{ count: expect.any(Number) }]);
  expect(told.at(-1)).toBe("The copy in columns is let go: All of feedback changed");
  deadline.end();
});

test("where the database fails PostgreSQL is asked, which says so; nothing is told that is old", async () => {
  const own = new pg.Pool({ connectionString: demo.url, max: 2 });
  const told: string[] = [];
  const keeper = new ReplicaKeeper(own, {
    tables: replicated,
    atLeast: 0,
    waits: true,
    failed: (_error, where) => told.push(where),
  });
  expect(await keeper.rows(COUNT, {})).not.toBeNull();
  await own.end();
  expect(await keeper.rows(COUNT, {})).toBeNull();
  expect(told).toEqual(["following into columns"]);
  await keeper.close();
});

test("after its end it answers nothing", async () => {
  const { keeper } = keep();
  await keeper.rows(COUNT, {});
  await keeper.close();
  expect(await keeper.rows(COUNT, {})).toBeNull();
});
