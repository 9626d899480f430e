import { parseGlobalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { castOf, VIEWERS, type Cast, type Viewer } from "./cast.ts";
import { idFor } from "./sight.ts";

/** The matrix again, by the other paths: none may show a record, or tell of a value, that `node` does not. */

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const ask = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await api.ask(cast.sessions[viewer], query, variables);
  expect(errors).toBeUndefined();
  return data ?? {};
};

const KINDS = [
  {
    list: "assessments",
    nested: "assessments",
    heading: "Assessment",
    order: ["PERIOD", "PUBLISHED_AT", "PREDICATE", "DISCIPLINE"],
  },
  {
    list: "performanceReports",
    nested: "reports",
    heading: "PerformanceReport",
    order: ["PERIOD", "SUBMITTED_AT", "DAYS_LATE"],
  },
] as const;
type Kind = (typeof KINDS)[number];

const idsOf = (connection: any): string[] => connection.nodes.map((node: any) => node.id);
const samplesOf = (kind: Kind): string[] =>
  Object.entries(cast.samples).flatMap(([heading, id]) => (heading.split(",")[0] === kind.heading ? [id] : []));

/** What `node` shows, one by one. */
async function byNode(viewer: Viewer, kind: Kind): Promise<string[]> {
  const found: string[] = [];
  for (const id of samplesOf(kind)) if ((await ask(viewer, `{ node(id: "${id}") { id } }`))["node"]) found.push(id);
  return found.toSorted();
}

describe.each(KINDS)("$list", (kind) => {
  test.each(VIEWERS)("%s finds the same records by every path, and counts no more than these", async (viewer) => {
    const expected = await byNode(viewer, kind);
    const subject = await idFor(api, viewer, cast.subject.id);
    const data = await ask(
      viewer,
      `query ($ids: [ID!]!, $subject: ID!) {
         nodes(ids: $ids) { ...Id }
         root: ${kind.list}(first: 100) { totalCount nodes { ...Id } edges { node { ...Id } } }
         backward: ${kind.list}(last: 100) { nodes { ...Id } }
         alias: ${kind.list}(filter: { and: [{ or: [{ not: { period: { kind: { eq: YEAR } } } }] }] }) { totalCount }
         employee(id: $subject) { nested: ${kind.nested}(first: 100) { totalCount nodes { ...Id employee { again: ${kind.nested} { nodes { ...Id } } } } } }
       }
       fragment Id on Node { id }`,
      { ids: samplesOf(kind), subject },
    );

    expect(data["nodes"].flatMap((node: any) => (node ? [node.id] : [])).toSorted()).toEqual(expected);
    expect(idsOf(data["root"]).toSorted()).toEqual(expected);
    expect(data["root"].edges.map((edge: any) => edge.node.id).toSorted()).toEqual(expected);
    expect(idsOf(data["backward"]).toSorted()).toEqual(expected);
    expect(idsOf(data["employee"].nested).toSorted()).toEqual(expected);
    for (const { employee } of data["employee"].nested.nodes)
      expect(idsOf(employee.again).toSorted()).toEqual(expected);
    expect([data["root"].totalCount, data["alias"].totalCount, data["employee"].nested.totalCount]).toEqual([
      expected.length,
      expected.length,
      expected.length,
    ]);
  });

  test.each(VIEWERS)("%s pages through them one by one in any order, and a cursor holds no key", async (viewer) => {
    const expected = await byNode(viewer, kind);
    for (const field of kind.order) {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const page: any = (
          await ask(
            viewer,
            `query ($after: String) { page: ${kind.list}(first: 1, after: $after, orderBy: { field: ${field} }) { edges { cursor node { id } } pageInfo { hasNextPage } } }`,
            { after },
          )
        )["page"];
        for (const { cursor, node } of page.edges) {
          found.push(node.id);
          after = cursor;
          expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toContain(parseGlobalId(node.id).key);
        }
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(found.toSorted()).toEqual(expected);
    }
  });
});

test("a draft tells its subject nothing: no filter finds it by what stands in it, and every order puts it last", async () => {
  const draft = cast.samples["Assessment, draft"];
  for (const filter of [
    "predicate: { eq: GOOD }",
    "workResult: { in: [BELOW, MEETS, ABOVE] }",
    "behaviour: { eq: MEETS }",
  ]) {
    const { assessments } = await ask("self", `{ assessments(filter: { ${filter} }) { nodes { id } } }`);
    expect(idsOf(assessments)).not.toContain(draft);
  }
  for (const field of ["PREDICATE", "DISCIPLINE", "WORK_QUALITY", "INNOVATION"])
    for (const direction of ["ASC", "DESC"]) {
      const { assessments } = await ask(
        "self",
        `{ assessments(orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } } }`,
      );
      expect(idsOf(assessments).at(-1)).toBe(draft);
    }
  const explained = await ask(
    "self",
    `{ node(id: "${draft}") { ... on Assessment { aspects { score explanation { parts { name } } } } } }`,
  );
  expect(explained["node"].aspects).toEqual(
    Array.from({ length: 3 }, () => ({ score: null, explanation: { parts: [] } })),
  );
});

