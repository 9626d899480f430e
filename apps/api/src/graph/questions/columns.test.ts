import { AssessmentStatus } from "@andir/domain/assessment-status";
import { EmploymentType } from "@andir/domain/employment-type";
import { PositionKind } from "@andir/domain/position-kind";
import { Predicate } from "@andir/domain/predicate";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import type { AssessmentGroupKey } from "../../features/assessments/assessment-aggregates.type.ts";
import { globalId } from "../../platform/global-id.ts";
import { createServer } from "../../server.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../../testing/loaded-demo.ts";
import { headAndEmployee } from "../../testing/someone.ts";
import { World } from "../../testing/world.ts";

/** The same question over the same records: of one server that has a copy in columns, and of one that has none. */
let demo: LoadedDemo;
let sources: DataSource[];
let columns: FastifyInstance;
let postgres: FastifyInstance;
let readers: Record<Reader, string>;
let answered = 0;
let units: string[];

const READERS = ["team", "analyst", "administrator", "head", "employee"] as const;
type Reader = (typeof READERS)[number];

beforeAll(async () => {
  demo = await demoDatabase({ employees: 150 });
  sources = await Promise.all([1, 2].map(() => createDataSource(demo.url).initialize()));
  const now = new Date(`${DEMO_DAY}T03:00:00Z`);
  const start = (dataSource: DataSource, more: object) =>
    createServer({ dataSource, env: {}, clock: () => now, ...more });
  postgres = await start(sources[0]!, {});
  columns = await start(sources[1]!, { replica: { atLeast: 0, waits: true, answered: () => (answered += 1) } });
  const world = new World(sources[0]!, now);
  readers = {
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
    administrator: await world.session(null, "ADMINISTRATOR"),
    ...(await headAndEmployee(demo.rows, world)),
  };
  units = (await demo.rows<{ key: string }>("select key from org_unit order by code")).map(({ key }) =>
    globalId("OrgUnit", key),
  );
}, 240_000);
afterAll(async () => {
  await columns.close();
  await postgres.close();
  for (const source of sources) await source.destroy();
  await demo.drop();
});

async function ask(app: FastifyInstance, reader: Reader, query: string, variables: object): Promise<any> {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: `andir_session=${readers[reader]}`, "content-type": "application/json" },
    payload: { query, variables },
  });
  const { data, errors } = response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Both add up in an order of their own. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === "number" && !Number.isInteger(one) ? Number(one.toPrecision(8)) : one,
  );

/** What both answer, and whether it was the copy that did. */
async function same(reader: Reader, query: string, variables: object = {}): Promise<{ data: any; byCopy: boolean }> {
  const before = answered;
  const told = await ask(columns, reader, query, variables);
  const expected = await ask(postgres, reader, query, variables);
  expect(rounded(told)).toEqual(rounded(expected));
  return { data: told, byCopy: answered > before };
}

const KEYS: Record<AssessmentGroupKey, string> = {
  PERIOD: "period { id } bucketStartsOn",
  ORG_UNIT: "orgUnit { id }",
  APPRAISER: "appraiser { id }",
  PUBLISHED: "publishedFrom",
  EMPLOYEE: "employee { id }",
  PREDICATE: "predicate",
  PREVIOUS_PREDICATE: "previousPredicate",
  WORK_RESULT: "workResult",
  BEHAVIOUR: "behaviour",
  STATUS: "status",
  POSITION_KIND: "positionKind",
  GRADE: "grade",
  EMPLOYMENT_TYPE: "employmentType",
  REPORTING: "reporting",
  ABSENCE: "absence",
};
const NAMES = Object.keys(KEYS) as AssessmentGroupKey[];
const PAIRS = NAMES.flatMap((one, at) => NAMES.slice(at + 1).map((other) => [one, other] as const));

const REPORT_KEYS = {
  PERIOD: "period { id } bucketStartsOn",
  ORG_UNIT: "orgUnit { id }",
  STATUS: "status",
  IS_LATE: "isLate",
  SUBMITTED: "submittedFrom",
  POSITION_KIND: "positionKind",
  GRADE: "grade",
  EMPLOYMENT_TYPE: "employmentType",
} as const;
const REPORT_NAMES = Object.keys(REPORT_KEYS) as (keyof typeof REPORT_KEYS)[];
const REPORT_PAIRS = REPORT_NAMES.flatMap((one, at) =>
  REPORT_NAMES.slice(at + 1).map((other) => [one, other] as const),
);

const NUMBERS = `count isWithheld share sum { discipline innovation } average { workQuality reportDaysLate absentDays } stddev { discipline }
  min { workQuality } max { workQuality } median { discipline } p10 { discipline } p90 { innovation } values { innovation }
  distinctCount { employees appraisers orgUnits positions periods }`;

const grouped = (keys: readonly AssessmentGroupKey[], args = "", filter = "") =>
  `${filter ? "query ($filter: AssessmentFilter) " : ""}{ assessments(first: 1${filter}) { groupedAggregates(groupBy: [${keys.join()}], first: 10000${args}) {
     keys { ${keys.map((key) => KEYS[key]).join(" ")} } ${NUMBERS} } } }`;

