import { globalId } from "../../platform/global-id.ts";
import { UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";
import type { Person } from "../../testing/world.ts";

let cast: UnitCast;
let person: Person;
beforeEach(async () => {
  cast = await UnitCast.start();
  person = await cast.api.world.employee({ in: cast.village, name: "Ani", appraisedBy: cast.villageHead });
});
afterEach(() => cast.api.stop());

const QUERY = `query ($post: ID!, $period: ID) { assessmentSheet(positionId: $post, periodId: $period) {
  id publishableFrom isTooShort isHead headWorkResult viewerMayAssess employee { name } report { id }
  headRating { rating } assessment { id status }
  aspects { aspect score explanation { ruleVersion parts { name } } }
  advice { ruleVersion choices { name advised chosen } parts { name } }
  distribution { organisationRating openCount unit { id } outcomes { predicate violations { rule } distribution { total } } } } }`;

const ask = async (who: Who, of: Person = person, period: string | null = cast.quarter.id): Promise<any> => {
  const variables = { post: globalId("Position", of.positionKey), period };
  return (await cast.api.ask(cast.sessions[who], QUERY, variables)).data?.["assessmentSheet"];
};
const save = (as: Who = "villageHead") =>
  cast.move(as, `mutation ($input: SaveAssessmentInput!) { saveAssessment(input: $input) { assessment { id } } }`, {
    employeeId: person.id,
    periodId: cast.quarter.id,
    workResult: "ABOVE",
    behaviour: "MEETS",
  });

test("before anyone begins, the numbers are those that a draft would have", async () => {
  const before = await ask("villageHead");
  expect(before).toMatchObject({ assessment: null, viewerMayAssess: true, isHead: false, employee: { name: "Ani" } });
  expect(before.publishableFrom).toBe("2026-09-30");
  expect(before.advice.choices.map((choice: any) => choice.chosen)).toEqual([null, null]);

  await save();
  const after = await ask("villageHead");
  expect(after.assessment.status).toBe("DRAFT");
  expect(after.aspects).toEqual(before.aspects);
  expect(after.advice.parts).toEqual(before.advice.parts);
  expect(after.advice.choices.map((choice: any) => choice.chosen)).toEqual(["ABOVE", "MEETS"]);
});

test("nothing is begun by looking", async () => {
  await ask("villageHead");

  expect(await cast.api.dataSource.query("select key from assessment")).toEqual([]);
});

test("it is for who judges the post and the heads up the line, and nobody has a sheet of their own", async () => {
  const seeing: Who[] = [];
  for (const who of Object.keys(cast.sessions) as Who[]) if ((await ask(who)) !== null) seeing.push(who);

  expect(seeing).toEqual(["districtHead", "villageHead", "delegate", "headsDelegate"]);
  expect(await ask("villageHead", cast.villageHead)).toBeNull();
  expect((await ask("districtHead")).viewerMayAssess).toBe(false);
  expect((await ask("headsDelegate")).viewerMayAssess).toBe(true);
});

test("once published it can be assessed no more, nor in a period that is closed", async () => {
  await cast.api.world.assessment(person, cast.villageHead, cast.quarter);
  expect((await ask("villageHead")).viewerMayAssess).toBe(false);

  const other = await cast.api.world.employee({ in: cast.village, appraisedBy: cast.villageHead });
  await cast.api.dataSource.query("update period set is_open = false");
  expect((await ask("villageHead", other)).viewerMayAssess).toBe(false);
});

test("the head of a unit takes what the unit's rating gives, with its source", async () => {
  expect(await ask("districtHead", cast.villageHead)).toMatchObject({ isHead: true, headWorkResult: null });

  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD" });
  expect(await ask("districtHead", cast.villageHead)).toMatchObject({
    headWorkResult: "MEETS",
    headRating: { rating: "GOOD" },
  });
});

test("what each predicate would do to a unit that is checked, and its counts for its heads alone", async () => {
  await cast.api.dataSource.query("update org_unit set kind = 'KECAMATAN' where key = $1", [cast.district.key]);
  expect((await ask("villageHead")).distribution).toBeNull(); // not rated
  await cast.units.rating(cast.district, cast.quarter, { rating: "OUTSTANDING" });
  for (let i = 0; i < 3; i += 1)
    await cast.api.world.assessment(
      await cast.api.world.employee({ in: cast.village }),
      cast.villageHead,
      cast.quarter,
      { workResult: "ABOVE", behaviour: "ABOVE", predicate: "VERY_GOOD" },
    );

  const { distribution } = await ask("districtHead");
  expect(distribution.unit.id).toBe(unitId(cast.district));
  expect(distribution.outcomes.map(({ predicate }: any) => predicate)).toEqual([
    "VERY_POOR",
    "POOR",
    "NEEDS_IMPROVEMENT",
    "GOOD",
    "VERY_GOOD",
  ]);
  expect(distribution.outcomes[4].distribution.total).toBe(4);
  const asAppraiser = (await ask("villageHead")).distribution;
  expect(asAppraiser.openCount).toBe(distribution.openCount);
  expect(asAppraiser.outcomes[4]).toMatchObject({ distribution: null });
});

test("a post that was not held in the period, or a period that there is not, has no sheet", async () => {
  const late = await cast.api.world.employee({ in: cast.village, appraisedBy: cast.villageHead });
  await cast.api.dataSource.query("update position set starts_on = '2026-11-01' where key = $1", [late.positionKey]);

  expect(await ask("villageHead", late)).toBeNull();
  expect(await ask("villageHead", person, globalId("Period", person.positionKey))).toBeNull();
});

test("a sheet costs the same statements whatever is done for others", async () => {
  const count = async () =>
    (
      await cast.api.ask(cast.sessions.villageHead, QUERY, {
        post: globalId("Position", person.positionKey),
        period: cast.quarter.id,
      })
    ).statements;
  await count();
  const few = await count();
  for (let i = 0; i < 8; i += 1)
    await cast.api.world.assessment(
      await cast.api.world.employee({ in: cast.village }),
      cast.villageHead,
      cast.quarter,
    );

  expect(await count()).toBe(few);
  expect(few).toBeLessThanOrEqual(12);
});
