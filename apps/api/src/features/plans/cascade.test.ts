import { globalId } from "../../platform/global-id.ts";
import { inTransaction, poolOf, type Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { Plans, type MadePlan } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";
import { supersedePlansOf } from "./supersede.service.ts";

let api: TestApi;
let plans: Plans;
let units: Record<"root" | "village" | "section", any>;
let people: Record<"head" | "boss" | "chief" | "adi" | "budi", Person>;
let sessions: Record<"head" | "boss" | "adi" | "team" | "analyst" | "outsider", string>;
let top: MadePlan;
let middle: MadePlan;

beforeEach(async () => {
  api = await TestApi.start();
  plans = new Plans(api.dataSource);
  const { world } = api;
  const root = await world.unit("ROOT");
  const village = await world.unit("KEL", root);
  const section = await world.unit("SEKSI", village);
  const elsewhere = await world.unit("LAIN", root);
  units = { root, village, section };
  const head = await world.employee({ in: root, heads: true, name: "Kepala" });
  const boss = await world.employee({ in: village, heads: true, name: "Lurah", appraisedBy: head });
  const chief = await world.employee({ in: section, heads: true, name: "Kasi", appraisedBy: boss });
  const adi = await world.employee({ in: village, name: "Adi", appraisedBy: boss });
  const budi = await world.employee({ in: village, name: "Budi", appraisedBy: boss });
  people = { head, boss, chief, adi, budi };
  sessions = {
    head: await world.session(head),
    boss: await world.session(boss),
    adi: await world.session(adi),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
    outsider: await world.session(await world.employee({ in: elsewhere })),
  };
  top = await plans.plan(head, { results: [{ title: "Warga puas" }] });
  middle = await plans.plan(boss, {
    results: [
      {
        title: "Layanan cepat",
        parentKey: top.results[0]!.key,
        indicators: [{ target: 200 }, { target: 90, unitOfMeasure: "%", pattern: "POSITION" }],
      },
      { title: "Lingkungan bersih" },
    ],
  });
  const [fast, clean] = [middle.results[0]!.key, middle.results[1]!.key];
  await plans.plan(chief, { results: [{ title: "Seksi rapi", parentKey: fast, indicators: [{ target: 60 }] }] });
  await plans.plan(adi, {
    results: [
      {
        title: "Loket cepat",
        parentKey: fast,
        indicators: [{ target: 50 }, { target: 95, unitOfMeasure: "%", pattern: "POSITION" }],
      },
      { title: "Arsip" },
    ],
  });
  await plans.plan(budi, {
    status: "DRAFT",
    results: [
      { title: "Langsung", parentKey: top.results[0]!.key },
      { parentKey: clean, removedAt: new Date() },
    ],
  });
});
afterEach(() => api.stop());

const MATRIX = `query ($code: String) { orgUnit(code: $code) { roleResultMatrix(year: 2026) { leader { name } columns { title }
  rows { employee { name } position { title } cells { column { title } results { title } } unlinked { title } elsewhere { title } } } } }`;
const matrixOf = async (as: string, code = "KEL") =>
  (await api.ask(as, MATRIX, { code })).data?.["orgUnit"].roleResultMatrix;
const titles = (list: any[]): string[] => list.map(({ title }) => title);

test("the matrix of roles and results has the leader's results as columns and everyone led as rows, with what each does for which", async () => {
  const matrix = await matrixOf(sessions.boss);
  expect(matrix.leader.name).toBe("Lurah");
  expect(titles(matrix.columns)).toEqual(["Layanan cepat", "Lingkungan bersih"]);
  expect(
    matrix.rows.map((row: any) => [
      row.employee.name,
      row.cells.map((c: any) => [c.column.title, titles(c.results)]),
      titles(row.unlinked),
      titles(row.elsewhere),
    ]),
  ).toEqual([
    ["Kasi", [["Layanan cepat", ["Seksi rapi"]]], [], []],
    ["Adi", [["Layanan cepat", ["Loket cepat"]]], ["Arsip"], []],
    ["Budi", [], [], ["Langsung"]],
  ]);
});

test("the matrix shows each what they may see: a member the leader's results and their own, nobody elsewhere anything", async () => {
  const member = await matrixOf(sessions.adi);
  expect(titles(member.columns)).toHaveLength(2);
  expect(member.rows.flatMap((row: any) => row.cells.flatMap((c: any) => titles(c.results)))).toEqual(["Loket cepat"]);
  const team = await matrixOf(sessions.team);
  expect(team.rows.flatMap((row: any) => titles(row.elsewhere))).toEqual([]); // Budi's draft is not agreed
  for (const as of [sessions.analyst, sessions.outsider]) expect(await matrixOf(as)).toBeNull();
});

test("the cascade leads from the head's results down, with what the targets below come to, in one statement whatever its depth", async () => {
  const query = (levels: number) =>
    `{ orgUnit(code: "ROOT") { cascade(year: 2026, levels: ${levels}) { isCutOff nodes { level parentId result { id title indicators { target rollUp { supportingCount target coverage lowest highest } } } } } } }`;
  const read = async (as: string, levels = 3) => {
    const { data, errors, statements } = await api.ask(as, query(levels));
    expect(errors).toBeUndefined();
    return { ...data?.["orgUnit"].cascade, statements };
  };
  await read(sessions.head);
  const { nodes, isCutOff, statements } = await read(sessions.head);

  expect(isCutOff).toBe(false);
  const title = (id: string | null) => nodes.find((node: any) => node.result.id === id)?.result.title ?? null;
  expect(nodes.map((node: any) => [node.level, node.result.title, title(node.parentId)])).toEqual([
    [1, "Warga puas", null],
    [2, "Layanan cepat", "Warga puas"],
    [2, "Langsung", "Warga puas"],
    [3, "Seksi rapi", "Layanan cepat"],
    [3, "Loket cepat", "Layanan cepat"],
  ]);
  expect(nodes[1].result.indicators).toEqual([
    { target: 200, rollUp: { supportingCount: 2, target: 110, coverage: 55, lowest: 50, highest: 60 } },
    { target: 90, rollUp: { supportingCount: 1, target: null, coverage: null, lowest: 95, highest: 95 } },
  ]);
  expect(await read(sessions.head, 1)).toMatchObject({ nodes: [{ level: 1 }], statements });
  expect((await read(sessions.analyst)).nodes).toEqual([]);
  // Elsewhere below the same head: what one's own work leads up to, and nothing of colleagues.
  expect((await read(sessions.outsider)).nodes).toMatchObject([{ level: 1, result: { title: "Warga puas" } }]);
});

test("the gaps of a cascade are leaders' results nobody supports, and results that support nothing", async () => {
  const query = `query ($id: ID!) { cascadeGaps(unitId: $id, year: 2026) { unsupportedCount unsupported { title } unlinkedCount unlinked { title } } }`;
  const gaps = async (as: string) =>
    (await api.ask(as, query, { id: globalId("OrgUnit", units.root.key) })).data?.["cascadeGaps"];
  expect(await gaps(sessions.head)).toEqual({
    unsupportedCount: 1,
    unsupported: [{ title: "Lingkungan bersih" }],
    unlinkedCount: 2,
    unlinked: expect.arrayContaining([{ title: "Lingkungan bersih" }, { title: "Arsip" }]),
  });
  for (const as of [sessions.analyst, sessions.outsider])
    expect(await gaps(as)).toMatchObject({ unsupportedCount: 0, unlinkedCount: 0 });
});

test("a matrix costs as many statements for many rows as for few", async () => {
  const ask = () => api.ask(sessions.head, MATRIX, { code: "KEL" });
  await ask(); // the units are read once
  const few = await ask();
  for (let i = 0; i < 12; i += 1)
    await plans.plan(await api.world.employee({ in: units.village, appraisedBy: people.boss }), {
      results: [{ parentKey: middle.results[1]!.key }],
    });
  const many = await ask();
  expect(many.data?.["orgUnit"].roleResultMatrix.rows).toHaveLength(15);
  expect(many.statements).toBe(few.statements);
});

describe("a transfer in mid-year", () => {
  const scopeOf = (): Scope => ({
    actor: null,
    db: api.dataSource.manager,
    sql: poolOf(api.dataSource),
    now: api.now,
    secret: Buffer.alloc(32),
    reads: new Set(),
  });
  const leave = async (lastDay: string) => {
    await api.dataSource.query("update position set ends_on = $2 where key = $1", [people.adi.positionKey, lastDay]);
    return inTransaction(scopeOf(), (tx) => supersedePlansOf(tx, people.adi.positionKey, lastDay));
  };

  test("closes the old plan at the last month held, and what was proposed for it lapses", async () => {
    const [{ key }] = await api.dataSource.query("select key from performance_plan where position_key = $1", [
      people.adi.positionKey,
    ]);
    const amendment = await plans.amendment(key);
    const next = await plans.plan(people.adi, {
      year: 2027,
      startsOn: "2027-01-01",
      endsOn: "2027-12-31",
      status: "DRAFT",
    });
    expect(new Set(await leave("2026-05-14"))).toEqual(new Set([key, next.key]));

    const seen = await api.ask(
      sessions.boss,
      `{ plan: node(id: "${globalId("PerformancePlan", key)}") { ... on PerformancePlan { status endsOn viewerMayAmend } } amendment: node(id: "${amendment}") { ... on PlanAmendment { status } } }`,
    );
    expect(seen.data).toEqual({
      plan: { status: "SUPERSEDED", endsOn: "2026-05-31", viewerMayAmend: false },
      amendment: { status: "WITHDRAWN" },
    });
    const events = await api.dataSource.query("select action from audit_event");
    expect(events).toEqual([{ action: "plan.superseded" }, { action: "plan.superseded" }]);
    expect(await leave("2026-05-14")).toEqual([]);
  });

  test("leaves a plan that is over as it is", async () => {
    expect(await leave("2026-12-31")).toEqual([]);
  });

  test("passes what belongs to the organisation to the successor, and what belongs to the person to nobody", async () => {
    await api.dataSource.query("update planned_result set belonging = 'INDIVIDUAL' where title = 'Arsip'");
    await leave("2026-05-14");
    const successor = await api.world.employee({ in: units.village, appraisedBy: people.boss });
    await api.dataSource.query("update position set starts_on = '2026-05-15' where key = $1", [successor.positionKey]);
    const as = await api.world.session(successor);
    const offered = async () =>
      (
        await api.ask(
          as,
          `{ viewer { employee { position { successorResults { id title plan { id } indicators { target } } } } } }`,
        )
      ).data?.["viewer"].employee.position.successorResults;
    const [result, ...others] = await offered();
    expect(others).toEqual([]);
    expect(result).toMatchObject({ title: "Loket cepat", plan: null, indicators: [{ target: 50 }, { target: 95 }] });

    const save = (continuesResultId: string) =>
      api.ask(
        as,
        `mutation ($input: SavePlanInput!) { savePlan(input: $input) { problems { field code } plan { dueOn results { continues { title } } } } }`,
        {
          input: {
            positionId: globalId("Position", successor.positionKey),
            results: [{ title: "Loket tetap cepat", continuesResultId }],
          },
        },
      );
    expect((await save(top.results[0]!.id)).data?.["savePlan"].problems).toEqual([
      { field: ["results", "0", "continuesResultId"], code: "NOT_PASSED_ON" },
    ]);
    expect((await save(result.id)).data?.["savePlan"]).toEqual({
      problems: [],
      plan: { dueOn: "2026-05-29", results: [{ continues: { title: "Loket cepat" } }] },
    });
    expect(await offered()).toEqual([]);
  });
});
