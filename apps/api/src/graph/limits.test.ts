import type { Role } from "@andir/domain/role";
import {
  getIntrospectionQuery,
  isListType,
  getNamedType,
  getNullableType,
  isObjectType,
  isInterfaceType,
} from "graphql";
import { createSchema } from "../schema.ts";
import { TestApi } from "../testing/api.ts";
import { listBounds } from "./list-bounds.ts";

let api: TestApi;
const sessions = {} as Record<"employee" | "head" | "cycle" | "analyst" | "administrator" | "official", string>;

beforeAll(async () => {
  api = await TestApi.start();
  const village = await api.world.unit("KEL");
  sessions.employee = await api.world.session(await api.world.employee({ in: village }));
  sessions.head = await api.world.session(await api.world.employee({ in: village, heads: true }));
  const granted: [keyof typeof sessions, Role][] = [
    ["cycle", "PERFORMANCE_TEAM"],
    ["analyst", "ANALYST"],
    ["administrator", "ADMINISTRATOR"],
    ["official", "AUTHORISED_OFFICIAL"],
  ];
  for (const [name, role] of granted) sessions[name] = await api.world.session(null, role);
});
afterAll(() => api.stop());

const EVERYONE = Object.keys({
  employee: 0,
  head: 0,
  cycle: 0,
  analyst: 0,
  administrator: 0,
  official: 0,
}) as (keyof typeof sessions)[];
const RATE = `rateLimit { limit cost nodeCount remaining resetAt }`;
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const refusal = async (as: string | null, query: string, variables = {}) =>
  (await api.ask(as, query, variables)).errors?.[0];

describe("cost", () => {
  test.each<[what: string, query: string, variables: object, cost: number, nodes: number]>([
    ["nothing but the limit", `{ ${RATE} }`, {}, 1, 0],
    ["a page without a size", `{ employees { nodes { name } } ${RATE} }`, {}, 1, 20],
    ["edges as nodes", `{ employees(first: 7) { edges { node { name } } } ${RATE} }`, {}, 1, 7],
    ["a total without a page", `{ employees { totalCount } ${RATE} }`, {}, 1, 0],
    ["a size from the end", `{ employees(last: 7) { nodes { name } } ${RATE} }`, {}, 1, 7],
    [
      "lists within lists",
      `{ employees(first: 50) { nodes { reports(first: 10) { nodes { id } } } } ${RATE} }`,
      {},
      1,
      550,
    ],
    [
      "a size in a variable",
      `query ($n: Int, $m: Int = 3) { employees(first: $n) { nodes { reports(first: $m) { nodes { id } } } } ${RATE} }`,
      { n: 100 },
      1,
      400,
    ],
    [
      "what a variable leaves out",
      `query ($with: Boolean!) { employees @include(if: $with) { nodes { id } } orgUnits @skip(if: $with) { nodes { id } } ${RATE} }`,
      { with: false },
      1,
      20,
    ],
    [
      "fields that are asked for twice, once",
      `{ ...A ...B ${RATE} } fragment A on Query { employees { nodes { name } } } fragment B on Query { employees { nodes { id } } }`,
      {},
      1,
      20,
    ],
    [
      "the same under two names, twice",
      `{ a: employees { nodes { id } } b: employees { nodes { id } } ${RATE} }`,
      {},
      1,
      40,
    ],
    [
      "of a node's kinds, the dearest",
      `{ node(id: "T3JnVW5pdDowMTk4YzhmMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA") { ... on OrgUnit { children { id } } ... on Employee { positions { id } } } ${RATE} }`,
      {},
      1,
      50,
    ],
    ["as many nodes as ids", `query ($ids: [ID!]!) { nodes(ids: $ids) { id } ${RATE} }`, { ids: [] }, 1, 0],
    [
      "hundreds of list requests",
      `{ employees(first: 100) { nodes { ${times(3, (i) => `r${i}: reports(first: 1) { nodes { id } }`)} } } ${RATE} }`,
      {},
      3,
      400,
    ],
  ])("%s", async (_what, query, variables, cost, nodeCount) => {
    const { data, errors } = await api.ask(sessions.employee, query, { ...variables });

    expect(errors).toBeUndefined();
    expect(data?.["rateLimit"]).toMatchObject({ limit: 5000, cost, nodeCount, resetAt: "2026-11-24T04:00:00.000Z" });
  });

  test("the same numbers are in the extensions of every answer, without a statement more", async () => {
    const post = async () =>
      (
        await api.post({ query: `{ periods { totalCount } ${RATE} }` }, { cookie: `andir_session=${sessions.cycle}` })
      ).json();
    const first = await post();

    expect(first.extensions.rateLimit).toEqual(first.data.rateLimit);
    expect((await post()).data.rateLimit.remaining).toBe(first.data.rateLimit.remaining - 1);
    expect((await api.ask(sessions.cycle, `{ predicate(workResult: ABOVE, behaviour: ABOVE) }`)).statements).toBe(1);
  });

  test("every list that is no connection says how long it is counted", async () => {
    const unbounded: string[] = [];
    for (const type of Object.values((await createSchema()).getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith("__") || /(Connection|Edge)$/.test(type.name)) continue;
      for (const field of Object.values(type.getFields())) {
        const of = getNamedType(field.type);
        if (!isListType(getNullableType(field.type)) || !(isObjectType(of) || isInterfaceType(of))) continue;
        if (field.name !== "problems" && listBounds[`${type.name}.${field.name}`] === undefined)
          unbounded.push(`${type.name}.${field.name}`);
      }
    }

    expect(unbounded).toEqual([]);
  });
});

