import { TestApi } from "../testing/api.ts";

/** What an order by other records counts as, known before it runs: a variable is looked at anew each time. */
let api: TestApi;
let session: string;
beforeAll(async () => {
  api = await TestApi.start();
  session = await api.world.session(null, "PERFORMANCE_TEAM");
});
afterAll(() => api.stop());

const RATE = `rateLimit { cost nodeCount }`;
const ORDERED = `query ($orderBy: [EmployeeOrder!]) { employees(first: 5, orderBy: $orderBy) { nodes { id } } ${RATE} }`;

test.each<[what: string, query: string, variables: object, cost: number, nodes: number]>([
  [
    "an order by other records, which are read for every row, as a hundred more lists",
    `{ employees(first: 5, orderBy: [{ reports: {} }, { field: NAME }]) { nodes { id } } ${RATE} }`,
    {},
    1,
    105,
  ],
  [
    "such orders in a variable",
    ORDERED,
    { orderBy: [{ reports: {} }, { assessments: {}, direction: "DESC" }] },
    2,
    205,
  ],
  ["one alone in a variable", ORDERED, { orderBy: { reports: {} } }, 1, 105],
  ["an order by a field in the same variable", ORDERED, { orderBy: [{ field: "NAME", reports: null }] }, 1, 5],
  ["the order that stands for a variable", ORDERED.replace("]", "] = { plans: {} }"), {}, 1, 105],
  [
    "such orders within lists",
    `{ orgUnits(first: 10) { nodes { employees(first: 1, orderBy: { reports: {} }) { nodes { id } } } } ${RATE} }`,
    {},
    10,
    1020,
  ],
])("%s", async (_what, query, variables, cost, nodeCount) => {
  const { data, errors } = await api.ask(session, query, { ...variables });

  expect(errors).toBeUndefined();
  expect(data?.["rateLimit"]).toEqual({ cost, nodeCount });
});

test("it is said before, and refused where it is too much", async () => {
  const query = `{ orgUnits(first: 100) { nodes { employees(first: 1, orderBy: { reports: {} }) { nodes { id } } } } }`;
  const { data } = await api.ask(
    session,
    `query ($query: String!) { queryCost(query: $query) { points nodeCount problems { code } } }`,
    { query },
  );

  expect(data?.["queryCost"]).toEqual({ points: 101, nodeCount: 10_200, problems: [{ code: "COST_LIMIT_EXCEEDED" }] });
  expect((await api.ask(session, query)).errors?.[0]?.extensions).toMatchObject({ limited: "nodes", count: 10_200 });
});

test.each([
  { orderBy: [{ kind: "Variable", name: { value: "orderBy" } }] },
  { orderBy: { kind: "ListValue", values: [{ kind: "ObjectValue", fields: null }] } },
  { orderBy: [[[{ reports: {} }], null, 7, "x"]] },
])("%j is the client's to mend", async (variables) => {
  expect((await api.ask(session, ORDERED, variables)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
