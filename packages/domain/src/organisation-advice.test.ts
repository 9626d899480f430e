import { ORGANISATION_ADVICE, organisationAdvice } from "./organisation-advice.ts";

const advised = (...attainments: (number | null)[]) => organisationAdvice(attainments, ORGANISATION_ADVICE);

test.each([
  [[100.01], "OUTSTANDING"],
  [[120, 90], "OUTSTANDING"],
  [[120, 89.99], "GOOD"],
  [[100], "GOOD"],
  [[90], "GOOD"],
  [[89.99], "NEEDS_IMPROVEMENT"],
  [[75], "NEEDS_IMPROVEMENT"],
  [[74.99], "POOR"],
  [[50], "POOR"],
  [[49.99], "VERY_POOR"],
  [[0], "VERY_POOR"],
] as const)("indicators that reach %j percent suggest %s", (attainments, rating) => {
  expect(advised(...attainments).rating).toBe(rating);
});

test("what was not measured is no zero: it is left out of the mean", () => {
  expect(advised(96, null, 92)).toMatchObject({ rating: "GOOD", meanAttainment: 94 });
});

test("without any attainment there is no advice", () => {
  expect(advised(null, null)).toMatchObject({ rating: null, meanAttainment: null });
  expect(advised()).toMatchObject({ rating: null, meanAttainment: null });
});

test("the lines add up to the mean", () => {
  const { lines, meanAttainment } = advised(101.5, 88.25, null, 97);

  expect(lines.map(({ name, count }) => [name, count])).toEqual([
    ["INDICATORS", 3],
    ["INDICATORS_NOT_MEASURED", 1],
    ["INDICATORS_BELOW", 1],
    ["ATTAINMENT", 286.75],
  ]);
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(meanAttainment!, 2);
});

test("an agency may set its own thresholds", () => {
  const rules = { ...ORGANISATION_ADVICE, goodFrom: 95, outstandingOver: 110 };

  expect(organisationAdvice([104], rules).rating).toBe("GOOD");
  expect(organisationAdvice([94], rules).rating).toBe("NEEDS_IMPROVEMENT");
});
