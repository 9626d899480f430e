import type { EmploymentType } from "@andir/domain/employment-type";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../../testing/loaded-demo.ts";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { createServer } from "../../server.ts";
import { groupedBy } from "../../platform/batched.ts";
import { statementCount } from "../../platform/sql.ts";
import { headAndEmployee } from "../../testing/someone.ts";
import { World } from "../../testing/world.ts";

/** Whatever is summed must be what one finds by paging through all rows as the same reader. */
let demo: LoadedDemo;
let dataSource: DataSource;
let app: FastifyInstance;
let as: Record<"team" | "analyst" | "head" | "employee", string>;

beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
  dataSource = await createDataSource(demo.url).initialize();
  const now = new Date(`${DEMO_DAY}T03:00:00Z`);
  app = await createServer({ dataSource, env: {}, clock: () => now });
  const world = new World(dataSource, now);
  as = {
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
    ...(await headAndEmployee(demo.rows, world)),
  };
}, 240_000);
afterAll(async () => {
  await app.close();
  await dataSource.destroy();
  await demo.drop();
});

async function ask(session: string, query: string, variables: object = {}) {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: { cookie: `andir_session=${session}`, "content-type": "application/json" },
    payload: { query, variables },
  });
  return response.json();
}

async function read(session: string, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await ask(session, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

interface Row {
  status: string;
  predicate: string | null;
  aspects: { aspect: string; score: number | null }[];
  employee: { id: string; employmentType: EmploymentType };
  position: { kind: string };
  unit: { code: string };
  period: { label: string; endsOn: string };
}

/** All rows of a filter, a hundred at a time. */
async function everyRow(session: string, filter: object): Promise<Row[]> {
  const found: Row[] = [];
  for (let after: string | null = null; ;) {
    const { assessments } = await read(
      session,
      `query ($filter: AssessmentFilter, $after: String) { assessments(first: 100, after: $after, filter: $filter) { pageInfo { hasNextPage endCursor }
         nodes { status predicate aspects { aspect score } employee { id employmentType } position { kind } unit { code } period { label endsOn } } } }`,
      { filter, after },
    );
    found.push(...assessments.nodes);
    if (!assessments.pageInfo.hasNextPage) return found;
    after = assessments.pageInfo.endCursor;
  }
}

const MONTHS = { period: { kind: { eq: "MONTH" }, startsOn: { gte: "2026-07-01" } } };
const scores = (rows: Row[], aspect: string) =>
  rows.flatMap((row) => row.aspects.find((one) => one.aspect === aspect)?.score ?? []);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: number[]) => sum(values) / values.length;
const stddev = (values: number[]) =>
  Math.sqrt(sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1));
function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

test.each(["team", "head", "employee", "analyst"] as const)(
  "what all come to, for %s, is what the rows come to",
  async (who) => {
    const rows = await everyRow(as[who], MONTHS);
    const { assessments } = await read(
      as[who],
      `query ($filter: AssessmentFilter) { assessments(first: 1, filter: $filter) { totalCount aggregates { count isWithheld
       average { discipline workQuality innovation } sum { discipline } min { discipline } max { discipline } stddev { discipline } median { discipline innovation } } } }`,
      { filter: MONTHS },
    );
    const { aggregates } = assessments;
    const discipline = scores(rows, "DISCIPLINE");

    expect(rows.length).toBeGreaterThan(2);
    expect([aggregates.count, aggregates.isWithheld]).toEqual([rows.length, false]);
    expect(assessments.totalCount).toBe(rows.length);
    expect(aggregates.average.discipline).toBeCloseTo(mean(discipline), 8);
    expect(aggregates.average.workQuality).toBeCloseTo(mean(scores(rows, "WORK_QUALITY")), 8);
    expect(aggregates.sum.discipline).toBeCloseTo(sum(discipline), 6);
    expect(aggregates.min.discipline).toBe(Math.min(...discipline));
    expect(aggregates.max.discipline).toBe(Math.max(...discipline));
    expect(aggregates.stddev.discipline).toBeCloseTo(stddev(discipline), 8);
    expect(aggregates.median.discipline).toBeCloseTo(median(discipline), 8);
    expect(aggregates.median.innovation).toBeCloseTo(median(scores(rows, "INNOVATION")), 8);
  },
);

