import { attainmentOf, type AttainmentFacts, type AttainmentRules, type IndicatorTerms } from "./attainment.ts";

const rules: AttainmentRules = { cap: 120 };
const count: IndicatorTerms = {
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  target: 120,
  from: "2026-01",
  to: "2026-12",
  isProrated: false,
  measuredIn: null,
};
const state: IndicatorTerms = { ...count, pattern: "POSITION", target: 80, measuredIn: [3, 6, 9, 12] };
const release: IndicatorTerms = { ...count, pattern: "RELEASE", target: 80, measuredIn: [2, 8] };
const year: AttainmentFacts = { from: "2026-01", to: "2026-12", readings: [], hoursShare: 1, today: "2027-01-05" };

const lastDays = [
  "01-31",
  "02-28",
  "03-31",
  "04-30",
  "05-31",
  "06-30",
  "07-31",
  "08-31",
  "09-30",
  "10-31",
  "11-30",
  "12-31",
];
/** Readings on the last days of months, from January on; null for a month without one. */
const monthly = (...values: (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [{ on: `2026-${lastDays[i]}`, value }]));
const told = (terms: IndicatorTerms, facts: Partial<AttainmentFacts>) => {
  const { state: stands, realisation, attainment } = attainmentOf(terms, { ...year, ...facts }, rules);
  return [stands, realisation, attainment];
};
const inMonth = (month: string, today = "2027-01-05") => ({ from: `2026-${month}`, to: `2026-${month}`, today });

describe("a count", () => {
  const prorated = { ...count, isProrated: true };

  test.each([
    ["adds up over the months", count, { readings: monthly(...Array(12).fill(10)) }, ["MEASURED", 120, 100]],
    ["a month of none is a reading", count, { readings: monthly(0, ...Array(11).fill(10)) }, ["MEASURED", 110, 91.67]],
    [
      "a month without a reading adds nothing",
      count,
      { readings: monthly(null, ...Array(11).fill(10)) },
      ["MEASURED", 110, 91.67],
    ],
    ["without any reading is not measured", count, {}, ["NOT_MEASURED", null, null]],
    ["none at all is zero", count, { readings: monthly(...Array(12).fill(0)) }, ["MEASURED", 0, 0]],
    ["is cut off at the cap", count, { readings: monthly(500) }, ["MEASURED", 500, 120]],
    [
      "is not due before its last month",
      count,
      { readings: monthly(10, 10), today: "2026-03-10" },
      ["NOT_DUE", 20, null],
    ],
    ["nothing is due in its first month", count, { ...inMonth("01", "2026-01-31") }, ["NOT_DUE", null, null]],
    ["is due the day after", prorated, { ...inMonth("01", "2026-02-01") }, ["NOT_MEASURED", null, null]],
    [
      "the reading of the running month completes it",
      prorated,
      { ...inMonth("01", "2026-01-31"), readings: monthly(10) },
      ["MEASURED", 10, 100],
    ],
    [
      "a part of the year has a target only where the plan says so",
      count,
      { ...inMonth("01"), readings: monthly(10) },
      ["MEASURED", 10, null],
    ],
    [
      "then it is that part of it",
      prorated,
      { from: "2026-01", to: "2026-03", readings: monthly(10, 9, 8) },
      ["MEASURED", 27, 90],
    ],
    [
      "months outside those asked for do not count",
      prorated,
      { ...inMonth("02"), readings: monthly(50, 10, 50) },
      ["MEASURED", 10, 100],
    ],
    [
      "a span beyond the plan is cut to it",
      { ...prorated, from: "2026-07", target: 60 },
      { readings: monthly(9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10) },
      ["MEASURED", 60, 100],
    ],
    [
      "months before the plan are not measured",
      { ...prorated, from: "2026-07" },
      { ...inMonth("01"), readings: monthly(9) },
      ["NOT_MEASURED", null, null],
    ],
    [
      "half the hours, half the target",
      count,
      { readings: monthly(...Array(12).fill(5)), hoursShare: 0.5 },
      ["MEASURED", 60, 100],
    ],
    [
      "months and hours both",
      prorated,
      { ...inMonth("01"), readings: monthly(6), hoursShare: 0.6 },
      ["MEASURED", 6, 100],
    ],
    [
      "a qualitative one has no percentage",
      { ...count, target: null },
      { readings: monthly(...Array(12).fill(1)) },
      ["MEASURED", 12, null],
    ],
    ["a target of none cannot be divided by", { ...count, target: 0 }, { readings: monthly(1) }, ["MEASURED", 1, null]],
    ["tenths add up as on paper", { ...count, target: 0.3 }, { readings: monthly(0.1, 0.2) }, ["MEASURED", 0.3, 100]],
    ["less than nothing is zero", count, { readings: monthly(-5) }, ["MEASURED", -5, 0]],
  ] as [string, IndicatorTerms, Partial<AttainmentFacts>, unknown[]][])("%s", (_, terms, facts, expected) => {
    expect(told(terms, facts)).toEqual(expected);
  });

  const seasonal = { ...prorated, target: 40, measuredIn: [3, 9] };
  test.each([
    [
      "in its season is held against its part",
      { ...inMonth("03"), readings: monthly(null, null, 20) },
      ["MEASURED", 20, 100],
    ],
    ["out of season is not measured", { ...inMonth("04") }, ["NOT_MEASURED", null, null]],
    ["out of season is not due either", { ...inMonth("12", "2026-12-01") }, ["NOT_MEASURED", null, null]],
    [
      "what happened out of season is shown, without a target",
      { ...inMonth("04"), readings: monthly(null, null, null, 7) },
      ["MEASURED", 7, null],
    ],
    ["waits for its second season", { readings: monthly(null, null, 20), today: "2026-08-01" }, ["NOT_DUE", 20, null]],
  ] as [string, Partial<AttainmentFacts>, unknown[]][])("that is seasonal: %s", (_, facts, expected) => {
    expect(told(seasonal, facts)).toEqual(expected);
  });
});

