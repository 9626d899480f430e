import { readXlsx } from "hucre/xlsx";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { inTransaction, poolOf } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let subject: Person;
let head: Person;
const as = {} as Record<"subject" | "head" | "cycle", string>;

beforeAll(async () => {
  api = await TestApi.start();
  const { world, dataSource } = api;
  const unit = await world.unit("KEL");
  const [september, october] = [await world.month(2026, 9), await world.month(2026, 10)];
  head = await world.employee({ in: unit, name: "Ibu Lurah", heads: true });
  subject = await world.employee({ in: unit, name: "Nama Asli", appraisedBy: head });
  const published = await world.assessment(subject, head, september, { reason: "Alasan terbit" });
  await world.assessment(subject, head, october, { status: "DRAFT", publishedAt: null, reason: "Alasan draf" });
  await world.entry(subject, await world.report(subject, october, { narrative: "Isi laporan" }), "2026-10-05");
  await world.leave(subject, "2026-03-01", "2026-03-31");
  as.subject = await world.session(subject, "PERFORMANCE_TEAM");
  as.head = await world.session(head);
  as.cycle = await world.session(null, "PERFORMANCE_TEAM");
  await api.ask(as.head, `query TeamPage { node(id: "${published}") { id } }`);
  await api.accessLog.flush();
  const scope = {
    actor: null,
    db: dataSource.manager,
    sql: poolOf(dataSource),
    secret: Buffer.alloc(32),
    reads: new Set<string>(),
  };
  await inTransaction({ ...scope, now: new Date() }, (tx) =>
    recordEvent(tx, {
      action: "leave.recorded",
      noun: "leave",
      nounKey: newKey(),
      subjectKey: subject.key,
      payload: { kind: "MATERNITY", byKey: head.key },
    }),
  );
});
afterAll(() => api.stop());

const download = (token: string | null) =>
  api.app.inject({ url: "/exports/my-data", ...(token && { cookies: { andir_session: token } }) });

test("one takes along all that is stored about oneself, as a file that is kept nowhere else", async () => {
  const response = await download(as.subject);
  const { tables } = response.json();

  expect(response.headers["content-disposition"]).toBe(`attachment; filename="data-saya-2026-11-24.json"`);
  expect(response.headers["cache-control"]).toBe("no-store");
  expect(tables.employee).toMatchObject([{ name: "Nama Asli", nip: subject.nip, joinedOn: "2019-12-02" }]);
  expect(tables.appraiser_assignment).toMatchObject([{ appraiser: "Ibu Lurah" }]);
  expect(tables.performance_report).toMatchObject([{ narrative: "Isi laporan" }]);
  expect(tables.progress_entry).toMatchObject([{ text: "Melayani warga di loket", day: "2026-10-05" }]);
  expect(tables.leave).toMatchObject([{ kind: "MATERNITY" }]);
  expect(tables.role_grant).toMatchObject([{ role: "PERFORMANCE_TEAM", reason: "Uji" }]);
  expect(tables.access_log).toMatchObject([{ reader: "Ibu Lurah", source: "TeamPage", count: 1 }]);
  expect(tables.audit_event).toMatchObject([
    { action: "leave.recorded", details: [{ name: "kind", value: "MATERNITY" }] },
  ]);
});

test("the same as a workbook: a sheet for each table that says something, and text is never a formula", async () => {
  const response = await api.app.inject({
    url: "/exports/my-data?format=xlsx",
    cookies: { andir_session: as.subject },
  });
  expect(response.headers["content-disposition"]).toBe(`attachment; filename="data-saya-2026-11-24.xlsx"`);
  const { sheets } = await readXlsx(response.rawPayload);
  const { tables } = (await download(as.subject)).json();
  const told = Object.entries<unknown[]>(tables).filter(([, found]) => found.length > 0);

  expect(sheets.map(({ name }) => name)).toEqual(["data-saya", ...told.map(([name]) => name)]);
  expect(sheets[0]!.rows.slice(1)).toEqual(told.map(([name, found]) => [name, found.length]));
  const entries = sheets.find(({ name }) => name === "progress_entry")!;
  expect(entries.rows[1]![entries.rows[0]!.indexOf("text")]).toBe("Melayani warga di loket");
});

test("a draft is there without what stands in it, and no secret at all", async () => {
  const response = await download(as.subject);

  expect(response.json().tables.assessment).toMatchObject([
    { status: "PUBLISHED", reason: "Alasan terbit", predicate: "GOOD" },
    { status: "DRAFT", reason: null, predicate: null, discipline: null },
  ]);
  expect(response.body).not.toContain("Alasan draf");
  const [{ hash }] = await api.dataSource.query("select token_hash as hash from session limit 1");
  expect(response.body).not.toContain(hash);
  expect(response.body).not.toMatch(/hash|secret/i);
});

test("it holds nothing about another, and is refused to who has no record or is not signed in", async () => {
  const { tables } = (await download(as.head)).json();

  expect(tables.employee).toMatchObject([{ name: "Ibu Lurah" }]);
  expect(tables.assessment).toEqual([]);
  expect(tables.progress_entry).toEqual([]);
  expect((await download(null)).statusCode).toBe(401);
  expect((await download("nonsense")).statusCode).toBe(401);
  expect((await download(as.cycle)).statusCode).toBe(404);
});
