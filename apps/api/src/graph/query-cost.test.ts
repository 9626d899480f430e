import { TestApi } from "../testing/api.ts";

let api: TestApi;
const sessions = {} as Record<"employee" | "analyst", string>;

beforeAll(async () => {
  api = await TestApi.start();
  sessions.employee = await api.world.session(await api.world.employee({ in: await api.world.unit("KEL") }));
  sessions.analyst = await api.world.session(null, "ANALYST");
});
afterAll(() => api.stop());

const COST = `query ($query: String!, $variables: String, $operationName: String) {
  queryCost(query: $query, variables: $variables, operationName: $operationName) {
    points pointsRemaining nodeCount nodeLimit depth depthLimit secondsLimit problems { code message }
  }
}`;
const costOf = async (as: string, query: string, variables?: object, operationName?: string) => {
  const { data, errors } = await api.ask(as, COST, {
    query,
    ...(variables && { variables: JSON.stringify(variables) }),
    ...(operationName && { operationName }),
  });
  expect(errors).toBeUndefined();
  return data?.["queryCost"];
};

test.each([
  ["a page", `{ employees(first: 7) { nodes { name } } }`, {}],
  [
    "lists within lists",
    `query ($n: Int!) { employees(first: $n) { nodes { reports(first: 12) { nodes { id } } } } }`,
    { n: 90 },
  ],
  ["nothing of a list", `{ predicate(workResult: ABOVE, behaviour: ABOVE) }`, {}],
])("%s is said to cost what it then costs", async (_what, query, variables) => {
  const said = await costOf(sessions.analyst, query, variables);
  const ran = (await api.post({ query, variables }, { cookie: `andir_session=${sessions.analyst}` })).json();

  expect(ran.errors).toBeUndefined();
  expect(said).toMatchObject({
    points: ran.extensions.rateLimit.cost,
    nodeCount: ran.extensions.rateLimit.nodeCount,
    problems: [],
  });
});

test("to ask runs nothing and costs one point, whatever is asked about", async () => {
  const dear = `{ employees(first: 100) { nodes { a: reports(first: 100) { nodes { id } } b: reports(first: 100) { nodes { id } } } } }`;
  const first = await costOf(sessions.analyst, dear);
  const asked = await api.ask(sessions.analyst, COST, { query: dear });

  expect(first).toMatchObject({ points: 2, nodeCount: 20_100 });
  expect(asked.data?.["queryCost"].pointsRemaining).toBe(first.pointsRemaining - 1);
  expect(asked.statements).toBe(1); // who asks
});

test("what would be refused says so with the same words, by the limits of who asks", async () => {
  const many = `{ employees(first: 100) { nodes { reports(first: 100) { nodes { id } } } } }`;

  expect(await costOf(sessions.analyst, many)).toMatchObject({
    nodeCount: 10_100,
    nodeLimit: 50_000,
    secondsLimit: 30,
    problems: [],
  });
  const refused = await costOf(sessions.employee, many);
  expect(refused).toMatchObject({ nodeCount: 10_100, nodeLimit: 5_000, secondsLimit: 10 });
  expect(refused.problems[0]).toMatchObject({
    code: "COST_LIMIT_EXCEEDED",
    message: (await api.ask(sessions.employee, many)).errors?.[0]?.message,
  });
});

test("a text that is no operation says why, and where a name is meant only to those who may see the names", async () => {
  const codeOf = async (query: string, operationName?: string) => {
    const { points, problems } = await costOf(sessions.analyst, query, undefined, operationName);
    expect(points).toBeNull();
    return problems[0].code;
  };
  expect(await codeOf("{")).toBe("GRAPHQL_PARSE_FAILED");
  expect(await codeOf("{ nobody }")).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(await codeOf("query A { viewer { id } } query B { viewer { id } }")).toBe("OPERATION_RESOLUTION_FAILURE");
  expect(await codeOf(`{ ${"a ".repeat(2001)} }`)).toBe("GRAPHQL_PARSE_FAILED");

  const misspelt = "{ employes { totalCount } }";
  expect((await costOf(sessions.analyst, misspelt)).problems[0].message).toContain("Did you mean");
  expect((await costOf(sessions.employee, misspelt)).problems[0].message).not.toContain("Did you mean");
});

test("of several operations the named one is counted", async () => {
  const two = "query A { employees(first: 3) { nodes { id } } } query B { employees(first: 4) { nodes { id } } }";

  expect(await costOf(sessions.analyst, two, undefined, "B")).toMatchObject({ nodeCount: 4 });
});

test("variables that are no object of JSON are refused", async () => {
  for (const variables of ["{", "[1]", "3"]) {
    const { errors } = await api.ask(sessions.analyst, COST, { query: "{ viewer { id } }", variables });
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  }
});

test("those who are not signed in are told nothing", async () => {
  expect((await api.ask(null, COST, { query: "{ viewer { id } }" })).errors?.[0]?.extensions?.["code"]).toBe(
    "UNAUTHENTICATED",
  );
});
