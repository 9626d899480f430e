import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, teamOf, unitId } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [agency, clinic, ward, village]: OrgUnit[] = [];
let [head, nurse]: Person[] = [];
let sessions: Record<"team" | "admin" | "unitAdmin" | "otherAdmin" | "head" | "nurse", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  agency = await world.unit("DINKES");
  clinic = await world.unit("PKM", agency);
  ward = await world.unit("PKM.RAWAT", clinic);
  village = await world.unit("KEL.A");
  head = await world.employee({ in: clinic, name: "Kepala Puskesmas", heads: true });
  nurse = await world.employee({ in: ward, name: "Perawat", appraisedBy: head });
  sessions = {
    team: await world.session(null, "PERFORMANCE_TEAM"),
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: clinic.key }),
    otherAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    head: await world.session(head),
    nurse: await world.session(nurse),
  };
});
afterEach(() => api.stop());

const importDays = (given: Record<string, unknown> = {}, as = sessions.team) =>
  does(
    api,
    as,
    "importHolidays",
    {
      year: 2026,
      source: "SKB 3 Menteri 2026",
      holidays: [
        { day: "2026-10-05", name: "Libur uji" },
        { day: "2026-10-06", name: "Cuti bersama uji", kind: "COLLECTIVE_LEAVE" },
      ],
      ...given,
    },
    "count",
  );
const setWeek = (given: Record<string, unknown> = {}, as = sessions.unitAdmin) =>
  does(
    api,
    as,
    "setWorkWeek",
    { orgUnitId: unitId(clinic!), kind: "SIX_DAY", startsOn: "2026-10-01", reason: "SK Kepala Dinas", ...given },
    "orgUnit { workWeek }",
  );
const roster = (given: Record<string, unknown> = {}, as = sessions.head) =>
  does(
    api,
    as,
    "setDutyDays",
    {
      employeeId: nurse!.id,
      from: "2026-10-01",
      to: "2026-10-31",
      days: ["2026-10-04", "2026-10-05", "2026-10-20"],
      reason: "Jadwal Oktober",
      ...given,
    },
    `employee { dutyDays(from: "2026-10-01", to: "2026-10-31") }`,
  );
const daysOf = async (code: string, from: string, to: string) =>
  (
    await api.ask(
      sessions.nurse,
      `query ($code: String!, $from: Date!, $to: Date!) { orgUnit(code: $code) { workWeek workingDays(from: $from, to: $to) } }`,
      {
        code,
        from,
        to,
      },
    )
  ).data?.["orgUnit"];

test("holidays and collective leave come by decree, year by year, in place of those known", async () => {
  expect(await importDays()).toMatchObject({ problems: [], count: 2 });
  expect((await daysOf("KEL.A", "2026-10-05", "2026-10-11")).workingDays).toEqual([
    "2026-10-07",
    "2026-10-08",
    "2026-10-09",
  ]);

  await importDays({ holidays: [{ day: "2026-10-07", name: "Libur uji" }], source: "SKB perubahan" });
  const { data } = await api.ask(
    sessions.nurse,
    `{ holidays(from: "2026-01-01", to: "2026-12-31") { day name kind source } }`,
  );
  expect(data?.["holidays"]).toEqual([
    { day: "2026-10-07", name: "Libur uji", kind: "NATIONAL", source: "SKB perubahan" },
  ]);
});

test.each([
  [{ source: " " }, "source REQUIRED"],
  [{ holidays: [] }, "holidays REQUIRED"],
  [{ holidays: [{ day: "2027-01-01", name: "Tahun Baru" }] }, "holidays.0.day OTHER_YEAR"],
  [{ holidays: [{ day: "2026-01-01", name: " " }] }, "holidays.0.name REQUIRED"],
  [
    {
      holidays: [
        { day: "2026-01-01", name: "A" },
        { day: "2026-01-01", name: "B" },
      ],
    },
    "holidays.1.day TWICE",
  ],
])("holidays with %j are refused: %s", async (given, code) => {
  expect(codesOf(await importDays(given))).toEqual([code]);
});

test("holidays are imported by the performance team or an administrator of the agency, once for a key", async () => {
  for (const as of [sessions.unitAdmin, sessions.head, sessions.nurse])
    await expect(importDays({}, as)).rejects.toThrow("FORBIDDEN");
  expect(codesOf(await importDays({}, sessions.admin))).toEqual([]);
  expect(await importDays({ idempotencyKey: "h" })).toEqual(await importDays({ idempotencyKey: "h" }));
});

