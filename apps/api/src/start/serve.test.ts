import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { hashOfToken } from "../platform/secret-token.ts";
import { wire } from "../testing/live.ts";
import { cloneDatabase, type TestDatabase } from "../testing/database.ts";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

interface Run {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

let database: TestDatabase;
const runs: Run[] = [];

beforeEach(async () => {
  database = await cloneDatabase();
});

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.child.kill("SIGTERM");
    await run.ended;
  }
  await database.drop();
});

async function start(env: Record<string, string> = {}): Promise<Run> {
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: String(port), DATABASE_URL: database.url, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const run = { url: `http://127.0.0.1:${port}`, child, ended, output: () => output };
  runs.push(run);
  return run;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function ready(run: Run): Promise<void> {
  while (
    !(await fetch(`${run.url}/readyz`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (run.child.exitCode !== null) throw new Error(run.output());
    await wait(50);
  }
}

async function change(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as Record<string, unknown>[];
}

const dropAll = "drop schema public cascade; create schema public";
const addDemoAccount = `insert into account (key, identifier, password_hash, is_demo)
  values ('01890000-0000-7000-8000-000000000001', 'camat', 'none', true)`;

test("a server that is not ours gets its tables, no demo people, and stays up when the product stops", async () => {
  await change(dropAll);

  const run = await start();
  await ready(run);
  run.child.kill("SIGINT");

  expect(await run.ended).toBe(0);
  expect(run.output()).not.toContain("Demo");
  expect(await change("select exists (select from employee) as people")).toEqual([{ people: false }]);
});

test("one who listens does not keep the product from stopping, and is told", async () => {
  await change(`insert into account (key, identifier) values ('01890000-0000-7000-8000-000000000002', 'tim');
    insert into session (key, account_key, token_hash, created_at, expires_at, awaits_second_factor)
    values ('01890000-0000-7000-8000-000000000003', '01890000-0000-7000-8000-000000000002', '${hashOfToken("kunci")}', now(), now() + interval '1 hour', false)`);
  const run = await start();
  await ready(run);
  const one = wire(`${run.url}/graphql`, { cookie: "andir_session=kunci" });
  const connected = new Promise((resolve) => one.client.on("connected", resolve));
  one.listen("subscription { teamActivity { cursor } }");
  await connected;

  run.child.kill("SIGINT");

  expect(await one.closed).toMatchObject({ code: 1001 });
  expect(await run.ended).toBe(0);
  expect(run.output()).not.toMatch(/error/i);
  const left =
    "select count(*) from pg_stat_activity where datname = current_database() and application_name like 'kinerja-andir%'";
  expect(await change(left)).toEqual([{ count: "0" }]);
});

test("two that start on one empty database both come up", async () => {
  await change(dropAll);

  const both = await Promise.all([start(), start()]);

  await Promise.all(both.map(ready));
});

test("a schema newer than this program stops the start", async () => {
  await change("insert into migrations (timestamp, name) values (9999999999999, 'Future9999999999999')");

  const run = await start();

  expect(await run.ended).toBe(1);
  expect(run.output()).toMatch(
    /^The database was last used by a newer version of this program \(it has the migration Future9999999999999, unknown here\): start that version, or use another database\.$/m,
  );
});

test("demo accounts keep the product on this machine", async () => {
  await change(addDemoAccount);

  const outside = await start({ HOST: "0.0.0.0" });

  expect(await outside.ended).toBe(1);
  expect(outside.output()).toContain("HOST=0.0.0.0 is refused while the database holds demo accounts");
  await ready(await start({ HOST: "127.0.0.1" }));
});

test("a wrong password is not repeated", async () => {
  const wrong = new URL(database.url);
  wrong.password = "geheim";

  const run = await start({ DATABASE_URL: wrong.href });

  expect(await run.ended).toBe(1);
  expect(run.output()).toMatch(
    /^DATABASE_URL=postgres:\/\/andir:\*\*\*@.* cannot be reached \(password authentication failed.*\n$/,
  );
});

test("whatever goes wrong at the door, no line of the log says who stood there or with what", async () => {
  const run = await start({
    OIDC_ISSUER: "https://127.0.0.1:1",
    OIDC_CLIENT_ID: "andir",
    OIDC_CLIENT_SECRET: "rahasia-klien",
  });
  await ready(run);
  const ask = (query: string, headers = {}) =>
    fetch(`${run.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });
  const signIn = `mutation { signIn(input: { identifier: "198501012010011001", password: "kata-sandi-saya" }) { problems { code } } }`;
  const accept = `mutation { acceptInvitation(input: { token: "token-undangan", newPassword: "kata-sandi-saya" }) { problems { code } } }`;

  await ask(signIn);
  await ask(accept);
  await ask("{ viewer { id } }", { authorization: "Bearer andir_token-api" });
  await fetch(`${run.url}/auth/oidc`, { redirect: "manual" });
  await fetch(`${run.url}/auth/callback?code=kode-masuk&state=x`, { redirect: "manual" });
  await change("drop table attempt_limit, invitation");
  for (const query of [signIn, accept])
    expect(await (await ask(query)).json()).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    });

  const log = run.output();
  expect(log).toContain("Sign-in at the identity provider failed");
  expect(log).toContain("attempt_limit");
  for (const secret of [
    "198501012010011001",
    "kata-sandi",
    "token-undangan",
    "token-api",
    "kode-masuk",
    "rahasia-klien",
  ])
    expect(log).not.toContain(secret);
});
