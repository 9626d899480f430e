import sql from "sql-template-tag";
import pg from "pg";
import { Deadline } from "../platform/deadline.ts";
import { inTransaction, poolOf, type Scope } from "../platform/scope.ts";
import { rows } from "../platform/sql.ts";
import { Agency } from "../features/access/account.entity.ts";
import { createServer } from "../server.ts";
import { TestApi } from "../testing/api.ts";

let api: TestApi;
let scope: Omit<Scope, "deadline">;

beforeAll(async () => {
  api = await TestApi.start();
  const sqlOf = poolOf(api.dataSource);
  scope = {
    actor: null,
    db: api.dataSource.manager,
    sql: sqlOf,
    now: new Date(),
    secret: Buffer.alloc(0),
    reads: new Set(),
  };
});
afterAll(() => api.stop());

const within = (seconds: number): Scope => ({ ...scope, deadline: new Deadline(seconds) });
const TIMEOUT = { code: "TIMEOUT", message: expect.stringMatching(/longer than 0.3 seconds and was stopped/) };
/** By another connection: none of ours could say it of itself. */
async function sleeping(): Promise<number> {
  const [row] = await api.dataSource.query(
    `select count(*) as count from pg_stat_activity where state = 'active' and query like '%pg_sleep(%' and pid <> pg_backend_pid()`,
  );
  return row.count;
}

test("a statement that outlasts the request is gone from PostgreSQL, and no further one begins", async () => {
  const slow = within(0.3);

  await expect(rows(slow, sql`select pg_sleep(60)`)).rejects.toMatchObject(TIMEOUT);
  expect(await sleeping()).toBe(0);
  await expect(rows(slow, sql`select 1`)).rejects.toMatchObject(TIMEOUT);
  slow.deadline?.end();
  expect(await rows(within(5), sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test("all statements of a request are cancelled, also when they hold every connection of the pool", async () => {
  const slow = within(0.3);
  const many = Array.from({ length: 15 }, () => rows(slow, sql`select pg_sleep(60)`));

  for (const outcome of await Promise.allSettled(many))
    expect(outcome).toMatchObject({ status: "rejected", reason: TIMEOUT });
  expect(await sleeping()).toBe(0);
  slow.deadline?.end();
});

test("another request's statement goes on", async () => {
  const slow = within(0.3);
  const other = rows<{ done: boolean }>(within(10), sql`select true as done from pg_sleep(1)`);

  await expect(rows(slow, sql`select pg_sleep(60)`)).rejects.toMatchObject(TIMEOUT);
  expect(await other).toEqual([{ done: true }]);
  slow.deadline?.end();
});

test("a transaction that comes too late is rolled back, whatever it was doing, and its connection is good again", async () => {
  const nameNow = async () => (await api.dataSource.manager.find(Agency))[0]?.name;
  const before = await nameNow();
  const slow = within(0.3);
  const work = inTransaction(slow, async (tx) => {
    await tx.db.query("update agency set name = 'Halfway'");
    await tx.db.query("select pg_sleep(60)");
  });

  await expect(work).rejects.toMatchObject(TIMEOUT);
  expect(await sleeping()).toBe(0);
  expect(await nameNow()).toBe(before);
  slow.deadline?.end();
  await Promise.all(Array.from({ length: 20 }, () => rows(within(5), sql`select pg_sleep(0.01)`)));
});

test("a request that waits for a lock is answered with TIMEOUT by the server, and the lock's holder is untouched", async () => {
  const asSomeone = await api.world.session(await api.world.employee({ in: await api.world.unit("KEL") }));
  const server = await createServer({
    dataSource: api.dataSource,
    env: {},
    clock: () => new Date("2026-11-24T03:00:00Z"),
    limits: { seconds: 0.3 },
  });
  const { database, host, port, user, password } = new pg.Client(
    (api.dataSource.options as { url?: string }).url,
  ) as unknown as pg.ClientConfig;
  const holder = new pg.Client({ database, host, port, user, password } as pg.ClientConfig);
  await holder.connect();
  await holder.query("begin; lock table org_unit in access exclusive mode");

  const response = await server.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: `andir_session=${asSomeone}` },
    payload: { query: "{ orgUnits { nodes { name } } }" },
  });

  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({
    data: null,
    errors: [{ message: TIMEOUT.message, extensions: { code: "TIMEOUT" } }],
  });
  await holder.query("commit");
  await holder.end();
  await server.close();
});

test("what nobody waits for any more is gone from PostgreSQL at once", async () => {
  const session = await api.world.session(await api.world.employee({ in: await api.world.unit("ALONE") }));
  const server = await createServer({
    dataSource: api.dataSource,
    env: {},
    clock: () => new Date("2026-11-24T03:00:00Z"),
  });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  const { database, host, port, user, password } = new pg.Client(
    (api.dataSource.options as { url?: string }).url,
  ) as unknown as pg.ClientConfig;
  const holder = new pg.Client({ database, host, port, user, password } as pg.ClientConfig);
  await holder.connect();
  await holder.query("begin; lock table org_unit in access exclusive mode");
  const waiting = async () => {
    const [row] = await api.dataSource.query(
      `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and query like '%org_unit%'`,
    );
    return row.count as number;
  };
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  const stop = new AbortController();
  const asked = fetch(`${url}/graphql`, {
    method: "POST",
    signal: stop.signal,
    headers: { "content-type": "application/json", cookie: `andir_session=${session}` },
    body: JSON.stringify({ query: "{ orgUnits { nodes { name } } }" }),
  }).catch((error: Error) => error.name);
  await until(async () => (await waiting()) === 1);
  stop.abort();

  expect(await asked).toBe("AbortError");
  await until(async () => (await waiting()) === 0);
  await holder.query("commit");
  await holder.end();
  await server.close();
});
