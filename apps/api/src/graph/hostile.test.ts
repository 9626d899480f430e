import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createSchema } from "../schema.ts";
import { createServer } from "../server.ts";
import { TestApi } from "../testing/api.ts";
import { HostileOperations, type HostileOperation } from "../testing/hostile.ts";

const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 10_000);
/** While one waits for the database, the others work. */
const AT_ONCE = 5;
const SEED = Number(process.env["HOSTILE_SEED"] ?? 20_261_124);

let api: TestApi;
let server: FastifyInstance;
const sessions: string[] = [];
let sessionRows: string;
const known: string[] = [];

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const september = await world.month(2026, 9);
  const october = await world.month(2026, 10);
  const head = await world.employee({ in: village, heads: true });
  for (let i = 0; i < 5; i += 1) {
    const person = await world.employee({ in: village, appraisedBy: head });
    const report = await world.report(person, october, { status: "VERIFIED" });
    await world.entry(person, report, "2026-10-05");
    known.push(person.id, report, await world.assessment(person, head, september));
  }
  sessions.push(await world.session(head, "PERFORMANCE_TEAM", "ADMINISTRATOR"), await world.session(null, "ANALYST"));
  known.push(october.id);
  const { data } = await api.ask(
    sessions[0]!,
    `{ orgUnits { nodes { id } } employees(first: 2) { pageInfo { endCursor } } assessments(first: 2) { pageInfo { endCursor } } }`,
  );
  known.push(...data!["orgUnits"].nodes.map((n: { id: string }) => n.id));
  known.push(data!["employees"].pageInfo.endCursor, data!["assessments"].pageInfo.endCursor);

  const accounts: { key: string }[] = await api.dataSource.query("select key from account");
  [{ rows: sessionRows }] = await api.dataSource.query("select json_agg(s)::text as rows from session s");
  server = await createServer({
    dataSource: api.dataSource,
    env: {},
    clock: () => new Date("2026-11-24T03:00:00Z"),
    log: { level: "warn", stream: { write: (line) => faults.push(line) } },
    limits: { exempt: new Set(accounts.map(({ key }) => key)) },
  });
});
afterAll(async () => {
  await server.close();
  await api.stop();
});

const seen = { data: 0, errors: new Map<string, number>() };
const FORBIDDEN =
  /INTERNAL_SERVER_ERROR|\b(select|insert|update|delete)\b.{1,200}\b(from|into|set|where)\b|syntax error at|QueryFailedError|node_modules|\.[jt]s:\d+|\n\s+at /is;

let asked = 0;
/** What the log would tell us alone. */
const faults: string[] = [];
async function survives({ query, variables, kind }: HostileOperation): Promise<void> {
  const as = sessions[(asked += 1) % sessions.length]!;
  // Signing in is slow on purpose, and signing out would end what the others need.
  const cookie = /\bsign(In|Out)\b/.test(query) ? {} : { cookie: `andir_session=${as}` };
  const response = await server.inject({
    method: "POST",
    url: "/graphql",
    headers: cookie,
    payload: { query, variables },
  });

  expect({ query, fault: faults.pop(), status: response.statusCode < 500, body: response.body }).toEqual({
    query,
    fault: undefined,
    status: true,
    body: expect.not.stringMatching(FORBIDDEN),
  });
  const { data, errors = [] } = response.json();
  if (data) seen.data += 1;
  for (const { extensions } of errors) seen.errors.set(extensions?.code, (seen.errors.get(extensions?.code) ?? 0) + 1);
  if (kind === "mutation")
    await api.dataSource.query(
      "insert into session select * from json_populate_recordset(null::session, $1::json) on conflict do nothing",
      [sessionRows],
    );
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
async function heap(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

test("10,000 operations, valid and broken, with hostile values: no fault, no crash, no growth", async () => {
  const operations = new HostileOperations(await createSchema(), known).arbitrary;
  const heaps: number[] = [];
  let runs = 0;

  await fc.assert(
    fc.asyncProperty(fc.tuple(...Array.from({ length: AT_ONCE }, () => operations)), async (several) => {
      await Promise.all(several.map(survives));
      if ((runs += AT_ONCE) % (RUNS / 5) === 0) heaps.push(await heap());
    }),
    { numRuns: RUNS / AT_ONCE, seed: SEED, endOnFailure: true, verbose: fc.VerbosityLevel.None },
  );

  // The test would prove nothing if everything were refused at the door.
  expect(seen.data).toBeGreaterThan(RUNS / 4);
  expect([...seen.errors.keys()]).toEqual(
    expect.arrayContaining(["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]),
  );
  // Documents and prepared statements are kept up to a bound, which the first fifth has reached.
  expect(heaps.at(-1)! - heaps[0]!).toBeLessThan(40);
  if (process.env["HOSTILE_SHOW"]) console.log(heaps, seen);
}, 900_000);
