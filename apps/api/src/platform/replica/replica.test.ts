import pg from "pg";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../../testing/loaded-demo.ts";
import { statementCount } from "../sql.ts";
import "../read-values.ts";
import { OutOfStep, Replica } from "./replica.ts";
import { replicated } from "../../replicated.ts";

/** The copy must be what PostgreSQL has, whoever changed it and in whatever way. */
let demo: LoadedDemo;
let pool: pg.Pool;
let replica: Replica;
beforeAll(async () => {
  demo = await demoDatabase({ employees: 100, today: DEMO_DAY });
  pool = new pg.Pool({ connectionString: demo.url, max: 5 });
  replica = await Replica.of(pool, replicated);
}, 240_000);
afterAll(async () => {
  await replica.close();
  await pool.end();
  await demo.drop();
});

/** All rows of a table, in an order of their own, as text. */
async function rowsOf(table: string) {
  const names = Object.keys(replicated[table]!.columns);
  const instants = Object.entries(replicated[table]!.columns).flatMap(([name, type]) =>
    type === "timestamptz" ? name : [],
  );
  const order = names.map((_, at) => at + 1).join();
  const ofDay = (name: string) => (instants.includes(name) ? `(${name} at time zone 'UTC')::date as ${name}` : name);
  // Of instants the day: as they are they come as the driver's own.
  const text = `select ${names.map(ofDay).join()} from ${table} order by ${order}`;
  return [await replica.columns.ask({ text, values: [] }, undefined), (await pool.query(text)).rows];
}

async function expectSame(tables: readonly string[] = Object.keys(replicated)) {
  for (const table of tables) {
    const [copied, own] = (await rowsOf(table)).map((rows) =>
      rows.map((row) => JSON.stringify(row, Object.keys(row as object).toSorted())),
    );
    const others = new Set(own);
    // The few that differ, and no thousand that do not.
    expect([table, copied!.length, copied!.filter((row) => !others.has(row))]).toEqual([table, own!.length, []]);
  }
}

test("all that is copied is there, with its empty cells and enums", async () => {
  await expectSame();
  const [copied] = await rowsOf("assessment");
  expect(copied!.length).toBeGreaterThan(100);
});

const ONE = (table: string) => `(select key from ${table} order by key limit 1)`;

test.each<[string, string, readonly string[]]>([
  [
    "a number that changes",
    "assessment",
    [`update assessment set discipline = 12.345678901234 where key = ${ONE("assessment")}`],
  ],
  [
    "a number that goes",
    "assessment",
    [`update assessment set discipline = null, predicate = null where key = ${ONE("assessment")}`],
  ],
  [
    "a change beside what is copied",
    "assessment",
    [`update assessment set reason = 'x' where key = ${ONE("assessment")}`],
  ],
  ["rows that go", "feedback", [`delete from feedback where key = ${ONE("feedback")}`]],
  [
    "rows that come",
    "feedback",
    [
      `insert into feedback (key, employee_key, position_key, giver_key, kind, text, is_anonymous, given_at, given_on)
     select gen_random_uuid(), employee_key, position_key, giver_key, kind, text, is_anonymous, given_at, given_on from feedback limit 3`,
    ],
  ],
  [
    "a row that another takes over",
    "attendance_event",
    [
      `update attendance_event set employee_key = (select max(key::text)::uuid from employee)
     where (employee_key, day, code) in (select employee_key, day, code from attendance_event where employee_key <> (select max(key::text)::uuid from employee) and not exists (
       select from attendance_event o where o.employee_key = (select max(key::text)::uuid from employee) and o.day = attendance_event.day) limit 1)`,
    ],
  ],
  [
    "an insert that becomes a change",
    "attendance_event",
    [
      "insert into attendance_event (employee_key, day, code) select employee_key, day, 'IZIN' from attendance_event limit 2 on conflict do nothing",
    ],
  ],
  [
    "a few without keys",
    "org_unit_ancestor",
    ["update org_unit_ancestor set distance = distance + 10 where distance > 0"],
  ],
  [
    "text with whatever stands in it",
    "position",
    [`update position set grade = E'"III/a",\\n''x''' where key = ${ONE("position")}`],
  ],
  ["text that is empty", "position", [`update position set grade = '' where key = ${ONE("position")}`]],
  [
    "a load with triggers off",
    "assessment",
    [
      "set session_replication_role = replica",
      `update assessment set innovation = 77 where key = ${ONE("assessment")}`,
      "set session_replication_role = origin",
    ],
  ],
  [
    "a part that is taken back",
    "assessment",
    [
      "begin",
      `update assessment set discipline = 1 where key = ${ONE("assessment")}`,
      "savepoint s",
      "update assessment set discipline = 2",
      "rollback to s",
      "commit",
    ],
  ],
  ["all that is taken back", "assessment", ["begin", "update assessment set discipline = 2", "rollback"]],
])("%s", async (_what, table, statements) => {
  const client = await pool.connect();
  for (const statement of statements) await client.query(statement);
  client.release();
  await replica.caughtUp();
  await expectSame([table]);
});

