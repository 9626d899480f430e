import { TestApi } from "../../testing/api.ts";
import { castOf, VIEWERS, type Cast, type Viewer } from "./cast.ts";

/**
 * Grouping is another path to a record: whatever a group says in common of its records, and how many there are, must be what the
 * records say to the same reader one by one. A draft is among them, and people in and out of sight.
 */
let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const ROWS = `{ assessments(first: 100) { pageInfo { hasNextPage } nodes { status publishedAt predicate workResult behaviour period { id } unit { id } appraiser { id }
  position { kind grade } employee { id employmentType } aspects { aspect score } } } }`;

const KEYS: Record<string, [ofRow: (row: any) => unknown, ofKeys: (keys: any) => unknown]> = {
  PERIOD: [(row) => row.period.id, (keys) => keys.period.id],
  ORG_UNIT: [(row) => row.unit.id, (keys) => keys.orgUnit.id],
  APPRAISER: [(row) => row.appraiser?.id ?? null, (keys) => keys.appraiser?.id ?? null],
  EMPLOYEE: [(row) => row.employee.id, (keys) => keys.employee.id],
  PUBLISHED: [(row) => row.publishedAt?.slice(0, 10) ?? null, (keys) => keys.publishedFrom],
  PREDICATE: [(row) => row.predicate, (keys) => keys.predicate],
  WORK_RESULT: [(row) => row.workResult, (keys) => keys.workResult],
  BEHAVIOUR: [(row) => row.behaviour, (keys) => keys.behaviour],
  STATUS: [(row) => row.status, (keys) => keys.status],
  POSITION_KIND: [(row) => row.position.kind, (keys) => keys.positionKind],
  GRADE: [(row) => row.position.grade, (keys) => keys.grade],
  EMPLOYMENT_TYPE: [(row) => row.employee.employmentType, (keys) => keys.employmentType],
};

async function read(viewer: Viewer, query: string) {
  const { data, errors } = await api.ask(cast.sessions[viewer], query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["assessments"];
}

const disciplineOf = (rows: any[]): number[] =>
  rows.flatMap(({ aspects }) => aspects.find((one: any) => one.aspect === "DISCIPLINE")?.score ?? []);

test.each(Object.keys(KEYS))("groups by %s say to nobody more than the records do", async (key) => {
  const [ofRow, ofKeys] = KEYS[key]!;
  for (const viewer of VIEWERS) {
    const { nodes, pageInfo } = await read(viewer, ROWS);
    expect(pageInfo.hasNextPage).toBe(false);
    const { groupedAggregates } = await read(
      viewer,
      `{ assessments(first: 1) { groupedAggregates(groupBy: [${key}], timezone: "UTC") { isWithheld count sum { discipline }
         keys { period { id } orgUnit { id } appraiser { id } employee { id } publishedFrom predicate workResult behaviour status positionKind grade employmentType } } } }`,
    );
    const told = new Map<unknown, any>(groupedAggregates.map((group: any) => [ofKeys(group.keys), group]));
    expect([viewer, new Set(told.keys())]).toEqual([viewer, new Set(nodes.map(ofRow))]);
    for (const [value, { isWithheld, count, sum }] of told) {
      const rows = nodes.filter((row: any) => ofRow(row) === value);
      if (new Set(rows.map((row: any) => row.employee.id)).size < 5 && viewer === "analyst")
        expect(isWithheld).toBe(true);
      if (isWithheld) {
        expect([viewer, count, sum]).toEqual(["analyst", null, null]);
        continue;
      }
      expect([viewer, value, count]).toEqual([viewer, value, rows.length]);
      const scores = disciplineOf(rows);
      if (scores.length === 0) expect(sum.discipline).toBeNull();
      else
        expect(sum.discipline).toBeCloseTo(
          scores.reduce((a, b) => a + b, 0),
          8,
        );
    }
  }
});

test("neither a condition nor an order of groups makes the subject of a draft any wiser", async () => {
  const draft = (await read("self", ROWS)).nodes.filter((row: any) => row.status === "DRAFT");
  expect(draft.length).toBeGreaterThan(0);
  for (const having of [
    "average: { discipline: { gte: 0 } }",
    "max: { workQuality: { gte: 0 } }",
    "sum: { innovation: { gte: 0 } }",
  ]) {
    const { groupedAggregates } = await read(
      "self",
      `{ assessments(first: 1, filter: { status: { eq: DRAFT } }) { groupedAggregates(groupBy: [STATUS], having: { ${having} }, orderBy: [{ statistic: MAX, measure: DISCIPLINE }]) { count } } }`,
    );
    expect(groupedAggregates).toEqual([]);
  }
});