describe("a position", () => {
  test.each([
    [
      "is the latest reading, neither sum nor mean",
      { readings: monthly(null, null, 20, null, null, 40, null, null, 60, null, null, 80) },
      ["MEASURED", 80, 100],
    ],
    ["also when it has fallen", { readings: monthly(null, null, 80, null, null, 40) }, ["MEASURED", 40, 50]],
    ["is told as soon as it is read", { readings: monthly(null, null, 60), today: "2026-04-01" }, ["MEASURED", 60, 75]],
    ["off its measuring dates does not count", { readings: monthly(90, null, 60, 90) }, ["MEASURED", 60, 75]],
    [
      "is not measured in a month without a measuring date",
      { ...inMonth("04"), readings: monthly(null, null, 60, 70) },
      ["NOT_MEASURED", null, null],
    ],
    ["is not due before its first date", { today: "2026-02-01" }, ["NOT_DUE", null, null]],
    ["is not due in its measuring month", { ...inMonth("03", "2026-03-31") }, ["NOT_DUE", null, null]],
    [
      "without a reading after its month is not measured",
      { ...inMonth("03", "2026-04-01") },
      ["NOT_MEASURED", null, null],
    ],
    [
      "does not shrink with the hours of the post",
      { readings: monthly(null, null, 80), hoursShare: 0.5 },
      ["MEASURED", 80, 100],
    ],
  ] as [string, Partial<AttainmentFacts>, unknown[]][])("%s", (_, facts, expected) => {
    expect(told(state, facts)).toEqual(expected);
  });
});

describe("a value that others publish", () => {
  test.each([
    ["in February", "02", 84, ["MEASURED", 84, 105]],
    ["in August", "08", 40, ["MEASURED", 40, 50]],
  ])("%s counts as published", (_, month, value, expected) => {
    expect(told(release, { ...inMonth(month), readings: [{ on: `2026-${month}-15`, value }] })).toEqual(expected);
  });

  test.each(["01", "03", "04", "05", "06", "07", "09", "10", "11", "12"])(
    "in month %s is not measured: not 0, not 100, not late, even with a reading",
    (month) => {
      const readings = [{ on: `2026-${month}-15`, value: 84 }];

      expect(told(release, { ...inMonth(month), readings })).toEqual(["NOT_MEASURED", null, null]);
      expect(told(release, { ...inMonth(month, `2026-${month}-15`) })).toEqual(["NOT_MEASURED", null, null]);
    },
  );

  test("is not due in its month, and not measured when the publisher is late", () => {
    expect(told(release, inMonth("02", "2026-02-28"))).toEqual(["NOT_DUE", null, null]);
    expect(told(release, inMonth("02", "2026-03-01"))).toEqual(["NOT_MEASURED", null, null]);
  });

  test("over a year is the latest one", () => {
    expect(told(release, { readings: monthly(null, 60, 99, null, null, null, null, 72) })).toEqual([
      "MEASURED",
      72,
      90,
    ]);
  });
});

describe("where lower is better", () => {
  const days: IndicatorTerms = { ...state, direction: "LOWER_IS_BETTER", target: 10, measuredIn: null };

  test.each([
    [10, 10, 100],
    [10, 9, 110],
    [10, 8, 120],
    [10, 5, 120],
    [10, 0, 120],
    [10, 11, 90],
    [10, 12, 80],
    [10, 15, 50],
    [10, 20, 0],
    [10, 35, 0],
    [3, 4, 66.67],
    [0, 0, 100],
    [0, 1, 0],
    [-1, 1, null],
  ])("against a target of %s a realisation of %s is %s %%", (target, value, attainment) => {
    expect(told({ ...days, target }, { readings: [{ on: "2026-12-31", value }] })).toEqual([
      "MEASURED",
      value,
      attainment,
    ]);
  });
});
