import { TestApi } from "../testing/api.ts";

let api: TestApi;
let asTeam: string;

const TOTAL = 23;

const ASSESSMENTS = `
  query Page($orderBy: [AssessmentOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    assessments(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const unit = await world.unit("KEL");
  const head = await world.employee({ in: unit, heads: true });
  asTeam = await world.session(null, "PERFORMANCE_TEAM");
  const months = [await world.month(2026, 9), await world.month(2026, 10)];
  const people = [];
  for (let i = 0; i < 12; i += 1) people.push(await world.employee({ in: unit, appraisedBy: head }));
  // Ties and nulls on purpose: they are where keyset pages go wrong.
  let made = 0;
  for (const person of people)
    for (const month of months)
      if (made < TOTAL) {
        await world.assessment(person, head, month, {
          discipline: made % 4 === 0 ? null : 80 + (made % 3),
          publishedAt: made % 5 === 0 ? null : new Date(Date.UTC(2026, 9, 1 + (made % 6), 1, 2, 3, 456)),
        });
        made += 1;
      }
});
afterAll(() => api.stop());

async function page(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await api.ask<{ assessments: Page }>(asTeam, ASSESSMENTS, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.assessments;
}

const FIELDS = ["PERIOD", "PUBLISHED_AT", "PREDICATE", "DISCIPLINE", "WORK_QUALITY", "INNOVATION"];
const orders = FIELDS.flatMap((field) => ["ASC", "DESC"].map((direction) => [{ field, direction }]));
const twoTerms = [
  { field: "DISCIPLINE", direction: "DESC" },
  { field: "PERIOD", direction: "ASC" },
];

test.each([...orders, twoTerms].map((orderBy) => [JSON.stringify(orderBy), orderBy] as const))(
  "pages forward and backward give every row once, in the order %s",
  async (_name, orderBy) => {
    const whole = (await page({ orderBy, first: 100 })).nodes.map((n) => n.id);
    expect(new Set(whole).size).toBe(TOTAL);

    const forward: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const current: Page = await page({ orderBy, first: 4, after });
      forward.push(...current.nodes.map((n) => n.id));
      ({ hasNextPage: more, endCursor: after } = current.pageInfo);
    }
    expect(forward).toEqual(whole);

    const backward: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const current: Page = await page({ orderBy, last: 4, before });
      backward.unshift(...current.nodes.map((n) => n.id));
      ({ hasPreviousPage: more, startCursor: before } = current.pageInfo);
    }
    expect(backward).toEqual(whole);
  },
);

test("after and before together cut out what lies between them", async () => {
  const whole = await page({ first: 100 });
  const [a, b] = [whole.edges[3], whole.edges[9]];

  const between = await page({ first: 100, after: a?.cursor, before: b?.cursor });

  expect(between.nodes).toEqual(whole.nodes.slice(4, 9));
  expect(between.totalCount).toBe(TOTAL);
});

test("20 rows without first or last, and every edge carries the node's own cursor", async () => {
  const current = await page({});

  expect(current.nodes).toHaveLength(20);
  expect(current.pageInfo.startCursor).toBe(current.edges[0]?.cursor);
  expect(current.edges.map((e) => e.node)).toEqual(current.nodes);
});

test("lists that hang on many parents are cut per parent, in one statement, with each parent's own total", async () => {
  const query = `{ employees(first: 100) { nodes { name assessments(first: 1) { totalCount nodes { period { label } } } } } }`;
  const { data, statements } = await api.ask(asTeam, query);
  const withAny = data?.["employees"].nodes.filter((e: any) => e.assessments.totalCount > 0);

  expect(withAny).toHaveLength(12);
  expect(withAny.map((e: any) => e.assessments.nodes.length)).toEqual(Array.from({ length: 12 }).fill(1));
  expect(withAny.reduce((sum: number, e: any) => sum + e.assessments.totalCount, 0)).toBe(TOTAL);
  expect(statements).toBe(5); // actor, employees, assessments, their counts, periods
});

test("filters combine with and, or, not, and through relations", async () => {
  const ask = async (filter: unknown) =>
    (
      await api.ask(asTeam, `query ($filter: AssessmentFilter) { assessments(filter: $filter) { totalCount } }`, {
        filter,
      })
    ).data?.["assessments"].totalCount;
  const september = { period: { startsOn: { eq: "2026-09-01" } } };

  expect(await ask(september)).toBe(12);
  expect(await ask({ not: september })).toBe(11);
  expect(await ask({ or: [september, { period: { startsOn: { gte: "2026-10-01" } } }] })).toBe(TOTAL);
  expect(await ask({ and: [september, { not: september }] })).toBe(0);
  expect(await ask({ or: [] })).toBe(0);
  expect(await ask({ predicate: { in: ["GOOD", "VERY_GOOD"] }, status: { eq: "PUBLISHED" } })).toBe(TOTAL);
});