test("a six-day week holds from its day on for the unit and all below it, and elsewhere five days stay", async () => {
  expect(await setWeek()).toMatchObject({ problems: [], orgUnit: { workWeek: "SIX_DAY" } });
  // 3 October 2026 is a Saturday, 26 September too.
  expect(await daysOf("PKM.RAWAT", "2026-10-02", "2026-10-05")).toEqual({
    workWeek: "SIX_DAY",
    workingDays: ["2026-10-02", "2026-10-03", "2026-10-05"],
  });
  expect((await daysOf("PKM", "2026-09-25", "2026-09-28")).workingDays).toEqual(["2026-09-25", "2026-09-28"]);
  expect((await daysOf("KEL.A", "2026-10-02", "2026-10-05")).workingDays).toEqual(["2026-10-02", "2026-10-05"]);

  await setWeek({ orgUnitId: unitId(ward!), kind: "SHIFT" });
  expect(await daysOf("PKM.RAWAT", "2026-10-01", "2026-10-31")).toEqual({ workWeek: "SHIFT", workingDays: [] });
  await setWeek({ orgUnitId: unitId(ward!), kind: null, startsOn: "2026-10-12" });
  expect((await daysOf("PKM.RAWAT", "2026-10-09", "2026-10-13")).workingDays).toEqual(["2026-10-12", "2026-10-13"]);
});

test("who is away on every day on which the unit works owes nothing: on Saturdays too in six days, and by roster in shifts", async () => {
  const october = await api.world.month(2026, 10);
  // 31 October 2026 is a Saturday.
  await api.world.leave(nurse!, "2026-10-01", "2026-10-30");
  const state = async () => (await teamOf(api, sessions.head, october))[0]?.state;
  expect(await state()).toBe("NOT_APPLICABLE");

  await setWeek();
  expect(await state()).toBe("MISSING");

  await setWeek({ kind: "SHIFT" });
  await roster();
  expect(await state()).toBe("NOT_APPLICABLE");
  await roster({ days: ["2026-10-04", "2026-10-31"] });
  expect(await state()).toBe("MISSING");
});

test("a roster is set by the head of the unit or an administrator, never by oneself", async () => {
  expect(await roster()).toMatchObject({
    problems: [],
    employee: { dutyDays: ["2026-10-04", "2026-10-05", "2026-10-20"] },
  });
  expect(await roster({ days: ["2026-10-20"] }, sessions.unitAdmin)).toMatchObject({
    employee: { dutyDays: ["2026-10-20"] },
  });
  expect(codesOf(await roster({ employeeId: head!.id }))).toEqual(["employeeId NOT_FOUND"]);
  expect(codesOf(await roster({}, sessions.otherAdmin))).toEqual(["employeeId NOT_FOUND"]);
  await expect(roster({}, sessions.nurse)).rejects.toThrow("FORBIDDEN");
  expect(await roster({ idempotencyKey: "r" })).toEqual(await roster({ idempotencyKey: "r" }));
  const stranger = await api.world.session(await api.world.employee({ in: village! }));
  const { data } = await api.ask(
    stranger,
    `query ($id: ID!) { employee(id: $id) { dutyDays(from: "2026-10-01", to: "2026-10-31") } }`,
    {
      id: nurse!.id,
    },
  );
  expect(data?.["employee"].dutyDays).toEqual([]);
});

test.each([
  [{ reason: " " }, "reason REQUIRED"],
  [{ to: "2026-09-30" }, "to BEFORE_START"],
  [{ to: "2027-02-01" }, "to TOO_LONG"],
  [{ days: ["2026-11-01"] }, "days OUTSIDE"],
])("a roster with %j is refused: %s", async (given, code) => {
  expect(codesOf(await roster(given))).toEqual([code]);
});

test("a working week is for an administrator of the unit", async () => {
  expect(codesOf(await setWeek({ reason: " " }))).toEqual(["reason REQUIRED"]);
  expect(codesOf(await setWeek({}, sessions.otherAdmin))).toEqual(["orgUnitId NOT_FOUND"]);
  for (const as of [sessions.head, sessions.nurse, sessions.team])
    await expect(setWeek({}, as)).rejects.toThrow("FORBIDDEN");
  expect(await setWeek({ idempotencyKey: "w" })).toEqual(await setWeek({ idempotencyKey: "w" }));
});
