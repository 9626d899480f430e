import fc from "fast-check";
import { mergedResult, type ResultOfMonths } from "./annual-merge.ts";
import { DEFAULT_CYCLE_RULES, type MergeRules } from "./cycle-rules.ts";
import { predicateOf } from "./predicate.ts";
import { Rating } from "./rating.ts";

const mean: MergeRules = { method: "WEIGHTED_MEAN" };
const most: MergeRules = { method: "MOST_MONTHS" };

/** Parts with the same rating of both kinds. */
const parts = (...given: (readonly [months: number, rating: Rating])[]): ResultOfMonths[] =>
  given.map(([months, rating]) => ({ months, workResult: rating, behaviour: rating }));
const merged = (rules: MergeRules, ...given: (readonly [number, Rating])[]) =>
  mergedResult(parts(...given), rules).workResult.rating;

test("by default the ratings are merged by their mean", () => {
  expect(DEFAULT_CYCLE_RULES.merge).toEqual(mean);
});

/** Of the first post 1 to 11 months and of the second the rest of the year. */
describe("two posts in a year, by the mean weighted by months", () => {
  const B = "BELOW";
  const M = "MEETS";
  const A = "ABOVE";
  test.each([
    [B, B, [B, B, B, B, B, B, B, B, B, B, B]],
    [B, M, [M, M, M, M, M, M, B, B, B, B, B]],
    [B, A, [A, A, A, M, M, M, M, M, M, B, B]],
    [M, B, [B, B, B, B, B, M, M, M, M, M, M]],
    [M, M, [M, M, M, M, M, M, M, M, M, M, M]],
    [M, A, [A, A, A, A, A, A, M, M, M, M, M]],
    [A, B, [B, B, M, M, M, M, M, M, A, A, A]],
    [A, M, [M, M, M, M, M, A, A, A, A, A, A]],
    [A, A, [A, A, A, A, A, A, A, A, A, A, A]],
  ] as const)("%s and then %s", (first, second, ratings) => {
    ratings.forEach((rating, i) => {
      expect([i + 1, merged(mean, [i + 1, first], [11 - i, second])]).toEqual([i + 1, rating]);
    });
  });
});

describe("several results", () => {
  test.each([
    [[[12, "MEETS"]], "MEETS", "MEETS"],
    [
      [
        [3, "BELOW"],
        [3, "MEETS"],
        [3, "MEETS"],
        [3, "ABOVE"],
      ],
      "MEETS",
      "MEETS",
    ],
    [
      [
        [3, "ABOVE"],
        [3, "ABOVE"],
        [3, "MEETS"],
        [3, "MEETS"],
      ],
      "ABOVE",
      "MEETS",
    ],
    [
      [
        [3, "MEETS"],
        [3, "MEETS"],
        [3, "ABOVE"],
        [3, "ABOVE"],
      ],
      "ABOVE",
      "ABOVE",
    ],
    [
      [
        [3, "BELOW"],
        [3, "BELOW"],
        [3, "MEETS"],
        [3, "MEETS"],
      ],
      "MEETS",
      "MEETS",
    ],
    [
      [
        [5, "ABOVE"],
        [4, "BELOW"],
        [3, "BELOW"],
      ],
      "MEETS",
      "BELOW",
    ],
    [
      [
        [4, "BELOW"],
        [4, "ABOVE"],
        [4, "MEETS"],
      ],
      "MEETS",
      "MEETS",
    ],
    [
      [
        [4, "MEETS"],
        [4, "ABOVE"],
        [4, "BELOW"],
      ],
      "MEETS",
      "BELOW",
    ],
    [
      [
        [1, "BELOW"],
        [1, "ABOVE"],
      ],
      "MEETS",
      "ABOVE",
    ],
    [
      [
        [0.5, "BELOW"],
        [11.5, "ABOVE"],
      ],
      "ABOVE",
      "ABOVE",
    ],
  ] as [[number, Rating][], Rating, Rating][])(
    "%j are %s by the mean and %s by most months",
    (given, byMean, byMost) => {
      expect(merged(mean, ...given)).toBe(byMean);
      expect(merged(most, ...given)).toBe(byMost);
    },
  );
});

test.each(
  Object.values(Rating).flatMap((workResult) =>
    Object.values(Rating).map((behaviour) => [workResult, behaviour] as const),
  ),
)("a year with one result of %s and %s is that, with the predicate of the matrix", (workResult, behaviour) => {
  for (const rules of [mean, most]) {
    const result = mergedResult([{ months: 12, workResult, behaviour }], rules);

    expect(result.workResult.rating).toBe(workResult);
    expect(result.behaviour.rating).toBe(behaviour);
    expect(result.predicate).toBe(predicateOf(workResult, behaviour));
  }
});

