import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does } from "../../testing/story.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { forgetContacts } from "./forget-contacts.service.ts";

let api: TestApi;
let village: OrgUnit;
let other: OrgUnit;
let as: Record<"lurah" | "camat" | "siti" | "otherLurah" | "team" | "analyst" | "admin", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  village = await world.unit("KEL.A", district);
  other = await world.unit("KEL.B", district);
  await api.dataSource.query("update org_unit set kind = 'KELURAHAN' where code like 'KEL.%'");
  const camat = await world.employee({ in: district, name: "Camat", heads: true });
  const lurah = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: camat });
  as = {
    lurah: await world.session(lurah),
    camat: await world.session(camat),
    siti: await world.session(await world.employee({ in: village, name: "Siti", appraisedBy: lurah })),
    otherLurah: await world.session(await world.employee({ in: other, name: "Lurah lain", heads: true })),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
    admin: await world.session(null, "ADMINISTRATOR"),
  };
});
afterEach(() => api.stop());

const post = (url: string, fields: Record<string, string>) =>
  api.app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(fields).toString(),
  });
const passIn = (body: string) => /name="pass"\s+value="([^"]+)"/.exec(body)?.[1] ?? "";
const codeIn = (body: string) => /class="code"[^>]*>([^<]+)</.exec(body)?.[1] ?? "";

const TEXT = "Lampu jalan di depan pos ronda mati sudah seminggu.";

async function newPass(): Promise<string> {
  const pass = passIn((await api.app.inject("/public/aduan")).body);
  api.pass(1);
  return pass;
}

async function complain(fields: Record<string, string> = {}): Promise<string> {
  const sent = { pass: await newPass(), target: `u-${village.key}`, text: TEXT, ...fields };
  const { statusCode, body } = await post("/public/aduan", sent);
  expect(statusCode).toBe(200);
  return codeIn(body);
}

const SHOWN = "complaint { id status answer change daysWaiting isOverdue contact viewerMayAnswer answeredBy { name } }";
const LIST = "{ complaints { nodes { id text contact hasContact status dueOn viewerMayAnswer } } }";
const seenBy = async (session: string): Promise<any[]> => (await api.ask(session, LIST)).data?.["complaints"].nodes;
const onlyOne = async (): Promise<string> => (await seenBy(as.lurah))[0].id;

test("a citizen complains without signing in, and is given a code that the tables do not hold", async () => {
  const code = await complain({ contact: "0812-0000", about: "TIME" });

  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const [row] = await api.dataSource.query("select * from complaint");
  expect(row).toMatchObject({
    text: TEXT,
    about: "TIME",
    status: "RECEIVED",
    due_on: "2026-12-08",
    unit_key: village.key,
  });
  expect(JSON.stringify(row)).not.toContain(code.replaceAll("-", ""));
  expect(JSON.stringify(row)).not.toContain("0812-0000");
  const [event] = await api.dataSource.query(
    "select e.action, p.payload from audit_event e join audit_payload p using (sequence) where e.noun = 'complaint'",
  );
  expect(event).toEqual({ action: "complaint.received", payload: "{}" });
});

test("a form sent twice over a bad line is one complaint with one code", async () => {
  const sent = { pass: await newPass(), target: `u-${village.key}`, text: TEXT };

  const [first, again] = [await post("/public/aduan", sent), await post("/public/aduan", sent)];

  expect(codeIn(again.body)).toBe(codeIn(first.body));
  expect(await seenBy(as.lurah)).toHaveLength(1);
});

test("what is missing is said beside the field, and what was written stays", async () => {
  const { statusCode, body } = await post("/public/aduan", { pass: "", target: "u-x", text: "Lampu" });

  expect(statusCode).toBe(422);
  expect(body).toContain("Pilih layanan atau unit yang Anda adukan.");
  expect(body).toContain("sekurangnya 10 huruf");
  expect(body).toMatch(/<textarea[^>]*>\s*Lampu<\/textarea/);
});

