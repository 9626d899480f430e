import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { newKey } from "../../platform/key.ts";
import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import { ServiceStandard } from "../services/service-standard.entity.ts";
import { QueueTicket, Service } from "../services/service.entity.ts";
import { SatisfactionResponse } from "../services/satisfaction-response.entity.ts";

let api: TestApi;
const people: Person[] = [];

beforeAll(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const top = await world.unit("PEMDA");
  const october = await world.month(2026, 10);
  const health = await world.unit("DINKES", top);
  const clinic = await world.unit("PKM", health);
  const small = await world.unit("KECIL", top);
  const head = await world.employee({ in: health, name: "Kepala Dinas Rahasia", heads: true });
  for (let n = 0; n < 19; n += 1) {
    const person = await world.employee({ in: clinic, name: `Perawat Rahasia ${n}`, appraisedBy: head });
    people.push(person);
    await world.report(person, october, { status: n < 15 ? "VERIFIED" : "DRAFT" });
    const ratings = n < 6 ? ({ workResult: "ABOVE", behaviour: "ABOVE" } as const) : {};
    await world.assessment(person, head, october, { status: "PUBLISHED", ...ratings });
  }
  await world.employee({ in: small, name: "Sendiri Saja" });

  const service = await aService(clinic.key, "PKM-1", "Pemeriksaan umum");
  await waits(service, [10, 20, 30, 40, 50, 60]);
  await answers(service, "2026-09-15", [3, 3, 3, 3, 4, 4]);
  const quiet = await aService(clinic.key, "PKM-2", "Gigi <dan> mulut");
  await waits(quiet, [10, 20]);
  await answers(quiet, "2026-09-15", [1, 1]);
});
afterAll(() => api.stop());

async function aService(unitKey: string, code: string, name: string): Promise<string> {
  const { manager } = api.dataSource;
  const { key } = await manager.save(manager.create(Service, { unitKey, code, name, startsOn: "2020-01-01" }));
  await manager.insert(ServiceStandard, { serviceKey: key, startsOn: "2020-01-01", waitMinutes: 30 });
  return key;
}

async function waits(serviceKey: string, minutes: readonly number[]): Promise<void> {
  for (const [n, wait] of minutes.entries()) {
    const arrivedAt = new Date(Date.parse("2026-10-05T01:00:00Z") + n * 3_600_000);
    const calledAt = new Date(arrivedAt.getTime() + wait * 60_000);
    await api.dataSource.manager.insert(QueueTicket, { key: newKey(), serviceKey, arrivedAt, calledAt, doneAt: null });
  }
}

async function answers(serviceKey: string, answeredOn: string, all: readonly number[]): Promise<void> {
  for (const answer of all) {
    const elements = Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element.toLowerCase(), answer]));
    await api.dataSource.manager.save(
      api.dataSource.manager.create(SatisfactionResponse, { serviceKey, answeredOn, channel: "FORM", ...elements }),
    );
  }
}

const get = (url: string) => api.app.inject(url);
const dataOf = async (name: string): Promise<any[]> => (await get(`/public/data/${name}.json`)).json().rows;

test("a service is found by words of its name and its unit in any order, and by its unit", async () => {
  const found = async (path: string) => {
    const { body } = await get(path);
    return [...body.matchAll(/<h3><a[^>]*>([^<]+)</g)].map(([, name]) => name);
  };
  expect(await found("/public?cari=pkm+umum")).toEqual(["Pemeriksaan umum"]);
  expect(await found("/public?cari=GIGI")).toEqual(["Gigi &lt;dan&gt; mulut"]);
  expect(await found("/public?unit=PKM")).toHaveLength(2);
  expect(await found("/public?unit=DINKES")).toEqual([]);

  const { body } = await get("/public?cari=%3Cb%3E&lang=en");
  expect(body).toContain("No service matches");
  expect(body).toContain('value="&lt;b&gt;"');
  expect(body).toContain('name="robots" content="noindex"');
  expect(body).toContain('href="/public?cari=%3Cb%3E"'); // the same search in the other language
  expect((await get("/public?cari=pkm&cari=umum")).statusCode).toBe(200);
});

test("a service is told with its index, band and waiting time against the standard", async () => {
  const row = (await dataOf("layanan")).find(({ service_code }) => service_code === "PKM-1");

  // (3 x 4 + 4 x 2) / 6 = 3.333..., by 25 = 83.33: by hand.
  expect(row).toMatchObject({
    service_code: "PKM-1",
    satisfaction_index: 83.33,
    band: "B",
    respondents: 6,
    median_wait_minutes: 35,
    p90_wait_minutes: 55,
    standard_wait_minutes: 30,
    share_within_standard: 0.5,
    visits: 6,
  });
  const page = (await get("/public/layanan/PKM-1")).body;
  expect(page).toContain("83,33");
  expect(page).toContain("B · Baik");
  expect(page).toContain("35 menit");
});