describe.each(READERS)("for %s", (reader) => {
  test.each(PAIRS)("groups by %s and %s are those of PostgreSQL, in their order", async (one, other) => {
    const { data, byCopy } = await same(reader, grouped([one, other]));
    expect([one, other, byCopy]).toEqual([one, other, true]);
    if (reader !== "administrator") expect(data.assessments.groupedAggregates.length).toBeGreaterThan(0);
  });

  test.each(["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"])("spans of a %s begin on the same days", async (bucket) => {
    for (const zone of ["Asia/Jakarta", "Asia/Jayapura", "UTC"])
      await same(reader, grouped(["PUBLISHED"], `, dateBucket: ${bucket}, timezone: "${zone}"`));
    await same(reader, grouped(["PERIOD", "ORG_UNIT"], `, dateBucket: ${bucket}, unitLevel: 1`));
  });

  test.each(["PREDICATE", "ORG_UNIT", "APPRAISER", "PERIOD"] as const)(
    "steps and feedback by %s are the same",
    async (key) => {
      const { byCopy } = await same(
        reader,
        `{ assessments(first: 1) { groupedAggregates(groupBy: [${key}], first: 10000) { keys { ${KEYS[key]} } count isWithheld
           average { predicateStep workResultStep behaviourStep feedbackGiven daysSinceFeedback } median { predicateStep } max { daysSinceFeedback } } } }`,
      );
      expect(byCopy).toBe(true);
    },
  );

  test.each(REPORT_PAIRS)("reports by %s and %s are the same", async (one, other) => {
    const keys = `${REPORT_KEYS[one]} ${REPORT_KEYS[other]}`;
    const { byCopy } = await same(
      reader,
      `{ performanceReports(first: 1) { groupedAggregates(groupBy: [${one}, ${other}], first: 10000) { keys { ${keys} } count isWithheld share
         average { daysLate late } sum { daysLate } p90 { daysLate } distinctCount { employees orgUnits positions periods } } } }`,
    );
    expect(byCopy).toBe(true);
  });

  test("sums of all, shares, conditions and orders too", async () => {
    await same(reader, `{ assessments(first: 1) { totalCount aggregates { ${NUMBERS.replace("share ", "")} } } }`);
    await same(reader, grouped(["ORG_UNIT", "PREDICATE"], ", shareWithin: [ORG_UNIT]"));
    await same(
      reader,
      grouped(
        ["ORG_UNIT"],
        ", having: { count: { gte: 10 } }, orderBy: [{ statistic: AVERAGE, measure: DISCIPLINE, direction: DESC }]",
      ),
    );
  });
});

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const bound = fc.integer({ min: 60, max: 100 });
const { or, not, and } = {
  and: (parts: fc.Arbitrary<object>) => fc.array(parts, { minLength: 1, maxLength: 3 }).map((all) => ({ and: all })),
  or: (parts: fc.Arbitrary<object>) => fc.array(parts, { minLength: 1, maxLength: 3 }).map((any) => ({ or: any })),
  not: (parts: fc.Arbitrary<object>) => parts.map((one) => ({ not: one })),
};
const leaf = (): fc.Arbitrary<object> =>
  fc.oneof(
    some(Object.values(Predicate)).map((values) => ({ predicate: { in: values } })),
    fc.boolean().map((isNull) => ({ predicate: { isNull } })),
    some(Object.values(AssessmentStatus)).map((values) => ({ status: { in: values } })),
    fc.constantFrom(...Object.values(AssessmentStatus)).map((eq) => ({ status: { eq } })),
    fc.record({ gte: bound }).map((discipline) => ({ discipline })),
    fc.record({ lte: bound }).map((workQuality) => ({ workQuality })),
    fc.constantFrom("MONTH", "YEAR").map((eq) => ({ period: { kind: { eq } } })),
    fc.constantFrom("2025-01-01", "2026-03-01").map((gte) => ({ period: { startsOn: { gte } } })),
    fc.boolean().map((isOpen) => ({ period: { isOpen } })),
    fc
      .record({ id: fc.nat().map((n) => units[n % units.length]!), includeSubunits: fc.boolean() })
      .map((unit) => ({ unit })),
    some(Object.values(EmploymentType)).map((values) => ({ employee: { employmentType: { in: values } } })),
    some(Object.values(PositionKind)).map((values) => ({ position: { kind: { in: values } } })),
    fc.constantFrom("a", "dinas").map((contains) => ({ employee: { name: { contains } } })),
    fc.constant({ publishedAt: { gte: "2026-01-10T05:00:00Z" } }),
  );
const tree = (depth: number): fc.Arbitrary<object> =>
  depth === 0 ? leaf() : fc.oneof(leaf(), and(tree(depth - 1)), or(tree(depth - 1)), not(tree(depth - 1)));

test("whatever is filtered, both find the same", async () => {
  let byCopy = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...READERS),
      fc.constantFrom(...PAIRS),
      fc.array(tree(2), { minLength: 1, maxLength: 2 }),
      async (reader, pair, parts) => {
        const filter = { and: parts };
        const told = await same(reader, grouped(pair, "", ", filter: $filter"), { filter });
        byCopy += Number(told.byCopy);
      },
    ),
    { numRuns: 150 },
  );
  // Names are not copied, so that some are PostgreSQL's.
  expect(byCopy).toBeGreaterThan(50);
  expect(byCopy).toBeLessThan(150);
}, 120_000);

test("what is asked after a change sees it", async () => {
  const query = `{ assessments(first: 1) { aggregates { count sum { discipline } distinctCount { employees } } } }`;
  for (const change of [
    "update assessment set discipline = 12 where key = (select key from assessment where status = 'FINAL' limit 1)",
    "update assessment set status = 'DRAFT' where key in (select key from assessment where status = 'FINAL' limit 5)",
    "update employee set employment_type = 'CONTRACT' where key in (select key from employee limit 5)",
  ]) {
    await demo.rows(change);
    const { byCopy } = await same("team", query);
    await same("analyst", grouped(["EMPLOYMENT_TYPE", "STATUS"]));
    expect(byCopy).toBe(true);
  }
});
