import { TestApi } from "../../testing/api.ts";
import { castOf, VIEWERS, type Cast, type Viewer } from "./cast.ts";

/**
 * To order by records is another path to them: where people and units stand must follow from the records that the same reader finds. A
 * draft is among them, and people in and out of sight.
 */
let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

async function nodes(viewer: Viewer, list: string, fields: string): Promise<any[]> {
  const { data, errors } = await api.ask(cast.sessions[viewer], `{ list: ${list} { nodes { ${fields} } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["list"].nodes;
}

const ROWS = {
  assessments: "employee { id } unit { id } aspects { aspect score }",
  performanceReports: "employee { id } unit { id } daysLate",
} as const;
const ORDERS: [list: "employees" | "orgUnits", rows: keyof typeof ROWS, order: string, of: (rows: any[]) => number][] =
  [
    ["employees", "assessments", "assessments: {}", (rows) => rows.length],
    ["employees", "assessments", "assessments: { statistic: AVERAGE, measure: DISCIPLINE }", (rows) => mean(rows)],
    ["employees", "performanceReports", "reports: {}", (rows) => rows.length],
    ["orgUnits", "assessments", "assessments: {}", (rows) => rows.length],
    ["orgUnits", "assessments", "assessments: { statistic: AVERAGE, measure: DISCIPLINE }", (rows) => mean(rows)],
    ["orgUnits", "performanceReports", "reports: {}", (rows) => rows.length],
  ];

/** What has none comes last, as less than all. */
function mean(rows: any[]): number {
  const scores = rows.flatMap(({ aspects }) => aspects.find((one: any) => one.aspect === "DISCIPLINE")?.score ?? []);
  return scores.length === 0 ? -1 : scores.reduce((a: number, b: number) => a + b, 0) / scores.length;
}

test.each(ORDERS)("%s by the %s that a reader finds: %s", async (list, kind, order, of) => {
  for (const viewer of VIEWERS) {
    const rows = await nodes(viewer, `${kind}(first: 100)`, ROWS[kind]);
    const ordered = await nodes(viewer, `${list}(first: 100, orderBy: { ${order}, direction: DESC })`, "id");
    const values = ordered.map(({ id }) => {
      const own = rows.filter((row) => (list === "employees" ? row.employee : row.unit).id === id);
      // Of too few people for those who see pseudonyms.
      return list === "orgUnits" && viewer === "analyst" && new Set(own.map(({ employee }) => employee.id)).size < 5
        ? -1
        : of(own);
    });

    expect([viewer, values]).toEqual([viewer, values.toSorted((a, b) => b - a)]);
  }
});
