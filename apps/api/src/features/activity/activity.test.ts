import type { FastifyInstance } from "fastify";
import { recordEvent, recordEvents, type AuditFact } from "../../platform/audit.ts";
import { agencySecret } from "../../platform/agency-secret.ts";
import { encodeCursor } from "../../platform/cursor.ts";
import { newKey } from "../../platform/key.ts";
import { statementCount } from "../../platform/sql.ts";
import { inTransaction, poolOf, type Scope } from "../../platform/scope.ts";
import { createServer } from "../../server.ts";
import { TestApi } from "../../testing/api.ts";
import { wire, type Wire } from "../../testing/live.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

const PUBLISHED = { action: "assessment.published", noun: "assessment" };
const TEAM = `subscription TeamActivity($after: String) {
  teamActivity(after: $after) { cursor at employee { id name } report { id status } assessment { id status predicate } }
}`;

let api: TestApi;
let secret: Buffer;
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
  secret = await agencySecret(api.dataSource);
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

/** Listens to what is recorded from this moment on, whenever the connection is there. */
async function listening(session: string, at = url, variables: Record<string, unknown> = {}) {
  const [{ sequence }] = await api.dataSource.query(`select sequence from audit_head`);
  const after = encodeCursor(secret, "teamActivity", [String(sequence)]);
  return connect(session, at).listen(TEAM, { after, ...variables });
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

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

test("a person who is away with the cursor of the last event misses nothing, and hears nothing twice", async () => {
  const before = await listening(as.appraiser);
  const first = await submitted(subject);
  const [{ teamActivity: last }] = await before.until(1);
  await wires.at(-1)?.close();
  const meanwhile = [await submitted(subject), await submitted(elsewhere), await submitted(subject)];

  const after = await listening(as.appraiser, url, { after: last.cursor });
  const then = await submitted(subject);

  const heard = (await after.until(3)).map(({ teamActivity }) => teamActivity);
  expect(last.report.id).toBe(first);
  expect(heard.map(({ report }) => report.id)).toEqual([meanwhile[0], meanwhile[2], then]);
  await settled();
  expect(after.events).toHaveLength(3);
});

test("the same cursor on the other process gives the same", async () => {
  const before = await listening(as.appraiser);
  await submitted(subject);
  const [{ teamActivity: last }] = await before.until(1);
  const meanwhile = await submitted(subject);

  const after = await listening(as.appraiser, otherUrl, { after: last.cursor });

  expect((await after.until(1))[0].teamActivity.report.id).toBe(meanwhile);
});

test("more than fits into one reading is missed neither by who is there nor by who comes back", async () => {
  const there = await listening(as.head);
  const id = await submitted(subject);
  const [{ teamActivity: last }] = await there.until(1);
  const many = 1_300;
  const fact = { action: "report.returned", noun: "performance_report", nounKey: keyIn(id), subjectKey: subject.key };
  await inTransaction(scope(), (tx) => recordEvents(tx, Array.from({ length: many }, () => fact)));

  const back = await listening(as.head, otherUrl, { after: last.cursor });

  const cursors = (await there.until(1 + many)).slice(1).map(({ teamActivity }) => teamActivity.cursor);
  expect(new Set(cursors).size).toBe(many);
  expect((await back.until(many)).map(({ teamActivity }) => teamActivity.cursor)).toEqual(cursors);
});

test("every process tells those who are connected to it", async () => {
  const [here, there] = [await listening(as.appraiser), await listening(as.appraiser, otherUrl)];

  await submitted(subject);

  expect(await here.until(1)).toEqual(await there.until(1));
});

test("what happened while the listening connection was lost is told once it is back", async () => {
  const heard = await listening(as.appraiser);
  await submitted(subject);
  await heard.until(1);

  const killed = await api.dataSource.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kinerja-andir live' and datname = current_database()`,
  );
  for (let count = 0; count < 5; count += 1) await submitted(subject);

  expect(killed.length).toBeGreaterThan(0);
  const events = await heard.until(6);
  expect(new Set(events.map(({ teamActivity }) => teamActivity.report.id)).size).toBe(6);
});

test("of two who act at once the one that commits later is heard later, and neither is lost", async () => {
  const heard = await listening(as.appraiser);
  const [slow, quick] = [await newReport(subject), await newReport(subject)];
  const fact = (id: string) => ({
    action: "report.submitted",
    noun: "performance_report",
    nounKey: keyIn(id),
    subjectKey: subject.key,
  });
  let commit = () => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  const first = inTransaction(scope(), async (tx) => {
    await recordEvent(tx, fact(slow));
    await held;
  });
  await settled();
  const second = record(fact(quick));
  await settled();
  expect(heard.events).toEqual([]);
  commit();
  await Promise.all([first, second]);

  const events = await heard.until(2);
  expect(events.map(({ teamActivity }) => teamActivity.report.id)).toEqual([slow, quick]);
});

