import type { FastifyInstance } from "fastify";
import { globalId } from "../../platform/global-id.ts";
import { recordEvent, type AuditFact } from "../../platform/audit.ts";
import { inTransaction, poolOf, type Scope } from "../../platform/scope.ts";
import { createServer } from "../../server.ts";
import { TestApi } from "../../testing/api.ts";
import { wire, type Wire } from "../../testing/live.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

const TEAM = `subscription TeamActivity($after: String) {
  teamActivity(after: $after) { cursor at employee { id name } report { id status } assessment { id status predicate } }
}`;

let api: TestApi;
let other: FastifyInstance;
let url: string;
let otherUrl: string;
let subject: Person;
let elsewhere: Person;
let october: Period & { id: string };
const as = {} as Record<
  "appraiser" | "head" | "district" | "delegate" | "self" | "peer" | "otherHead" | "admin" | "analyst" | "cycle",
  string
>;
const wires: Wire[] = [];

const LIVE = { freshMs: 0, lookMs: 50 };

beforeAll(async () => {
  api = await TestApi.start(undefined, {}, { live: LIVE });
  const { world } = api;
  const root = await world.unit("ROOT");
  const district = await world.unit("KEC", root);
  const village = await world.unit("KEL", district);
  const away = await world.unit("LAIN", root);
  const districtHead = await world.employee({ in: district, heads: true });
  const head = await world.employee({ in: village, heads: true, appraisedBy: districtHead });
  const appraiser = await world.employee({ in: village, appraisedBy: head });
  subject = await world.employee({ in: village, name: "Nama Asli", appraisedBy: appraiser });
  const peer = await world.employee({ in: village, appraisedBy: appraiser });
  const standIn = await world.employee({ in: away });
  const otherHead = await world.employee({ in: away, heads: true });
  elsewhere = await world.employee({ in: away, appraisedBy: otherHead });
  await world.delegation(appraiser, standIn, { endsOn: "2026-11-30" });
  october = await world.month(2026, 10);
  for (const [who, person] of Object.entries({ appraiser, head, district: districtHead, self: subject, peer, otherHead }))
    as[who as "head"] = await world.session(person);
  as.delegate = await world.session(standIn);
  as.admin = await world.session(null, "ADMINISTRATOR");
  as.analyst = await world.session(null, "ANALYST");
  as.cycle = await world.session(null, "PERFORMANCE_TEAM");
  url = `${await api.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  other = await createServer({ dataSource: api.dataSource, env: {}, clock: () => api.now, live: LIVE });
  otherUrl = `${await other.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterEach(async () => {
  for (const one of wires.splice(0)) await one.close();
});
afterAll(async () => {
  await other.close();
  await api.stop();
});

function connect(session: string, at = url): Wire {
  const one = wire(at, { cookie: `andir_session=${session}` });
  wires.push(one);
  return one;
}

/** Listens, and has begun to: events recorded from now on are heard. */
async function listening(session: string, at = url, variables: Record<string, unknown> = {}) {
  const heard = connect(session, at).listen(TEAM, variables);
  await until(() => api.app.websocketServer.clients.size + other.websocketServer.clients.size > 0);
  await settled();
  return heard;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 500) throw new Error("It did not come to it.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const scope = (): Scope => ({
  actor: null,
  db: api.dataSource.manager,
  sql: poolOf(api.dataSource),
  now: api.now,
  secret: Buffer.alloc(32),
  reads: new Set(),
});

const record = (fact: Omit<AuditFact, "subjectKey"> & { subjectKey?: string | null }) =>
  inTransaction(scope(), (tx) => recordEvent(tx, { subjectKey: null, ...fact }));

const keyIn = (id: string): string => Buffer.from(id, "base64url").toString().split(":")[1] ?? "";

let month = 0;
/** A report of a month of its own, since there is one a month and post. */
async function newReport(of: Person, status: "SUBMITTED" | "DRAFT" = "SUBMITTED"): Promise<string> {
  month += 1;
  const period = await api.world.month(2010 + Math.floor(month / 12), (month % 12) + 1);
  return api.world.report(of, period, { status });
}

async function submitted(of: Person): Promise<string> {
  const id = await newReport(of);
  await record({ action: "report.submitted", noun: "performance_report", nounKey: keyIn(id), subjectKey: of.key });
  return id;
}

test.each(["appraiser", "head", "district", "delegate"] as const)("the %s hears that a report came in", async (who) => {
  const heard = await listening(as[who]);

  const id = await submitted(subject);

  const [{ teamActivity }] = await heard.until(1);
  expect(teamActivity).toEqual({
    cursor: expect.any(String),
    at: api.now.toISOString(),
    employee: { id: subject.id, name: "Nama Asli" },
    report: { id, status: "SUBMITTED" },
    assessment: null,
  });
});

test.each(["self", "peer", "otherHead", "admin", "analyst", "cycle"] as const)("%s hears nothing", async (who) => {
  const heard = await listening(as[who]);
  const witness = await listening(as.appraiser);

  await submitted(subject);
  await witness.until(1);
  await settled();

  expect(heard).toMatchObject({ events: [], errors: [] });
});