const GROUPS = `query ($filter: AssessmentFilter, $groupBy: [AssessmentGroupKey!]!, $dateBucket: DateBucket = PERIOD, $unitLevel: Int, $having: AssessmentHaving, $orderBy: [AssessmentGroupOrder!], $first: Int! = 1000) {
  assessments(first: 1, filter: $filter) { groupedAggregates(groupBy: $groupBy, dateBucket: $dateBucket, unitLevel: $unitLevel, having: $having, orderBy: $orderBy, first: $first) {
    isWithheld count share average { discipline } median { workQuality }
    keys { period { label } bucketStartsOn orgUnit { code } appraiser { id name } predicate workResult behaviour status positionKind grade employmentType } } } }`;
const groups = async (session: string, variables: object) =>
  (await read(session, GROUPS, { filter: MONTHS, ...variables })).assessments.groupedAggregates as any[];

const KEYS: [string, (row: Row) => unknown, (keys: any) => unknown][] = [
  ["PERIOD", (row) => row.period.label, (keys) => keys.period.label],
  ["ORG_UNIT", (row) => row.unit.code, (keys) => keys.orgUnit.code],
  ["PREDICATE", (row) => row.predicate, (keys) => keys.predicate],
  ["STATUS", (row) => row.status, (keys) => keys.status],
  ["POSITION_KIND", (row) => row.position.kind, (keys) => keys.positionKind],
  ["EMPLOYMENT_TYPE", (row) => row.employee.employmentType, (keys) => keys.employmentType],
];

test.each(KEYS)("groups by %s, and by it and the period, are those of the rows", async (key, ofRow, ofKeys) => {
  const rows = await everyRow(as.team, MONTHS);
  for (const groupBy of new Set([key, `PERIOD ${key}`])) {
    const names = [...new Set(groupBy.split(" "))];
    const label = (row: Row) => JSON.stringify(names.length > 1 ? [row.period.label, ofRow(row)] : [ofRow(row)]);
    const expected = groupedBy(rows, label);
    const found = await groups(as.team, { groupBy: names });

    expect(found).toHaveLength(expected.size);
    for (const { keys, count, share, average, median: middle, isWithheld } of found) {
      const same =
        expected.get(JSON.stringify(names.length > 1 ? [keys.period.label, ofKeys(keys)] : [ofKeys(keys)])) ?? [];
      expect([count, isWithheld]).toEqual([same.length, false]);
      expect(share).toBeCloseTo(same.length / rows.length, 10);
      const discipline = scores(same, "DISCIPLINE");
      if (discipline.length === 0) expect(average.discipline).toBeNull();
      else expect(average.discipline).toBeCloseTo(mean(discipline), 8);
      const work = scores(same, "WORK_QUALITY");
      if (work.length > 0) expect(middle.workQuality).toBeCloseTo(median(work), 8);
    }
  }
});

test("spans put periods together, and levels units", async () => {
  const rows = await everyRow(as.team, MONTHS);
  const quarters = await groups(as.team, { groupBy: ["PERIOD"], dateBucket: "QUARTER" });
  const third = rows.filter(({ period }) => period.endsOn <= "2026-09-30");
  expect(quarters[0]).toMatchObject({ count: third.length, keys: { bucketStartsOn: "2026-07-01", period: null } });

  const [root] = await groups(as.team, { groupBy: ["ORG_UNIT"], unitLevel: 0 });
  expect(root).toMatchObject({ count: rows.length, share: 1 });
  const districts = await groups(as.team, { groupBy: ["ORG_UNIT"], unitLevel: 1 });
  expect(sum(districts.map(({ count }) => count))).toBe(rows.length);
  expect(districts.length).toBeLessThan((await groups(as.team, { groupBy: ["ORG_UNIT"] })).length);
});

test("conditions and orders are those of SQL, and a page of groups is cut after them", async () => {
  const all = await groups(as.team, { groupBy: ["ORG_UNIT"] });
  const some = await groups(as.team, {
    groupBy: ["ORG_UNIT"],
    having: { count: { gte: 10 }, average: { discipline: { gte: 90 } } },
    orderBy: [{ statistic: "AVERAGE", measure: "DISCIPLINE", direction: "DESC" }],
  });
  const expected = all
    .filter(({ count, average }) => count >= 10 && average.discipline >= 90)
    .toSorted((a, b) => b.average.discipline - a.average.discipline);
  expect(some.map(({ keys }) => keys.orgUnit.code)).toEqual(expected.map(({ keys }) => keys.orgUnit.code));
  expect(some.length).toBeGreaterThan(1);
  const counted = await groups(as.team, { groupBy: ["ORG_UNIT"], orderBy: [{ direction: "DESC" }], first: 2 });
  expect(counted.map(({ count }) => count)).toEqual(
    all
      .map(({ count }) => count)
      .toSorted((a, b) => b - a)
      .slice(0, 2),
  );
});

