import { writeXlsx } from "hucre/xlsx";
import { TestApi } from "../../testing/api.ts";
import { headOf, SHEET_COLUMNS } from "./survey-sheet.ts";

let api: TestApi;
let head: string;
let otherHead: string;
let clerk: string;
let team: string;
const serviceKey = "0190a000-0000-7000-8000-000000000001";
const id = Buffer.from(`Service:${serviceKey}`).toString("base64url");

beforeAll(async () => {
  api = await TestApi.start();
  const [unit, other] = [await api.world.unit("PKM"), await api.world.unit("KEL")];
  head = await api.world.session(await api.world.employee({ in: unit, heads: true }));
  clerk = await api.world.session(await api.world.employee({ in: unit }));
  otherHead = await api.world.session(await api.world.employee({ in: other, heads: true }));
  team = await api.world.session(null, "PERFORMANCE_TEAM");
  await api.dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'PKM-1', 'Pemeriksaan umum', '2020-01-01')`,
    [serviceKey, unit.key],
  );
});
afterAll(() => api.stop());

const HEADS = SHEET_COLUMNS.map(headOf);
const sheet = (...rows: (string | number)[][]) => [HEADS, ...rows].map((row) => row.join(";")).join("\n");
const GOOD = sheet(
  ["2026-11-02", 3, 3, 3, 3, 3, 3, 3, 3, 3, 41, "P", "SMA", "Ramah"],
  ["2026-11-03", 4, 4, 4, 4, 4, 4, 4, 4, 4, "", "", "", ""],
);

const send = (
  as: string | null,
  body: string | Buffer,
  check = false,
  headers: Record<string, string> = { "x-andir-upload": "1" },
) =>
  api.app.inject({
    method: "POST",
    url: `/survey-imports?service=${id}${check ? "&check=1" : ""}`,
    headers: {
      ...headers,
      "content-type": "application/octet-stream",
      ...(as ? { cookie: `andir_session=${as}` } : {}),
    },
    payload: body,
  });
const count = async () => (await api.dataSource.query("select count(*)::int as n from satisfaction_response"))[0].n;

test("a check tells what would come in, and brings nothing in", async () => {
  const answer = await send(head, GOOD, true);

  // (27 + 36) / 2 by 25/9 is 87.5.
  expect(answer.json()).toMatchObject({
    rowCount: 2,
    from: "2026-11-02",
    to: "2026-11-03",
    index: 87.5,
    problemCount: 0,
    isKnown: false,
    isImported: false,
  });
  expect(await count()).toBe(0);
});

test("one wrong row keeps the good ones out, and is named", async () => {
  const wrong = `${GOOD}\n2026-11-04;3;3;9;3;3;3;3;3;3`;
  const answer = await send(head, wrong);

  expect(answer.json()).toMatchObject({
    problems: [{ row: 4, column: "U3", value: "9", code: "NOT_1_TO_4" }],
    isImported: false,
  });
  expect(await count()).toBe(0);
});

test("a good file is brought in once, whoever sends it, in whatever order and format", async () => {
  expect((await send(head, GOOD)).json()).toMatchObject({ isImported: true, rowCount: 2 });
  expect(await count()).toBe(2);
  const rows = GOOD.split("\n").map((line) => line.split(";"));
  const workbook = await writeXlsx({ sheets: [{ name: "x", rows: [rows[0]!, rows[2]!, rows[1]!] }] });

  expect((await send(head, GOOD)).json()).toMatchObject({ isImported: false, isKnown: true });
  expect((await send(team, Buffer.from(workbook))).json()).toMatchObject({ isImported: false, isKnown: true });
  expect((await send(team, Buffer.from(workbook), true)).json()).toMatchObject({ isKnown: true });
  expect(await count()).toBe(2);
  const [event] = await api.dataSource.query("select action from audit_event order by sequence desc limit 1");
  expect(event.action).toBe("survey.imported");
});

test("the same file at the same moment comes in once", async () => {
  const file = GOOD.replaceAll("2026-11", "2026-10");
  const outcomes = (await Promise.all([send(head, file), send(head, file), send(team, file)])).map((one) => one.json());

  expect(outcomes.filter(({ isImported }) => isImported)).toHaveLength(1);
  expect(await count()).toBe(4);
});

test("only the head of the unit and the performance team bring paper in, from our own pages", async () => {
  expect((await send(null, GOOD)).statusCode).toBe(401);
  expect((await send(clerk, GOOD)).statusCode).toBe(403);
  expect((await send(otherHead, GOOD)).json().refusals[0].code).toBe("NOT_YOURS");
  expect((await send(head, GOOD, false, {})).statusCode).toBe(403);
});

test("what is too large, as it is sent or as it unpacks, is refused by name; for whom it is not to send, before that", async () => {
  const row = ["2026-11-02", ...Array<string>(9).fill("3"), "", "", "", "x".repeat(4000)];
  const rows = [HEADS, ...Array<string[]>(3000).fill(row)];
  const small = Buffer.from(await writeXlsx({ sheets: [{ name: "x", rows }], stringMode: "inline" }));
  expect(small.length).toBeLessThan(1_000_000);

  for (const file of [Buffer.alloc(1_000_001, "x"), small]) {
    const answer = await send(head, file);
    expect([answer.statusCode, answer.json().refusals[0].code]).toEqual([413, "TOO_LARGE"]);
  }
  expect((await send(otherHead, small)).json().refusals[0].code).toBe("NOT_YOURS");
});

test("the templates come back as they are given out", async () => {
  for (const ending of ["csv", "xlsx"]) {
    const template = await api.app.inject({ url: `/survey-imports/template.${ending}` });
    const checked = await send(head, template.rawPayload, true);

    expect(checked.json()).toMatchObject({ rowCount: 1, problems: [], refusals: [] });
  }
});

test("a survey is opened, closed and given another code by who may", async () => {
  const OPEN = `mutation ($input: OpenSurveyInput!) { openSurvey(input: $input) { problems { code } service { survey { code closedAt } viewerMayManageSurvey } } }`;
  const CLOSE = `mutation ($input: CloseSurveyInput!) { closeSurvey(input: $input) { problems { code } service { survey { closedAt } } } }`;
  const open = async (as: string, withNewCode = false) =>
    (await api.ask(as, OPEN, { input: { serviceId: id, withNewCode } })).data?.["openSurvey"];
  const close = async (as: string) => (await api.ask(as, CLOSE, { input: { serviceId: id } })).data?.["closeSurvey"];

  expect((await close(head)).problems).toEqual([{ code: "NOT_OPEN" }]);
  const first = (await open(head)).service.survey.code;
  expect(first).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
  expect((await close(team)).service.survey.closedAt).not.toBeNull();
  expect((await open(head)).service.survey).toEqual({ code: first, closedAt: null });
  expect((await open(head, true)).service.survey.code).not.toBe(first);
  expect((await api.app.inject({ url: `/survey/${first}` })).statusCode).toBe(404);
  expect((await open(otherHead)).problems).toEqual([{ code: "NOT_YOURS" }]);
  expect((await api.ask(clerk, OPEN, { input: { serviceId: id } })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

test("the QR code leads to the form, as a picture of lines and one of points", async () => {
  const { data } = await api.ask(head, `{ node(id: "${id}") { ... on Service { survey { code } } } }`);
  const path = `/survey/${data?.["node"].survey.code}`;
  const [svg, png, poster] = await Promise.all(
    ["qr.svg", "qr.png", "poster"].map((name) => api.app.inject({ url: `${path}/${name}` })),
  );

  expect([svg?.headers["content-type"], png?.headers["content-type"]]).toEqual(["image/svg+xml", "image/png"]);
  expect(svg?.body).toMatch(/^<svg /);
  expect(png?.rawPayload.subarray(1, 4).toString()).toBe("PNG");
  expect(poster?.body).toContain("Bagaimana layanan kami?");
});
