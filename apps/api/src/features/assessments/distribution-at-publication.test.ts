import { codesOf } from "../../testing/story.ts";
import { UnitCast, type Who } from "../../testing/unit-cast.ts";
import type { Person } from "../../testing/world.ts";
import type { Assessment } from "./assessment.entity.ts";

let cast: UnitCast;
beforeEach(async () => {
  cast = await UnitCast.start();
  await check("unit_key", cast.village.key);
});
afterEach(() => cast.api.stop());

const check = (column: "unit_key" | "unit_kind", value: string, isChecked = true, startsOn = "2026-01-01") =>
  cast.api.dataSource.query(
    `insert into distribution_setting (key, ${column}, starts_on, is_checked, source) values (gen_random_uuid(), $1, $2, $3, 'Uji')`,
    [value, startsOn, isChecked],
  );
const PUBLISH = `mutation ($input: PublishAssessmentInput!) { publishAssessment(input: $input) {
  assessment { id status predicate distributionReason } problems { field code message } } }`;
/** VERY_GOOD unless told otherwise. */
const publish = (who: Person, given: object = {}, as: Who = "villageHead") =>
  cast.move(as, PUBLISH, {
    employeeId: who.id,
    periodId: cast.quarter.id,
    workResult: "ABOVE",
    behaviour: "ABOVE",
    reason: "Teladan",
    ...given,
  });
const GOOD = { workResult: "MEETS", behaviour: "MEETS" };
const colleagues = async (count: number, unit = cast.village): Promise<Person[]> => {
  const people: Person[] = [];
  for (let i = 0; i < count; i += 1)
    people.push(await cast.api.world.employee({ in: unit, appraisedBy: cast.villageHead }));
  return people;
};
const assessed = async (people: readonly Person[], given: Partial<Assessment> = {}) => {
  for (const person of people) await cast.api.world.assessment(person, cast.villageHead, cast.quarter, given);
};
/** Those whom the cast put into the village besides: the head, the member and the stand-in. */
const OTHERS = 3;

test("one more than the limit allows is asked for a reason, with the rule, the limit and the number; with it, it goes through", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "POOR" });
  const [first, second, ...rest] = await colleagues(20 - OTHERS);
  await assessed(rest.slice(0, 10), { predicate: "POOR" });

  expect(codesOf(await publish(first!))).toEqual([]); // 1 of 20: 5 %
  await assessed(rest.slice(10, 11), { predicate: "VERY_GOOD" }); // 2 of 20: 10 %
  const asked = await publish(second!);
  expect(codesOf(asked)).toEqual(["distributionReason DISTRIBUTION"]);
  expect(asked.problems[0].message).toContain("Unit KEL is rated POOR");
  expect(asked.problems[0].message).toContain("15 % have VERY_GOOD, where at most 10 % should");

  const given = await publish(second!, { distributionReason: "Menyelamatkan arsip saat banjir" });
  expect(given.assessment).toMatchObject({
    status: "PUBLISHED",
    distributionReason: "Menyelamatkan arsip saat banjir",
  });
  const event = (await cast.events("assessment")).at(-1);
  expect(event?.payload.distribution).toMatchObject({
    unit: "Unit KEL",
    rating: "POOR",
    reason: "Menyelamatkan arsip saat banjir",
    violations: [{ rule: "OVER_MAX", predicates: ["VERY_GOOD"], limit: 0.1, actual: 0.15 }],
  });
});

test("what others can still make good is not asked for, and a reason that nobody asked for is not kept", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD" });
  const [first] = await colleagues(4);

  const { assessment } = await publish(first!, { ...GOOD, distributionReason: "Untuk berjaga-jaga" });

  expect(assessment).toMatchObject({ status: "PUBLISHED", predicate: "GOOD", distributionReason: null });
});

test("the last one of a unit is held against every sentence of the rule", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD" });
  const [last] = await colleagues(1);
  const others = await cast.api.dataSource.query(
    `select e.key, p.key as "positionKey", p.unit_key as "unitKey" from employee e join position p on p.employee_key = e.key where p.unit_key = $1 and e.key <> $2`,
    [cast.village.key, last!.key],
  );
  expect(others).toHaveLength(OTHERS);
  await assessed(others.slice(0, 2), { predicate: "GOOD" });
  await assessed(others.slice(2), { predicate: "VERY_GOOD" });

  const asked = await publish(last!);
  expect(asked.problems[0].message).toContain("at most 50 % can have GOOD, where it should be more frequent");
  expect(asked.problems[0].message).toContain("nobody has NEEDS_IMPROVEMENT or POOR");
  expect(codesOf(await publish(last!, { workResult: "BELOW", behaviour: "MEETS" }))).toEqual([]);
});

