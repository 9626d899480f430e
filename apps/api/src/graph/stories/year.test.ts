import { TestApi } from "../../testing/api.ts";
import { codesOf, does } from "../../testing/story.ts";

let api: TestApi;
let team: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  team = await api.world.session(null, "PERFORMANCE_TEAM");
});
afterEach(() => api.stop());

const holidays = () =>
  does(api, team, "importHolidays", {
    year: 2027,
    source: "SKB 2027",
    holidays: [
      { day: "2027-01-01", name: "Tahun Baru" },
      { day: "2027-02-02", name: "Libur uji" },
    ],
  });
const generate = (given: Record<string, unknown> = {}, as = team) =>
  does(
    api,
    as,
    "generatePeriods",
    { year: 2027, ...given },
    "periods { kind label startsOn endsOn reportDueOn assessmentDueOn isOpen isAssessed }",
  );
const setKind = (given: Record<string, unknown> = {}, as = team) =>
  does(
    api,
    as,
    "setAssessedPeriodKind",
    { kind: "QUARTER", startsOn: "2027-01-01", reason: "Perwal 3/2026", ...given },
    "kind startsOn",
  );

test("the periods of a year are made from the calendar once, and what is there already stays", async () => {
  expect(codesOf(await generate())).toEqual(["year HOLIDAYS_MISSING"]);
  await holidays();

  const { periods, problems } = await generate();
  expect(problems).toEqual([]);
  expect(periods).toHaveLength(17);
  // January 2027 ends on a Sunday: Monday, Wednesday and Thursday are the first three working days, since Tuesday is off.
  expect(periods.find(({ label }: { label: string }) => label === "Januari 2027")).toMatchObject({
    kind: "MONTH",
    endsOn: "2027-01-31",
    reportDueOn: "2027-02-04",
    assessmentDueOn: "2027-02-08",
    isOpen: true,
    isAssessed: true,
  });

  await api.dataSource.query(
    "update period set report_due_on = '2027-02-28' where kind = 'MONTH' and starts_on = '2027-01-01'",
  );
  const again = await generate();
  expect(again.periods).toHaveLength(17);
  expect(again.periods.find(({ label }: { label: string }) => label === "Januari 2027").reportDueOn).toBe("2027-02-28");
});

test("whether months or quarters are assessed is the agency's, from the first day of a quarter on", async () => {
  await holidays();
  expect(await setKind({ startsOn: "2027-04-01" })).toMatchObject({
    problems: [],
    kind: "QUARTER",
    startsOn: "2027-04-01",
  });

  const { periods } = await generate();
  const assessed = periods.filter((p: any) => p.isAssessed).map((p: any) => p.label);
  expect(assessed.toSorted()).toEqual(
    [
      "Tahun 2027",
      "Januari 2027",
      "Februari 2027",
      "Maret 2027",
      "Triwulan II 2027",
      "Triwulan III 2027",
      "Triwulan IV 2027",
    ].toSorted(),
  );
});

test.each([
  [{ kind: "YEAR" }, "kind ALWAYS"],
  [{ reason: " " }, "reason REQUIRED"],
  [{ startsOn: "2027-02-01" }, "startsOn NOT_A_QUARTER"],
  [{ startsOn: "2026-10-01" }, "startsOn IN_THE_PAST"],
])("a kind of period with %j is refused: %s", async (given, code) => {
  expect(codesOf(await setKind(given))).toEqual([code]);
});

test("the year is made by the performance team, and once for a key", async () => {
  expect(codesOf(await generate({ year: 2030 }))).toEqual(["year OUT_OF_RANGE"]);
  const admin = await api.world.session(null, "ADMINISTRATOR");
  await expect(generate({}, admin)).rejects.toThrow("FORBIDDEN");
  await expect(setKind({}, admin)).rejects.toThrow("FORBIDDEN");
  await holidays();
  expect(await generate({ idempotencyKey: "g" })).toEqual(await generate({ idempotencyKey: "g" }));
  expect(await setKind({ idempotencyKey: "k" })).toEqual(await setKind({ idempotencyKey: "k" }));
});
