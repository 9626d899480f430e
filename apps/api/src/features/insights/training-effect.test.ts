import { newKey } from "../../platform/key.ts";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";

let cast: UnitCast;
let section: OrgUnit;

const sql = (text: string, values: unknown[]) => cast.api.dataSource.query(text, values);

/** A session of a programme of its own on a day, with those who were there. */
async function session(day: string, there: readonly Person[], kind = "SOCIALISATION"): Promise<string> {
  const [programme, key] = [newKey(), newKey()];
  await sql(
    `insert into training_programme (key, title, kind, description, lesson_hours, created_at) values ($1, $2, $3, '', 2, now())`,
    [programme, `Program ${day}`, kind],
  );
  await sql(
    `insert into training_session (key, programme_key, mode, starts_at, ends_at) values ($1, $2, 'ONLINE', $3, $4)`,
    [key, programme, `${day}T02:00:00Z`, `${day}T04:00:00Z`],
  );
  for (const person of there)
    await sql(
      `insert into training_registration (key, session_key, employee_key, unit_key, status, since, attended_at, attended_by)
       values ($1, $2, $3, $4, 'REGISTERED', $5, $5, 'CODE')`,
      [newKey(), key, person.key, person.unitKey, `${day}T02:00:00Z`],
    );
  return key;
}

const active = (person: Person, monday: string) =>
  sql("insert into week_of_use values ($1, $2, true, false)", [person.key, monday]);

/**
 * The session is on Wednesday, 14 October 2026. Six were there; of the kelurahan five were not, and two of a section that is
 * too small to stand alone. Use is kept from eight weeks before; whole weeks after are five.
 */
beforeAll(async () => {
  cast = await UnitCast.start();
  const { world } = cast.api;
  section = await world.unit("KEL.SEKSI", cast.village);
  const [september, october] = [await world.month(2026, 9), await world.month(2026, 10)];
  const there: Person[] = [];
  for (let i = 0; i < 6; i += 1) there.push(await world.employee({ in: cast.village }));
  const others = [await world.employee({ in: cast.village }), await world.employee({ in: cast.village })];
  for (let i = 0; i < 2; i += 1) await world.employee({ in: section });
  await session("2026-10-14", there);
  await session("2026-10-20", there.slice(0, 4)); // too few
  await session("2026-10-15", there, "COMPETENCE"); // not about this product
  await session("2026-12-01", there); // not yet

  await active(others[0]!, "2026-08-17");
  await active(there[0]!, "2026-10-05");
  await active(there[1]!, "2026-10-12"); // the week of the session counts on neither side
  for (const person of there) await active(person, "2026-10-19");
  for (const person of there.slice(0, 3)) await active(person, "2026-10-26");
  await active(there[0]!, "2026-11-23"); // not over

  await world.report(there[0]!, september);
  for (const person of there.slice(0, 2)) await world.report(person, october);
  await world.report(there[2]!, october, { daysLate: 1 });
});
afterAll(() => cast.api.stop());

const EFFECTS = `query ($unit: ID!) { orgUnit(id: $unit) { trainingEffects { session { startsAt } attendedCount othersCount
  activeBefore activeAfter othersActiveBefore othersActiveAfter lateBefore lateAfter othersLateBefore othersLateAfter
  weeks { week active othersActive } explanation { rule lines { name count amount } } } } }`;

const effectsOf = async (as: Who, unit: OrgUnit) => {
  const { data, errors } = await cast.api.ask<any>(cast.sessions[as], EFFECTS, { unit: unitId(unit) });
  expect(errors).toBeUndefined();
  return data!.orgUnit.trainingEffects;
};

test("before and after a session are what can be counted by hand, beside those who were not there", async () => {
  const effects = await effectsOf("villageHead", cast.village);
  expect(effects).toHaveLength(1);
  const [effect] = effects;

  expect(effect).toMatchObject({ session: { startsAt: "2026-10-14T02:00:00.000Z" }, attendedCount: 6, othersCount: 7 });
  expect(effect.activeBefore).toBeCloseTo(1 / 48);
  expect(effect.activeAfter).toBeCloseTo(9 / 30);
  expect(effect.othersActiveBefore).toBeCloseTo(1 / 56);
  expect(effect.othersActiveAfter).toBe(0);
  expect(effect.lateBefore).toBeCloseTo(5 / 6);
  expect(effect.lateAfter).toBeCloseTo(4 / 6);
  expect([effect.othersLateBefore, effect.othersLateAfter]).toEqual([1, 1]);

  expect(effect.weeks.map(({ week }: any) => week)).toEqual([-8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8]);
  const week = (n: number) => effect.weeks.find((one: any) => one.week === n);
  expect(week(1)).toEqual({ week: 1, active: 1, othersActive: 0 });
  expect(week(2).active).toBeCloseTo(3 / 6);
  expect(week(6)).toEqual({ week: 6, active: null, othersActive: null });
});

test("the shares can be worked out again from the explanation, which claims no cause", async () => {
  const [effect] = await effectsOf("team", cast.village);
  const count = Object.fromEntries(effect.explanation.lines.map(({ name, count: n }: any) => [name, n]));

  expect(count).toMatchObject({
    ATTENDED: 6,
    OTHERS: 7,
    WEEKS_BEFORE: 48,
    ACTIVE_BEFORE: 1,
    DUE_AFTER: 6,
    LATE_AFTER: 4,
  });
  expect(count.ACTIVE_AFTER / count.WEEKS_AFTER).toBeCloseTo(effect.activeAfter);
  expect(count.OTHERS_LATE_BEFORE / count.OTHERS_DUE_BEFORE).toBe(effect.othersLateBefore);
  expect(effect.explanation.rule).toMatch(/does not say that the session was why/);
});

test("where one side would be too small, nothing is told; nor to those whose unit it is not", async () => {
  expect(await effectsOf("team", section)).toEqual([]);
  for (const as of ["peerHead", "member", "admin", "analyst"] as const)
    expect([as, await effectsOf(as, cast.village)]).toEqual([as, []]);
  // Of the kecamatan one has the same: its own people are too few to be on any side.
  expect(await effectsOf("analyst", cast.district)).toMatchObject([{ attendedCount: 6, othersCount: 7 }]);
});

test("who was shown the product by then counts in adoption", async () => {
  const { data } = await cast.api.ask<any>(
    cast.sessions.team,
    `{ orgUnit(id: "${unitId(cast.village)}") { adoption { peopleCount trainedShare } } }`,
  );
  expect(data!.orgUnit.adoption.trainedShare).toBeCloseTo(6 / data!.orgUnit.adoption.peopleCount);
});
