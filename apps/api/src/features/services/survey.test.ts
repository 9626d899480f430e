import { satisfactionIndexOf } from "@andir/domain/satisfaction-index";
import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let head: string;
let clerk: string;
let analyst: string;
let service: { key: string; id: string };
const CODE = "ABCD2345";

beforeAll(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("PKM");
  const other = await api.world.unit("KEL");
  const lead = await api.world.employee({ in: unit, heads: true });
  head = await api.world.session(lead);
  clerk = await api.world.session(await api.world.employee({ in: unit, appraisedBy: lead }));
  analyst = await api.world.session(null, "ANALYST");
  await api.world.employee({ in: other, heads: true });
  const key = "0190a000-0000-7000-8000-000000000001";
  service = { key, id: Buffer.from(`Service:${key}`).toString("base64url") };
  await api.dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'PKM-1', 'Pemeriksaan umum', '2020-01-01')`,
    [key, unit.key],
  );
  await api.dataSource.query(
    `insert into service_survey (service_key, code, opened_at, closed_at) values ($1, $2, now(), null)`,
    [key, CODE],
  );
});
afterAll(() => api.stop());

const open = (path = `/survey/${CODE}`) => api.app.inject({ url: path });
const passIn = (page: string): string => /name="pass"\s+value="([^"]+)"/.exec(page)?.[1] ?? "";

const send = (fields: Record<string, string>, { from = "10.0.0.1", cookie = "" } = {}) =>
  api.app.inject({
    method: "POST",
    url: `/survey/${CODE}`,
    remoteAddress: from,
    headers: { "content-type": "application/x-www-form-urlencoded", cookie },
    payload: new URLSearchParams(fields).toString(),
  });

const ALL = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`u${i + 1}`, "3"]));

const answers = () =>
  api.dataSource.query<Record<string, unknown>[]>("select * from satisfaction_response order by key");

describe("the public form of a survey", () => {
  test("asks the nine questions in the regulation's words, without a name and without a script", async () => {
    const page = await open();

    expect(page.statusCode).toBe(200);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body.match(/<fieldset/g)).toHaveLength(10);
    expect(page.body).toContain("Tidak sopan dan ramah");
    expect(page.body).not.toContain("<script");
    expect((await open(`/survey/${CODE}?lang=en`)).body).toContain("Free of charge");
  });

  test("keeps an answer with its day and nothing of who sent it", async () => {
    const pass = passIn((await open()).body);
    api.pass(1);
    const sent = await send({
      ...ALL,
      u3: "1",
      comment: "  Menunggu\u0000 lama ",
      age: "FROM_26",
      sex: "X",
      pass,
    });

    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/survey/${CODE}/thanks`]);
    const [row] = await answers();
    expect(row).toMatchObject({
      answered_on: "2026-11-24",
      channel: "FORM",
      requirements: 3,
      time: 1,
      comment: "Menunggu  lama",
      age_band: "FROM_26",
      sex: null,
      education: null,
    });
    expect(String(row?.["key"])).toMatch(/^.{14}4/); // random: of the fourth version, which tells no time
    expect((await open(`/survey/${CODE}/thanks`)).body).toContain("Terima kasih");
    const [events] = await api.dataSource.query("select count(*)::int as n from audit_event");
    expect(events.n).toBe(0);
  });

  test("counts a device once a day, and a form once", async () => {
    const pass = passIn((await open()).body);
    api.pass(1);
    const first = await send({ ...ALL, pass }, { from: "10.0.0.2" });
    const again = await send({ ...ALL, pass }, { from: "10.0.0.2" });
    const before = (await answers()).length;
    const [set] = first.cookies;
    const cookie = `${set?.name}=${set?.value}`;

    const shown = await api.app.inject({ url: `/survey/${CODE}`, headers: { cookie } });
    const second = await send({ ...ALL, pass: passIn((await open()).body) }, { cookie });

    expect(again.statusCode).toBe(303); // pressed twice: thanked twice, counted once
    expect(shown.body).toContain("Anda sudah mengisi hari ini");
    expect(second.statusCode).toBe(409);
    expect((await answers()).length).toBe(before);
  });

  test("says which questions are open, keeps what was chosen, and lets them be left out", async () => {
    const pass = passIn((await open()).body);
    api.pass(1);
    const { u9: _left, ...eight } = ALL;
    const asked = await send({ ...eight, comment: `"><b>`, pass }, { from: "10.0.0.3" });

    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('href="#u9"');
    expect(asked.body.match(/ checked/g)).toHaveLength(8);
    expect(asked.body).toContain("&quot;&gt;&lt;b&gt;");

    const none = await send({ pass }, { from: "10.0.0.3" });
    expect(none.body).toContain("Belum ada jawaban");
    expect(none.body).not.toContain('name="partly"');

    const partly = await send({ ...eight, partly: "1", pass }, { from: "10.0.0.3" });
    expect(partly.statusCode).toBe(303);
    expect((await answers()).filter((row) => row["facilities"] === null)).toHaveLength(1);
  });

  test("a form without its pass, or sent at once, is given back with what was filled in", async () => {
    const forged = await send({ ...ALL }, { from: "10.0.0.4" });
    const hasty = await send({ ...ALL, pass: passIn((await open()).body) }, { from: "10.0.0.4" });

    expect([forged.statusCode, hasty.statusCode]).toEqual([422, 422]);
    expect(hasty.body.match(/ checked/g)).toHaveLength(9);
  });

  test("from one network a hundred answers a day count", async () => {
    await api.dataSource.query("update form_sending set sendings = 100 where form = $1", [`survey:${CODE}`]);
    const pass = passIn((await open()).body);
    api.pass(1);

    const before = (await answers()).length;
    const refused = await send({ ...ALL, pass }, { from: "10.0.0.3" });
    expect(refused.statusCode).toBe(429);
    // Sent again it is refused again: nobody is thanked for an answer that did not count.
    expect((await send({ ...ALL, pass: passIn(refused.body) }, { from: "10.0.0.3" })).statusCode).toBe(429);
    expect((await answers()).length).toBe(before);
  });

  test("a code that is typed finds its survey, an unknown one says so", async () => {
    const found = await open("/survey?code=abcd-2345");
    const lost = await open("/survey/ZZZZ9999");

    expect([found.statusCode, found.headers.location]).toEqual([303, `/survey/${CODE}`]);
    expect(lost.statusCode).toBe(404);
    expect(lost.body).toContain("Survei tidak ditemukan");
  });

  test("a closed survey takes nothing", async () => {
    await api.dataSource.query("update service_survey set closed_at = now()");
    const before = (await answers()).length;

    expect((await open()).body).toContain("Survei ini sedang ditutup");
    expect((await send({ ...ALL, pass: "x" })).statusCode).toBe(409);
    expect((await answers()).length).toBe(before);
    await api.dataSource.query("update service_survey set closed_at = null");
  });
});