test("the two ratings are merged each by itself, and the predicate is no mean of predicates", () => {
  const result = mergedResult(
    [
      { months: 7, workResult: "ABOVE", behaviour: "BELOW" }, // POOR
      { months: 5, workResult: "BELOW", behaviour: "ABOVE" }, // NEEDS_IMPROVEMENT
    ],
    mean,
  );

  expect([result.workResult.rating, result.behaviour.rating, result.predicate]).toEqual(["MEETS", "MEETS", "GOOD"]);
});

describe("the steps can be worked out by hand", () => {
  test("of a mean", () => {
    expect(mergedResult(parts([7, "MEETS"], [5, "ABOVE"]), mean).workResult).toEqual({
      rating: "MEETS",
      lines: [
        { name: "MEETS", count: 7, each: 2, amount: 14 },
        { name: "ABOVE", count: 5, each: 3, amount: 15 },
        { name: "MONTHS", count: 12, each: 0, amount: 0 },
        { name: "MEAN", count: 29, each: 1 / 12, amount: 29 / 12 },
        { name: "ROUNDING", count: 1, each: -0.416666666667, amount: -0.416666666667 },
      ],
    });
  });

  test("of a mean in the middle, which is rounded up", () => {
    expect(mergedResult(parts([6, "BELOW"], [6, "MEETS"]), mean).behaviour.lines.slice(-2)).toEqual([
      { name: "MEAN", count: 18, each: 1 / 12, amount: 1.5 },
      { name: "ROUNDING", count: 1, each: 0.5, amount: 0.5 },
    ]);
  });

  test("of the most months", () => {
    expect(mergedResult(parts([3, "MEETS"], [4, "ABOVE"], [5, "MEETS"]), most).workResult).toEqual({
      rating: "MEETS",
      lines: [
        { name: "MEETS", count: 3, each: 2, amount: 6 },
        { name: "ABOVE", count: 4, each: 3, amount: 12 },
        { name: "MEETS", count: 5, each: 2, amount: 10 },
        { name: "MONTHS", count: 12, each: 0, amount: 0 },
        { name: "MOST_MONTHS", count: 8, each: 0, amount: 0 },
      ],
    });
  });
});

test.each([mean, most])("of nothing there is no result: %j", (rules) => {
  expect(mergedResult([], rules)).toEqual({
    workResult: { rating: null, lines: [] },
    behaviour: { rating: null, lines: [] },
    predicate: null,
  });
});

test.each([0, -1, NaN, Infinity])("a result of %s months is refused", (months) => {
  for (const rules of [mean, most]) {
    expect(() => mergedResult(parts([6, "MEETS"], [months, "ABOVE"]), rules)).toThrow(RangeError);
  }
});

describe("whatever the parts", () => {
  const anyParts = fc.array(
    fc.record({
      months: fc.integer({ min: 1, max: 12 }),
      workResult: fc.constantFrom(...Object.values(Rating)),
      behaviour: fc.constantFrom(...Object.values(Rating)),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const place = (rating: Rating | null) => ["BELOW", "MEETS", "ABOVE"].indexOf(rating ?? "");

  test("the mean is the whole number that fractions give", () => {
    fc.assert(
      fc.property(anyParts, (given) => {
        const months = given.reduce((sum, part) => sum + part.months, 0);
        const sum = given.reduce((all, part) => all + part.months * (place(part.workResult) + 1), 0);

        const { rating } = mergedResult(given, mean).workResult;

        expect(place(rating) + 1).toBe(Math.floor((2 * sum + months) / (2 * months)));
      }),
    );
  });

  test("the order is nothing to the mean, and months may be told part by part", () => {
    fc.assert(
      fc.property(anyParts, (given) => {
        const { workResult, predicate } = mergedResult(given, mean);
        const byMonth = given.flatMap((part) => Array.from({ length: part.months }, () => ({ ...part, months: 1 })));

        for (const other of [given.toReversed(), byMonth]) {
          expect(mergedResult(other, mean).workResult.rating).toBe(workResult.rating);
          expect(mergedResult(other, mean).predicate).toBe(predicate);
        }
      }),
    );
  });

  test("it lies between the lowest and the highest rating", () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom(mean, most), (given, rules) => {
        const places = given.map(({ behaviour }) => place(behaviour));
        const result = place(mergedResult(given, rules).behaviour.rating);

        expect(result).toBeGreaterThanOrEqual(Math.min(...places));
        expect(result).toBeLessThanOrEqual(Math.max(...places));
      }),
    );
  });
});
