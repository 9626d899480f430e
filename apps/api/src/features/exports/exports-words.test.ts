import { readObjects } from "hucre";
import { ExportsStage } from "../../testing/exports-stage.ts";

let stage: ExportsStage;
beforeAll(async () => {
  stage = await ExportsStage.start();
}, 120_000);
afterAll(() => stage.stop());

const QUERY = `query Nilai { assessments(filter: { discipline: { gte: 82 } }, orderBy: [{ field: PERIOD }]) {
  nodes { predicate publishedAt period { endsOn } employee { nip name } viewerMayObject aspects { score } } } }`;

const WORDS = {
  name: "Nilai pegawai",
  heads: {
    predicate: "Predikat",
    publishedAt: "Diterbitkan",
    "period.endsOn": "Periode sampai",
    "employee.nip": "NIP",
    "employee.name": "=Nama",
    viewerMayObject: "Dapat disanggah",
  },
  cells: { predicate: { GOOD: "Baik" }, viewerMayObject: { true: "Ya", false: "Tidak" } },
};

const ask = (body: object) => stage.export("performance team", { query: QUERY, words: WORDS, ...body });

test("a workbook has the words of the screen, numbers as numbers and days as days", async () => {
  const response = await ask({ format: "xlsx" });
  const { data } = await readObjects(new Uint8Array(await response.arrayBuffer()));
  const [first] = data;

  expect(response.headers.get("content-disposition")).toContain('filename="Nilai pegawai-2026-11-24.xlsx"');
  expect(Object.keys(first ?? {})).toEqual([
    "Predikat",
    "Diterbitkan",
    "Periode sampai",
    "NIP",
    "=Nama",
    "Dapat disanggah",
    "aspects",
  ]);
  expect(first).toMatchObject({ Predikat: "Baik", "Dapat disanggah": "Tidak", aspects: expect.any(Number) as number });
  expect(first?.["Periode sampai"]).toBeInstanceOf(Date);
  expect(typeof first?.["NIP"]).toBe("string");
  expect(data).toHaveLength(Number(response.headers.get("x-export-total")));
});

test("CSV for a spreadsheet keeps the digits of a NIP, has the clock of the agency in either language, and runs nothing", async () => {
  const text = async (locale: string) => (await ask({ format: "csv", locale, bom: true })).text();
  const [head, row] = (await text("id")).split("\r\n");

  expect(head).toBe("Predikat;Diterbitkan;Periode sampai;NIP;'=Nama;Dapat disanggah;aspects");
  expect(row).toMatch(/^Baik;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;\d{4}-\d\d-\d\d;"=""\d{18}""";/);
  expect((await text("en")).split("\r\n")[1]).toMatch(
    /^Baik,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{4}-\d\d-\d\d,"=""\d{18}""",/,
  );
});

test("CSV for programs has its NIP bare and its instants with their zone", async () => {
  const [, row] = (await (await ask({ format: "csv" })).text()).split("\r\n");

  expect(row).toMatch(/^Baik,\d{4}-\d\d-\d\dT[\d:.]+Z,\d{4}-\d\d-\d\d,\d{18},/);
});

test.each([
  [{ words: [] }, "words is"],
  [{ words: { heads: { predicate: 1 } } }, "words is a text"],
  [{ words: { cells: { predicate: "Baik" } } }, "words is"],
  [{ words: { name: {} } }, "words.name is a text"],
])("%j is refused by name", async (body, said) => {
  const response = await ask({ format: "csv", ...body });

  expect(response.status).toBe(400);
  expect(await response.text()).toContain(said);
});