describe("the index of a service", () => {
  const INDEX = `query ($id: ID!, $from: Date!, $to: Date!) { satisfactionIndex(serviceId: $id, from: $from, to: $to) {
    respondents isWithheld index band weakest unanswered elements { element count mean } } }`;
  const ask = (as: string, from = "2026-11-01", to = "2026-11-30") =>
    api.ask(as, INDEX, { id: service.id, from, to }).then(({ data }) => data?.["satisfactionIndex"]);

  test("of fewer than five answers only those who read them one by one are told", async () => {
    expect(await ask(head)).toMatchObject({ respondents: 3, isWithheld: false, index: 73.15 }); // 8 x 3 + 7/3 = 26.333, by 25/9
    for (const one of [clerk, analyst])
      expect(await ask(one)).toEqual({
        respondents: null,
        isWithheld: true,
        index: null,
        band: null,
        weakest: [],
        unanswered: [],
        elements: [],
      });
  });

  test("of five it is told to everyone, and is what the rule makes of the sums", async () => {
    for (const [i, day] of ["2026-10-01", "2026-10-02", "2026-10-02", "2026-10-03", "2026-10-31"].entries())
      await api.dataSource.query(
        `insert into satisfaction_response (key, service_key, answered_on, channel, requirements, procedure, time, fee, product, competence, conduct, complaints, facilities)
         values (gen_random_uuid(), $1, $2, 'PAPER', 3, 3, 2, 4, 3, 3, 4, $3, 3)`,
        [service.key, day, i < 3 ? 1 : null],
      );
    const sum = (total: number, count = 5) => ({ sum: total, count });
    const expected = satisfactionIndexOf({
      REQUIREMENTS: sum(15),
      PROCEDURE: sum(15),
      TIME: sum(10),
      FEE: sum(20),
      PRODUCT: sum(15),
      COMPETENCE: sum(15),
      CONDUCT: sum(20),
      COMPLAINTS: sum(3, 3),
      FACILITIES: sum(15),
    });

    // By hand: 3 + 3 + 2 + 4 + 3 + 3 + 4 + 1 + 3 = 26, by 25/9 is 72.22.
    expect(expected.index).toBe(72.22);
    for (const one of [head, clerk, analyst])
      expect(await ask(one, "2026-10-01", "2026-10-31")).toMatchObject({
        respondents: 5,
        index: 72.22,
        band: "C",
        weakest: ["COMPLAINTS"],
      });
  });

  test("the trend withholds a small month from a clerk, and with it the one that would give it away", async () => {
    const text = `query ($id: ID!) { node(id: $id) { ... on Service { satisfactionTrend(span: MONTH, count: 2) { startsOn satisfaction { respondents index } } } } }`;
    const trend = async (as: string) => (await api.ask(as, text, { id: service.id })).data?.["node"].satisfactionTrend;

    expect((await trend(head)).map((one: any) => [one.startsOn, one.satisfaction.respondents])).toEqual([
      ["2026-10-01", 5],
      ["2026-11-01", 3],
    ]);
    expect((await trend(clerk)).map((one: any) => one.satisfaction.respondents)).toEqual([null, null]);
  });

  test("answers one by one are for the head, and for analysts without what tells of the respondent", async () => {
    const text = `{ satisfactionResponses(first: 10) { totalCount nodes { comment ageBand requirements service { name } } } }`;
    const of = async (as: string) => (await api.ask(as, text)).data?.["satisfactionResponses"];

    const whole = await of(head);
    expect(whole.totalCount).toBe(8);
    expect(whole.nodes.some(({ comment }: any) => comment === "Menunggu  lama")).toBe(true);
    expect((await of(clerk)).totalCount).toBe(0);
    const veiled = await of(analyst);
    expect(veiled.totalCount).toBe(8);
    expect(veiled.nodes.every(({ comment, ageBand }: any) => comment === null && ageBand === null)).toBe(true);
  });

  test("many services cost as many statements as one", async () => {
    const text = `{ orgUnit(code: "PKM") { services { satisfaction { index } satisfactionTrend { startsOn } } } }`;
    await api.ask(head, text); // the units are read once
    const one = await api.ask(head, text);
    await api.dataSource.query(
      `insert into service (key, unit_key, code, name, starts_on)
       select gen_random_uuid(), unit_key, code || '-' || n, name || ' ' || n, starts_on from service, generate_series(1, 5) n`,
    );
    const many = await api.ask(head, text);

    expect(many.data?.["orgUnit"].services).toHaveLength(6);
    expect(many.statements).toBe(one.statements);
  });
});

