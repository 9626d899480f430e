import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, teamOf, unitId } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [root, districtA, districtB, village, other]: OrgUnit[] = [];
let [camat, lurah, siti]: Person[] = [];
let [september, october, november]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let sessions: Record<"admin" | "adminA" | "camat" | "lurah" | "siti", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-12-10T03:00:00Z"));
  const { world } = api;
  root = await world.unit("ROOT");
  districtA = await world.unit("KEC.A", root);
  districtB = await world.unit("KEC.B", root);
  village = await world.unit("KEL.A", districtA);
  other = await world.unit("KEL.B", districtB);
  camat = await world.employee({ in: districtB, name: "Camat B", heads: true });
  lurah = await world.employee({ in: village, name: "Lurah A", heads: true, appraisedBy: camat });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  [september, october, november] = [
    await world.month(2026, 9),
    await world.month(2026, 10),
    await world.month(2026, 11),
  ];
  sessions = {
    admin: await world.session(null, "ADMINISTRATOR"),
    adminA: await world.session(null, { role: "ADMINISTRATOR", unitKey: districtA.key }),
    camat: await world.session(camat),
    lurah: await world.session(lurah),
    siti: await world.session(siti),
  };
});
afterEach(() => api.stop());

const UNIT = "orgUnit { id code name startsOn endsOn viewerMayChange parent { code } }";
const unit = (operation: string, input: Record<string, unknown>, as = sessions.admin) =>
  does(api, as, operation, { reason: "Perda 5/2026", ...input }, UNIT);
const close = (given: Record<string, unknown> = {}, as?: string) =>
  unit("closeOrgUnit", { orgUnitId: unitId(village!), endsOn: "2026-10-31", ...given }, as);

test("a unit is merged into a new one: its people go on there in the same posts, its records stay its own", async () => {
  const report = await api.world.report(siti!, october!, { status: "VERIFIED" });
  const made = await unit("createOrgUnit", {
    parentId: unitId(districtB!),
    code: "KEL.C",
    name: "Kelurahan Gabungan",
    kind: "KELURAHAN",
    startsOn: "2026-11-01",
  });
  expect(made).toMatchObject({
    problems: [],
    orgUnit: { code: "KEL.C", parent: { code: "KEC.B" }, viewerMayChange: true },
  });

  expect(codesOf(await close())).toEqual(["successorId HAS_PEOPLE"]);
  expect(await close({ successorId: made.orgUnit.id })).toMatchObject({
    problems: [],
    orgUnit: { endsOn: "2026-10-31" },
  });

  const { data } = await api.ask(
    sessions.siti,
    `{ node(id: "${report}") { ... on PerformanceReport { unit { code } } }
       orgUnit(code: "KEL.C") { head { name } }
       viewer { employee { unit { code } appraiser { name } positions { title startsOn endsOn unit { code } } } } }`,
  );
  expect(data).toEqual({
    node: { unit: { code: "KEL.A" } },
    orgUnit: { head: { name: "Lurah A" } },
    viewer: {
      employee: {
        unit: { code: "KEL.C" },
        appraiser: { name: "Lurah A" },
        positions: [
          { title: "Jabatan di KEL.A", startsOn: "2026-11-01", endsOn: null, unit: { code: "KEL.C" } },
          { title: "Jabatan di KEL.A", startsOn: "2019-12-02", endsOn: "2026-10-31", unit: { code: "KEL.A" } },
        ],
      },
    },
  });
  const inUnit = { key: Buffer.from(made.orgUnit.id, "base64url").toString().split(":")[1]! } as OrgUnit;
  expect((await teamOf(api, sessions.camat, november!, inUnit)).map(({ name }) => name)).toEqual(["Lurah A", "Siti"]);
  expect(await teamOf(api, sessions.lurah, october!)).toMatchObject([{ name: "Siti", state: "VERIFIED" }]);
  expect(await teamOf(api, sessions.lurah, september!)).toMatchObject([{ name: "Siti", state: "MISSING" }]);
  const events = await api.dataSource.query("select action, subject_key from audit_event order by sequence");
  expect(events).toEqual([
    { action: "org_unit.created", subject_key: null },
    { action: "position.transferred", subject_key: lurah!.key },
    { action: "position.transferred", subject_key: siti!.key },
    { action: "org_unit.closed", subject_key: null },
  ]);
});

test("a unit that moves below another is seen by the head of that one, with all below it", async () => {
  const section = await api.world.unit("KEL.A.SEKSI", village);
  await api.world.employee({ in: section, name: "Kasi" });
  const camatSees = async () => (await teamOf(api, sessions.camat, november!, section)).map(({ name }) => name);
  expect(await camatSees()).toEqual([]);

  const moved = await unit("moveOrgUnit", { orgUnitId: unitId(village!), parentId: unitId(districtB!) });

  expect(moved).toMatchObject({ problems: [], orgUnit: { parent: { code: "KEC.B" } } });
  expect(await camatSees()).toEqual(["Kasi"]);
  const tree = await api.dataSource.query(
    `select a.code, x.distance from org_unit_ancestor x join org_unit a on a.key = x.ancestor_key where x.unit_key = $1 order by x.distance`,
    [section.key],
  );
  expect(tree).toEqual([
    { code: "KEL.A.SEKSI", distance: 0 },
    { code: "KEL.A", distance: 1 },
    { code: "KEC.B", distance: 2 },
    { code: "ROOT", distance: 3 },
  ]);
});

