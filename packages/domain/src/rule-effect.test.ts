import { numbersEffect, ratingsEffect } from "./rule-effect.ts";

test("what moves is counted by how far, and who has no number is left out", () => {
  const pairs = [
    { before: 80, after: 70 },
    { before: 80, after: 78 },
    { before: 60, after: 60 },
    { before: 50, after: 55 },
    { before: 50, after: 55.01 },
    { before: null, after: 90 },
    { before: 10, after: null },
  ];
  expect(numbersEffect(pairs)).toEqual({
    count: 5,
    meanBefore: 64,
    meanAfter: 63.6,
    lowest: -10,
    highest: 5.01,
    bands: { MUCH_LOWER: 1, LOWER: 1, SAME: 1, HIGHER: 1, MUCH_HIGHER: 1 },
  });
});

test("of nobody there is no mean", () => {
  expect(numbersEffect([])).toMatchObject({ count: 0, meanBefore: null, meanAfter: null, lowest: null, highest: null });
});

test("ratings are counted before and after, and a rating that begins or ends counts as changed", () => {
  const effect = ratingsEffect(["BELOW", "MEETS"] as const, [
    { before: "BELOW", after: "MEETS" },
    { before: "MEETS", after: "MEETS" },
    { before: null, after: "MEETS" },
    { before: "MEETS", after: null },
    { before: null, after: null },
  ]);
  expect(effect).toEqual({ before: { BELOW: 1, MEETS: 2 }, after: { BELOW: 0, MEETS: 3 }, changed: 3 });
});
