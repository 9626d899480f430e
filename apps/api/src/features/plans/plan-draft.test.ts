import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

const FIELDS = `id status revision version returnNote submittedAt isLate daysLate dueOn startsOn endsOn viewerMayEdit viewerMaySubmit viewerMayWithdraw viewerMayReturn viewerMayApprove viewerMayAmend
  results { id kind ordinal title indicators { id ordinal text target unitOfMeasure pattern measuredMonths } }`;
const SAVE = `mutation ($input: SavePlanInput!) { outcome: savePlan(input: $input) { problems { field code } plan { ${FIELDS} } } }`;

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
const codesOf = (outcome: any): string[] =>
  outcome.problems.map((p: any) => `${(p.field ?? []).join(".")} ${p.code}`.trim());

const saved = async (given: object = {}): Promise<any> => {
  const outcome = await save(whole(given));
  expect(outcome.problems).toEqual([]);
  return outcome.plan;
};
describe("a draft", () => {
  test("is begun by its owner with results and indicators in one document, for the year of the cycle", async () => {
    expect(await saved()).toMatchObject({
      status: "DRAFT",
      revision: 1,
      version: 0,
      dueOn: "2026-01-31",
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      isLate: false,
      viewerMayEdit: true,
      viewerMaySubmit: true,
      viewerMayApprove: false,
      results: [{ kind: "MAIN", ordinal: 1, indicators: [{ ordinal: 1, target: 1200, unitOfMeasure: "warga" }] }],
    });
  });

  test("is saved in whatever state: nothing is asked of it yet", async () => {
    const { results } = await saved({ results: [{}, { kind: "ADDITIONAL", indicators: [{}] }] });
    expect(results.map((r: any) => [r.kind, r.title, r.indicators.length])).toEqual([
      ["MAIN", "", 0],
      ["ADDITIONAL", "", 1],
    ]);
  });

  test("keeps the ids of what stays, and takes out what is left out", async () => {
    const first = await saved({
      results: [{ title: "Satu", indicators: [{ text: "a" }, { text: "b" }] }, { title: "Dua" }],
    });
    const [one, two] = first.results;

    const { plan } = await save(
      whole({
        revision: 1,
        results: [
          { id: two.id, title: "Dua lagi" },
          { id: one.id, title: "Satu", indicators: [{ id: one.indicators[1].id, text: "b" }] },
        ],
      }),
    );
    expect(plan.results.map((r: any) => [r.id, r.ordinal, r.title])).toEqual([
      [two.id, 1, "Dua lagi"],
      [one.id, 2, "Satu"],
    ]);
    expect(plan.results[1].indicators.map((i: any) => i.id)).toEqual([one.indicators[1].id]);
    const { plan: last } = await save(whole({ revision: 2, results: [{ id: one.id, title: "Satu" }] }));
    expect(last.results).toHaveLength(1);
    const node = `{ node(id: "${two.id}") { ... on PlannedResult { title isRemoved } } }`;
    expect((await api.ask(sessions.owner, node)).data?.["node"]).toEqual({ title: "Dua lagi", isRemoved: true });
  });

  test("is never overwritten by one who has not seen what another changed", async () => {
    await saved();
    expect(codesOf(await save(whole()))).toEqual(["revision CONFLICT"]);
    expect(codesOf(await save(whole({ revision: 0 })))).toEqual(["revision CONFLICT"]);
    const twice = await Promise.all([save(whole({ revision: 1 })), save(whole({ revision: 1 }))]);
    expect(twice.flatMap(codesOf)).toEqual(["revision CONFLICT"]);
  });

  test("begun twice at once is one", async () => {
    const twice = await Promise.all([save(whole()), save(whole())]);
    expect(twice.flatMap(codesOf)).toEqual(["revision CONFLICT"]);
    const [{ count }] = await api.dataSource.query("select count(*) from performance_plan");
    expect(count).toBe(1);
  });

  test("of another is nobody's to write, the appraiser's neither", async () => {
    for (const as of [sessions.boss, sessions.peer, sessions.head, sessions.team])
      expect(codesOf(await save(whole(), as))).toEqual(["positionId NOT_FOUND"]);
  });

  test.each([
    ["a year long gone", { year: 2024 }, "year OUT_OF_CYCLE"],
    ["a revision of what is not there", { revision: 3 }, "revision NOT_FOUND"],
    ["a text without end", { results: [{ title: "x".repeat(2001) }] }, "results.0.title TOO_LONG"],
    [
      "a result of no plan",
      { results: [{ id: globalId("PlannedResult", "00000000-0000-7000-8000-000000000000") }] },
      "results.0.id NOT_FOUND",
    ],
    ["more results than any plan has", { results: Array.from({ length: 101 }, () => ({})) }, "results TOO_MANY"],
    [
      "a core value twice",
      {
        expectations: [
          { value: "LOYAL", expectation: "a" },
          { value: "LOYAL", expectation: "b" },
        ],
      },
      "expectations DUPLICATE",
    ],
  ])("with %s is refused", async (_, given, code) => {
    expect(codesOf(await save(whole(given)))).toEqual([code]);
  });

  test("is for a post of its own: who holds two has two", async () => {
    const second = await api.world.post(owner.key, { key: owner.unitKey, code: "KEL" } as never, {
      capacity: "PLT",
      startsOn: "2026-01-19",
    });
    const { plan } = await save(whole({ positionId: globalId("Position", second) }));
    expect(plan).toMatchObject({ startsOn: "2026-01-19", dueOn: "2026-02-02" });
    await saved();
    const query = `{ viewer { employee { plans { totalCount nodes { position { capacity plan(year: 2026) { dueOn } } } } } } }`;
    const { data } = await api.ask(sessions.owner, query);
    expect(
      data?.["viewer"].employee.plans.nodes.map((p: any) => [p.position.capacity, p.position.plan.dueOn]).toSorted(),
    ).toEqual([
      ["DEFINITIVE", "2026-01-31"],
      ["PLT", "2026-02-02"],
    ]);
  });

  test("is saved once for one idempotency key", async () => {
    const input = whole({ idempotencyKey: "once" });
    const [first, second] = [await save(input), await save(input)];
    expect(second.plan.id).toBe(first.plan.id);
    expect(second.plan.revision).toBe(1);
    const { errors } = await api.ask(sessions.owner, SAVE, { input: { ...input, year: 2027 } });
    expect(errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });
});