test("an analyst is told of no group of fewer than five people, nor of what would give one away", async () => {
  const rows = await everyRow(as.analyst, MONTHS);
  const found = await groups(as.analyst, { groupBy: ["PREDICATE", "EMPLOYMENT_TYPE"], having: null });
  const open = await groups(as.team, { groupBy: ["PREDICATE", "EMPLOYMENT_TYPE"] });

  expect(found).toHaveLength(open.length);
  const people = (keys: any) =>
    new Set(
      rows
        .filter((row) => row.predicate === keys.predicate && row.employee.employmentType === keys.employmentType)
        .map(({ employee }) => employee.id),
    ).size;
  const withheld = found.filter((group) => group.isWithheld);
  expect(withheld.length).toBeGreaterThan(1);
  for (const { isWithheld, count, share, average, median: middle, keys } of found) {
    if (people(keys) < 5) expect(isWithheld).toBe(true);
    if (isWithheld) expect([count, share, average, middle]).toEqual([null, null, null, null]);
    else expect(count).toBeGreaterThanOrEqual(5);
  }
  for (const group of withheld) {
    const line = found.filter(({ keys }) => keys.predicate === group.keys.predicate);
    expect(line.filter((one) => one.isWithheld).length === 1 && line.length > 1).toBe(false);
  }
  const asked = await groups(as.analyst, { groupBy: ["PREDICATE", "EMPLOYMENT_TYPE"], having: { count: { gte: 0 } } });
  expect(asked.some(({ isWithheld }) => isWithheld)).toBe(false);
  const units = await groups(as.analyst, { groupBy: ["ORG_UNIT"] });
  expect(new Set(units.map(({ keys }) => keys.orgUnit.code))).toEqual(new Set(rows.map(({ unit }) => unit.code)));
});

test("an analyst who filters down to one person is told no number", async () => {
  const { assessments } = await read(as.analyst, `{ assessments(first: 1) { nodes { employee { id } } } }`);
  const { employee } = await read(
    as.analyst,
    `query ($id: ID!) { employee(id: $id) { assessments(first: 1) { totalCount aggregates { count isWithheld average { discipline } }
       groupedAggregates(groupBy: [PREDICATE]) { count isWithheld } } } }`,
    { id: assessments.nodes[0].employee.id },
  );
  expect(employee.assessments.aggregates).toEqual({ count: null, isWithheld: true, average: null });
  expect(employee.assessments.groupedAggregates.every(({ isWithheld }: any) => isWithheld)).toBe(true);
});

test("appraisers and grades are grouped by as the reader may know them", async () => {
  for (const { keys } of await groups(as.analyst, { groupBy: ["APPRAISER"] }))
    if (keys.appraiser) expect(keys.appraiser.name).toMatch(/^Pegawai [0-9A-F]{8}$/);
  expect((await groups(as.head, { groupBy: ["APPRAISER"] })).some(({ keys }) => keys.appraiser?.name)).toBe(true);
  expect((await groups(as.head, { groupBy: ["GRADE"] })).some(({ keys }) => keys.grade !== null)).toBe(true);
  const [own] = await groups(as.employee, { groupBy: ["WORK_RESULT", "BEHAVIOUR"] });
  expect(own.count).toBeGreaterThan(0);
});

test.each([
  [{ groupBy: [] }, "one to 3 keys"],
  [{ groupBy: ["PERIOD", "STATUS", "GRADE", "PREDICATE"] }, "one to 3 keys"],
  [{ groupBy: ["STATUS", "STATUS"] }, "a key twice"],
  [{ groupBy: ["ORG_UNIT"], unitLevel: -1 }, "unitLevel"],
  [{ groupBy: ["STATUS"], first: 0 }, "first is from 1"],
  [{ groupBy: ["STATUS"], first: 10_001 }, "first is from 1"],
  [{ groupBy: ["STATUS"], orderBy: [{ statistic: "AVERAGE" }] }, "a statistic and a measure, or something distinct"],
])("%j is refused with what to change", async (variables, message) => {
  const { errors } = await ask(as.team, GROUPS, { filter: MONTHS, ...variables });

  expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(errors[0].message).toContain(message);
});

test("the aggregates of many people's assessments take as many statements as those of one", async () => {
  const NESTED = `query ($first: Int!) { employees(first: $first) { nodes { id assessments(first: 1) { aggregates { count average { discipline } } groupedAggregates(groupBy: [PREDICATE]) { count } } } } }`;
  const statements = async (first: number) => {
    const before = statementCount.value;
    await read(as.team, NESTED, { first });
    return statementCount.value - before;
  };
  await statements(1);

  expect(await statements(30)).toBe(await statements(2));
});
