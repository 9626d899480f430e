import { verifyAudit } from "../../platform/audit-verify.ts";
import { globalId } from "../../platform/global-id.ts";
import { poolOf } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";

const SAVE = `mutation ($input: SavePlanTemplateInput!) { outcome: savePlanTemplate(input: $input) { problems { field code }
  planTemplate { id name archivedAt viewerMayEdit unit { code } results { resultId title indicators { indicatorId text target } } } } }`;
const ARCHIVE = `mutation ($input: ArchivePlanTemplateInput!) { outcome: archivePlanTemplate(input: $input) { problems { field code } planTemplate { archivedAt viewerMayEdit } } }`;
const ASSIGN = `mutation ($input: AssignPlanTemplateInput!) { outcome: assignPlanTemplate(input: $input) { problems { field code }
  clashes { code employee { name } } assignments { isNewPlan resultCount employee { name } plan { id } } } }`;

let api: TestApi;
let plans: Plans;
let unit: any;
let boss: Person;
let sessions: Record<"boss" | "other" | "team" | "member", string>;
let members: Person[];

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-01-10T03:00:00Z"));
  plans = new Plans(api.dataSource);
  const { world } = api;
  const root = await world.unit("ROOT");
  unit = await world.unit("KEL", root);
  const elsewhere = await world.unit("LAIN", root);
  boss = await world.employee({ in: unit, heads: true });
  const other = await world.employee({ in: elsewhere, heads: true });
  members = [
    await world.employee({ in: unit, name: "Adi", appraisedBy: boss }),
    await world.employee({ in: unit, name: "Budi", appraisedBy: boss }),
  ];
  sessions = {
    boss: await world.session(boss),
    other: await world.session(other),
    member: await world.session(members[0]!),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
});
afterEach(() => api.stop());

const act = async (as: string, query: string, input: object) => (await api.ask(as, query, { input })).data?.["outcome"];
const codesOf = (outcome: any): string[] => outcome.problems.map((p: any) => `${(p.field ?? []).join(".")} ${p.code}`);
const clashesOf = (outcome: any): string[] => outcome.clashes.map((c: any) => `${c.employee.name} ${c.code}`);
const unitId = () => globalId("OrgUnit", unit.key);
const result = (title: string) => ({
  title,
  indicators: [
    { text: "Warga terlayani", target: 100, unitOfMeasure: "warga" },
    { text: "Kelulusan", target: 98, unitOfMeasure: "%", pattern: "RELEASE", measuredMonths: [5, 6] },
  ],
});
const template = (given: object = {}) => ({
  unitId: unitId(),
  name: "Petugas loket",
  results: [result("Satu"), result("Dua")],
  ...given,
});
const saved = async (given: object = {}): Promise<string> =>
  (await act(sessions.boss, SAVE, template(given))).planTemplate.id;
const counts = async () => {
  const [row] = await api.dataSource.query(
    "select (select count(*) from performance_plan) as plans, (select count(*) from planned_result) as results, (select count(*) from indicator) as indicators",
  );
  return [row.plans, row.results, row.indicators].map(Number);
};

