import { TestApi } from "../../testing/api.ts";
import { Plans, type MadePlan } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";

const PLAN = `revision version viewerMayAmend results { id title indicators { id target } }
  versions { version reason by { name } content { form resources results { resultId title indicators { indicatorId target } } expectations { value label guides expectation } } }
  amendment { id status reason viewerMayDecide viewerMayWithdraw content { results { title } } } amendments { status decisionNote }`;
const AMEND = `mutation ($input: AmendPlanInput!) { outcome: amendPlan(input: $input) { problems { field code } plan { ${PLAN} } } }`;
const DECIDE = `mutation ($input: DecideAmendmentInput!) { outcome: decideAmendment(input: $input) { problems { field code } plan { ${PLAN} } } }`;
const WITHDRAW = `mutation ($input: AmendmentInput!) { outcome: withdrawAmendment(input: $input) { problems { field code } plan { ${PLAN} } } }`;

let api: TestApi;
let plan: MadePlan;
let boss: Person;
let owner: Person;
let sessions: Record<"boss" | "owner" | "peer" | "team", string>;

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  boss = await world.employee({ in: village, heads: true, name: "Lurah" });
  owner = await world.employee({ in: village, appraisedBy: boss });
  const peer = await world.employee({ in: village, appraisedBy: boss });
  sessions = {
    boss: await world.session(boss),
    owner: await world.session(owner),
    peer: await world.session(peer),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
  plan = await new Plans(api.dataSource).plan(owner, { results: [{ title: "Satu" }, { title: "Dua" }] });
});
afterEach(() => api.stop());

const act = async (as: string, query: string, input: object) => (await api.ask(as, query, { input })).data?.["outcome"];
const codesOf = (outcome: any): string[] => outcome.problems.map((p: any) => `${(p.field ?? []).join(".")} ${p.code}`);
const complete = (title: string, given: object = {}) => ({
  title,
  indicators: [{ text: "Warga", target: 50, unitOfMeasure: "warga" }],
  ...given,
});
const change = (given: object = {}) => ({
  planId: plan.id,
  revision: 1,
  reason: "Anggaran berubah",
  results: [
    {
      id: plan.results[0]!.id,
      title: "Satu lagi",
      indicators: [{ id: plan.results[0]!.indicatorIds[0], text: "Warga", target: 80, unitOfMeasure: "warga" }],
    },
    complete("Tiga"),
  ],
  resources: ["Satu loket lagi"],
  ...given,
});

describe("the owner's change", () => {
  test("is a proposal until the appraiser accepts it; then it is a version more, and nothing agreed is lost", async () => {
    const { plan: proposed } = await act(sessions.owner, AMEND, change());
    expect(proposed).toMatchObject({
      version: 1,
      results: [{ title: "Satu" }, { title: "Dua" }],
      amendment: {
        status: "PROPOSED",
        reason: "Anggaran berubah",
        viewerMayDecide: false,
        viewerMayWithdraw: true,
        content: { results: [{ title: "Satu lagi" }, { title: "Tiga" }] },
      },
    });

    const input = { amendmentId: proposed.amendment.id, accept: true };
    expect(codesOf(await act(sessions.owner, DECIDE, input))).toEqual(["amendmentId NOT_THE_APPRAISER"]);
    expect(codesOf(await act(sessions.team, DECIDE, input))).toEqual(["amendmentId NOT_THE_APPRAISER"]);
    expect(codesOf(await act(sessions.peer, DECIDE, input))).toEqual(["amendmentId NOT_FOUND"]);
    const { plan: amended } = await act(sessions.boss, DECIDE, input);

    expect(amended).toMatchObject({ version: 2, amendment: null, amendments: [{ status: "ACCEPTED" }] });
    expect(amended.results).toMatchObject([
      {
        id: plan.results[0]!.id,
        title: "Satu lagi",
        indicators: [{ id: plan.results[0]!.indicatorIds[0], target: 80 }],
      },
      { title: "Tiga" },
    ]);
    expect(amended.versions[0]).toMatchObject({
      version: 2,
      reason: "Anggaran berubah",
      by: { name: "Lurah" },
      content: { resources: ["Satu loket lagi"] },
    });
    expect(amended.versions[0].content.results.map((r: any) => r.resultId)).toEqual(
      amended.results.map((r: any) => r.id),
    );
    const gone = `{ node(id: "${plan.results[1]!.id}") { ... on PlannedResult { title isRemoved } } }`;
    expect((await api.ask(sessions.owner, gone)).data?.["node"]).toEqual({ title: "Dua", isRemoved: true });
    expect(codesOf(await act(sessions.boss, DECIDE, input))).toEqual(["amendmentId DECIDED"]);
  });

  test("is declined with a note, or taken back by its owner", async () => {
    const first = (await act(sessions.owner, AMEND, change())).plan.amendment.id;
    expect(codesOf(await act(sessions.boss, DECIDE, { amendmentId: first, accept: false }))).toEqual(["note REQUIRED"]);
    const declined = await act(sessions.boss, DECIDE, { amendmentId: first, accept: false, note: "Target tetap." });
    expect(declined.plan).toMatchObject({
      version: 1,
      revision: 1,
      amendments: [{ status: "DECLINED", decisionNote: "Target tetap." }],
    });

    const second = (await act(sessions.owner, AMEND, change())).plan.amendment.id;
    expect(codesOf(await act(sessions.boss, WITHDRAW, { amendmentId: second }))).toEqual(["amendmentId NOT_FOUND"]);
    expect((await act(sessions.owner, WITHDRAW, { amendmentId: second })).plan).toMatchObject({
      version: 1,
      amendment: null,
    });
    expect(codesOf(await act(sessions.owner, WITHDRAW, { amendmentId: second }))).toEqual(["amendmentId DECIDED"]);
  });

  test("waits alone: no other change and no link is made past it", async () => {
    await act(sessions.owner, AMEND, change());
    for (const as of [sessions.owner, sessions.boss])
      expect(codesOf(await act(as, AMEND, change()))).toEqual(["planId OPEN_AMENDMENT"]);
    const link = `mutation { outcome: linkPlannedResult(input: { resultId: "${plan.results[0]!.id}" }) { problems { field code } } }`;
    expect(codesOf(await act(sessions.owner, link, {}))).toEqual(["resultId OPEN_AMENDMENT"]);
  });

  test("proposed twice at once is one proposal", async () => {
    const both = await Promise.all([act(sessions.owner, AMEND, change()), act(sessions.owner, AMEND, change())]);
    expect(both.flatMap(codesOf)).toEqual(["planId OPEN_AMENDMENT"]);
  });
});