test("a unit does not stand below itself, nor the top below anything", async () => {
  const section = await api.world.unit("KEL.A.SEKSI", village);
  const move = (orgUnit: OrgUnit, parent: OrgUnit, given = {}) =>
    unit("moveOrgUnit", { orgUnitId: unitId(orgUnit), parentId: unitId(parent), ...given });
  expect(codesOf(await move(village!, section))).toEqual(["parentId BELOW"]);
  expect(codesOf(await move(village!, village!))).toEqual(["parentId BELOW"]);
  expect(codesOf(await move(root!, village!))).toEqual(["orgUnitId IS_TOP"]);
  expect(codesOf(await move(village!, districtA!))).toEqual(["parentId SAME"]);
  expect(codesOf(await move(village!, districtB!, { reason: " " }))).toEqual(["reason REQUIRED"]);
  await api.dataSource.query("update org_unit set ends_on = '2026-11-30' where key = $1", [districtB!.key]);
  expect(codesOf(await move(village!, districtB!))).toEqual(["parentId UNIT_CLOSED"]);
});

test("a unit is made below one that exists, with a code of its own, and may be renamed", async () => {
  const create = (given: Record<string, unknown>) =>
    unit("createOrgUnit", {
      parentId: unitId(districtA!),
      code: "KEL.N",
      name: "Baru",
      startsOn: "2027-01-01",
      ...given,
    });
  expect(codesOf(await create({ code: " " }))).toEqual(["code REQUIRED"]);
  expect(codesOf(await create({ name: " " }))).toEqual(["name REQUIRED"]);
  expect(codesOf(await create({ reason: " " }))).toEqual(["reason REQUIRED"]);
  expect(codesOf(await create({ code: "KEL.A" }))).toEqual(["code TAKEN"]);
  expect(codesOf(await create({ startsOn: "2019-01-01" }))).toEqual(["parentId UNIT_CLOSED"]);
  expect(await create({ idempotencyKey: "n" })).toEqual(await create({ idempotencyKey: "n" }));

  const rename = (name: string, as?: string) => unit("renameOrgUnit", { orgUnitId: unitId(village!), name }, as);
  expect(codesOf(await rename(" "))).toEqual(["name REQUIRED"]);
  expect(await rename("Kelurahan Garuda")).toMatchObject({ orgUnit: { name: "Kelurahan Garuda" } });
  expect(codesOf(await rename("Lain", sessions.adminA))).toEqual([]);
});

test("a unit is not closed over what still stands in it", async () => {
  const section = await api.world.unit("KEL.A.SEKSI", village);
  expect(codesOf(await close({ reason: "" }))).toEqual(["reason REQUIRED"]);
  expect(codesOf(await close({ endsOn: "2019-01-01" }))).toEqual(["endsOn BEFORE_START"]);
  expect(codesOf(await close())).toEqual(["orgUnitId HAS_SUBUNITS"]);
  expect(codesOf(await close({ orgUnitId: unitId(section) }))).toEqual([]);
  expect(codesOf(await close({ orgUnitId: unitId(section) }))).toEqual(["orgUnitId CLOSED"]);

  await api.world.assessment(siti!, lurah!, november!);
  expect(codesOf(await close({ successorId: unitId(other!) }))).toEqual(["endsOn ASSESSED"]);
  expect(codesOf(await close({ successorId: unitId(village!) }))).toEqual(["successorId NOT_FOUND"]);
  expect(codesOf(await close({ endsOn: "2026-12-31", successorId: unitId(section) }))).toEqual([
    "successorId UNIT_CLOSED",
  ]);
  // What was refused has changed nothing.
  expect(
    await api.dataSource.query("select 1 from position where employee_key = $1 and ends_on is null", [siti!.key]),
  ).toHaveLength(1);
  expect(codesOf(await close({ endsOn: "2026-12-31", successorId: unitId(other!) }))).toEqual([]);
});

test("units are for administrators who keep them, and between two for one who keeps both", async () => {
  expect(codesOf(await close({ successorId: unitId(other!) }, sessions.adminA))).toEqual(["successorId NOT_FOUND"]);
  const move = { orgUnitId: unitId(village!), parentId: unitId(districtB!) };
  expect(codesOf(await unit("moveOrgUnit", move, sessions.adminA))).toEqual(["parentId NOT_FOUND"]);
  expect(codesOf(await unit("renameOrgUnit", { orgUnitId: unitId(other!), name: "X" }, sessions.adminA))).toEqual([
    "orgUnitId NOT_FOUND",
  ]);
  const made = { parentId: unitId(districtB!), code: "X", name: "X", startsOn: "2026-12-10" };
  expect(codesOf(await unit("createOrgUnit", made, sessions.adminA))).toEqual(["parentId NOT_FOUND"]);
  for (const as of [sessions.camat, sessions.lurah, await api.world.session(null, "PERFORMANCE_TEAM")])
    for (const [operation, input] of [
      ["moveOrgUnit", move],
      ["createOrgUnit", made],
      ["renameOrgUnit", { orgUnitId: unitId(village!), name: "X" }],
      ["closeOrgUnit", { orgUnitId: unitId(village!), endsOn: "2026-12-31" }],
    ] as const)
      await expect(unit(operation, input, as)).rejects.toThrow("FORBIDDEN");
});
