// node bench/exports.mjs [--data bench/.data] [--rounds 3] [--formats csv,jsonl,xlsx] [--as ANALYST]
// How fast the assessments of 20,000 people in 24 months are written into a file, and how much memory that takes. Wants the API built,
// and the database of `pnpm bench` (--data names a copy of it): 464,000 assessments, of which 462,000 are published.
import "../apps/api/dist/schema.js";
import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createDataSource } from "../apps/api/dist/data-source.js";
import { startEmbeddedPostgres } from "../apps/api/dist/platform/embedded-postgres/start-embedded-postgres.js";
import { migrate } from "../apps/api/dist/start/migrate.js";

const pg = createRequire(new URL("../apps/api/package.json", import.meta.url))("pg");
const NOW = "2026-11-24T03:00:00Z";
const QUERIES = {
  flat: "id status predicate workResult behaviour publishedAt",
  wide: "id status predicate workResult behaviour publishedAt period { label endsOn } unit { code name } employee { name }",
};
const { values } = parseArgs({
  options: {
    data: { type: "string", default: fileURLToPath(new URL(".data", import.meta.url)) },
    rounds: { type: "string", default: "3" },
    formats: { type: "string", default: "csv,jsonl,xlsx" },
    queries: { type: "string", default: "flat,wide" },
    as: { type: "string", default: "ANALYST" },
  },
});

/** The server in a process of its own: its memory and its time are what is measured. */
async function serve(url) {
  const { createServer } = await import("../apps/api/dist/server.js");
  const dataSource = await createDataSource(url).initialize();
  const app = await createServer({
    dataSource,
    env: {},
    clock: () => new Date(NOW),
    limits: { exempt: new Set([process.env.BENCH_ACCOUNT]) },
  });
  process.send(await app.listen({ port: 0, host: "127.0.0.1" }));
  process.on("message", (asked) => {
    if (asked === "cpu") process.send(process.cpuUsage());
  });
  process.once(
    "SIGTERM",
    () =>
      void app
        .close()
        .then(() => dataSource.destroy())
        .then(() => process.exit(0)),
  );
}

async function measure() {
  const database = await startEmbeddedPostgres({ dataDir: values.data });
  const client = new pg.Client({ connectionString: database.url });
  let server;
  try {
    const dataSource = await createDataSource(database.url).initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    await client.connect();
    const { key, token } = await account(client);
    await client.query("vacuum analyze assessment");
    const [{ postmaster }] = (await client.query("select pg_backend_pid() as postmaster")).rows;
    const parent = parentOf(postmaster);
    server = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
      env: { ...process.env, BENCH_SERVE: database.url, BENCH_ACCOUNT: key },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const url = await heard(server);
    console.log(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, as ${values.as}`);
    console.log(
      "query format round      rows      MB  seconds  rows/s  | cpu s node  cpu s db  rows/cpu s | peak MB  load",
    );
    for (let round = 0; round <= Number(values.rounds); round += 1)
      for (const query of values.queries.split(","))
        for (const format of values.formats.split(","))
          report(query, format, round, await once({ url, token, query, format, server, parent }));
  } finally {
    server?.kill("SIGTERM");
    await client.end().catch(() => {});
    await database.stop();
  }
}

async function once({ url, token, query, format, server, parent }) {
  const id = randomUUID();
  const before = { node: await cpuOf(server), database: databaseTime(parent) };
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(server.pid))), 100);
  const begun = performance.now();
  const response = await fetch(`${url}/exports`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `andir_session=${token}` },
    body: JSON.stringify({ query: `query Export { assessments { nodes { ${QUERIES[query]} } } }`, format, id }),
  });
  if (!response.ok) throw new Error(await response.text());
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.length;
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  const node = (await cpuOf(server)) - before.node;
  return {
    rows: Number(response.headers.get("x-export-total")),
    bytes,
    seconds,
    node,
    database: databaseTime(parent) - before.database,
    peak,
  };
}

function report(query, format, round, { rows, bytes, seconds, node, database, peak }) {
  const columns = [
    query,
    format.padEnd(6),
    (round === 0 ? "warm" : String(round)).padStart(5),
    String(rows).padStart(9),
    (bytes / 1e6).toFixed(1).padStart(7),
    seconds.toFixed(1).padStart(8),
    Math.round(rows / seconds)
      .toString()
      .padStart(7),
    ` | ${node.toFixed(1).padStart(10)}`,
    database.toFixed(1).padStart(9),
    // What one has on a machine with nothing else to do: the server and the database each have a core.
    Math.round(rows / Math.max(node, database))
      .toString()
      .padStart(11),
    `| ${Math.round(peak / 1e6)
      .toString()
      .padStart(7)}`,
    loadavg()[0].toFixed(1).padStart(5),
  ];
  console.log(columns.join(" "));
}

/** One who may ask, with a session. */
async function account(client) {
  const [key, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  await client.query(
    `insert into account (key, employee_key, identifier, password_hash, is_demo) values ($1::uuid, null, $1::uuid::text, '', true)`,
    [key],
  );
  await client.query(
    `insert into role_grant (key, account_key, role, reason, starts_on, ends_on, with_identity) values (gen_random_uuid(), $1::uuid, $2, 'bench', '2020-01-01', '2027-01-01', false)`,
    [key, values.as],
  );
  await client.query(
    `insert into session (key, token_hash, account_key, created_at, expires_at, awaits_second_factor) values (gen_random_uuid(), $1, $2, $3, '2027-01-01', false)`,
    [createHash("sha256").update(token).digest("base64url"), key, NOW],
  );
  return { key, token };
}

const heard = (child) => new Promise((hear) => child.once("message", hear));
async function cpuOf(child) {
  child.send("cpu");
  const { user, system } = await heard(child);
  return (user + system) / 1e6;
}
const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) * 1024;
const stat = (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
const parentOf = (pid) => Number(stat(pid)[1]);
/** Of all that PostgreSQL runs, with those that have ended. */
function databaseTime(parent) {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8").trim().split(" ").map(Number);
  const ticks = (pid, ended) => {
    const [, , , , , , , , , , , user, system, endedUser, endedSystem] = stat(pid).map(Number);
    return user + system + (ended ? endedUser + endedSystem : 0);
  };
  return (ticks(parent, true) + children.reduce((sum, pid) => sum + ticks(pid, false), 0)) / 100;
}

if (process.env.BENCH_SERVE) await serve(process.env.BENCH_SERVE);
else await measure();