test("the appraiser's change is done at once, and kept with its reason", async () => {
  const { plan: amended } = await act(sessions.boss, AMEND, change());
  expect(amended).toMatchObject({
    version: 2,
    revision: 2,
    amendment: null,
    results: [{ title: "Satu lagi" }, { title: "Tiga" }],
  });
  expect(amended.versions.map((v: any) => [v.version, v.reason])).toEqual([
    [2, "Anggaran berubah"],
    [1, null],
  ]);
  const events = await api.dataSource.query("select action from audit_event");
  expect(events).toEqual([{ action: "plan.amended" }]);
});

test.each([
  ["no reason", { reason: " " }, ["reason REQUIRED"]],
  ["an older revision", { revision: 0 }, ["revision CONFLICT"]],
  ["what is not complete", { results: [{ title: "" }] }, ["results.0.title REQUIRED", "results.0.indicators REQUIRED"]],
])("with %s an agreed plan is not changed", async (_, given, codes) => {
  for (const as of [sessions.owner, sessions.boss]) expect(codesOf(await act(as, AMEND, change(given)))).toEqual(codes);
});

test("only an agreed plan is amended, by its owner or its appraiser", async () => {
  expect(codesOf(await act(sessions.team, AMEND, change()))).toEqual(["planId NOT_YOURS"]);
  expect(codesOf(await act(sessions.peer, AMEND, change()))).toEqual(["planId NOT_FOUND"]);
  await api.dataSource.query("update performance_plan set status = 'SUBMITTED', version = 0");
  expect(codesOf(await act(sessions.owner, AMEND, change()))).toEqual(["planId SUBMITTED"]);
});

test("an amendment is made once for one idempotency key", async () => {
  const [first, second] = [
    await act(sessions.boss, AMEND, change({ idempotencyKey: "k" })),
    await act(sessions.boss, AMEND, change({ idempotencyKey: "k" })),
  ];
  expect(second).toEqual(first);
});

test("the seven core values stand on every plan with their guides, and each may hold the leader's own expectation", async () => {
  const query = `{ node(id: "${plan.id}") { ... on PerformancePlan { expectations { value label guides expectation } resources accountability consequences } } }`;
  const { node } = (await api.ask(sessions.owner, query)).data ?? {};
  expect(node.expectations).toHaveLength(7);
  expect(node.expectations.flatMap((e: any) => e.guides)).toHaveLength(21);
  expect(node.expectations.filter((e: any) => e.expectation !== null)).toEqual([
    expect.objectContaining({ value: "LOYAL", label: "Loyal", expectation: "Menjaga rahasia warga" }),
  ]);
  expect(node.consequences).toEqual(["Kesempatan pelatihan"]);
});