test("a form with a mistake in it may be sent again as soon as that is mended, with the pass that it had", async () => {
  const pass = await newPass();
  const wrong = await post("/public/aduan", { pass, target: `u-${village.key}`, text: "Lampu" });

  expect(passIn(wrong.body)).toBe(pass);
  const mended = await post("/public/aduan", { pass: passIn(wrong.body), target: `u-${village.key}`, text: TEXT });
  expect(codeIn(mended.body)).not.toBe("");
});

test("a form that is not ours is not taken, and can be sent once more", async () => {
  const { statusCode, body } = await post("/public/aduan", { pass: "x.y.z", target: `u-${village.key}`, text: TEXT });

  expect(statusCode).toBe(422);
  expect(body).toContain("Tekan Kirim sekali lagi");
  expect(passIn(body)).not.toBe("");
  expect(await seenBy(as.lurah)).toEqual([]);
});

test("the heads up the line and the performance team see it; how to reach the citizen only who answers", async () => {
  await complain({ contact: "0812-0000" });

  const seen: Record<string, any[]> = {};
  for (const [who, session] of Object.entries(as)) seen[who] = await seenBy(session);

  expect(Object.entries(seen).flatMap(([who, nodes]) => (nodes.length > 0 ? [who] : []))).toEqual([
    "lurah",
    "camat",
    "team",
  ]);
  expect(seen["lurah"]?.[0]).toMatchObject({ contact: "0812-0000", viewerMayAnswer: true });
  expect(seen["camat"]?.[0]).toMatchObject({ contact: "0812-0000", viewerMayAnswer: true });
  expect(seen["team"]?.[0]).toMatchObject({ contact: null, hasContact: true, viewerMayAnswer: false });
});

test("it is answered, read by the code alone, and opened once more when the answer was not enough", async () => {
  const code = await complain();
  const id = await onlyOne();

  const answered = await does(
    api,
    as.lurah,
    "answerComplaint",
    { complaintId: id, answer: "Lampu sudah diganti." },
    SHOWN,
  );
  expect(answered.complaint).toMatchObject({
    status: "ANSWERED",
    answer: "Lampu sudah diganti.",
    answeredBy: { name: "Lurah" },
  });
  const again = await does(api, as.lurah, "answerComplaint", { complaintId: id, answer: "Sekali lagi." }, SHOWN);
  expect(codesOf(again)).toEqual(["complaintId ANSWERED"]);

  const read = await post("/public/aduan/ikuti", { code: code.toLowerCase().replaceAll("-", " ") });
  expect(read.body).toContain("Lampu sudah diganti.");
  expect(read.body).not.toContain("Lurah");
  expect(read.headers["cache-control"]).toBe("no-store");
  expect((await post("/public/aduan/ikuti", { code: "0000-0000-0000" })).statusCode).toBe(422);

  api.pass(1);
  const opened = await post("/public/aduan/ikuti/lagi", { code, pass: passIn(read.body), note: "Masih mati." });
  expect(opened.body).toContain("Unit akan menjawab sekali lagi");
  expect(await seenBy(as.lurah)).toMatchObject([{ status: "REOPENED", viewerMayAnswer: true }]);
});

test("nobody but who answers for the unit answers, hands on or tells what changed", async () => {
  await complain();
  const id = await onlyOne();
  const outcomes: Record<string, string[]> = {};
  for (const who of ["siti", "otherLurah", "team", "analyst", "admin"] as const)
    outcomes[who] = codesOf(await does(api, as[who], "answerComplaint", { complaintId: id, answer: "Ya." }, SHOWN));

  expect(new Set(Object.values(outcomes).flat())).toEqual(new Set(["complaintId NOT_FOUND"]));
  const change = { complaintId: id, change: "Lampu diganti." };
  expect(codesOf(await does(api, as.lurah, "tellComplaintChange", change, SHOWN))).toEqual([
    "complaintId NOT_ANSWERED",
  ]);
});

