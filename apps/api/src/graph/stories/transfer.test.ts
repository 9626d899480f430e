import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import { PerformancePlan } from "../../features/plans/plan.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, postId, teamOf, unitId } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [village, other]: OrgUnit[] = [];
let lurah: Person;
let lurahElsewhere: Person;
let siti: Person;
let [september, october, november]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let admin: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  village = await world.unit("KEL.A", district);
  other = await world.unit("KEL.B", district);
  const camat = await world.employee({ in: district, name: "Camat", heads: true });
  lurah = await world.employee({ in: village, name: "Lurah A", heads: true, appraisedBy: camat });
  lurahElsewhere = await world.employee({ in: other, name: "Lurah B", heads: true, appraisedBy: camat });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  september = await world.month(2026, 9);
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  admin = await world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

const transfer = (given: Record<string, unknown> = {}, as = admin) =>
  does(
    api,
    as,
    "transferEmployee",
    {
      positionId: postId(siti),
      unitId: unitId(other!),
      title: "Pengelola Pelayanan",
      kind: "IMPLEMENTING",
      startsOn: "2026-10-16",
      reason: "SK 800/123",
      ...given,
    },
    "position { id title startsOn endsOn grade unit { code } } endedPosition { endsOn unit { code } }",
  );

test("a transfer in mid-year ends the old post on one day and begins the new one on the next; each month is owed in the post of its last day", async () => {
  await api.world.report(siti, september!, { status: "VERIFIED" });

  expect(await transfer()).toMatchObject({
    problems: [],
    position: {
      title: "Pengelola Pelayanan",
      startsOn: "2026-10-16",
      endsOn: null,
      grade: "III/a",
      unit: { code: "KEL.B" },
    },
    endedPosition: { endsOn: "2026-10-15", unit: { code: "KEL.A" } },
  });

  const [asOld, asNew] = [await api.world.session(lurah), await api.world.session(lurahElsewhere)];
  expect(await teamOf(api, asOld, september!)).toMatchObject([{ name: "Siti", state: "VERIFIED" }]);
  expect(await teamOf(api, asOld, october!)).toEqual([]);
  expect(await teamOf(api, asNew, october!)).toMatchObject([
    { name: "Siti", title: "Pengelola Pelayanan", state: "MISSING" },
  ]);
  expect(await teamOf(api, asNew, november!)).toMatchObject([{ name: "Siti", state: "NOT_DUE" }]);
});

test("what was reported before a transfer stays with the unit of its period", async () => {
  const report = await api.world.report(siti, september!, { status: "VERIFIED" });
  await transfer();

  const { data } = await api.ask(
    await api.world.session(siti),
    `{ node(id: "${report}") { ... on PerformanceReport { unit { code } position { title } } } viewer { employee { unit { code } appraiser { name } hasSeveralPosts } } }`,
  );
  expect(data).toEqual({
    node: { unit: { code: "KEL.A" }, position: { title: "Jabatan di KEL.A" } },
    viewer: { employee: { unit: { code: "KEL.B" }, appraiser: { name: "Lurah B" }, hasSeveralPosts: false } },
  });
});

test("a transfer closes the plan of the old post with its last month; its targets count to the day that they were agreed for", async () => {
  const { manager } = api.dataSource;
  await manager.save(
    manager.create(PerformancePlan, {
      employeeKey: siti.key,
      positionKey: siti.positionKey,
      unitKey: siti.unitKey,
      year: 2026,
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      form: "QUANTITATIVE",
      status: "APPROVED",
      dueOn: "2026-01-31",
      submittedAt: null,
      approvedAt: null,
      approvedByKey: null,
      returnNote: null,
      resources: [],
      accountability: [],
      consequences: [],
      version: 1,
      revision: 1,
    }),
  );
  await transfer();

  expect(await manager.find(PerformancePlan, {})).toMatchObject([
    { status: "SUPERSEDED", endsOn: "2026-10-31", targetEndsOn: "2026-12-31" },
  ]);
});