describe("a template", () => {
  test("is kept by who heads its unit or runs the cycle, changed, and put away", async () => {
    const { planTemplate } = await act(sessions.boss, SAVE, template());
    expect(planTemplate).toMatchObject({
      name: "Petugas loket",
      viewerMayEdit: true,
      unit: { code: "KEL" },
      results: [
        { resultId: null, title: "Satu", indicators: [{ indicatorId: null, target: 100 }, { target: 98 }] },
        { title: "Dua" },
      ],
    });
    const templateId = planTemplate.id;
    expect((await act(sessions.team, SAVE, template({ templateId, name: "Loket" }))).planTemplate).toMatchObject({
      id: templateId,
      name: "Loket",
    });
    expect(codesOf(await act(sessions.other, SAVE, template({ templateId })))).toEqual(["templateId NOT_FOUND"]);
    expect(codesOf(await act(sessions.other, ARCHIVE, { templateId }))).toEqual(["templateId NOT_FOUND"]);
    expect((await act(sessions.boss, ARCHIVE, { templateId })).planTemplate).toEqual({
      archivedAt: "2026-01-10T03:00:00.000Z",
      viewerMayEdit: false,
    });
    expect(codesOf(await act(sessions.boss, ARCHIVE, { templateId }))).toEqual(["templateId ARCHIVED"]);
    expect(codesOf(await act(sessions.boss, ASSIGN, { templateId, preview: false, unit: { id: unitId() } }))).toEqual([
      "templateId ARCHIVED",
    ]);
    const { data } = await api.ask(
      sessions.member,
      `{ planTemplates(filter: { isArchived: true, name: { contains: "lok" } }) { totalCount nodes { name } } }`,
    );
    expect(data?.["planTemplates"]).toEqual({ totalCount: 1, nodes: [{ name: "Loket" }] });
  });

  test.each([
    ["no name", { name: " " }, "name REQUIRED"],
    ["no results", { results: [] }, "results REQUIRED"],
  ])("with %s is refused", async (_, given, code) => {
    expect(codesOf(await act(sessions.boss, SAVE, template(given)))).toEqual([code]);
  });

  test("is for those who lead, in their own units", async () => {
    expect(codesOf(await act(sessions.other, SAVE, template()))).toEqual(["unitId NOT_YOURS"]);
    const { errors } = await api.ask(sessions.member, SAVE, { input: template() });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  test("is kept once for one idempotency key", async () => {
    const ids = [await saved({ idempotencyKey: "k" }), await saved({ idempotencyKey: "k" })];
    expect(ids[0]).toBe(ids[1]);
  });
});

describe("putting a template into many plans", () => {
  test("tells first what it would make, and makes nothing", async () => {
    const templateId = await saved();
    await plans.plan(members[0]!, { status: "DRAFT", results: [{}] });
    const before = await counts();
    const outcome = await act(sessions.boss, ASSIGN, { templateId, preview: true, unit: { id: unitId() } });
    expect(outcome).toMatchObject({
      problems: [],
      clashes: [],
      assignments: [
        { employee: { name: "Adi" }, isNewPlan: false, resultCount: 2, plan: {} },
        { employee: { name: "Budi" }, isNewPlan: true, resultCount: 2, plan: null },
      ],
    });
    expect(await counts()).toEqual(before);
  });

  test("begins plans, adds to drafts after what stands there, and links all to the leader's result", async () => {
    const templateId = await saved();
    await plans.plan(members[0]!, { status: "DRAFT", results: [{ title: "Sendiri" }] });
    const above = await plans.plan(boss, { status: "DRAFT" });
    const input = {
      templateId,
      preview: false,
      positionIds: members.map((m) => globalId("Position", m.positionKey)),
      parentResultId: above.results[0]!.id,
    };

    expect((await act(sessions.boss, ASSIGN, input)).clashes).toEqual([]);
    const { data } = await api.ask(
      sessions.boss,
      `{ performancePlans(filter: { status: { eq: DRAFT }, not: { isLate: true } }, orderBy: { field: DUE_ON }) { nodes { employee { name } status dueOn revision results { title ordinal parent { id } indicators { text measuredMonths } } } } }`,
    );
    const made = Object.fromEntries(data?.["performancePlans"].nodes.map((plan: any) => [plan.employee.name, plan]));
    expect(made["Adi"].results.map((r: any) => [r.title, r.ordinal, r.parent !== null])).toEqual([
      ["Sendiri", 1, false],
      ["Satu", 2, true],
      ["Dua", 3, true],
    ]);
    expect(made["Budi"]).toMatchObject({
      status: "DRAFT",
      dueOn: "2026-01-31",
      results: [
        { title: "Satu", indicators: [{ measuredMonths: null }, { measuredMonths: [5, 6] }] },
        { title: "Dua" },
      ],
    });
    const events = await api.dataSource.query(
      "select action, subject_key from audit_event where action = 'plan.assigned' order by sequence",
    );
    expect(events.map((e: any) => e.subject_key).toSorted()).toEqual(members.map((m) => m.key).toSorted());
  });

  test("is all or nothing: one clash, and nothing is made", async () => {
    const templateId = await saved();
    await plans.plan(members[0]!, { status: "APPROVED" });
    const before = await counts();
    const input = { templateId, preview: false, employeeIds: members.map(({ id }) => id) };
    expect(clashesOf(await act(sessions.boss, ASSIGN, input))).toEqual(["Adi APPROVED"]);
    expect(await counts()).toEqual(before);
  });

  test("clashes with what is in the plans already, with who is not led, and with a result of nobody above", async () => {
    const templateId = await saved();
    const assign = (as: string, given: object) =>
      act(as, ASSIGN, { templateId, preview: true, employeeIds: members.map(({ id }) => id), ...given });
    expect(clashesOf(await assign(sessions.other, {}))).toEqual(["Adi NOT_YOURS", "Budi NOT_YOURS"]);
    const beside = await plans.plan(members[1]!, { year: 2026, status: "DRAFT" });
    expect(clashesOf(await assign(sessions.boss, { parentResultId: beside.results[0]!.id }))).toEqual([
      "Adi NOT_A_SUPERIOR",
      "Budi NOT_A_SUPERIOR",
    ]);
    await assign(sessions.boss, { preview: false });
    expect(clashesOf(await assign(sessions.team, {}))).toEqual(["Adi ASSIGNED", "Budi ASSIGNED"]);
    expect(clashesOf(await assign(sessions.boss, { year: 2018 }))).toEqual(["Adi NOT_IN_POST", "Budi NOT_IN_POST"]);
  });

  test.each([
    ["nobody named", {}, "positionIds REQUIRED"],
    ["a title that nobody has", { title: "Astronot" }, "positionIds NOBODY"],
  ])("with %s is refused", async (_, given, code) => {
    const base = "title" in given ? { unit: { id: unitId() } } : {};
    expect(
      codesOf(await act(sessions.boss, ASSIGN, { templateId: await saved(), preview: true, ...base, ...given })),
    ).toEqual([code]);
  });

  test("is for those who lead, and done once for one idempotency key", async () => {
    const input = { templateId: await saved(), preview: false, unit: { id: unitId() }, idempotencyKey: "k" };
    expect((await api.ask(sessions.member, ASSIGN, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const [first, second] = [await act(sessions.boss, ASSIGN, input), await act(sessions.boss, ASSIGN, input)];
    expect(second).toEqual(first);
    expect(await counts()).toEqual([2, 4, 8]);
  });

  test("30 results for 70 people take no more statements than for two, and the chain of events still verifies", async () => {
    const templateId = await saved({ results: Array.from({ length: 30 }, (_, i) => result(`Hasil ${i + 1}`)) });
    const query = `mutation ($input: AssignPlanTemplateInput!) { outcome: assignPlanTemplate(input: $input) { problems { code } clashes { code } assignments { isNewPlan } } }`;
    const assign = (title: string) =>
      api.ask(sessions.boss, query, { input: { templateId, preview: false, unit: { id: unitId() }, title } });
    const few = await assign("Jabatan di KEL");
    expect(few.data?.["outcome"].assignments).toHaveLength(2);
    for (let i = 0; i < 70; i += 1) {
      const person = await api.world.employee({ in: unit, appraisedBy: boss });
      await api.dataSource.query("update position set title = 'Banyak' where key = $1", [person.positionKey]);
    }

    const many = await assign("Banyak");
    expect(many.data?.["outcome"]).toMatchObject({ problems: [], clashes: [] });
    expect(many.data?.["outcome"].assignments).toHaveLength(70);
    expect(many.statements).toBe(few.statements);
    expect(await counts()).toEqual([72, 72 * 30, 72 * 60]);
    expect(await verifyAudit({ sql: poolOf(api.dataSource) })).toMatchObject({ verified: 73, broken: null });
  });
});
