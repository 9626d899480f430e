import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { inTransaction, poolOf, type Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let subject: Person;
let record: (
  noun: string,
  about: Person | null,
  payload: Record<string, unknown>,
  how?: { byHead?: boolean; action?: string; nounKey?: string },
) => Promise<void>;
const as = {} as Record<"subject" | "head" | "cycle" | "analyst" | "administrator" | "official", string>;

beforeAll(async () => {
  api = await TestApi.start();
  const { world, dataSource } = api;
  const unit = await world.unit("KEL");
  const head = await world.employee({ in: unit, name: "Ibu Lurah", heads: true });
  subject = await world.employee({ in: unit, name: "Nama Asli", appraisedBy: head });
  as.subject = await world.session(subject);
  as.head = await world.session(head);
  as.cycle = await world.session(null, "PERFORMANCE_TEAM");
  as.analyst = await world.session(null, "ANALYST");
  as.administrator = await world.session(null, "ADMINISTRATOR");
  as.official = await world.session(null, "AUTHORISED_OFFICIAL");
  const [account] = await dataSource.query(`select key from account where employee_key = $1`, [head.key]);
  const scope: Scope = {
    actor: null,
    db: dataSource.manager,
    sql: poolOf(dataSource),
    now: new Date("2026-11-24T03:00:00Z"),
    secret: Buffer.alloc(32),
    reads: new Set(),
  };
  record = (noun, about, payload, { byHead = true, action = `${noun}.changed`, nounKey = newKey() } = {}) =>
    inTransaction({ ...scope, actor: byHead ? ({ accountKey: account.key } as Scope["actor"]) : null }, (tx) =>
      recordEvent(tx, { action, noun, nounKey, subjectKey: about?.key ?? null, payload }),
    );
  await record("report", subject, { before: "GOOD", peerKey: head.key, parts: { by: head.key, score: 7 } });
  await record("account", subject, { reason: "Pindah" });
  await record("report", head, { before: "POOR" });
  await record("org_unit", null, { name: "Baru" }, { byHead: false });
});
afterAll(() => api.stop());

const EVENTS = `{ auditEvents(first: 50) { totalCount nodes { action at actorName noun payload { name value } isErased } } }`;

test.each([
  ["subject", ["account.changed", "report.changed"]],
  ["head", ["report.changed"]],
  ["cycle", []],
  ["analyst", []],
  ["official", []],
  ["administrator", ["org_unit.changed", "account.changed"]],
] as const)("%s reads the changes that are theirs to read", async (reader, actions) => {
  const { data } = await api.ask(as[reader], EVENTS);

  expect(data?.["auditEvents"].nodes.map((n: { action: string }) => n.action)).toEqual(actions);
  expect(data?.["auditEvents"].totalCount).toBe(actions.length);
});

test("one can ask for what is about oneself alone", async () => {
  const { data } = await api.ask(
    as.administrator,
    `{ own: auditEvents(filter: { isOwn: true }) { totalCount } others: auditEvents(filter: { isOwn: false }) { totalCount } }`,
  );
  expect(data).toEqual({ own: { totalCount: 0 }, others: { totalCount: 2 } });
  const mine = await api.ask(
    as.subject,
    `{ own: auditEvents(filter: { isOwn: true }) { totalCount } others: auditEvents(filter: { isOwn: false }) { totalCount } }`,
  );
  expect(mine.data).toEqual({ own: { totalCount: 2 }, others: { totalCount: 0 } });
});

test("a change says what and by whom, without what names others", async () => {
  const { data } = await api.ask(as.subject, EVENTS);

  expect(data?.["auditEvents"].nodes[1]).toEqual({
    action: "report.changed",
    at: "2026-11-24T03:00:00.000Z",
    actorName: "Ibu Lurah",
    noun: "report",
    payload: [
      { name: "before", value: "GOOD" },
      { name: "parts", value: `{"score":7}` },
    ],
    isErased: false,
  });
});

test("changes are paged by cursor, and refused without sign-in", async () => {
  const page = (args: string) =>
    api.ask(as.subject, `{ auditEvents(${args}) { edges { cursor node { id noun } } pageInfo { hasNextPage } } }`);
  const first = (await page(`first: 1`)).data?.["auditEvents"];
  const second = (await page(`first: 1, after: "${first.edges[0].cursor}"`)).data?.["auditEvents"];

  expect([first, second].map((p) => [p.edges[0].node.noun, p.pageInfo.hasNextPage])).toEqual([
    ["account", true],
    ["report", false],
  ]);
  expect((await api.ask(null, EVENTS)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

describe("what is about an assessment", () => {
  const nounKey = newKey();
  const of = (action: string, noun = "assessment", payload = {}) =>
    record(noun, subject, payload, { action, ...(noun === "assessment" ? { nounKey } : {}) });
  const readBySubject = async () => {
    const { data } = await api.ask(as.subject, EVENTS);
    const told = data?.["auditEvents"].nodes.map((n: { action: string }) => n.action);
    expect(data?.["auditEvents"].totalCount).toBe(told.length);
    return told.filter((action: string) => /^(assessment|calibration)/.test(action)).toReversed();
  };

  test("is told its subject once it is published, by every path; a draft after a withdrawal once that is", async () => {
    await of("assessment.drafted");
    await of("calibration.proposed", "calibration", { assessmentKey: nounKey, reason: "Terlalu tinggi" });
    await of("assessment.changed_somehow");
    expect(await readBySubject()).toEqual([]);
    expect(await exported()).toEqual([]);

    await of("assessment.published");
    const published = [
      "assessment.drafted",
      "calibration.proposed",
      "assessment.changed_somehow",
      "assessment.published",
    ];
    expect(await readBySubject()).toEqual(published);

    await of("assessment.withdrawn");
    await of("assessment.drafted");
    await of("calibration.proposed", "calibration", { assessmentKey: newKey() });
    await of("calibration.proposed", "calibration");
    expect(await readBySubject()).toEqual([...published, "assessment.withdrawn"]);
    expect(await exported()).toEqual([...published, "assessment.withdrawn"]);

    await of("assessment.published");
    expect(await readBySubject()).toEqual([
      ...published,
      "assessment.withdrawn",
      "assessment.drafted",
      "assessment.published",
    ]);
  });

  test("is told nobody else", async () => {
    for (const reader of [as.cycle, as.analyst, as.official, as.administrator])
      expect(JSON.stringify((await api.ask(reader, EVENTS)).data)).not.toMatch(/assessment|calibration/);
  });

  async function exported(): Promise<string[]> {
    const response = await api.app.inject({
      url: "/exports/my-data",
      headers: { cookie: `andir_session=${as.subject}` },
    });
    const events: { action: string }[] = response.json().tables.audit_event;
    return events.map(({ action }) => action).filter((action) => /^(assessment|calibration)/.test(action));
  }
});

test.each(["feedback", "feedback_request", "feedback_answer"])(
  "who acted in an event of %s stays unknown, with the hour, unless it says otherwise",
  async (noun) => {
    await record(noun, subject, { isAnonymous: true }, { action: `${noun}.given` });
    await record(noun, subject, {}, { action: `${noun}.given` });
    await record(noun, subject, { isAnonymous: false }, { action: `${noun}.given` });

    const query = `{ auditEvents(first: 3) { nodes { at actorName onBehalfOfName isActorAnonymous } } }`;
    const { data } = await api.ask(as.subject, query);
    const [named, ...others] = data!["auditEvents"].nodes;
    const response = await api.app.inject({
      url: "/exports/my-data",
      headers: { cookie: `andir_session=${as.subject}` },
    });
    const exported = response.json().tables.audit_event.slice(-3);

    expect(named).toMatchObject({ at: "2026-11-24T03:00:00.000Z", actorName: "Ibu Lurah", isActorAnonymous: false });
    for (const other of others)
      expect(other).toEqual({
        at: "2026-11-23T17:00:00.000Z",
        actorName: null,
        onBehalfOfName: null,
        isActorAnonymous: true,
      });
    expect(exported.map((event: any) => [event.actor, event.at])).toEqual([
      [null, "2026-11-23T17:00:00.000Z"],
      [null, "2026-11-23T17:00:00.000Z"],
      ["Ibu Lurah", "2026-11-24T03:00:00.000Z"],
    ]);
  },
);
