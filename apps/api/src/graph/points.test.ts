import type { FastifyInstance } from "fastify";
import { createServer } from "../server.ts";
import { TestApi } from "../testing/api.ts";
import type { Person } from "../testing/world.ts";

let api: TestApi;
let now = new Date("2026-11-24T03:50:00Z");
const servers: FastifyInstance[] = [];

beforeAll(async () => {
  api = await TestApi.start(now);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await api.stop();
});

async function start(exempt: string[] = []): Promise<FastifyInstance> {
  const server = await createServer({
    dataSource: api.dataSource,
    env: {},
    clock: () => now,
    limits: { exempt: new Set(exempt) },
  });
  servers.push(server);
  return server;
}

const ask = async (server: FastifyInstance, as: string, query = "{ viewer { id } }") => {
  const response = await server.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: `andir_session=${as}` },
    payload: { query },
  });
  return { status: response.statusCode, headers: response.headers, ...response.json() };
};
const remaining = async (server: FastifyInstance, as: string) =>
  (await ask(server, as)).extensions.rateLimit.remaining as number;
const accountOf = async (as: string) => {
  const { id } = (await ask(servers[0]!, as)).data.viewer;
  return Buffer.from(id, "base64url").toString().split(":")[1]!;
};
/** What an hour's work leaves in the table, as if other processes had written it. */
const use = (accountKey: string, points: number, hour = "2026-11-24T03:00:00Z") =>
  api.dataSource.query(
    `insert into points_used as u values ($1, $2, $3) on conflict (account_key, hour) do update set points = u.points + $3`,
    [accountKey, hour, points],
  );
/** A process reads what others used when it writes what it used itself; closing one writes at once. */
const written = (server: FastifyInstance) => server.close();
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};
const person = async (): Promise<Person> => api.world.employee({ in: await api.world.unit(`U${Math.random()}`) });

test("all sessions of a person share the hour, on all processes, and no one else's", async () => {
  const [one, two] = [await start(), await start()];
  const who = await person();
  const as = await api.world.session(who);
  const other = await api.world.session(await person());
  const before = await remaining(one, as);
  const key = await accountOf(as);
  await use(key, 1000);

  await until(async () => (await remaining(one, as)) < before - 1000);
  await until(async () => (await remaining(two, as)) < before - 1000);
  expect(await remaining(one, other)).toBe(4999);
});

test("who has used up the hour is told so with the time, by every process, until the hour is over", async () => {
  const server = await start();
  const as = await api.world.session(await person());
  await use(await accountOf(as), 5000);
  await until(async () => (await ask(server, as)).status === 429);

  const refused = await ask(server, as);
  expect(refused.headers["retry-after"]).toBe("600");
  expect(refused.data).toBeUndefined();
  expect(refused.errors[0]).toMatchObject({
    message: "This costs 1 points and 0 of 5000 an hour are left. Try again in 600 seconds.",
    extensions: { code: "RATE_LIMITED", cost: 1, remaining: 0, limit: 5000, retryAfterSeconds: 600 },
  });

  now = new Date("2026-11-24T04:00:01Z");
  expect((await ask(server, as)).extensions.rateLimit).toMatchObject({
    remaining: 4999,
    resetAt: "2026-11-24T05:00:00.000Z",
  });
  now = new Date("2026-11-24T03:50:00Z");
});

test("what a process has not yet written is written when it ends", async () => {
  const server = await start();
  const as = await api.world.session(await person());
  const key = await accountOf(as);
  for (let i = 0; i < 3; i += 1) await ask(server, as);
  await written(server);

  await until(async () => {
    const [row] = await api.dataSource.query("select points from points_used where account_key = $1", [key]);
    return row?.points >= 4; // one by the server that told the account's key
  });
});

test("past hours are swept", async () => {
  const as = await api.world.session(await person());
  const key = await accountOf(as);
  await use(key, 7, "2026-11-23T00:00:00Z");
  const server = await start();
  await ask(server, as);
  await written(server);

  const hours = await api.dataSource.query("select hour from points_used where hour < '2026-11-24T00:00:00Z'");
  expect(hours).toEqual([]);
});

test("an exempt account is never refused", async () => {
  const as = await api.world.session(await person());
  const key = await accountOf(as);
  await use(key, 5000);
  const server = await start([key]);

  for (let i = 0; i < 3; i += 1) expect(await remaining(server, as)).toBe(5000);
});
