import { quarterOf, yearOf } from "./period.ts";
import { unitAttainment, type UnitIndicatorFacts } from "./unit-attainment.ts";

const RULES = { cap: 120 };
const families: UnitIndicatorFacts = {
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  target: 400,
  planned: 100,
  measuredQuarters: null,
  readings: [
    { on: "2026-03-31", value: 90 },
    { on: "2026-06-30", value: 110 },
    { on: "2026-09-30", value: 100 },
  ],
};
const index: UnitIndicatorFacts = {
  ...families,
  pattern: "POSITION",
  target: 85,
  planned: 80,
  readings: [
    { on: "2026-03-31", value: 78 },
    { on: "2026-06-30", value: 82 },
  ],
};

test("a quarter is held against the action plan", () => {
  expect(unitAttainment(families, quarterOf(2026, 1), RULES, "2026-11-24")).toMatchObject({
    state: "MEASURED",
    realisation: 90,
    attainment: 90,
  });
  expect(unitAttainment(index, quarterOf(2026, 2), RULES, "2026-11-24").attainment).toBe(102.5);
});

test("a quarter for which nothing is planned has no attainment: not 0, not 100", () => {
  expect(unitAttainment({ ...families, planned: null }, quarterOf(2026, 1), RULES, "2026-11-24")).toMatchObject({
    realisation: 90,
    attainment: null,
  });
});

test("a year is held against the agreement: counts add up, of a state the last reading is taken", () => {
  const last = [...families.readings, { on: "2026-12-31", value: 120 }];

  expect(unitAttainment({ ...families, readings: last }, yearOf(2026), RULES, "2027-01-20")).toMatchObject({
    realisation: 420,
    attainment: 105,
  });
  expect(
    unitAttainment(
      { ...index, readings: [...index.readings, { on: "2026-12-31", value: 85 }] },
      yearOf(2026),
      RULES,
      "2027-01-20",
    ).attainment,
  ).toBe(100);
});

test("while quarters are still to come, a count of the year is not due", () => {
  expect(unitAttainment(families, yearOf(2026), RULES, "2026-11-24")).toMatchObject({
    state: "NOT_DUE",
    attainment: null,
  });
});

test("what is published in one quarter alone is not measured in the others, and not late", () => {
  const release = { ...index, pattern: "RELEASE", measuredQuarters: [2] } as const;

  expect(unitAttainment(release, quarterOf(2026, 1), RULES, "2026-11-24").state).toBe("NOT_MEASURED");
  expect(unitAttainment(release, quarterOf(2026, 2), RULES, "2026-11-24").attainment).toBe(102.5);
  expect(unitAttainment(release, yearOf(2026), RULES, "2026-11-24").attainment).toBe(96.47);
});

test("days that fall below the target count for more, up to the cap", () => {
  const days = { ...index, direction: "LOWER_IS_BETTER", planned: 10 } as const;
  const of = (value: number) =>
    unitAttainment({ ...days, readings: [{ on: "2026-03-31", value }] }, quarterOf(2026, 1), RULES, "2026-11-24")
      .attainment;

  expect([of(10), of(9), of(12), of(5), of(25)]).toEqual([100, 110, 80, 120, 0]);
});