const DEEP = `{ employees(first: 1) { nodes { position { unit { parent { parent { parent { parent { parent { parent { parent { parent { id } } } } } } } } } } } } }`;

describe("limits", () => {
  test.each<[what: string, query: string, variables: object, limited: string, count: number, limit: number]>([
    ["nodes", `{ employees(first: 100) { nodes { reports(first: 50) { nodes { id } } } } }`, {}, "nodes", 5100, 5000],
    ["depth", DEEP, {}, "depth", 13, 12],
    ["aliases", `{ ${times(31, (i) => `a${i}: viewer { id }`)} }`, {}, "aliases", 31, 30],
    [
      "aliases in fragments",
      `{ ...A ...B } fragment A on Query { ${times(16, (i) => `a${i}: viewer { id }`)} } fragment B on Query { ${times(15, (i) => `b${i}: viewer { id }`)} }`,
      {},
      "aliases",
      31,
      30,
    ],
    ["directives", `{ viewer { ${times(9, () => `id @include(if: true)`)} } }`, {}, "directives", 9, 8],
    ["mutations", `mutation { ${times(5, (i) => `s${i}: signOut { problems { code } }`)} }`, {}, "mutations", 5, 4],
    [
      "a list in a variable",
      `query ($f: PeriodFilter) { periods(filter: $f) { totalCount } }`,
      { f: { and: [{ not: { id: { in: Array.from({ length: 251 }, () => "x") } } }] } },
      "list",
      251,
      250,
    ],
    ["a list in the text", `{ nodes(ids: [${times(251, () => `"x"`)}]) { id } }`, {}, "list", 251, 250],
    [
      "levels of a filter",
      `query ($f: PeriodFilter) { periods(filter: $f) { totalCount } }`,
      { f: JSON.parse(`${`{"not":`.repeat(17)}{}${"}".repeat(17)}`) },
      "inputDepth",
      17,
      16,
    ],
    [
      "levels of a filter in the text",
      `{ periods(filter: ${`{ not: `.repeat(17)} {} ${"}".repeat(17)}) { totalCount } }`,
      {},
      "inputDepth",
      17,
      16,
    ],
  ])(
    "too much of %s is refused with the number and the limit",
    async (_what, query, variables, limited, count, limit) => {
      const error = await refusal(sessions.head, query, variables);

      expect(error?.extensions).toMatchObject({ code: "COST_LIMIT_EXCEEDED", limited, count, limit });
      expect(error?.message).toContain(`${count}`);
      expect(error?.message).toContain(`at most ${limit}`);
    },
  );

  test.each(EVERYONE)("5,000 nodes for %s, but 50,000 for an analyst", async (who) => {
    const ask = (size: number) =>
      refusal(
        sessions[who],
        `{ employees(first: 100) { nodes { reports(first: ${size}) { nodes { entries { id } } } } } }`,
      );
    const [modest, much, tooMuch] = [await ask(1), await ask(10), await ask(100)];

    expect(modest).toBeUndefined();
    expect(much?.extensions.code).toBe(who === "analyst" ? undefined : "COST_LIMIT_EXCEEDED");
    expect(tooMuch?.extensions).toMatchObject({ limit: who === "analyst" ? 50_000 : 5_000 });
  });

  test("a text folded many times over is refused before it is unfolded", async () => {
    const fragments = times(
      6,
      (i) =>
        `fragment F${i} on Employee { ${times(3, (j) => `a${j}: appraiser { ...F${i + 1} }`)} unit { head { ...F${i + 1} } } position { unit { head { ...F${i + 1} } } } }`,
    );
    const error = await refusal(
      sessions.head,
      `{ viewer { employee { ...F0 } } } ${fragments} fragment F6 on Employee { id }`,
    );

    expect(error?.extensions.code).toBe("COST_LIMIT_EXCEEDED");
  });

  test.each([
    ["application/graphql-response+json", 400],
    ["application/json", 200],
  ])("a text of more than 2,000 tokens is a mistake of the client, under %s too", async (accept, status) => {
    const answer = await api.ask(sessions.head, `{ viewer { ${times(2000, () => "id")} } }`, {}, { accept });

    expect(answer).toMatchObject({ status, errors: [{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }] });
    expect(answer.errors?.[0]?.message).toMatch(/2000 tokens/);
  });

  test("a body of more than 100 kB is refused in clear words", async () => {
    const response = await api.post({ query: "{ viewer { id } }", variables: { x: "x".repeat(100_000) } });

    expect(response.statusCode).toBe(413);
    expect(response.json().message).toBe("A request holds at most 100 kB. Send less at once.");
  });

  test("a filter of ten thousand levels is refused as one of seventeen", async () => {
    const variables = `{"f":${`{"not":`.repeat(10_000)}{}${"}".repeat(10_000)}}`;
    const query = "query ($f: PeriodFilter) { periods(filter: $f) { totalCount } }";
    const response = await api.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json", cookie: `andir_session=${sessions.head}` },
      payload: `{"query":"${query}","variables":${variables}}`,
    });

    expect(response.json().errors[0].extensions).toMatchObject({ code: "COST_LIMIT_EXCEEDED", limited: "inputDepth" });
  });

  test("U+0000 is refused before it reaches the database, in the text and in variables", async () => {
    const query = `query ($name: String!) { orgUnit(code: $name) { id } }`;

    expect((await refusal(sessions.head, query, { name: "a\0b" }))?.extensions.code).toBe("BAD_USER_INPUT");
    expect((await refusal(sessions.head, `{ orgUnit(code: "a\\u0000b") { id } }`))?.extensions.code).toBe(
      "BAD_USER_INPUT",
    );
  });
});

describe("introspection", () => {
  test.each(EVERYONE)("by %s: open to analysts alone, at its full depth", async (who) => {
    const answer = await api.ask(sessions[who], getIntrospectionQuery());

    if (who === "analyst") expect(answer.data?.["__schema"].types.length).toBeGreaterThan(50);
    else expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(
      (await api.ask(sessions[who], `{ ...F } fragment F on Query { t: __type(name: "Employee") { name } }`))
        .errors?.[0]?.extensions.code,
    ).toBe(who === "analyst" ? undefined : "FORBIDDEN");
    expect((await api.ask(sessions[who], `{ viewer { __typename } }`)).data).toEqual({
      viewer: { __typename: "Viewer" },
    });
  });

  test.each([...EVERYONE, null])("names are suggested to analysts alone: %s", async (who) => {
    const as = who && sessions[who];
    const messages = [
      (await refusal(as, `{ viewer { rolez } }`))?.message,
      (await refusal(as, `{ viewr { id } }`))?.message,
      (await refusal(as, `query ($r: Rating!) { predicate(workResult: $r, behaviour: $r) }`, { r: "ABOV" }))?.message,
    ];

    for (const message of messages) {
      expect(message).toBeTruthy();
      if (who !== "analyst") expect(message).not.toContain("Did you mean");
    }
    if (who === "analyst") expect(messages[0]).toContain(`Did you mean "roles"?`);
  });
});
