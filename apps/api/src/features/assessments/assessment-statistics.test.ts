import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../data-source.ts";
import { createServer } from "../../server.ts";
import { groupedBy } from "../../platform/batched.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../../testing/loaded-demo.ts";
import { World } from "../../testing/world.ts";

/** Percentiles, different ones, shares and spans of days must be what one finds by paging through all rows. */
let demo: LoadedDemo;
let dataSource: DataSource;
let app: FastifyInstance;
let team: string;
let analyst: string;

beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
  dataSource = await createDataSource(demo.url).initialize();
  const now = new Date(`${DEMO_DAY}T03:00:00Z`);
  app = await createServer({ dataSource, env: {}, clock: () => now });
  const world = new World(dataSource, now);
  team = await world.session(null, "PERFORMANCE_TEAM");
  analyst = await world.session(null, "ANALYST");
}, 240_000);
afterAll(async () => {
  await app.close();
  await dataSource.destroy();
  await demo.drop();
});

async function ask(session: string, query: string, variables: object = {}): Promise<any> {
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
  return data.assessments;
}

const FILTER = { period: { kind: { eq: "MONTH" }, startsOn: { gte: "2026-06-01" } } };

async function everyRow(session: string): Promise<any[]> {
  const found: any[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: any = await read(
      session,
      `query ($filter: AssessmentFilter, $after: String) { assessments(first: 100, after: $after, filter: $filter) { pageInfo { hasNextPage endCursor }
         nodes { predicate publishedAt aspects { aspect score } employee { id } appraiser { id } unit { id code } position { id } period { id startsOn } } } }`,
      { filter: FILTER, after },
    );
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

const scores = (rows: any[], aspect: string): number[] =>
  rows.flatMap((row) => row.aspects.find((one: any) => one.aspect === aspect)?.score ?? []);

/** As PostgreSQL and Excel's PERCENTILE.INC have it: in proportion between the two nearest. */
function percentile(values: number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * fraction;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

const different = (rows: any[], of: (row: any) => unknown): number =>
  new Set(rows.map(of).filter((value) => value != null)).size;

const STATISTICS = `count p10 { discipline workQuality } p25 { discipline } median { discipline } p75 { discipline } p90 { discipline workQuality }
  values { innovation } distinctCount { employees appraisers orgUnits positions periods }`;

function expectStatistics(found: any, rows: any[]) {
  const discipline = scores(rows, "DISCIPLINE");
  if (discipline.length > 0)
    for (const [name, fraction] of Object.entries({ p10: 0.1, p25: 0.25, median: 0.5, p75: 0.75, p90: 0.9 }))
      expect(found[name].discipline).toBeCloseTo(percentile(discipline, fraction), 8);
  const work = scores(rows, "WORK_QUALITY");
  if (work.length > 0) expect(found.p90.workQuality).toBeCloseTo(percentile(work, 0.9), 8);
  expect(found.values).toEqual({ innovation: scores(rows, "INNOVATION").length });
  expect(found.distinctCount).toEqual({
    employees: different(rows, (row) => row.employee.id),
    appraisers: different(rows, (row) => row.appraiser?.id),
    orgUnits: different(rows, (row) => row.unit.id),
    positions: different(rows, (row) => row.position.id),
    periods: different(rows, (row) => row.period.id),
  });
}

test.each([
  ["the performance team", () => team],
  ["an analyst", () => analyst],
])("percentiles and how many different ones there are, for %s, are those of the rows", async (_who, session) => {
  const rows = await everyRow(session());
  const { aggregates } = await read(
    session(),
    `query ($filter: AssessmentFilter) { assessments(filter: $filter) { aggregates { ${STATISTICS} } } }`,
    { filter: FILTER },
  );
  expect(rows.length).toBeGreaterThan(100);
  expectStatistics(aggregates, rows);

  const { groupedAggregates } = await read(
    session(),
    `query ($filter: AssessmentFilter) { assessments(filter: $filter) { groupedAggregates(groupBy: [PREDICATE]) { keys { predicate } isWithheld ${STATISTICS} } } }`,
    { filter: FILTER },
  );
  const byPredicate = groupedBy(rows, ({ predicate }) => predicate as string);
  for (const group of groupedAggregates)
    if (!group.isWithheld) expectStatistics(group, byPredicate.get(group.keys.predicate) ?? []);
});

test("a share within a unit is of the unit's own, and groups can be had by how many people they have", async () => {
  const rows = await everyRow(team);
  const { groupedAggregates } = await read(
    team,
    `query ($filter: AssessmentFilter) { assessments(filter: $filter) {
       groupedAggregates(groupBy: [ORG_UNIT, PREDICATE], shareWithin: [ORG_UNIT], having: { distinctCount: { employees: { gte: 3 } } },
         orderBy: [{ distinct: EMPLOYEES, direction: DESC }]) { count share keys { orgUnit { code } predicate } distinctCount { employees } } } }`,
    { filter: FILTER },
  );
  const people = groupedAggregates.map((group: any) => group.distinctCount.employees);
  expect(people.length).toBeGreaterThan(3);
  expect(people).toEqual(people.toSorted((a: number, b: number) => b - a));
  expect(Math.min(...people)).toBeGreaterThanOrEqual(3);
  for (const { keys, count, share } of groupedAggregates)
    expect(share).toBeCloseTo(count / rows.filter((row) => row.unit.code === keys.orgUnit.code).length, 10);
});

/** The day of an instant by the clocks of a place. */
const dayIn = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));

const monday = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

test.each([
  ["DAY", "Asia/Jakarta", (day: string) => day],
  ["DAY", "America/Los_Angeles", (day: string) => day],
  ["WEEK", "Asia/Makassar", monday],
  ["MONTH", "UTC", (day: string) => `${day.slice(0, 7)}-01`],
  ["YEAR", "Asia/Jayapura", (day: string) => `${day.slice(0, 4)}-01-01`],
])("publications by %s are by the clocks of %s", async (dateBucket, timezone, spanOf) => {
  const rows = await everyRow(team);
  const { groupedAggregates } = await read(
    team,
    `query ($filter: AssessmentFilter, $dateBucket: DateBucket!, $timezone: String!) { assessments(filter: $filter) {
       groupedAggregates(groupBy: [PUBLISHED], dateBucket: $dateBucket, timezone: $timezone) { count keys { publishedFrom } } } }`,
    { filter: FILTER, dateBucket, timezone },
  );
  const expected = groupedBy(rows, ({ publishedAt }) =>
    publishedAt === null ? "never" : spanOf(dayIn(timezone, publishedAt)),
  );
  const found = groupedAggregates.map(({ count, keys }: any) => [keys.publishedFrom ?? "never", count]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries([...expected].map(([span, { length }]) => [span, length])),
  );
});

test.each(["WIB", "+07:00", "Asia/Bandung", "Etc/GMT-7", "'; select 1"])("%s is no time zone", async (timezone) => {
  const { errors } = await ask(
    team,
    `query ($timezone: String!) { assessments { groupedAggregates(groupBy: [PUBLISHED], timezone: $timezone) { count } } }`,
    { timezone },
  );
  expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(errors[0].message).toContain("name of the IANA");
});

test("what is withheld of a period is not to be worked out from the other periods", async () => {
  const { groupedAggregates } = await read(
    analyst,
    `query ($filter: AssessmentFilter) { assessments(filter: $filter) { groupedAggregates(groupBy: [PREDICATE, PERIOD]) { isWithheld keys { predicate period { id } } } } }`,
    { filter: FILTER },
  );
  const lines = groupedBy(groupedAggregates as any[], ({ keys }) => String(keys.predicate));
  expect(groupedAggregates.some(({ isWithheld }: any) => isWithheld)).toBe(true);
  for (const line of lines.values())
    if (line.length > 1) expect(line.filter(({ isWithheld }) => isWithheld)).not.toHaveLength(1);
});