test("every table that is copied notes each of its changes, also where triggers are off", async () => {
  const { rows } = await pool.query(
    `select c.relname as "table", array_agg(t.tgname || ' ' || t.tgfoid::regproc order by t.tgname) as notes from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname like 'note\\_%' and t.tgenabled = 'A' group by 1`,
  );
  const notes = ({ by }: { by: string | null }) =>
    ["delete", "insert", "truncate", "update"].map(
      (what) => `note_${what} note_replica_change${by ? `_by_${by}` : ""}`,
    );
  expect(Object.fromEntries(rows.map(({ table, notes }) => [table, notes]))).toEqual(
    Object.fromEntries(Object.entries(replicated).map(([table, one]) => [table, notes(one)])),
  );
});

test("what began early and ends late is not missed", async () => {
  const [early, late] = [await pool.connect(), await pool.connect()];
  const [first, second] = (await pool.query("select key from assessment order by key desc limit 2")).rows;
  const change = (client: pg.PoolClient, key: string, to: number) =>
    client.query("update assessment set work_quality = $2 where key = $1", [key, to]);
  await early.query("begin");
  await change(early, first.key, 11);
  await late.query("begin");
  await change(late, second.key, 22);
  await late.query("commit");
  await replica.caughtUp();
  await expectSame(["assessment"]);
  await replica.caughtUp();
  await early.query("commit");
  await replica.caughtUp();
  await expectSame(["assessment"]);
  for (const client of [early, late]) client.release();
});

test("a question after a change sees it, though another was under way before", async () => {
  for (let to = 0; to < 20; to += 1) {
    const before = replica.caughtUp();
    await pool.query(`update assessment set discipline = $1 where key = ${ONE("assessment")}`, [to]);
    await replica.caughtUp();
    const text = `select discipline from assessment where key = (select min(key) from assessment)`;
    expect(await replica.columns.ask({ text, values: [] }, undefined)).toEqual([{ discipline: to }]);
    await before;
  }
});

test("where nothing changed one statement tells so, and what is known is not read again", async () => {
  const running = await pool.connect();
  await running.query("begin");
  await running.query("select pg_current_xact_id()");
  await pool.query(`update assessment set discipline = 3 where key = ${ONE("assessment")}`);
  await replica.caughtUp();
  const before = statementCount.value;
  await replica.caughtUp();
  await replica.caughtUp();
  expect(statementCount.value - before).toBe(2);
  await running.query("rollback");
  running.release();
});

test("a copy that has too much to take over says so", async () => {
  const other = await Replica.of(pool, replicated);
  await pool.query(
    "insert into attendance_event (employee_key, day, code) select e.key, date '1990-01-01' + n, 'TK' from (select key from employee limit 2) e, generate_series(1, 5001) n",
  );
  await expect(other.caughtUp()).rejects.toThrow(OutOfStep);
  await other.close();

  const next = await Replica.of(pool, replicated);
  await pool.query("truncate attendance_event");
  await expect(next.caughtUp()).rejects.toThrow("All of attendance_event changed");
  await next.close();
});

test("a copy that nobody has looked at for half a day may have missed what is no longer noted", async () => {
  const asleep = await Replica.of(pool, replicated);
  const later = Date.now() + 13 * 60 * 60_000;
  const own = Date.now;
  Date.now = () => later;
  const looking = asleep.caughtUp();
  await expect(looking).rejects.toThrow("Nobody looked for long");
  Date.now = own;
  await asleep.close();
});

test("it can read no file and change no setting", async () => {
  const own = await Replica.of(pool, replicated);
  for (const text of ["select * from read_csv('/etc/hostname')", "set enable_external_access = true", "install httpfs"])
    await expect(own.columns.ask({ text, values: [] }, undefined)).rejects.toThrow();
  await own.close();
});
