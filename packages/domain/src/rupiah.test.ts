import { apportioned, roundedTo, shareOf } from "./rupiah.ts";

test.each([
  [4_000_000, 4000, 1_600_000],
  [1, 5000, 1], // half a rupiah goes up
  [-1, 5000, -1], // and a deduction as its amount does
  [3, 3333, 1],
  [0, 10_000, 0],
  [999_999_999, 9999, 999_899_999],
  [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991], // no product is cut short
])("of %d, %d hundredths of a percent are %d", (amount, share, expected) => {
  expect(shareOf(amount, share)).toBe(expected);
});

test.each([
  [4_049, 100, "HALF_UP", 4_000],
  [4_050, 100, "HALF_UP", 4_100],
  [4_099, 100, "DOWN", 4_000],
  [4_001, 100, "UP", 4_100],
  [4_000, 100, "UP", 4_000],
  [-4_050, 100, "HALF_UP", -4_100],
  [-4_050, 100, "DOWN", -4_000],
  [-4_050, 100, "UP", -4_100],
  [7, 1, "HALF_UP", 7],
  [0, 1000, "UP", 0],
] as const)("%d to full %d, %s, is %d", (amount, step, mode, expected) => {
  expect(roundedTo(amount, step, mode)).toBe(expected);
});

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [101, [4000, 6000], [40, 61]],
  [10, [0, 1], [0, 10]],
  [10, [0, 0], [0, 0]],
  [0, [1, 2], [0, 0]],
  [1, [6000, 4000], [1, 0]],
])("%d by %p is %p", (amount, weights, expected) => {
  expect(apportioned(amount, weights)).toEqual(expected);
});

test("the parts add up to the amount, whatever the weights, and none is a rupiah from its exact share", () => {
  for (let amount = 0; amount < 3_000; amount += 37)
    for (const weights of [
      [1, 2, 3],
      [3333, 3333, 3334],
      [9999, 1],
      [7, 11, 13, 17],
      [1, 0, 1],
    ]) {
      const parts = apportioned(amount, weights);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      for (const [at, part] of parts.entries()) expect(Math.abs(part - (amount * weights[at]!) / all)).toBeLessThan(1);
    }
});