test("it is handed on to the unit that it is about, and the citizen reads where and why", async () => {
  const code = await complain();
  const complaintId = await onlyOne();
  const give = (unit: OrgUnit, note = "Pos ronda itu di Kelurahan B.") =>
    does(api, as.lurah, "forwardComplaint", { complaintId, unitId: globalId("OrgUnit", unit.key), note });

  expect(codesOf(await give(village))).toEqual(["unitId SAME"]);
  expect(codesOf(await give(other, " "))).toEqual(["note REQUIRED"]);
  expect(codesOf(await give(other))).toEqual([]);

  expect(await seenBy(as.lurah)).toEqual([]);
  expect(await seenBy(as.otherLurah)).toHaveLength(1);
  expect((await post("/public/aduan/ikuti", { code })).body).toContain("Pos ronda itu di Kelurahan B.");
});

test("what changed is told to everyone on the public page, and taken back, without a word of the complaint", async () => {
  await complain();
  const complaintId = await onlyOne();
  const answer = { complaintId, answer: "Sudah diganti.", change: "Lampu jalan diganti dengan LED." };
  await does(api, as.lurah, "answerComplaint", answer, SHOWN);

  const page = (await api.app.inject("/public/perubahan")).body;
  expect(page).toContain("Lampu jalan diganti dengan LED.");
  expect(page).not.toContain("pos ronda");

  await does(api, as.lurah, "tellComplaintChange", { complaintId, change: null }, SHOWN);
  api.pass(2);
  expect((await api.app.inject("/public/perubahan")).body).not.toContain("LED");
});

test("it waits for the head of the unit as a task, with its day", async () => {
  await complain();
  const tasks = (session: string) => api.ask(session, "{ viewer { tasks { kind count dueOn } } }");

  expect((await tasks(as.lurah)).data?.["viewer"].tasks).toContainEqual({
    kind: "COMPLAINTS_TO_ANSWER",
    count: 1,
    dueOn: "2026-12-08",
  });
  expect(JSON.stringify(await tasks(as.camat))).not.toContain("COMPLAINTS_TO_ANSWER");
});

test("past its day it is overdue, and a contact is gone some time after the answer", async () => {
  await complain({ contact: "0812-0000" });
  await api.dataSource.query(
    "update complaint set received_at = received_at - interval '15 days', due_on = due_on - 15",
  );
  const overdue = await api.ask(as.team, "{ complaints(filter: { isOverdue: true }) { totalCount } }");
  expect(overdue.data?.["complaints"].totalCount).toBe(1);

  await does(api, as.lurah, "answerComplaint", { complaintId: await onlyOne(), answer: "Sudah." }, SHOWN);
  const forget = () => forgetContacts({ sql: (api.dataSource.driver as any).master, now: api.now });
  await forget();
  expect((await seenBy(as.lurah))[0].contact).toBe("0812-0000");
  await api.dataSource.query("update complaint set answered_at = answered_at - interval '91 days'");
  await forget();
  expect((await seenBy(as.lurah))[0]).toMatchObject({ contact: null, hasContact: false });
});

test("a list with every field is as many statements for ten as for one", async () => {
  const all = `{ complaints(first: 20) { nodes { id text contact unit { name } service { name } answeredBy { name } viewerMayAnswer } } }`;
  await complain({ contact: "1" });
  await api.ask(as.lurah, all); // the units are kept from then on
  const one = await api.ask(as.lurah, all);
  await api.dataSource.query(
    `insert into complaint select (jsonb_populate_record(c, jsonb_build_object('key', gen_random_uuid(), 'code_hash', n::text, 'contact', null))).*
     from complaint c cross join generate_series(1, 9) n`,
  );

  const many = await api.ask(as.lurah, all);

  expect(many.statements).toBe(one.statements);
});
