import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { inTransaction, poolOf, type Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let subject: Person;
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
  const record = (noun: string, about: Person | null, payload: Record<string, unknown>, byHead = true) =>
    inTransaction({ ...scope, actor: byHead ? ({ accountKey: account.key } as Scope["actor"]) : null }, (tx) =>
      recordEvent(tx, { action: `${noun}.changed`, noun, nounKey: newKey(), subjectKey: about?.key ?? null, payload }),
    );
  await record("assessment", subject, { before: "GOOD", peerKey: head.key, parts: { by: head.key, score: 7 } });
  await record("account", subject, { reason: "Pindah" });
  await record("assessment", head, { before: "POOR" });
  await record("org_unit", null, { name: "Baru" }, false);
});
afterAll(() => api.stop());

const EVENTS = `{ auditEvents(first: 50) { totalCount nodes { action at actorName noun payload { name value } isErased } } }`;

test.each([
  ["subject", ["account.changed", "assessment.changed"]],
  ["head", ["assessment.changed"]],
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
    action: "assessment.changed",
    at: "2026-11-24T03:00:00.000Z",
    actorName: "Ibu Lurah",
    noun: "assessment",
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
    ["assessment", false],
  ]);
  expect((await api.ask(null, EVENTS)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});
