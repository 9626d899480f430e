import { TestApi } from "../testing/api.ts";
import { globalId } from "../platform/global-id.ts";

let api: TestApi;
let asHead: string;
let cursor: string;
const unitId = globalId("OrgUnit", "0198c8f0-0000-7000-8000-000000000000");

beforeAll(async () => {
  api = await TestApi.start();
  const unit = await api.world.unit("KEL");
  asHead = await api.world.session(await api.world.employee({ in: unit, heads: true }));
  await api.world.month(2026, 9);
  await api.world.month(2026, 10);
  const { data } = await api.ask(asHead, `{ periods(first: 1) { pageInfo { endCursor } } }`);
  cursor = data?.["periods"].pageInfo.endCursor;
});
afterAll(() => api.stop());

const MISTAKES: [what: string, query: () => string, says: RegExp][] = [
  [
    "a cursor that was changed",
    () => `{ periods(after: "${cursor.slice(0, -2)}xx") { totalCount nodes { id } } }`,
    /cursor/,
  ],
  [
    "a cursor whose values were changed",
    () =>
      `{ periods(after: "${Buffer.from('["2030-01-01","x"]').toString("base64url")}.${cursor.split(".")[1]}") { nodes { id } } }`,
    /cursor/,
  ],
  ["a cursor that is none", () => `{ periods(after: "'; drop table period; --") { nodes { id } } }`, /cursor/],
  [
    "a cursor of another order",
    () => `{ periods(after: "${cursor}", orderBy: { field: STARTS_ON, direction: ASC }) { nodes { id } } }`,
    /cursor/,
  ],
  ["a cursor of another list", () => `{ orgUnits(after: "${cursor}") { nodes { id } } }`, /cursor/],
  ["first: 0", () => `{ periods(first: 0) { nodes { id } } }`, /first is 0.*1 to 100/],
  ["first: 101", () => `{ periods(first: 101) { nodes { id } } }`, /first is 101.*1 to 100/],
  ["last: -1", () => `{ periods(last: -1) { nodes { id } } }`, /last is -1/],
  ["first and last", () => `{ periods(first: 1, last: 1) { nodes { id } } }`, /first or last/],
  [
    "an order that names a field twice",
    () => `{ periods(orderBy: [{ field: STARTS_ON }, { field: STARTS_ON }]) { nodes { id } } }`,
    /twice/,
  ],
  [
    "both id and nip",
    () => `{ employee(id: "${globalId("Employee", "0198c8f0-0000-7000-8000-000000000000")}", nip: "1") { id } }`,
    /id or nip/,
  ],
  ["neither id nor nip", () => `{ employee { id } }`, /id or nip/],
  ["both id and code", () => `{ orgUnit(id: "${unitId}", code: "KEL") { id } }`, /id or code/],
  ["an id of another type", () => `{ employee(id: "${unitId}") { id } }`, /id of a OrgUnit; an id of a Employee/],
  [
    "an id of another type in a filter",
    () =>
      `{ employees(filter: { unit: { id: "${globalId("Period", "0198c8f0-0000-7000-8000-000000000000")}" } }) { nodes { id } } }`,
    /id of a Period/,
  ],
  ["an id that is none", () => `{ node(id: "1 or 1=1") { id } }`, /not an id/],
  [
    "the id of something that is no node",
    () => `{ node(id: "${globalId("Session", "0198c8f0-0000-7000-8000-000000000000")}") { id } }`,
    /not the id of a node/,
  ],
  [
    "the id of what every object has",
    () => `{ node(id: "${globalId("constructor", "0198c8f0-0000-7000-8000-000000000000")}") { id } }`,
    /not the id of a node/,
  ],
  ["101 ids", () => `{ nodes(ids: [${Array.from({ length: 101 }, () => `"${unitId}"`).join()}]) { id } }`, /101 ids/],
  ["a day that is none", () => `{ periods(filter: { startsOn: { eq: "2026-02-30" } }) { nodes { id } } }`, /./],
  ["a year that is none", () => `{ periods(filter: { startsOn: { eq: "0000-01-01" } }) { nodes { id } } }`, /year 0/],
  ["an unknown field", () => `{ periods { nodes { secret } } }`, /secret/],
  ["a syntax error", () => `{ periods { `, /Syntax/],
];

const RESPONSE_JSON = "application/graphql-response+json";

describe.each([
  [RESPONSE_JSON, 400],
  ["application/json", 200],
])("under %s", (accept, status) => {
  test.each(MISTAKES)("%s is said clearly, and the next request works", async (_what, query, says) => {
    const answer = await api.ask(asHead, query(), {}, { accept });

    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.message).toMatch(says);
    expect(answer.errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_(PARSE|VALIDATION)_FAILED)$/);
    expect(JSON.stringify(answer.errors)).not.toMatch(/select |\.ts:|\.js:|stacktrace/i);
    expect((await api.ask(asHead, `{ periods { totalCount } }`)).data).toEqual({ periods: { totalCount: 2 } });
  });

  test.each([
    ["a number for an id list", { ids: 1.5 }],
    ["a missing variable", {}],
    ["null for what must be there", { ids: null }],
  ])("%s as a variable is the client's to mend", async (_what, variables) => {
    const answer = await api.ask(asHead, `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, variables, { accept });

    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

test("what is not there is null", async () => {
  const id = (type: string) => globalId(type, "0198c8f0-0000-7000-8000-00000000dead");
  const answer = await api.ask(
    asHead,
    `{ node(id: "${id("Assessment")}") { id } employee(id: "${id("Employee")}") { id } orgUnit(code: "NONE") { id } nodes(ids: ["${id("Period")}"]) { id } }`,
  );

  expect(answer).toMatchObject({ status: 200, data: { node: null, employee: null, orgUnit: null, nodes: [null] } });
});

test("one document with two operations runs the one that is named", async () => {
  const query = `query One { predicate(workResult: ABOVE, behaviour: ABOVE) } query Two { predicate(workResult: BELOW, behaviour: BELOW) }`;
  const named = async (operationName: string) =>
    (await api.post({ query, operationName }, { cookie: `andir_session=${asHead}` })).json().data.predicate;

  expect([await named("One"), await named("Two"), await named("One")]).toEqual(["VERY_GOOD", "VERY_POOR", "VERY_GOOD"]);
});

test("a mutation does not run by GET, and a form cannot post", async () => {
  const get = await api.app.inject({
    method: "GET",
    url: `/graphql?query=${encodeURIComponent("mutation { signOut { problems { code } } }")}`,
    headers: { "apollo-require-preflight": "1" },
  });
  const form = await api.app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "query={viewer{id}}",
  });

  expect(get.statusCode).toBe(405);
  expect(form.statusCode).toBeGreaterThanOrEqual(400);
});
