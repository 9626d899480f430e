import { castOf, VIEWERS, type Cast, type Viewer } from "../../graph/matrix/cast.ts";
import { idFor } from "../../graph/matrix/sight.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";

/** What docs/access.md says of plans, by the paths other than `node`: none shows more than it. */

let api: TestApi;
let cast: Cast;
beforeAll(async () => {
  api = await TestApi.start();
  cast = await castOf(api);
});
afterAll(() => api.stop());

const ask = async (viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<any> => {
  const { data, errors } = await api.ask(cast.sessions[viewer], query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const samples = () => [cast.samples["PerformancePlan, agreed"]!, cast.samples["PerformancePlan, draft"]!];

test.each(VIEWERS)(
  "%s finds the same plans by every path, pages through them in any order, and no cursor holds a key",
  async (viewer) => {
    const subject = await idFor(api, viewer, cast.subject.id);
    const position = await idFor(api, viewer, cast.samples["Position"]!);
    const { nodes } = await ask(viewer, `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: samples() });
    const expected = nodes.flatMap((node: any) => node?.id ?? []);
    const ofSubject = (list: any): string[] =>
      list.nodes.map((node: any) => node.id).filter((id: string) => samples().includes(id));

    const data = await ask(
      viewer,
      `query ($subject: ID!, $position: ID!) {
       root: performancePlans(first: 100) { totalCount nodes { id } }
       filtered: performancePlans(first: 100, filter: { or: [{ status: { in: [DRAFT, APPROVED] } }], not: { year: { lte: 2000 } } }) { nodes { id } }
       employee(id: $subject) { plans(first: 100) { totalCount nodes { id } } }
       position: node(id: $position) { ... on Position { agreed: plan(year: 2026) { id } draft: plan(year: 2027) { id } } }
     }`,
      { subject, position },
    );
    for (const list of [data.root, data.filtered, data.employee.plans])
      expect(ofSubject(list).toSorted()).toEqual(expected.toSorted());
    expect([data.position.agreed, data.position.draft].flatMap((plan) => plan?.id ?? [])).toEqual(expected);
    expect(data.employee.plans.totalCount).toBe(data.employee.plans.nodes.length);
    expect(data.root.totalCount).toBe(data.root.nodes.length);

    for (const field of ["ENDS_ON", "DUE_ON", "SUBMITTED_AT", "STATUS"]) {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const { page } = await ask(
          viewer,
          `query ($after: String) { page: performancePlans(first: 2, after: $after, orderBy: { field: ${field} }) { edges { cursor node { id } } pageInfo { hasNextPage } } }`,
          { after },
        );
        for (const { cursor, node } of page.edges) {
          found.push(node.id);
          after = cursor;
          expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toContain(parseGlobalId(node.id).key);
        }
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(found.toSorted()).toEqual(data.root.nodes.map((node: any) => node.id).toSorted());
    }
  },
);

test("an analyst meets agreed plans only, under pseudonyms, without a word or a day that would tell whose they are", async () => {
  await api.dataSource.query(
    "update performance_plan set starts_on = '2026-03-16', due_on = '2026-03-30', ends_on = '2026-09-30' where key = $1",
    [parseGlobalId(cast.samples["PerformancePlan, agreed"]!).key],
  );
  const query = `{ performancePlans(first: 100) { nodes { status version startsOn endsOn dueOn resources accountability consequences returnNote amendment { reason } versions { reason }
    employee { name nip } unit { code } approvedBy { name } results { title } expectations { expectation } } } }`;
  const { performancePlans } = await ask("analyst", query);
  for (const plan of performancePlans.nodes) {
    expect(plan.version).toBeGreaterThan(0);
    expect(plan.employee.name).toMatch(/^Pegawai [0-9A-F]{8}$/);
    expect([plan.startsOn.slice(4), plan.endsOn.slice(4), plan.dueOn.slice(4)]).toEqual(["-01-01", "-12-31", "-01-31"]);
    expect(plan).toMatchObject({
      resources: [],
      accountability: [],
      consequences: [],
      returnNote: null,
      amendment: null,
      versions: [],
      results: [],
      unit: { code: "KEC" },
    });
    expect(plan.expectations.every((e: any) => e.expectation === null)).toBe(true);
  }
  expect(performancePlans.nodes.length).toBeGreaterThan(1);
  const { performancePlans: named } = await ask("identity", query);
  expect(
    named.nodes.some(
      (plan: any) => plan.employee.name === "Nama Asli" && plan.results.length === 1 && plan.startsOn === "2026-03-16",
    ),
  ).toBe(true);
});

test("who reads a plan's words is in the access log of its owner; who counts plans is not", async () => {
  const readers = async () => {
    await api.accessLog.flush();
    return (
      await api.dataSource.query("select distinct source from access_log where subject_key = $1", [cast.subject.key])
    ).map((row: any) => row.source);
  };
  await api.accessLog.flush();
  await api.dataSource.query("delete from access_log");
  await ask("appraiser", `query Counts { performancePlans { totalCount nodes { id status isLate } } }`);
  expect(await readers()).toEqual([]);
  await ask("appraiser", `query Reads { performancePlans { nodes { id results { title } } } }`);
  expect(await readers()).toEqual(["Reads"]);
});
