import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, postId, teamOf, unitId } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [district, village]: OrgUnit[] = [];
let [camat, lurah, siti, anggota]: Person[] = [];
let [october, november]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let admin: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  district = await world.unit("KEC");
  village = await world.unit("KEL.A", district);
  camat = await world.employee({ in: district, name: "Camat", heads: true });
  lurah = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: camat });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  anggota = await world.employee({ in: village, name: "Anggota", appraisedBy: lurah });
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  admin = await world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

const appoint = (given: Record<string, unknown>, as = admin) =>
  does(
    api,
    as,
    "appointPosition",
    {
      employeeId: siti!.id,
      unitId: unitId(village!),
      title: "Lurah",
      kind: "SUPERVISORY",
      isHead: true,
      startsOn: "2026-10-01",
      reason: "SPT 821/7",
      ...given,
    },
    "position { id capacity title startsOn endsOn }",
  );
const endLurah = () =>
  does(api, admin, "endPosition", { positionId: postId(lurah!), endsOn: "2026-09-30", reason: "Pensiun" });
const viewer = async (as: string) =>
  (
    await api.ask(
      as,
      `{ viewer { roles headedUnits { code } employee { hasSeveralPosts position { title } positions { title capacity } } } orgUnit(code: "KEL.A") { head { name } } }`,
    )
  ).data;

test("a Plt. keeps the own post, heads the unit, and owes a report for both; each is appraised by its own appraiser", async () => {
  expect(codesOf(await appoint({ capacity: "PLT" }))).toEqual(["isHead HEAD_TAKEN"]);
  await endLurah();
  await does(api, admin, "setAppraiser", {
    positionId: postId(siti!),
    appraiserId: camat!.id,
    startsOn: "2026-10-01",
    reason: "SPT 821/7",
  });
  expect(await appoint({ capacity: "PLT" })).toMatchObject({
    problems: [],
    position: { capacity: "PLT", endsOn: null },
  });

  const asSiti = await api.world.session(siti!);
  expect(await viewer(asSiti)).toMatchObject({
    viewer: {
      headedUnits: [{ code: "KEL.A" }],
      employee: {
        hasSeveralPosts: true,
        position: { title: "Jabatan di KEL.A" },
        positions: [
          { title: "Lurah", capacity: "PLT" },
          { title: "Jabatan di KEL.A", capacity: "DEFINITIVE" },
        ],
      },
    },
    orgUnit: { head: { name: "Siti" } },
  });
  expect(await teamOf(api, await api.world.session(camat!), october!)).toMatchObject([
    { name: "Siti", capacity: "DEFINITIVE", state: "MISSING" },
    { name: "Siti", capacity: "PLT", state: "MISSING" },
  ]);
  // What the post needs: the people of the unit.
  expect((await teamOf(api, asSiti, october!, village)).map(({ name }) => name)).toContain("Anggota");
});

test("a Plh. stands in for days beside the head, owes nothing for it, and is the head of those days alone", async () => {
  expect(codesOf(await appoint({ capacity: "PLH", startsOn: "2026-11-20" }))).toEqual(["endsOn REQUIRED"]);
  expect(await appoint({ capacity: "PLH", startsOn: "2026-11-20", endsOn: "2026-11-27" })).toMatchObject({
    problems: [],
  });

  const asSiti = await api.world.session(siti!);
  expect(await viewer(asSiti)).toMatchObject({
    viewer: { headedUnits: [{ code: "KEL.A" }] },
    orgUnit: { head: { name: "Siti" } },
  });
  const lines = await teamOf(api, await api.world.session(camat!), november!, village);
  expect(lines.filter(({ name }) => name === "Siti")).toHaveLength(1);

  api.pass(5 * 24 * 60);
  await api.dataSource.query("update session set expires_at = now() + interval '10 years', last_seen_at = $1", [
    api.now,
  ]);
  expect(await viewer(asSiti)).toMatchObject({ viewer: { headedUnits: [] }, orgUnit: { head: { name: "Lurah" } } });
});

test("a Plt. ends when a definitive head comes", async () => {
  await endLurah();
  const { position } = await appoint({ capacity: "PLT" });
  const definitive = { employeeId: anggota!.id, startsOn: "2026-11-24" };
  expect(codesOf(await appoint(definitive))).toEqual(["isHead HEAD_TAKEN"]);

  expect(
    codesOf(
      await does(api, admin, "endPosition", { positionId: position.id, endsOn: "2026-11-23", reason: "SK 821/9" }),
    ),
  ).toEqual([]);
  expect(codesOf(await appoint(definitive))).toEqual([]);
  expect(await viewer(await api.world.session(siti!))).toMatchObject({
    viewer: { headedUnits: [], employee: { hasSeveralPosts: false } },
    orgUnit: { head: { name: "Anggota" } },
  });
});

test.each([
  [{ startsOn: "2019-01-01" }, "startsOn BEFORE_JOINING"],
  [{ endsOn: "2026-09-30" }, "endsOn BEFORE_START"],
  [{ title: "Jabatan di KEL.A", isHead: false }, "title SAME_POST"],
  [{ reason: "" }, "reason REQUIRED"],
])("a post with %j is refused: %s", async (given, code) => {
  expect(codesOf(await appoint(given))).toEqual([code]);
});

test("a post is no way to someone's personal file: a unit's administrator places only those who are kept there or nowhere", async () => {
  const unitAdmin = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: village!.key });
  const given = { title: "Pengelola Arsip", kind: "IMPLEMENTING", isHead: false };
  expect(codesOf(await appoint({ ...given, employeeId: camat!.id }, unitAdmin))).toEqual(["employeeId KEPT_ELSEWHERE"]);
  expect(codesOf(await appoint(given, unitAdmin))).toEqual([]);
  expect(codesOf(await appoint({ ...given, unitId: unitId(district!) }, unitAdmin))).toEqual(["unitId NOT_FOUND"]);
  for (const as of [await api.world.session(camat!), await api.world.session(null, "PERFORMANCE_TEAM")])
    await expect(appoint(given, as)).rejects.toThrow("FORBIDDEN");
  const once = { ...given, title: "Pengelola Aset", idempotencyKey: "x" };
  expect(await appoint(once)).toEqual(await appoint(once));
});
