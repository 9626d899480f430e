import type { Period } from "../periods/period.entity.ts";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";

let cast: UnitCast;
let section: OrgUnit;
let october: Period & { id: string };

const uses = async (person: Person, since: string, weeks: Record<string, "phone" | "computer">): Promise<void> => {
  const { dataSource } = cast.api;
  await dataSource.query("insert into first_use (employee_key, day) values ($1, $2)", [person.key, since]);
  for (const [monday, device] of Object.entries(weeks))
    await dataSource.query(
      "insert into week_of_use (employee_key, starts_on, on_phone, on_computer) values ($1, $2, $3, not $3)",
      [person.key, monday, device === "phone"],
    );
};

/**
 * October 2026 has four weeks that begin in it: the 5th, 12th, 19th and 26th. The kelurahan has nine people who count with its
 * section of two; one is away throughout. Above it are three people in groups that are too small.
 */
beforeAll(async () => {
  cast = await UnitCast.start();
  const { world } = cast.api;
  section = await world.unit("KEL.SEKSI", cast.village);
  const september = await world.month(2026, 9);
  october = await world.month(2026, 10);
  const person = () => world.employee({ in: cast.village });
  const [often, seldom, later, returned, away] = [
    await person(),
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  for (let i = 0; i < 2; i += 1) await world.employee({ in: section });

  await uses(often, "2026-09-01", {
    "2026-10-05": "phone",
    "2026-10-12": "phone",
    "2026-10-19": "computer",
    "2026-10-26": "computer",
  });
  await uses(seldom, "2026-10-05", { "2026-10-05": "computer", "2026-10-12": "computer" });
  await uses(later, "2026-11-02", { "2026-11-02": "phone" });
  await uses(returned, "2026-10-31", { "2026-10-05": "computer", "2026-10-12": "computer" });
  await uses(away, "2026-10-05", { "2026-10-05": "phone" });
  await world.leave(returned, "2026-10-12", "2026-10-16");
  await world.leave(away, "2026-09-01", "2026-12-01");

  await world.report(often, september, { daysLate: 2 });
  await world.entry(often, await world.report(often, october, { status: "VERIFIED" }), "2026-10-06");
  await world.entry(seldom, await world.report(seldom, october, { daysLate: 3 }), "2026-10-07");
  await world.report(returned, september);
  await world.report(returned, october, { status: "RETURNED" });
  await world.report(cast.villageHead, october);
});
afterAll(() => cast.api.stop());

const ask = async (as: Who, query: string, variables: Record<string, unknown> = {}) => {
  const answer = await cast.api.ask<any>(cast.sessions[as], query, variables);
  expect(answer.errors).toBeUndefined();
  return answer;
};

const ADOPTION = `query ($unit: ID!, $period: ID) { orgUnit(id: $unit) { viewerMaySeeAdoption
  adoption(periodId: $period) { period { label } isWithheld peopleCount leftOutCount activatedShare activeShare phoneShare
    firstReportInTimeShare lateShare owedCount steps { step count } dropOffStep needs { reason share limit }
    explanation { rule lines { name count amount } } } } }`;

const adoptionOf = async (as: Who, unit: OrgUnit) =>
  (await ask(as, ADOPTION, { unit: unitId(unit), period: october.id })).data!.orgUnit.adoption;

test("the shares of a unit are what can be counted by hand", async () => {
  const adoption = await adoptionOf("team", cast.village);

  expect(adoption).toMatchObject({ isWithheld: false, peopleCount: 9, leftOutCount: 0, owedCount: 9 });
  expect(adoption.activatedShare).toBeCloseTo(3 / 9);
  // Four weeks of nine people, less the one that was spent on leave; what was done in it counts nowhere.
  expect(adoption.activeShare).toBeCloseTo(7 / 35);
  expect(adoption.phoneShare).toBeCloseTo(2 / 7);
  expect(adoption.firstReportInTimeShare).toBeCloseTo(2 / 9);
  expect(adoption.lateShare).toBeCloseTo(7 / 9);
  expect(adoption.steps).toEqual([
    { step: "SIGN_IN", count: 3 },
    { step: "FIRST_ENTRY", count: 2 },
    { step: "FIRST_REPORT", count: 2 },
    { step: "REPORT_IN_TIME", count: 1 },
  ]);
  expect(adoption.dropOffStep).toBe("SIGN_IN");
  expect(adoption.needs.map(({ reason }: any) => reason)).toEqual([
    "REPORTS_LATE",
    "NOT_ACTIVATED",
    "FIRST_REPORT_LATE",
    "SELDOM_ACTIVE",
  ]);
});

test("the explanation has the counts that the shares are made of", async () => {
  const { explanation } = await adoptionOf("team", cast.village);
  const counts = Object.fromEntries(explanation.lines.map(({ name, count }: any) => [name, count]));

  expect(counts).toEqual({
    PEOPLE: 9,
    ACTIVATED: 3,
    TRAINED: 0,
    WEEKS: 35,
    ACTIVE_WEEKS: 7,
    PHONE_WEEKS: 2,
    FIRST_REPORTS: 9,
    FIRST_IN_TIME: 2,
    OWED: 9,
    LATE: 7,
  });
  expect(explanation.rule).toMatch(/too small are told with the unit above/);
});

test("a group that is too small is told with the unit above, to everyone", async () => {
  const few = await adoptionOf("team", section);
  expect(few).toMatchObject({ isWithheld: true, peopleCount: null, leftOutCount: 2, steps: [], needs: [] });
  expect([few.activatedShare, few.activeShare, few.lateShare, few.dropOffStep]).toEqual([null, null, null, null]);
  expect(few.explanation.lines).toEqual([]);

  // Of the district's own two and the one head of the other kelurahan nothing is told, so the district is its kelurahan.
  expect(await adoptionOf("districtHead", cast.district)).toMatchObject({ peopleCount: 9, leftOutCount: 3 });
});

test.each<[Who, village: boolean, district: boolean]>([
  ["team", true, true],
  ["districtHead", true, true],
  ["delegate", true, true],
  ["villageHead", true, false],
  ["headsDelegate", true, false],
  ["official", false, true],
  ["analyst", false, true],
  ["peerHead", false, false],
  ["member", false, false],
  ["admin", false, false],
])("%s: of the kelurahan %s, of the kecamatan %s", async (as, village, district) => {
  const seen = async (unit: OrgUnit) => {
    const { data } = await ask(
      as,
      `query ($unit: ID!) { orgUnit(id: $unit) { viewerMaySeeAdoption adoption { peopleCount } monthlyAdoptions(months: 2) { peopleCount }
         unitsInNeed { unit { code } } } }`,
      { unit: unitId(unit) },
    );
    const { viewerMaySeeAdoption, adoption, monthlyAdoptions, unitsInNeed } = data!.orgUnit;
    expect(monthlyAdoptions).toHaveLength(viewerMaySeeAdoption ? 2 : 0);
    if (!viewerMaySeeAdoption) expect(unitsInNeed).toEqual([]);
    expect(adoption === null).toBe(!viewerMaySeeAdoption);
    return viewerMaySeeAdoption;
  };
  expect([await seen(cast.village), await seen(cast.district)]).toEqual([village, district]);
});

test("units in need are those that are one's to see, each with its own people", async () => {
  const needy = async (as: Who) =>
    (
      await ask(as, `query ($unit: ID!) { orgUnit(id: $unit) { unitsInNeed { unit { code } peopleCount } } }`, {
        unit: unitId(cast.district),
      })
    ).data!.orgUnit.unitsInNeed;

  expect(await needy("team")).toEqual([{ unit: { code: "KEL" }, peopleCount: 9 }]);
  expect(await needy("districtHead")).toEqual([{ unit: { code: "KEL" }, peopleCount: 9 }]);
  // The kelurahan is too deep for those who look at the whole.
  expect(await needy("analyst")).toEqual([]);
});

test("where nothing was recorded yet, nobody is called inactive", async () => {
  const { data } = await ask(
    "team",
    `query ($unit: ID!, $until: ID) { orgUnit(id: $unit) { monthlyAdoptions(untilId: $until, months: 2) { period { label } activeShare phoneShare } } }`,
    { unit: unitId(cast.village), until: october.id },
  );
  expect(data!.orgUnit.monthlyAdoptions[0]).toEqual({
    period: { label: "September 2026" },
    activeShare: null,
    phoneShare: null,
  });
});

test("a page of units costs as many statements as one of them", async () => {
  const text = `query ($unit: ID!, $period: ID) { orgUnit(id: $unit) { adoption(periodId: $period) { activeShare } } }`;
  const all = `query ($unit: ID!, $period: ID) { orgUnit(id: $unit) { adoption(periodId: $period) { activeShare }
    own: adoption(periodId: $period, includeSubunits: false) { activeShare } unitsInNeed(periodId: $period) { peopleCount }
    children { adoption(periodId: $period) { activeShare } children { adoption(periodId: $period) { activeShare } } } } }`;
  const variables = { unit: unitId(cast.district), period: october.id };
  const one = await ask("team", text, variables);
  expect((await ask("team", all, variables)).statements - one.statements).toBeLessThanOrEqual(6);
  expect(one.statements).toBeLessThanOrEqual(5);
});

test("whoever looks for more than there may be is told the bounds", async () => {
  for (const field of ["monthlyAdoptions(months: 25) { id }", "unitsInNeed(first: 101) { id }"]) {
    const { errors } = await cast.api.ask(
      cast.sessions.team,
      `{ orgUnit(id: "${unitId(cast.village)}") { ${field} } }`,
    );
    expect(errors?.[0]?.message).toMatch(/must be from 1 to/);
  }
});