test("drafts of one's own count as chosen, those of others do not, and neither does the one about oneself", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "POOR" });
  const [one, other, foreign] = await colleagues(10 - OTHERS);
  const draft = { status: "DRAFT", predicate: "VERY_GOOD", publishedAt: null } as const;
  await cast.api.world.assessment(cast.villageHead, cast.districtHead, cast.quarter, draft);
  await assessed([other!], draft);

  expect(codesOf(await publish(one!))).toEqual(["distributionReason DISTRIBUTION"]); // 2 of 10
  await cast.api.dataSource.query("delete from assessment where employee_key = $1", [other!.key]);
  const stranger = await cast.api.world.employee({ in: cast.district });
  await cast.api.world.assessment(foreign!, stranger, cast.quarter, draft);
  expect(codesOf(await publish(one!))).toEqual(["distributionReason DISTRIBUTION"]); // the head of the unit calibrates it
  await cast.api.dataSource.query("update position set is_head = false where employee_key = $1", [
    cast.villageHead.key,
  ]);
  expect(codesOf(await publish(one!))).toEqual([]); // 1 of 10
});

test.each<[string, () => Promise<unknown>]>([
  ["the unit has no rating", async () => {}],
  ["the rating is a draft", () => rated({ status: "DRAFT", publishedAt: null })],
  ["the unit is not checked", async () => (await rated(), check("unit_key", cast.village.key, false, "2026-09-30"))],
  [
    "it is checked from a later day on",
    async () => {
      await rated();
      await cast.api.dataSource.query("update distribution_setting set starts_on = '2026-10-01'");
    },
  ],
])("nothing is asked where %s", async (_, given) => {
  await given();
  const [first] = await colleagues(1);

  expect(codesOf(await publish(first!))).toEqual([]);
});
const rated = (given: object = {}) => cast.units.rating(cast.village, cast.quarter, { rating: "VERY_POOR", ...given });

test("where the unit itself is not checked, the nearest above it is, by its own rating", async () => {
  await rated();
  await check("unit_key", cast.village.key, false, "2026-02-01");
  await check("unit_key", cast.district.key);
  const [first] = await colleagues(1);
  expect(codesOf(await publish(first!))).toEqual([]);

  await cast.units.rating(cast.district, cast.quarter, { rating: "VERY_POOR" });
  const [second] = await colleagues(1);
  expect((await publish(second!)).problems[0].message).toContain(
    "Unit KEC is rated VERY_POOR, and with this publication",
  );
});

test("a second post of one who is counted by another is no matter of the distribution", async () => {
  await rated();
  const [both] = await colleagues(1);
  const post = await cast.api.world.post(both!.key, cast.village, { capacity: "PLT", startsOn: "2026-02-01" });
  await cast.api.world.appraises(cast.villageHead, post);
  expect(codesOf(await publish(both!, GOOD))).toEqual([]);

  const positionId = Buffer.from(`Position:${post}`).toString("base64url");
  expect(codesOf(await publish(both!, { positionId }))).toEqual([]);
});

test("too long a reason is a problem of its field; withdrawn, the reason goes with the publication and stays in the trail", async () => {
  await rated();
  const [first] = await colleagues(1);
  expect(codesOf(await publish(first!, { distributionReason: "x".repeat(4_001) }))).toEqual([
    "distributionReason TOO_LONG",
  ]);
  const { assessment } = await publish(first!, { distributionReason: "Teladan" });
  const withdraw = `mutation ($input: WithdrawAssessmentInput!) { withdrawAssessment(input: $input) { assessment { distributionReason } problems { code } } }`;
  const withdrawn = await cast.move("villageHead", withdraw, { assessmentId: assessment.id, reason: "Salah" });

  expect(withdrawn.assessment).toEqual({ distributionReason: null });
  expect((await cast.events("assessment")).at(-1)?.payload.before.distributionReason).toBe("Teladan");
});

test("who is assessed reads why; who is not yet is not told by a draft", async () => {
  await rated();
  const [first] = await colleagues(1);
  const { assessment } = await publish(first!, { distributionReason: "Teladan" });
  const read = async (as: string) =>
    (
      await cast.api.ask(as, `query ($id: ID!) { node(id: $id) { ... on Assessment { distributionReason } } }`, {
        id: assessment.id,
      })
    ).data?.["node"];

  expect(await read(await cast.api.world.session(first!))).toEqual({ distributionReason: "Teladan" });
  expect(await read(cast.sessions.analyst)).toEqual({ distributionReason: null });
  expect(await read(cast.sessions.member)).toBeNull();
});