test("a promotion is a transfer that changes grade and kind: who is promoted to head of the unit is appraised by the head of the unit above", async () => {
  const end = await does(api, admin, "endPosition", {
    positionId: postId(lurah),
    endsOn: "2026-10-31",
    reason: "Pensiun",
  });
  expect(end.problems).toEqual([]);
  expect(
    await transfer({
      unitId: unitId(village!),
      title: "Lurah A",
      kind: "SUPERVISORY",
      grade: "III/d",
      isHead: true,
      startsOn: "2026-11-01",
    }),
  ).toMatchObject({ problems: [], position: { grade: "III/d", unit: { code: "KEL.A" } } });

  const { data } = await api.ask(
    await api.world.session(siti),
    `{ viewer { roles employee { appraiser { name } } } orgUnit(code: "KEL.A") { head { name } } }`,
  );
  expect(data).toMatchObject({
    viewer: { employee: { appraiser: { name: "Camat" } } },
    orgUnit: { head: { name: "Siti" } },
  });
  expect(data?.["viewer"].roles).toContain("UNIT_HEAD");
});

test("a transfer is recorded once, with before and after, however often it is sent", async () => {
  const first = await transfer({ idempotencyKey: "k1" });
  const again = await transfer({ idempotencyKey: "k1" });

  expect(again).toEqual(first);
  const events = await api.dataSource.query(
    "select action, subject_key, payload from audit_event join audit_payload using (sequence)",
  );
  expect(events).toEqual([{ action: "position.transferred", subject_key: siti.key, payload: expect.any(String) }]);
  expect(JSON.parse(events[0].payload)).toMatchObject({
    before: { title: "Jabatan di KEL.A", endsOn: "2026-10-15" },
    after: { title: "Pengelola Pelayanan", startsOn: "2026-10-16", appraiserKey: lurahElsewhere.key },
    reason: "SK 800/123",
  });
});

test.each([
  [{ reason: " " }, "reason REQUIRED"],
  [{ title: " " }, "title REQUIRED"],
  [{ grade: "III/z" }, "grade NOT_A_GRADE"],
  [{ hoursShare: 0.5 }, "hoursShare NOT_FOR_TYPE"],
  [{ hoursShare: 1.5 }, "hoursShare OUT_OF_RANGE"],
  [{ startsOn: "2019-12-02" }, "startsOn BEFORE_START"],
  [{ isHead: true }, "isHead HEAD_TAKEN"],
])("a transfer with %j is refused: %s", async (given, code) => {
  expect(codesOf(await transfer(given))).toEqual([code]);
  expect(await api.dataSource.query("select 1 from position where employee_key = $1", [siti.key])).toHaveLength(1);
});

test("a transfer does not reach back behind what was assessed, and needs an appraiser who is not below", async () => {
  const below = await api.world.employee({ in: village!, appraisedBy: siti });
  expect(codesOf(await transfer({ appraiserId: siti.id }))).toEqual(["appraiserId SAME_PERSON"]);
  expect(codesOf(await transfer({ appraiserId: below.id }))).toEqual(["appraiserId CIRCLE"]);

  await api.world.assessment(siti, lurah, october!);
  expect(codesOf(await transfer())).toEqual(["startsOn ASSESSED"]);
  expect(codesOf(await transfer({ startsOn: "2026-11-01" }))).toEqual([]);
});

test("an administrator of one unit transfers inside it; to another unit only one who keeps both", async () => {
  const unitAdmin = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: village!.key });
  expect(codesOf(await transfer({}, unitAdmin))).toEqual(["unitId NOT_FOUND"]);
  expect(codesOf(await transfer({ unitId: unitId(village!) }, unitAdmin))).toEqual([]);

  const otherAdmin = await api.world.session(null, { role: "ADMINISTRATOR", unitKey: other!.key });
  expect(codesOf(await transfer({}, otherAdmin))).toEqual(["positionId NOT_FOUND"]);
  for (const as of [
    await api.world.session(siti),
    await api.world.session(lurah),
    await api.world.session(null, "PERFORMANCE_TEAM"),
  ])
    await expect(transfer({}, as)).rejects.toThrow("FORBIDDEN");
});
