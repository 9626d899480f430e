import { flattened } from "@andir/domain/flatten";
import { readObjects } from "hucre";
import { ExportsStage, HOSTILE_NAME } from "../../testing/exports-stage.ts";

let stage: ExportsStage;
beforeAll(async () => {
  stage = await ExportsStage.start();
}, 120_000);
afterAll(() => stage.stop());

const NODE =
  "id predicate discipline: aspects { score } publishedAt period { label endsOn } employee { id name } unit { code }";
const QUERY = `query Nilai { assessments(first: 3) { totalCount nodes { ${NODE} } } }`;
const NAMES = `{ employees(orderBy: [{ field: NAME }]) { edges { cursor node { name } } } }`;

const lines = (text: string): object[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);

describe("what is in the file", () => {
  test.each(["employee", "appraiser", "performance team", "analyst", "administrator", "outsider"])(
    "%s gets what paging through the list gives, in the same order",
    async (who) => {
      const response = await stage.export(who, { query: QUERY, format: "jsonl" });
      const exported = lines(await response.text());

      expect(response.status).toBe(200);
      expect(exported).toEqual(await stage.paged(who, "assessments", NODE));
      expect(response.headers.get("x-export-total")).toBe(String(exported.length));
    },
  );

  test("more than fits into one piece is whole, and nested lists keep their pages", async () => {
    const node =
      "id employee { assessments(first: 100) { nodes { id employee { assessments(first: 3) { nodes { id } } } } } }";
    const response = await stage.export("analyst", {
      query: `{ assessments { nodes { ${node} } } }`,
      format: "jsonl",
    });
    const exported = lines(await response.text()) as { id: string; employee: { assessments: { nodes: unknown[] } } }[];

    expect(exported.map(({ id }) => id)).toEqual(
      (await stage.paged("analyst", "assessments", "id")).map((row) => (row as { id: string }).id),
    );
    expect(exported).toHaveLength(240);
    expect(exported[239]?.employee.assessments.nodes).toHaveLength(48);
  });

  test("CSV has the columns and rows of the table on screen", async () => {
    const response = await stage.export("performance team", { query: QUERY, format: "csv" });
    const table = flattened({ assessments: { nodes: await stage.paged("performance team", "assessments", NODE) } });
    const [head, ...rows] = (await response.text()).trimEnd().split(/\r\n(?=id|[A-Za-z0-9_-]{20,},)/);

    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="Nilai-2026-11-24\.csv"/);
    expect(head).toBe(table.columns.map(({ key }) => key).join(","));
    expect(head).toBe(
      "id,predicate,discipline,publishedAt,period.label,period.endsOn,employee.id,employee.name,unit.code",
    );
    expect(rows).toHaveLength(table.rows.length);
  });

  test("groups, an answer of one row and an empty list are files too", async () => {
    const text = async (query: string) => (await stage.export("performance team", { query, format: "csv" })).text();

    expect(await text(`{ assessments { aggregates { count average { discipline } } } }`)).toMatch(
      /^assessments\.aggregates\.count,assessments\.aggregates\.average\.discipline\r\n240,/,
    );
    const both = `{ assessments { groupedAggregates(groupBy: [PREDICATE]) { keys { predicate } count } nodes { id } } }`;
    expect(await text(both)).toBe("keys.predicate,count\r\nGOOD,240\r\n");
    const rows = await stage.export("performance team", { query: both, format: "csv", list: "assessments" });
    expect((await rows.text()).trimEnd().split("\r\n")).toHaveLength(241);
    expect(await text(`{ assessments(filter: { predicate: { eq: POOR } }) { nodes { id period { label } } } }`)).toBe(
      "id,period.label\r\n",
    );
  });

  test("a nested list becomes a row for each of its items when that is asked", async () => {
    const response = await stage.export("performance team", {
      query: `{ employees(orderBy: [{ field: NAME }]) { nodes { id assessments(first: 100) { nodes { period { label } } } } } }`,
      format: "csv",
      expand: "assessments",
    });
    const [head, ...rows] = (await response.text()).trimEnd().split("\r\n");

    expect(head).toBe("id,assessments.period.label");
    // Five of 48 months, and two who have none.
    expect(rows).toHaveLength(242);
  });

  test("what directives leave out has no column", async () => {
    const response = await stage.export("performance team", {
      query: `query ($with: Boolean!) { list: assessments { rows: nodes { id predicate @include(if: $with) ...F @skip(if: true) } } }
              fragment F on Assessment { status }`,
      variables: { with: false },
      format: "csv",
    });

    expect((await response.text()).split("\r\n")).toHaveLength(242);
    expect(response.headers.get("x-export-total")).toBe("240");
  });
});

describe("a hostile name", () => {
  const namesIn = async (body: object) => stage.export("performance team", { query: NAMES, ...body });

  test("is text in CSV, and numbers keep their sign", async () => {
    const text = await (await namesIn({ format: "csv" })).text();

    expect(text.startsWith("name\r\n")).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://jahat.example"";""klik""), ""Sari""\r\n\u0007ÉÈ 💥"\r\n`);
    expect(text).toContain("\r\n-5\r\n");
    expect(text).toContain("\r\n'+62 812\r\n");
    expect(text).toContain("\r\n'Petik\r\n");
    expect(text).toContain('\r\n"Budi;Santoso"\r\n');
  });

  test("is text in a workbook, whose first row stays in sight and whose days are days", async () => {
    const workbook = new Uint8Array(await (await namesIn({ format: "xlsx" })).arrayBuffer());
    const { data } = await readObjects(workbook);

    expect(data.map((row) => row["name"])).toContain(HOSTILE_NAME);
    expect(data.map((row) => row["name"])).toContain("-5");

    const dated = await stage.export("performance team", {
      query: `{ assessments(orderBy: [{ field: PERIOD }]) { nodes { publishedAt period { endsOn } aspects { score } isOfficial: viewerMayObject } } }`,
      format: "xlsx",
    });
    const [first] = (await readObjects(new Uint8Array(await dated.arrayBuffer()))).data;
    // The evening of the 28th in UTC is the morning of the 29th in Bandung.
    expect(first?.["publishedAt"]).toEqual(new Date("2022-01-29T03:30:00Z"));
    expect(first?.["period.endsOn"]).toEqual(new Date("2022-01-31T00:00:00Z"));
    expect(first?.["aspects"]).toBe(3);
    expect(first?.["isOfficial"]).toBe(false);
  });

  test("is itself in JSON lines", async () => {
    expect(lines(await (await namesIn({ format: "jsonl" })).text())).toContainEqual({ name: HOSTILE_NAME });
  });

  test("CSV for a spreadsheet with Indonesian settings has its separators, its clock and its mark", async () => {
    const query = `{ assessments(orderBy: [{ field: PERIOD }]) { nodes { publishedAt employee { name } aspects { score } } aggregates { average { discipline } } } }`;
    const response = await stage.export("performance team", { query, format: "csv", locale: "id", bom: true });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder("utf-8").decode(bytes);

    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain("publishedAt;employee.name;aspects\r\n");
    expect(text).toContain("2022-01-29 03:30:00;-5;3\r\n");
    const average = await stage.export("performance team", {
      query: `{ assessments { aggregates { average { discipline } } } }`,
      format: "csv",
      locale: "id",
    });
    expect(await average.text()).toMatch(/\r\n81,625\r\n$/);
  });
});
