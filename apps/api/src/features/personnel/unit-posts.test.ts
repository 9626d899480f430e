import { TestApi } from "../../testing/api.ts";
import { codesOf, does, postId, unitId } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";

let api: TestApi;
let [root, district, village, other]: OrgUnit[] = [];
let [lurah, siti, budi]: Person[] = [];
let sessions: Record<"admin" | "unitAdmin" | "siti" | "team" | "analyst", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  root = await world.unit("ROOT");
  district = await world.unit("KEC", root);
  village = await world.unit("KEL.A", district);
  other = await world.unit("KEL.B", district);
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  budi = await world.employee({ in: other, name: "Budi" });
  sessions = {
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    siti: await world.session(siti),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

const ask = async (as: string, query: string) => {
  const { data, errors } = await api.ask(as, query);
  expect(errors).toBeUndefined();
  return data;
};

test("posts of a unit over time are seen by those who keep its records, and by nobody else", async () => {
  const query = `{ orgUnit(code: "KEL.A") { posts { employee { name } headsUnit appraiserTerms { appraiser { name } endsOn } } } }`;
  const posts = [
    { employee: { name: "Lurah" }, headsUnit: true, appraiserTerms: [] },
    { employee: { name: "Siti" }, headsUnit: false, appraiserTerms: [{ appraiser: { name: "Lurah" }, endsOn: null }] },
  ];
  for (const as of [sessions.admin, sessions.unitAdmin])
    expect((await ask(as, query))?.["orgUnit"].posts).toEqual(posts);
  for (const as of [sessions.siti, sessions.team, sessions.analyst])
    expect((await ask(as, query))?.["orgUnit"].posts).toEqual([]);
  const elsewhere = `{ orgUnit(code: "KEL.B") { posts { id } } }`;
  expect((await ask(sessions.unitAdmin, elsewhere))?.["orgUnit"].posts).toEqual([]);
});

test("posts that are over are listed apart from those of today", async () => {
  await does(api, sessions.admin, "endPosition", { positionId: postId(siti!), endsOn: "2026-11-01", reason: "SK 1" });
  const data = await ask(
    sessions.unitAdmin,
    `{ orgUnit(code: "KEL.A") { posts { employee { name } } ended: posts(ended: true) { employee { name } endsOn } } }`,
  );
  expect(data?.["orgUnit"]).toEqual({
    posts: [{ employee: { name: "Lurah" } }],
    ended: [{ employee: { name: "Siti" }, endsOn: "2026-11-01" }],
  });
});

test("an administrator is told where the units begin that are kept, and finds people and units of these alone", async () => {
  const query = `{ viewer { keptUnits { code } capabilities }
    employees(filter: { isKept: true }) { nodes { name viewerMayChange } } orgUnits(filter: { isKept: true }) { nodes { code } } }`;
  const found = async (as: string) => {
    const data = await ask(as, query);
    return [
      data?.["viewer"].keptUnits.map(({ code }: any) => code),
      data?.["employees"].nodes.map(({ name }: any) => name),
      data?.["orgUnits"].nodes.map(({ code }: any) => code),
    ];
  };
  expect(await found(sessions.admin)).toEqual([["ROOT"], ["Budi", "Lurah", "Siti"], ["KEC", "KEL.A", "KEL.B", "ROOT"]]);
  expect(await found(sessions.unitAdmin)).toEqual([["KEL.A"], ["Lurah", "Siti"], ["KEL.A"]]);
  expect(await found(sessions.siti)).toEqual([[], [], []]);
});

test("who holds no post and who has left are told apart", async () => {
  await does(api, sessions.admin, "addEmployee", {
    name: "Dewi",
    nip: "199001012015031001",
    nipReason: "Benar",
    employmentType: "CIVIL_SERVANT",
    joinedOn: "2015-03-01",
    reason: "SK 2",
  });
  await does(api, sessions.admin, "retireEmployee", { employeeId: siti!.id, lastDay: "2026-11-01", reason: "Pensiun" });
  const names = async (filter: string) =>
    (await ask(sessions.admin, `{ employees(filter: { ${filter} }) { nodes { name joinedOn leftOn } } }`))?.[
      "employees"
    ].nodes.map(({ name }: any) => name);

  expect(await names("hasPost: false, hasLeft: false")).toEqual(["Dewi"]);
  expect(await names("hasLeft: true")).toEqual(["Siti"]);
  expect(await names("hasPost: true")).toEqual(["Budi", "Lurah"]);
});

test("a part of a unit becomes a unit of its own: the posts that are named go on there, and the rest stays", async () => {
  const split = (given: Record<string, unknown> = {}, as = sessions.admin) =>
    does(
      api,
      as,
      "splitOrgUnit",
      {
        orgUnitId: unitId(village!),
        name: "Kelurahan C",
        code: "KEL.C",
        startsOn: "2026-12-01",
        positionIds: [postId(siti!)],
        reason: "Perda 3",
        ...given,
      },
      "orgUnit { code startsOn parent { code } posts { employee { name } startsOn title } }",
    );
  expect(codesOf(await split({ positionIds: [] }))).toEqual(["positionIds REQUIRED"]);
  expect(codesOf(await split({ positionIds: [postId(budi!)] }))).toEqual(["positionIds NOT_FOUND"]);
  expect(codesOf(await split({ code: "KEL.B" }))).toEqual(["code TAKEN"]);
  expect(codesOf(await split({ name: " " }))).toEqual(["name REQUIRED"]);
  expect(codesOf(await split({ reason: "" }))).toEqual(["reason REQUIRED"]);
  expect(codesOf(await split({ orgUnitId: unitId(root!) }))).toEqual(["orgUnitId IS_TOP"]);
  expect(codesOf(await split({ orgUnitId: unitId(other!), positionIds: [postId(budi!)] }, sessions.unitAdmin))).toEqual(
    ["orgUnitId NOT_FOUND"],
  );
  await expect(split({}, sessions.team)).rejects.toThrow("FORBIDDEN");

  expect(await split()).toMatchObject({
    problems: [],
    orgUnit: {
      code: "KEL.C",
      startsOn: "2026-12-01",
      parent: { code: "KEC" },
      posts: [{ employee: { name: "Siti" }, startsOn: "2026-12-01", title: "Jabatan di KEL.A" }],
    },
  });
  const data = await ask(
    sessions.admin,
    `{ orgUnit(code: "KEL.A") { posts { employee { name } endsOn } } auditEvents { nodes { action subjectName } } }`,
  );
  expect(data?.["orgUnit"].posts).toEqual([
    { employee: { name: "Lurah" }, endsOn: null },
    { employee: { name: "Siti" }, endsOn: "2026-11-30" },
  ]);
  expect(data?.["auditEvents"].nodes.slice(0, 2)).toEqual([
    { action: "org_unit.split", subjectName: null },
    { action: "position.transferred", subjectName: "Siti" },
  ]);
  const tree = await api.dataSource.query(
    `select a.code from org_unit_ancestor x join org_unit a on a.key = x.ancestor_key join org_unit u on u.key = x.unit_key where u.code = 'KEL.C' order by x.distance`,
  );
  expect(tree.map(({ code }: any) => code)).toEqual(["KEL.C", "KEC", "ROOT"]);
});

test("the log is filtered by kind, action, day and person, and a unit's administrator reads what became of the unit", async () => {
  await does(api, sessions.admin, "renameOrgUnit", {
    orgUnitId: unitId(village!),
    name: "Kelurahan Satu",
    reason: "Perda 3",
  });
  await does(api, sessions.admin, "renameOrgUnit", {
    orgUnitId: unitId(other!),
    name: "Kelurahan Dua",
    reason: "Perda 3",
  });
  await does(api, sessions.admin, "changeEmploymentType", {
    employeeId: siti!.id,
    employmentType: "CONTRACT",
    reason: "SK 9",
  });
  const actions = async (as: string, filter: string) =>
    (await ask(as, `{ auditEvents(filter: { ${filter} }) { nodes { action } } }`))?.["auditEvents"].nodes.map(
      ({ action }: any) => action,
    );

  expect(await actions(sessions.admin, `noun: { in: ["org_unit"] }`)).toEqual(["org_unit.renamed", "org_unit.renamed"]);
  expect(await actions(sessions.unitAdmin, `noun: { in: ["org_unit"] }`)).toEqual(["org_unit.renamed"]);
  expect(await actions(sessions.siti, `noun: { in: ["org_unit"] }`)).toEqual([]);
  expect(await actions(sessions.admin, `action: { eq: "employee.employment_type_changed" }`)).toHaveLength(1);
  expect(await actions(sessions.admin, `subjectId: "${siti!.id}"`)).toEqual(["employee.employment_type_changed"]);
  expect(await actions(sessions.admin, `day: { lte: "2026-11-23" }`)).toEqual([]);
  expect(await actions(sessions.admin, `day: { eq: "2026-11-24" }, noun: { eq: "employee" }`)).toHaveLength(1);
});