test("a shared device counts again by a number of today's queue, once for each", async () => {
  await api.dataSource.query(
    `insert into queue_ticket (key, service_key, number, day, arrived_at) values (gen_random_uuid(), $1, 'A012', '2026-11-24', now())`,
    [service.key],
  );
  const page = await open();
  expect(page.body).toContain("Nomor antrean hari ini");
  api.pass(1);
  const first = await send({ ...ALL, pass: passIn(page.body) }, { from: "10.0.0.5" });
  const [set] = first.cookies;
  const cookie = `${set?.name}=${set?.value}`;
  const again = async (ticket: string) => {
    const pass = passIn((await api.app.inject({ url: `/survey/${CODE}?ticket=1`, headers: { cookie } })).body);
    api.pass(1);
    return send({ ...ALL, ticket, pass }, { from: "10.0.0.5", cookie });
  };

  const unknown = await again("A999");
  expect([unknown.statusCode, unknown.body.includes("tidak ada dalam antrean hari ini")]).toEqual([422, true]);
  expect((await again(" a012 ")).statusCode).toBe(303);
  const used = await again("A012");
  expect([used.statusCode, used.body.includes("sudah dipakai")]).toEqual([422, true]);
  const [row] = await api.dataSource.query("select count(*)::int as n from satisfaction_response where has_ticket");
  expect(row.n).toBe(1);
});
