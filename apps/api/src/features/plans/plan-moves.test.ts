import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

const FIELDS = `id status revision version returnNote submittedAt isLate daysLate dueOn startsOn endsOn viewerMayEdit viewerMaySubmit viewerMayWithdraw viewerMayReturn viewerMayApprove viewerMayAmend
  results { id kind ordinal title indicators { id ordinal text target unitOfMeasure pattern measuredMonths } }`;
const SAVE = `mutation ($input: SavePlanInput!) { outcome: savePlan(input: $input) { problems { field code } plan { ${FIELDS} } } }`;
const MOVE = (name: string) =>
  `mutation ($input: ${name === "returnPlan" ? "ReturnPlanInput" : "PlanInput"}!) { outcome: ${name}(input: $input) { problems { field code } plan { ${FIELDS} } } }`;

let api: TestApi;
let head: Person;
let boss: Person;
let owner: Person;
let peer: Person;
let sessions: Record<"boss" | "owner" | "peer" | "head" | "team" | "analyst", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-01-20T03:00:00Z"));
  const { world } = api;
  const root = await world.unit("ROOT");
  const village = await world.unit("KEL", root);
  head = await world.employee({ in: root, heads: true });
  boss = await world.employee({ in: village, heads: true, appraisedBy: head });
  owner = await world.employee({ in: village, appraisedBy: boss });
  peer = await world.employee({ in: village, appraisedBy: boss });
  sessions = {
    boss: await world.session(boss),
    owner: await world.session(owner),
    peer: await world.session(peer),
    head: await world.session(head),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

const positionOf = (person: Person) => globalId("Position", person.positionKey);
const whole = (given: object = {}) => ({
  positionId: positionOf(owner),
  results: [
    {
      title: "Warga terlayani tanpa menunggu lama",
      indicators: [{ text: "Warga yang terlayani", target: 1200, unitOfMeasure: "warga" }],
    },
  ],
  ...given,
});
const act = async (as: string, query: string, input: object) => (await api.ask(as, query, { input })).data?.["outcome"];
const save = (input: object, as = sessions.owner) => act(as, SAVE, input);
const move = (name: string, as: string, input: object) => act(as, MOVE(name), input);
const codesOf = (outcome: any): string[] =>
  outcome.problems.map((p: any) => `${(p.field ?? []).join(".")} ${p.code}`.trim());

const saved = async (given: object = {}): Promise<any> => {
  const outcome = await save(whole(given));
  expect(outcome.problems).toEqual([]);
  return outcome.plan;
};
const submitted = async (): Promise<any> => {
  const { id } = await saved();
  return (await move("submitPlan", sessions.owner, { planId: id })).plan;
};
const approved = async (): Promise<any> => {
  const { id } = await submitted();
  return (await move("approvePlan", sessions.boss, { planId: id })).plan;
};

describe("handing in", () => {
  test("asks for all that is missing, each by the way to it", async () => {
    const { id } = await saved({
      results: [
        {
          perspective: "BUDGET",
          indicators: [{}, { text: "Kelulusan", target: -1, unitOfMeasure: "%", pattern: "RELEASE" }],
        },
        { kind: "ADDITIONAL", title: "Arsip tertata" },
        {
          title: "Jalan mulus",
          indicators: [{ text: "Panjang", target: 3, unitOfMeasure: "km", measuredMonths: [13] }],
        },
      ],
    });
    expect(codesOf(await move("submitPlan", sessions.owner, { planId: id }))).toEqual([
      "results.0.title REQUIRED",
      "results.0.perspective UNIT_HEADS_ONLY",
      "results.0.indicators.0.text REQUIRED",
      "results.0.indicators.0.target REQUIRED",
      "results.0.indicators.0.unitOfMeasure REQUIRED",
      "results.0.indicators.1.target INVALID",
      "results.0.indicators.1.measuredMonths REQUIRED",
      "results.1.indicators.0.measuredMonths INVALID",
      "results.2.indicators REQUIRED",
    ]);
  });
});

describe("the way of a plan", () => {
  test("leads from its owner to the appraiser, back with a note, and to agreement", async () => {
    const { id, ...plan } = await submitted();
    expect(plan).toMatchObject({
      status: "SUBMITTED",
      viewerMayEdit: false,
      viewerMayWithdraw: true,
      submittedAt: "2026-01-20T03:00:00.000Z",
    });

    const returned = await move("returnPlan", sessions.boss, { planId: id, note: " Tambahkan waktu tunggu. " });
    expect(returned.plan).toMatchObject({
      status: "RETURNED",
      returnNote: "Tambahkan waktu tunggu.",
      viewerMayApprove: false,
    });

    expect((await move("submitPlan", sessions.owner, { planId: id })).plan).toMatchObject({
      status: "SUBMITTED",
      returnNote: null,
    });
    expect((await move("approvePlan", sessions.boss, { planId: id })).plan).toMatchObject({
      status: "APPROVED",
      version: 1,
      viewerMayAmend: true,
    });
    const events = await api.dataSource.query("select action, subject_key from audit_event order by sequence");
    expect(events.map((e: any) => e.action)).toEqual([
      "plan.begun",
      "plan.submitted",
      "plan.returned",
      "plan.submitted",
      "plan.approved",
    ]);
    expect(new Set(events.map((e: any) => e.subject_key))).toEqual(new Set([owner.key]));
  });

  test("may be gone back by its owner until the appraiser has decided", async () => {
    const { id } = await submitted();
    expect((await move("withdrawPlan", sessions.owner, { planId: id })).plan).toMatchObject({
      status: "DRAFT",
      submittedAt: null,
    });
    await move("submitPlan", sessions.owner, { planId: id });
    await move("approvePlan", sessions.boss, { planId: id });
    expect(codesOf(await move("withdrawPlan", sessions.owner, { planId: id }))).toEqual(["planId APPROVED"]);
  });

  test("has one winner when two act at once", async () => {
    const { id } = await submitted();
    const both = await Promise.all([
      move("approvePlan", sessions.boss, { planId: id }),
      move("withdrawPlan", sessions.owner, { planId: id }),
    ]);
    expect(both.flatMap(codesOf)).toHaveLength(1);
  });

  test.each(["approvePlan", "returnPlan"])("%s is the appraiser's alone, or of who acts for them", async (name) => {
    const { id } = await submitted();
    const input = { planId: id, ...(name === "returnPlan" ? { note: "Perbaiki" } : {}) };
    for (const as of [sessions.owner, sessions.head, sessions.team])
      expect(codesOf(await move(name, as, input))).toEqual(["planId NOT_THE_APPRAISER"]);
    for (const as of [sessions.peer, sessions.analyst])
      expect(codesOf(await move(name, as, input))).toEqual(["planId NOT_FOUND"]);

    await api.world.delegation(boss, peer);
    expect(codesOf(await move(name, sessions.peer, input))).toEqual([]);
    const [event] = await api.dataSource.query(
      "select on_behalf_of_key from audit_event order by sequence desc limit 1",
    );
    expect(event.on_behalf_of_key).toBe(boss.key);
  });

  test("is not judged by oneself, not by delegation either", async () => {
    const { id } = await submitted();
    await api.world.delegation(boss, owner);
    expect(codesOf(await move("approvePlan", sessions.owner, { planId: id }))).toEqual(["planId NOT_THE_APPRAISER"]);
  });

  test.each(["submitPlan", "withdrawPlan"])("%s is its owner's alone", async (name) => {
    const { id } = await saved();
    for (const as of [sessions.boss, sessions.head, sessions.team, sessions.peer])
      expect(codesOf(await move(name, as, { planId: id }))).toEqual(["planId NOT_FOUND"]);
  });

  test("ends only where it has come to", async () => {
    const { id } = await saved();
    expect(codesOf(await move("approvePlan", sessions.boss, { planId: id }))).toEqual(["planId DRAFT"]);
    expect(codesOf(await move("withdrawPlan", sessions.owner, { planId: id }))).toEqual(["planId DRAFT"]);
    await move("submitPlan", sessions.owner, { planId: id });
    expect(codesOf(await move("submitPlan", sessions.owner, { planId: id }))).toEqual(["planId SUBMITTED"]);
    expect(codesOf(await save(whole({ revision: 2 })))).toEqual(["positionId SUBMITTED"]);
    expect(codesOf(await move("returnPlan", sessions.boss, { planId: id, note: " " }))).toEqual(["note REQUIRED"]);
  });
});

test("a plan is late by the day on which it was first handed in, and being given back changes nothing in it", async () => {
  const { id } = await submitted();
  await move("returnPlan", sessions.boss, { planId: id, note: "Perbaiki" });
  const late = async () =>
    (await api.ask(sessions.owner, `{ node(id: "${id}") { ... on PerformancePlan { isLate daysLate } } }`)).data?.[
      "node"
    ];
  await api.dataSource.query("update performance_plan set due_on = '2026-01-20'");
  expect(await late()).toEqual({ isLate: false, daysLate: 0 });
  await api.dataSource.query("update performance_plan set due_on = '2026-01-18'");
  expect(await late()).toEqual({ isLate: true, daysLate: 2 });
  await api.dataSource.query("update performance_plan set due_on = '2026-01-11', first_submitted_at = null");
  expect(await late()).toEqual({ isLate: true, daysLate: 9 });
  const filtered = await api.ask(sessions.owner, `{ performancePlans(filter: { isLate: true }) { totalCount } }`);
  expect(filtered.data?.["performancePlans"].totalCount).toBe(1);
});

test("plans with their results and indicators are one statement a level, however many", async () => {
  await approved();
  const query = `{ performancePlans { nodes { id employee { name } results { title indicators { text } parent { title } } } } }`;
  const { statements: one } = await api.ask(sessions.boss, query);
  await save(whole({ positionId: positionOf(peer), results: [{}, {}, {}] }), sessions.peer);
  const { data, statements } = await api.ask(sessions.boss, query);
  expect(data?.["performancePlans"].nodes).toHaveLength(2);
  expect(statements).toBe(one);
});

test("what waits for one's decision can be asked for: it waits for the appraiser alone, until that is decided", async () => {
  const { id } = await submitted();
  const waiting = async (as: string) =>
    (await api.ask(as, "{ performancePlans(filter: { waitsForViewer: true }) { nodes { id viewerMayApprove } } }"))
      .data?.["performancePlans"].nodes;

  expect(await waiting(sessions.boss)).toEqual([{ id, viewerMayApprove: true }]);
  for (const as of [sessions.owner, sessions.peer, sessions.head, sessions.team]) expect(await waiting(as)).toEqual([]);
  await move("approvePlan", sessions.boss, { planId: id });
  expect(await waiting(sessions.boss)).toEqual([]);
});