test("a cursor of another list, or one that was made up, is refused", async () => {
  const { data } = await api.ask(as.self, `{ performanceReports(first: 1) { edges { cursor } } }`);
  const foreign = data?.["performanceReports"].edges[0].cursor;

  for (const after of [foreign, "abc", ""]) {
    const heard = await listening(as.appraiser, url, { after });
    await heard.ended;
    expect(heard.errors).toEqual([
      expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining("cursor") }),
    ]);
  }
});

test("of an assessment its team hears what it may see, and a draft of another's hand stays unknown to the appraiser of today", async () => {
  const { world } = api;
  const published = await world.assessment(subject, elsewhere, october);
  const [appraiser, head] = [await listening(as.appraiser), await listening(as.head)];

  const nounKey = keyIn(published);
  await record({ ...PUBLISHED, nounKey, subjectKey: subject.key });
  const [{ teamActivity }] = await appraiser.until(1);
  await api.dataSource.query(`update assessment set status = 'DRAFT', published_at = null where key = $1`, [nounKey]);
  await record({ action: "assessment.withdrawn", noun: "assessment", nounKey, subjectKey: subject.key });
  const withdrawn = (await head.until(2))[1].teamActivity;
  await settled();

  expect(teamActivity).toMatchObject({ assessment: { id: published, status: "PUBLISHED", predicate: "GOOD" }, report: null });
  expect(withdrawn.assessment).toEqual({ id: published, status: "DRAFT", predicate: "GOOD" });
  expect(appraiser.events).toHaveLength(1);
});

test("an objection is told as the assessment that it is about", async () => {
  const november = await api.world.month(2026, 11);
  const id = await api.world.assessment(subject, elsewhere, november, { status: "OBJECTED" });
  const heard = await listening(as.head);

  await record({
    action: "objection.filed",
    noun: "objection",
    nounKey: newKey(),
    subjectKey: subject.key,
    payload: { assessmentKey: keyIn(id) },
  });
  await record({ action: "objection.filed", noun: "objection", nounKey: newKey(), subjectKey: subject.key });

  expect((await heard.until(1))[0].teamActivity).toMatchObject({ assessment: { id, status: "OBJECTED" } });
  await settled();
  expect(heard.events).toHaveLength(1);
});

test("other changes are no activity of a team, whomever they are about", async () => {
  const heard = await listening(as.head);

  const nounKey = keyIn(await newReport(subject));
  for (const action of ["account.signed_in", "report.drafted", "assessment.drafted"])
    await record({ action, noun: "performance_report", nounKey, subjectKey: subject.key });
  await settled();

  expect(heard.events).toEqual([]);
});

test("one who becomes the appraiser while listening hears from then on, and who no longer is, no more", async () => {
  const { world } = api;
  const heir = await world.employee({ in: await world.unit(`U${month}`) });
  const ward = await world.employee({ in: await world.unit(`V${month}`), appraisedBy: heir });
  const heard = await listening(await world.session(heir));
  await submitted(subject);
  await settled();
  expect(heard.events).toEqual([]);

  await world.appraises(heir, subject.positionKey, { startsOn: "2026-11-01" });
  const id = await submitted(subject);
  expect((await heard.until(1))[0].teamActivity.report.id).toBe(id);

  await api.dataSource.query(`delete from appraiser_assignment where appraiser_key = $1 and position_key = $2`, [
    heir.key,
    subject.positionKey,
  ]);
  await submitted(subject);
  const own = await submitted(ward);
  expect((await heard.until(2))[1].teamActivity.report.id).toBe(own);
});

test("who was read is noted once a day and screen, as for any reading", async () => {
  const heard = await listening(as.district);
  await submitted(subject);
  await submitted(subject);
  await heard.until(2);
  await api.accessLog.flush();

  const { data } = await api.ask(as.self, `{ accessLog(first: 50) { nodes { source count reader { name } } } }`);

  const { name } = (await api.ask(as.district, `{ viewer { employee { name } } }`)).data?.["viewer"].employee;
  const rows = data?.["accessLog"].nodes.filter((row: any) => row.reader.name === name);
  expect(rows).toEqual([{ source: "TeamActivity", count: expect.any(Number), reader: { name } }]);
});

test("without a cursor one hears from now on", async () => {
  await submitted(subject);
  const heard = connect(as.appraiser).listen(TEAM);
  await settled();

  const id = await submitted(subject);

  expect((await heard.until(1)).map(({ teamActivity }) => teamActivity.report.id)).toEqual([id]);
});

test("an event is read once a process, and those whom it does not concern cost nothing", async () => {
  const quiet = await createServer({ dataSource: api.dataSource, env: {}, clock: () => api.now });
  const at = `${await quiet.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  const heard = [await listening(as.appraiser, at), await listening(as.head, at)];
  for (let count = 0; count < 15; count += 1) await listening(as.otherHead, at);
  await settled();
  const before = statementCount.value;

  await submitted(subject);
  await Promise.all(heard.map((one) => one.until(1)));
  await settled();
  const count = statementCount.value - before;
  await quiet.close();

  // To record it takes 3, to read it 3 for each of three processes, to show it 2 for each of two; and the clock may strike.
  expect(count).toBeLessThanOrEqual(3 + 3 * 3 + 2 * 2 + 3);
});