test("of too few visits or answers nothing is told, and it does not read as zero", async () => {
  const row = (await dataOf("layanan")).find(({ service_code }) => service_code === "PKM-2");
  const page = (await get("/public/layanan/PKM-2")).body;

  expect(row).toMatchObject({ satisfaction_index: null, respondents: null, median_wait_minutes: null, visits: null });
  expect(page).toContain("terlalu sedikit pengguna");
  expect(page).toContain("terlalu sedikit kunjungan");
  expect(page).toContain("Gigi &lt;dan&gt; mulut");
});

test("what happens in the running month is told when it is over", async () => {
  const [service] = await api.dataSource.query("select key from service where code = 'PKM-2'");
  await answers(service.key, "2026-11-10", [4, 4, 4, 4, 4, 4]);
  api.pass(2);
  expect((await dataOf("layanan")).find(({ service_code }) => service_code === "PKM-2")).toMatchObject({
    respondents: null,
  });
  await api.dataSource.query("delete from satisfaction_response where answered_on = '2026-11-10'");
});

test("a unit is told in shares, and of too few people nothing", async () => {
  const rows = await dataOf("unit");

  expect(rows.find(({ unit_code }) => unit_code === "DINKES")).toMatchObject({
    people_owing_a_report: 20,
    share_handed_in: 0.75,
    share_very_good: 0.3158,
    share_good: 0.6842,
    share_below_good: 0,
  });
  expect(rows.find(({ unit_code }) => unit_code === "KECIL")).toMatchObject({
    people_owing_a_report: null,
    share_handed_in: null,
    share_good: null,
  });
});

test("no page and no file names a person", async () => {
  const paths = [
    "/public",
    "/public/unit",
    "/public/unit/DINKES",
    "/public/unit/PKM",
    "/public/layanan/PKM-1",
    "/public/embed/layanan/PKM-1",
    "/public/perubahan",
    "/public/aduan",
    "/public/data",
    ...["layanan", "waktu-tunggu", "unit", "perubahan"].flatMap((name) => [
      `/public/data/${name}.csv`,
      `/public/data/${name}.json`,
    ]),
  ];
  for (const path of paths) {
    const { statusCode, body } = await get(path);
    expect([path, statusCode]).toEqual([path, 200]);
    expect(body).not.toMatch(/Rahasia|Sendiri Saja/);
    for (const { key, nip } of people) expect(body.includes(key) || body.includes(nip)).toBe(false);
  }
});

test("it is worked out once a minute, however many ask, and the session is not looked at", async () => {
  api.pass(2);
  const first = await counted(() => get("/public"));
  const again = await counted(() => get("/public"));
  const unit = await counted(() => get("/public/layanan/PKM-1"));

  expect([first, again]).toEqual([5, 0]);
  expect(unit).toBeLessThanOrEqual(2);
});

async function counted(work: () => Promise<unknown>): Promise<number> {
  const before = statementCount.value;
  await work();
  return statementCount.value - before;
}

test("a service may stand in a frame of another site, and nothing else", async () => {
  const [framed, page] = [await get("/public/embed/layanan/PKM-1"), await get("/public/layanan/PKM-1")];

  expect(framed.headers["content-security-policy"]).toMatch(/frame-ancestors \*$/);
  expect(framed.headers).not.toHaveProperty("x-frame-options");
  expect(page.headers["x-frame-options"]).toBe("DENY");
  expect(page.body).toContain('<meta property="og:title" content="Pemeriksaan umum" />');
});

test("a file is for programs of any site, with its licence, and no cell of it is a formula", async () => {
  await api.dataSource.query("update service set name = '=HYPERLINK(1), \"x\"' where code = 'PKM-2'");
  api.pass(2);
  const csv = await get("/public/data/layanan.csv");

  expect(csv.headers).toMatchObject({
    "access-control-allow-origin": "*",
    link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    "content-type": "text/csv; charset=utf-8",
  });
  expect(csv.body).toContain(`"'=HYPERLINK(1), ""x"""`);
  await api.dataSource.query("update service set name = '＝1+1' where code = 'PKM-2'"); // in full width it is one too
  api.pass(2);
  expect((await get("/public/data/layanan.csv")).body).toContain(",'＝1+1,");
  expect((await get("/public/data/unit.json")).json()).toMatchObject({
    license: { name: "CC BY 4.0" },
    isSampleData: false,
  });
});

test("what is not there is told as a page", async () => {
  for (const path of ["/public/layanan/X", "/public/unit/X", "/public/data/x.csv"]) {
    const { statusCode, body } = await get(path);
    expect([statusCode, body.includes("Halaman tidak ditemukan")]).toEqual([404, true]);
  }
});

test("in the demo every page says that its data is a sample", async () => {
  await api.dataSource.query("update agency set is_demo = true");
  api.pass(2);
  for (const path of ["/public", "/public/aduan", "/public/embed/layanan/PKM-1", "/survey"])
    expect((await get(path)).body).toContain("Data contoh");
});
