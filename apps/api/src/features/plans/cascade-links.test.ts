import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";

const LINK = `mutation ($input: LinkPlannedResultInput!) {
  outcome: linkPlannedResult(input: $input) { problems { field code } plannedResult { isLinked parent { title } viewerMayLink } }
}`;

let api: TestApi;
let plans: Plans;
let people: Record<"head" | "boss" | "owner" | "peer", Person>;
let sessions: Record<"head" | "boss" | "owner" | "peer" | "team", string>;

beforeEach(async () => {
  api = await TestApi.start();
  plans = new Plans(api.dataSource);
  const { world } = api;
  const root = await world.unit("ROOT");
  const village = await world.unit("KEL", root);
  const head = await world.employee({ in: root, heads: true });
  const boss = await world.employee({ in: village, heads: true, appraisedBy: head });
  const owner = await world.employee({ in: village, appraisedBy: boss });
  const peer = await world.employee({ in: village, appraisedBy: boss });
  people = { head, boss, owner, peer };
  sessions = {
    head: await world.session(head),
    boss: await world.session(boss),
    owner: await world.session(owner),
    peer: await world.session(peer),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
});
afterEach(() => api.stop());

const link = async (as: string, resultId: string, parentResultId: string | null) =>
  (await api.ask(as, LINK, { input: { resultId, parentResultId } })).data?.["outcome"];
const codesOf = (outcome: any): string[] => outcome.problems.map((p: any) => `${(p.field ?? []).join(".")} ${p.code}`);

test("a result is linked to the superior's later, whatever the state of either plan, and unlinked again", async () => {
  const { results: own } = await plans.plan(people.owner, { status: "DRAFT" });
  const above = await plans.plan(people.boss, { status: "SUBMITTED", results: [{ title: "Layanan cepat" }] });

  expect(await link(sessions.owner, own[0]!.id, above.results[0]!.id)).toEqual({
    problems: [],
    plannedResult: { isLinked: true, parent: { title: "Layanan cepat" }, viewerMayLink: true },
  });
  await api.dataSource.query("update performance_plan set status = 'APPROVED', version = 1");
  expect((await link(sessions.owner, own[0]!.id, null)).plannedResult).toMatchObject({ isLinked: false, parent: null });
  const events = await api.dataSource.query("select action, subject_key from audit_event order by sequence");
  expect(events).toEqual([
    { action: "planned_result.linked", subject_key: people.owner.key },
    { action: "planned_result.unlinked", subject_key: people.owner.key },
  ]);
});

test("a result supports one of the appraiser or of anyone up the line, and of nobody else", async () => {
  const { results } = await plans.plan(people.owner);
  const top = await plans.plan(people.head, { results: [{ title: "Warga puas" }] });
  const beside = await plans.plan(people.peer);
  expect((await link(sessions.owner, results[0]!.id, top.results[0]!.id)).problems).toEqual([]);
  // Nobody finds what stands in a colleague's plan; the appraiser, who does, is told why it will not do.
  expect(codesOf(await link(sessions.owner, results[0]!.id, beside.results[0]!.id))).toEqual([
    "parentResultId NOT_FOUND",
  ]);
  expect(codesOf(await link(sessions.boss, results[0]!.id, beside.results[0]!.id))).toEqual([
    "parentResultId NOT_A_SUPERIOR",
  ]);
});

test("what a result may support is offered: the results of those up the line that are handed in, and nothing else of their plans", async () => {
  const { id } = await plans.plan(people.owner, { status: "DRAFT" });
  const above = await plans.plan(people.boss, { status: "SUBMITTED", results: [{ title: "Layanan cepat" }] });
  await plans.plan(people.head, { results: [{ title: "Warga puas" }] });
  await plans.plan(people.boss, { year: 2025 });
  await plans.plan(people.peer);
  const query = `{ node(id: "${id}") { ... on PerformancePlan { linkableResults { title employee { id } plan { id } } } } }`;
  const { data } = await api.ask(sessions.owner, query);
  expect(data?.["node"].linkableResults.toSorted((a: any, b: any) => (a.title < b.title ? -1 : 1))).toEqual([
    { title: "Layanan cepat", employee: { id: people.boss.id }, plan: null },
    { title: "Warga puas", employee: { id: people.head.id }, plan: null },
  ]);
  expect((await api.ask(sessions.team, query)).data?.["node"]).toEqual({ linkableResults: [] });
  expect(
    (await api.ask(sessions.owner, `{ node(id: "${above.id}") { id } performancePlans { totalCount } }`)).data,
  ).toEqual({ node: null, performancePlans: { totalCount: 1 } });
});

test("a superior's draft is not there to be linked to until it is handed in", async () => {
  const { results } = await plans.plan(people.owner);
  const above = await plans.plan(people.boss, { status: "DRAFT" });
  expect(codesOf(await link(sessions.owner, results[0]!.id, above.results[0]!.id))).toEqual([
    "parentResultId NOT_FOUND",
  ]);
  // The superior, who sees both, may say it already.
  expect(codesOf(await link(sessions.boss, results[0]!.id, above.results[0]!.id))).toEqual([]);
});

test("a result of another year, one that was taken out and one that leads back to itself support nothing", async () => {
  const own = await plans.plan(people.owner);
  const lastYear = await plans.plan(people.boss, { year: 2025 });
  const above = await plans.plan(people.boss, {
    results: [{}, { removedAt: new Date() }, { parentKey: own.results[0]!.key }],
  });
  const id = own.results[0]!.id;
  expect(codesOf(await link(sessions.owner, id, lastYear.results[0]!.id))).toEqual(["parentResultId OTHER_YEAR"]);
  expect(codesOf(await link(sessions.owner, id, above.results[1]!.id))).toEqual(["parentResultId NOT_FOUND"]);
  expect(codesOf(await link(sessions.owner, id, above.results[2]!.id))).toEqual(["parentResultId CIRCLE"]);
  expect(codesOf(await link(sessions.owner, id, id))).toEqual(["parentResultId CIRCLE"]);
});

test("a result is linked by its owner or the appraiser, in plans that are not closed", async () => {
  const { results } = await plans.plan(people.owner);
  const above = await plans.plan(people.boss);
  const parent = above.results[0]!.id;
  expect(codesOf(await link(sessions.boss, results[0]!.id, parent))).toEqual([]);
  for (const as of [sessions.head, sessions.team])
    expect(codesOf(await link(as, results[0]!.id, null))).toEqual(["resultId NOT_YOURS"]);
  expect(codesOf(await link(sessions.peer, results[0]!.id, null))).toEqual(["resultId NOT_FOUND"]);
  await api.dataSource.query("update performance_plan set status = 'SUPERSEDED'");
  expect(codesOf(await link(sessions.owner, results[0]!.id, null))).toEqual(["resultId NOT_YOURS"]);
});

test("a draft names the result that it supports in the same document, by the same rules", async () => {
  const above = await plans.plan(people.boss);
  const beside = await plans.plan(people.peer);
  const query = `mutation ($input: SavePlanInput!) { outcome: savePlan(input: $input) { problems { field code } plan { results { parent { id } } } } }`;
  const save = async (...parents: string[]) => {
    const results = parents.map((parentResultId) => ({ parentResultId }));
    const input = { positionId: globalId("Position", people.owner.positionKey), results };
    return (await api.ask(sessions.owner, query, { input })).data?.["outcome"];
  };
  expect(codesOf(await save(above.results[0]!.id, beside.results[0]!.id))).toEqual([
    "results.1.parentResultId NOT_FOUND",
  ]);
  expect((await save(above.results[0]!.id)).plan.results).toEqual([{ parent: { id: above.results[0]!.id } }]);
});

test("of two links that close a circle when made at once, one stands", async () => {
  const own = await plans.plan(people.owner);
  const above = await plans.plan(people.boss);
  await api.world.appraises(people.owner, people.boss.positionKey);
  const both = await Promise.all([
    link(sessions.owner, own.results[0]!.id, above.results[0]!.id),
    link(sessions.boss, above.results[0]!.id, own.results[0]!.id),
  ]);
  expect(both.flatMap(codesOf)).toEqual(["parentResultId CIRCLE"]);
});
