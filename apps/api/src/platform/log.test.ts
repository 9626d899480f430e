import fastify from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { createServer } from "../server.ts";
import { cloneDatabase, type TestDatabase } from "../testing/database.ts";
import { loggerTo } from "./log.ts";
import { World, type Person } from "../testing/world.ts";

let database: TestDatabase;
let dataSource: DataSource;
let server: Awaited<ReturnType<typeof createServer>>;
let person: Person;
let log = "";

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await createDataSource(database.url).initialize();
  server = await createServer({
    dataSource,
    env: {},
    log: { level: "trace", stream: { write: (line) => (log += line) } },
  });
  const world = new World(dataSource, new Date());
  person = await world.employee({ in: await world.unit("KEL"), heads: true });
  await world.account("lurah", "rahasia-sekali", person);
});
afterAll(async () => {
  await server.close();
  await dataSource.destroy();
  await database.drop();
});

const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } problems { code } } }`;

const signIn = (identifier: string, password = "rahasia-sekali") =>
  server.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: SIGN_IN, variables: { input: { identifier, password } } },
  });

test("no NIP reaches the log, at its most talkative, from sign-in to a failing database", async () => {
  const { nip } = person;
  const [token] = (await signIn(nip)).cookies.map((cookie) => cookie.value);
  expect(token).toBeTruthy();
  const cookies = { andir_session: token ?? "" };
  await signIn(nip, "salah");
  await server.inject({ url: `/nowhere/${nip}?nip=${nip}`, cookies });
  await server.inject({
    url: `/graphql?query=${encodeURIComponent(`{ employee(nip: "${nip}") { nip } }`)}`,
    headers: { "apollo-require-preflight": "true" },
    cookies,
  });
  await server.inject({ url: "/exports/my-data", cookies });
  // A statement that fails carries its values along; the database's own words quote the row.
  await dataSource.query(`alter table account rename column password_hash to away`);
  expect((await signIn(nip)).json().errors[0].extensions.code).toBe("INTERNAL_SERVER_ERROR");
  await dataSource.query(`alter table account rename column away to password_hash`);
  await dataSource.query(`alter table employee rename column nip to away`);
  expect((await signIn(`${nip.slice(0, 8)} ${nip.slice(8)}`)).json().errors[0].extensions.code).toBe(
    "INTERNAL_SERVER_ERROR",
  );
  await dataSource.query(`alter table employee rename column away to nip`);
  server.log.error(new Error(`duplicate key: Key (nip)=(${nip}) already exists`));

  expect(log).toContain("/nowhere/[nip]");
  expect(log).toContain("Key (nip)=([nip])");
  expect(log).toContain("column");
  expect(log).not.toContain(nip);
  // However it is grouped; a time in milliseconds has as many digits now and then.
  const untimed = log.replaceAll(/"responseTime":[\d.e-]+/g, "");
  expect(untimed.replaceAll(/[ .]/g, "")).not.toMatch(/(?<!\d)\d{18}(?!\d)/);
  expect(log).not.toContain("rahasia-sekali");
});

test("who closes a tab before the answer is whole is no failure", async () => {
  let written = "";
  const app = fastify({ logger: loggerTo({ level: "info", stream: { write: (line) => (written += line) } }) });
  app.log.error(new Error("premature close"));
  expect(written).toBe("");
  app.log.error(new Error("something else"));
  expect(written).toContain("something else");
  await app.close();
});
