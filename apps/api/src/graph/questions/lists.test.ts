import { groupedBy } from "../../platform/batched.ts";
import { Asked } from "../../testing/asked.ts";

/** Whatever is summed must be what one finds by paging through all rows as the same reader, whichever noun it is. */
let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open(100);
}, 240_000);
afterAll(() => asked.close());

async function everyRow(list: string, fields: string, filter: string): Promise<any[]> {
  const found: any[] = [];
  for (let after: string | null = null; ;) {
    const answer: any = await asked.run(
      "tim.kinerja",
      `query ($after: String) { ${list}(first: 100, after: $after${filter}) { pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`,
      { after },
    );
    found.push(...answer[list].nodes);
    if (!answer[list].pageInfo.hasNextPage) return found;
    after = answer[list].pageInfo.endCursor;
  }
}

const RECENT = `, filter: { period: { startsOn: { gte: "2026-06-01" } } }`;
const CASES: [string, string, string, string, (row: any) => unknown, (keys: any) => unknown][] = [
  ["performanceReports", RECENT, "STATUS", "status", (row) => row.status, (keys) => keys.status],
  ["performanceReports", RECENT, "ORG_UNIT", "unit { code }", (row) => row.unit.code, (keys) => keys.orgUnit?.code],
  ["performanceReports", RECENT, "PERIOD", "period { label }", (row) => row.period.label, (keys) => keys.period?.label],
  [
    "performanceReports",
    RECENT,
    "POSITION_KIND",
    "position { kind }",
    (row) => row.position.kind,
    (keys) => keys.positionKind,
  ],
  ["performanceReports", RECENT, "GRADE", "position { grade }", (row) => row.position.grade, (keys) => keys.grade],
  [
    "performanceReports",
    RECENT,
    "IS_LATE",
    "submittedAt isLate",
    (row) => (row.submittedAt === null ? null : row.isLate),
    (keys) => keys.isLate,
  ],
  ["performancePlans", "", "STATUS", "status", (row) => row.status, (keys) => keys.status],
  ["performancePlans", "", "YEAR", "year", (row) => row.year, (keys) => keys.year],
  ["performancePlans", "", "FORM", "form", (row) => row.form, (keys) => keys.form],
  ["performancePlans", "", "IS_LATE", "isLate", (row) => row.isLate, (keys) => keys.isLate],
  ["employees", "", "EMPLOYMENT_TYPE", "employmentType", (row) => row.employmentType, (keys) => keys.employmentType],
  [
    "employees",
    "",
    "ORG_UNIT",
    "position { unit { code } }",
    (row) => row.position?.unit.code,
    (keys) => keys.orgUnit?.code,
  ],
  ["objections", "", "STATUS", "status", (row) => row.status, (keys) => keys.status],
  ["unitRatings", "", "RATING", "rating", (row) => row.rating, (keys) => keys.rating],
  ["unitRatings", "", "PERIOD", "period { label }", (row) => row.period.label, (keys) => keys.period?.label],
  ["innovations", "", "STAGE", "stage", (row) => row.stage, (keys) => keys.stage],
];

test.each(CASES)("groups of %s%s by %s are those of the rows", async (list, filter, key, fields, ofRow, ofKeys) => {
  const rows = await everyRow(list, fields, filter);
  const expected = groupedBy(rows, (row) => String(ofRow(row)));
  const names = fields.includes("{") ? KEY_FIELDS[key] : (KEY_FIELDS[key] ?? fields);
  const answer: any = await asked.run(
    "tim.kinerja",
    `{ ${list}(first: 1${filter}) { totalCount aggregates { count } groupedAggregates(groupBy: [${key}]) { keys { ${names} } count share isWithheld } } }`,
  );
  const { totalCount, aggregates, groupedAggregates } = answer[list];
  expect(rows.length).toBeGreaterThan(0);
  expect([totalCount, aggregates.count]).toEqual([rows.length, rows.length]);
  expect(groupedAggregates).toHaveLength(expected.size);
  for (const { keys, count, share, isWithheld } of groupedAggregates) {
    expect([ofKeys(keys), count, isWithheld]).toEqual([
      ofKeys(keys),
      expected.get(String(ofKeys(keys)))?.length,
      false,
    ]);
    expect(share).toBeCloseTo(count / rows.length, 10);
  }
});

/** What a group's keys are asked for by. */
const KEY_FIELDS: Record<string, string> = {
  ORG_UNIT: "orgUnit { code }",
  PERIOD: "period { label }",
  POSITION_KIND: "positionKind",
  GRADE: "grade",
  IS_LATE: "isLate",
};

test.each(["assessments", "performanceReports", "performancePlans"])(
  "%s come in the order of their people's names, units and grades, and turn their pages so",
  async (list) => {
    const pages = async (field: string, first: number) => {
      const found: any[] = [];
      for (let after: string | null = null; found.length < 60;) {
        const answer: any = await asked.run(
          "tim.kinerja",
          `query ($after: String, $first: Int) { ${list}(first: $first, after: $after, orderBy: [{ field: ${field} }]) { pageInfo { hasNextPage endCursor } nodes { id employee { name } unit { code } position { grade } } } }`,
          { after, first },
        );
        found.push(...answer[list].nodes);
        if (!answer[list].pageInfo.hasNextPage) break;
        after = answer[list].pageInfo.endCursor;
      }
      return found.slice(0, 60);
    };
    const VALUE: Record<string, (row: any) => string> = {
      EMPLOYEE_NAME: (row) => row.employee.name,
      UNIT_CODE: (row) => row.unit.code,
      GRADE: (row) => row.position.grade,
    };
    for (const [field, valueOf] of Object.entries(VALUE)) {
      const found = await pages(field, 20);
      expect(found.map(({ id }) => id)).toEqual((await pages(field, 60)).map(({ id }) => id));
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      const values = found.map(valueOf);
      const [{ sorted } = { sorted: [] }] = await asked.demo.rows<{ sorted: string[] }>(
        `select array_agg(x order by x) as sorted from unnest($1::text[]) x`,
        [values],
      );
      expect(values).toEqual(sorted);
    }
  },
);