describe("an analyst cannot tell who a pseudonym is", () => {
  const FIND = `query ($nip: String, $prefix: String, $name: String!, $unit: ID!, $branch: ID!) {
    byNip: employee(nip: $nip) { id }
    byPrefix: employees(filter: { name: { contains: $prefix } }) { totalCount }
    byName: employees(filter: { or: [{ name: { eq: $name } }, { name: { in: [$name] } }] }) { totalCount }
    inUnit: employees(filter: { unit: { id: $unit, includeSubunits: true } }) { totalCount }
    ofUnit: assessments(filter: { unit: { id: $unit } }) { totalCount }
    inBranch: employees(filter: { unit: { id: $branch } }) { totalCount }
    orgUnit(id: $unit) { head { id } employees { totalCount } innovations { members { employee { id } } } }
  }`;

  test("by NIP, by name, by a small unit, by who heads it or by an innovation", async () => {
    const unit = cast.samples["OrgUnit"];
    const { orgUnit } = await ask("team", `{ orgUnit(code: "KEC") { id } }`);
    const variables = { nip: cast.subject.nip, prefix: "Nama", name: "Nama Asli", unit, branch: orgUnit.id };

    expect(await ask("analyst", FIND, variables)).toEqual({
      byNip: null,
      byPrefix: { totalCount: 0 },
      byName: { totalCount: 0 },
      inUnit: { totalCount: 0 },
      ofUnit: { totalCount: 0 },
      inBranch: { totalCount: 6 },
      orgUnit: { head: null, employees: { totalCount: 0 }, innovations: [{ members: [] }, { members: [] }] },
    });
    expect(await ask("identity", FIND, variables)).toMatchObject({
      byNip: { id: cast.subject.id },
      byName: { totalCount: 1 },
      ofUnit: { totalCount: 2 },
    });
  });

  test("by whom they know themselves: their own appraiser is not told under a pseudonym", async () => {
    const { world } = api;
    const unit = { key: cast.subject.unitKey } as never;
    const boss = await world.employee({ in: unit });
    const own = await world.employee({ in: unit, appraisedBy: boss });
    await world.assessment(own, boss, await world.month(2026, 7));
    const as = await world.session(own, "ANALYST");
    const query = `{ viewer { employee { appraiser { id } assessments { nodes { appraiser { id } predicate } } } } }`;

    expect((await api.ask(as, query)).data?.["viewer"].employee).toEqual({
      appraiser: null,
      assessments: { nodes: [{ appraiser: null, predicate: "GOOD" }] },
    });
  });

  test("by an id or an order from the directory", async () => {
    const { employees } = await ask("peer", `{ employees(first: 100) { nodes { id position { id } } } }`);
    const directory = new Set(employees.nodes.flatMap((e: any) => [e.id, e.position?.id]));
    const seen = await ask(
      "analyst",
      `{ employees(first: 100) { nodes { id name position { id } positions { id } } } }`,
    );

    expect(seen["employees"].nodes).toHaveLength(employees.nodes.length);
    for (const { id, position, positions } of seen["employees"].nodes) {
      expect([id, position.id, ...positions.map((p: any) => p.id)].filter((known) => directory.has(known))).toEqual([]);
      expect((await ask("analyst", `{ employee(id: "${id}") { id } }`))["employee"]).toEqual({ id });
    }
    expect((await ask("analyst", `{ node(id: "${cast.subject.id}") { id } }`))["node"]).toBeNull();
    const { employees: ordered } = await ask(
      "analyst",
      `{ employees(first: 100, orderBy: { field: NAME }) { nodes { name } } }`,
    );
    expect(ordered.nodes.every(({ name }: any) => /^Pegawai [0-9A-F]{8}$/.test(name))).toBe(true);
  });
});

test("the NIP finds only those whose NIP one may see, and is never part of a cursor or an id", async () => {
  for (const viewer of VIEWERS) {
    const { shown, byNip } = await ask(
      viewer,
      `query ($id: ID!, $nip: String) { shown: employee(id: $id) { nip } byNip: employee(nip: $nip) { id } }`,
      { id: await idFor(api, viewer, cast.subject.id), nip: cast.subject.nip },
    );
    expect([viewer, byNip !== null]).toEqual([viewer, shown.nip !== null]);
  }
});

test("a team is shown to whoever appraises or heads it, to who acts for them, and to the performance team", async () => {
  const team = `{ team { members { employee { id } } } }`;
  expect(idsOfTeam(await ask("delegate", team))).toEqual(idsOfTeam(await ask("appraiser", team)));
  expect((await ask("peer", team))["team"]).toBeNull();

  const opened: Viewer[] = [];
  for (const viewer of VIEWERS)
    if ((await ask(viewer, `{ team(orgUnitId: "${cast.samples["OrgUnit"]}") { id } }`))["team"]) opened.push(viewer);
  expect(opened).toEqual(["skipLevel", "district", "team"]);
});

const idsOfTeam = (data: any): string[] => data.team.members.map(({ employee }: any) => employee.id);
