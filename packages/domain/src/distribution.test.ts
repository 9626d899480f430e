import fc from "fast-check";
import { checkDistribution, DISTRIBUTION, ILLUSTRATIVE_CURVE } from "./distribution.ts";
import { OrganisationRating } from "./organisation-rating.ts";
import { Predicate } from "./predicate.ts";

/** Counts from the lowest to the highest predicate. */
const people = (VERY_POOR: number, POOR: number, NEEDS_IMPROVEMENT: number, GOOD: number, VERY_GOOD: number) => ({
  VERY_POOR,
  POOR,
  NEEDS_IMPROVEMENT,
  GOOD,
  VERY_GOOD,
});
const check = (rating: OrganisationRating, counts: ReturnType<typeof people>) =>
  checkDistribution(counts, rating, DISTRIBUTION);
const breaches = (rating: OrganisationRating, counts: ReturnType<typeof people>) =>
  check(rating, counts).violations.map(({ rule, predicates }) => `${rule} ${predicates.join(" ")}`);

test("the rules are those of SE MenPANRB 3/2023", () => {
  expect(DISTRIBUTION).toEqual({
    OUTSTANDING: { majority: "VERY_GOOD", max: { VERY_GOOD: 0.7 } },
    GOOD: { majority: "GOOD", max: { GOOD: 0.7 }, mustExistAnyOf: ["NEEDS_IMPROVEMENT", "POOR"] },
    NEEDS_IMPROVEMENT: { min: { NEEDS_IMPROVEMENT: 0.6 }, max: { VERY_GOOD: 0.1 } },
    POOR: { min: { POOR: 0.6, NEEDS_IMPROVEMENT: 0.1 }, max: { VERY_GOOD: 0.1 } },
    VERY_POOR: {
      min: { VERY_POOR: 0.6 },
      minAnyOf: [{ of: ["POOR", "NEEDS_IMPROVEMENT"], share: 0.1 }],
      none: ["VERY_GOOD"],
    },
  });
});

test("the picture on the form shows 24 people", () => {
  expect(ILLUSTRATIVE_CURVE).toEqual({
    OUTSTANDING: people(0, 1, 3, 7, 13),
    GOOD: people(2, 3, 6, 11, 2),
    NEEDS_IMPROVEMENT: people(3, 4, 10, 4, 3),
    POOR: people(2, 11, 6, 3, 2),
    VERY_POOR: people(13, 7, 3, 1, 0),
  });
  for (const curve of Object.values(ILLUSTRATIVE_CURVE)) {
    expect(Object.values(curve).reduce((sum, count) => sum + count, 0)).toBe(24);
  }
});

describe("a unit that is OUTSTANDING", () => {
  test.each([
    [people(0, 0, 0, 3, 7), []],
    [people(0, 0, 0, 29, 71), ["OVER_MAX VERY_GOOD"]],
    [people(0, 0, 0, 0, 1), ["OVER_MAX VERY_GOOD"]],
    [people(0, 0, 0, 5, 5), ["NOT_MAJORITY VERY_GOOD"]],
    [people(0, 0, 0, 6, 4), ["NOT_MAJORITY VERY_GOOD"]],
    [people(2, 2, 2, 2, 3), []],
    [people(0, 0, 0, 4, 0), ["NOT_MAJORITY VERY_GOOD"]],
  ])("with %j: %j", (counts, expected) => {
    expect(breaches("OUTSTANDING", counts)).toEqual(expected);
  });
});

describe("a unit that is GOOD", () => {
  test.each([
    [people(0, 0, 1, 7, 2), []],
    [people(0, 1, 0, 7, 2), []],
    [people(0, 0, 0, 7, 3), ["MUST_EXIST NEEDS_IMPROVEMENT POOR"]],
    [people(1, 0, 0, 7, 2), ["MUST_EXIST NEEDS_IMPROVEMENT POOR"]],
    [people(0, 0, 1, 8, 1), ["OVER_MAX GOOD"]],
    [people(0, 0, 1, 4, 5), ["NOT_MAJORITY GOOD"]],
    [people(0, 0, 2, 4, 4), ["NOT_MAJORITY GOOD"]],
    [people(0, 0, 0, 10, 0), ["OVER_MAX GOOD", "MUST_EXIST NEEDS_IMPROVEMENT POOR"]],
  ])("with %j: %j", (counts, expected) => {
    expect(breaches("GOOD", counts)).toEqual(expected);
  });
});

describe("a unit that NEEDS_IMPROVEMENT", () => {
  test.each([
    [people(0, 0, 6, 3, 1), []],
    [people(0, 0, 10, 0, 0), []],
    [people(0, 0, 59, 31, 10), ["UNDER_MIN NEEDS_IMPROVEMENT"]],
    [people(0, 0, 60, 29, 11), ["OVER_MAX VERY_GOOD"]],
    [people(0, 0, 5, 3, 2), ["UNDER_MIN NEEDS_IMPROVEMENT", "OVER_MAX VERY_GOOD"]],
  ])("with %j: %j", (counts, expected) => {
    expect(breaches("NEEDS_IMPROVEMENT", counts)).toEqual(expected);
  });
});

describe("a unit that is POOR", () => {
  test.each([
    [people(0, 6, 1, 2, 1), []],
    [people(0, 59, 10, 31, 0), ["UNDER_MIN POOR"]],
    [people(0, 60, 9, 31, 0), ["UNDER_MIN NEEDS_IMPROVEMENT"]],
    [people(0, 60, 10, 19, 11), ["OVER_MAX VERY_GOOD"]],
    [people(0, 0, 0, 0, 3), ["UNDER_MIN POOR", "UNDER_MIN NEEDS_IMPROVEMENT", "OVER_MAX VERY_GOOD"]],
  ])("with %j: %j", (counts, expected) => {
    expect(breaches("POOR", counts)).toEqual(expected);
  });
});

describe("a unit that is VERY_POOR", () => {
  test.each([
    [people(6, 1, 0, 3, 0), []],
    [people(6, 0, 1, 3, 0), []],
    [people(12, 1, 1, 6, 0), []],
    [people(59, 10, 0, 31, 0), ["UNDER_MIN VERY_POOR"]],
    [people(60, 5, 4, 31, 0), ["UNDER_MIN_ANY_OF POOR NEEDS_IMPROVEMENT"]],
    [people(60, 10, 0, 29, 1), ["NONE_ALLOWED VERY_GOOD"]],
    [people(1, 0, 0, 0, 0), ["UNDER_MIN_ANY_OF POOR NEEDS_IMPROVEMENT"]],
    [
      people(0, 0, 0, 1, 1),
      ["UNDER_MIN VERY_POOR", "UNDER_MIN_ANY_OF POOR NEEDS_IMPROVEMENT", "NONE_ALLOWED VERY_GOOD"],
    ],
  ])("with %j: %j", (counts, expected) => {
    expect(breaches("VERY_POOR", counts)).toEqual(expected);
  });
});

test("a violation says what is asked for and what there is", () => {
  expect(check("GOOD", people(0, 0, 0, 8, 2))).toEqual({
    satisfied: false,
    violations: [
      { rule: "OVER_MAX", predicates: ["GOOD"], limit: 0.7, actual: 0.8 },
      { rule: "MUST_EXIST", predicates: ["NEEDS_IMPROVEMENT", "POOR"], limit: 0.1, actual: 0 },
    ],
  });
  expect(check("OUTSTANDING", people(0, 0, 1, 6, 3)).violations).toEqual([
    { rule: "NOT_MAJORITY", predicates: ["VERY_GOOD"], limit: 0.6, actual: 0.3 },
  ]);
  expect(check("VERY_POOR", people(19, 0, 1, 0, 0)).violations).toEqual([
    { rule: "UNDER_MIN_ANY_OF", predicates: ["POOR", "NEEDS_IMPROVEMENT"], limit: 0.1, actual: 0.05 },
  ]);
});

describe("while some are still without a predicate, only what they can no longer mend is violated", () => {
  const open = (rating: OrganisationRating, counts: ReturnType<typeof people>, count: number) =>
    checkDistribution(counts, rating, DISTRIBUTION, count).violations.map(
      ({ rule, predicates, actual }) => `${rule} ${predicates.join(" ")} ${actual}`,
    );

  test.each<[OrganisationRating, ReturnType<typeof people>, number, string[]]>([
    ["OUTSTANDING", people(0, 0, 0, 0, 7), 3, []],
    ["OUTSTANDING", people(0, 0, 0, 0, 8), 2, ["OVER_MAX VERY_GOOD 0.8"]],
    ["OUTSTANDING", people(0, 0, 0, 5, 1), 5, []],
    ["OUTSTANDING", people(0, 0, 0, 5, 1), 4, ["NOT_MAJORITY VERY_GOOD 0.5"]],
    ["GOOD", people(0, 0, 0, 3, 1), 6, []],
    ["GOOD", people(0, 0, 0, 3, 2), 0, ["MUST_EXIST NEEDS_IMPROVEMENT POOR 0"]],
    ["NEEDS_IMPROVEMENT", people(0, 0, 0, 4, 0), 6, []],
    ["NEEDS_IMPROVEMENT", people(0, 0, 0, 5, 0), 5, ["UNDER_MIN NEEDS_IMPROVEMENT 0.5"]],
    ["VERY_POOR", people(9, 0, 0, 0, 0), 1, []],
    ["VERY_POOR", people(10, 0, 0, 0, 0), 0, ["UNDER_MIN_ANY_OF POOR NEEDS_IMPROVEMENT 0"]],
    ["VERY_POOR", people(0, 0, 0, 0, 1), 9, ["NONE_ALLOWED VERY_GOOD 0.1"]],
  ])("%s with %j and %i open: %j", (rating, counts, count, expected) => {
    expect(open(rating, counts, count)).toEqual(expected);
  });
});

test.each(Object.values(OrganisationRating))("of nobody nothing is violated in a unit that is %s", (rating) => {
  expect(check(rating, people(0, 0, 0, 0, 0))).toEqual({ satisfied: true, violations: [] });
});

describe("whatever the counts", () => {
  const anyCounts = fc.record(
    Object.fromEntries(Object.values(Predicate).map((predicate) => [predicate, fc.nat({ max: 30 })])) as Record<
      Predicate,
      fc.Arbitrary<number>
    >,
  );
  const anyRating = fc.constantFrom(...Object.values(OrganisationRating));

  test("the shares decide, not the size of the unit", () => {
    fc.assert(
      fc.property(anyCounts, anyRating, fc.integer({ min: 2, max: 50 }), (counts, rating, times) => {
        const more = Object.fromEntries(Object.entries(counts).map(([predicate, n]) => [predicate, n * times]));

        expect(breaches(rating, more as typeof counts)).toEqual(breaches(rating, counts));
      }),
    );
  });

  test("what is violated while some are open stays violated, whatever they get", () => {
    fc.assert(
      fc.property(anyCounts, anyRating, anyCounts, (counts, rating, later) => {
        const open = Object.values(later).reduce((sum, n) => sum + n, 0);
        const early = checkDistribution(counts, rating, DISTRIBUTION, open).violations;
        const after = Object.fromEntries(Object.values(Predicate).map((p) => [p, counts[p] + later[p]]));

        expect(breaches(rating, after as typeof counts)).toEqual(
          expect.arrayContaining(early.map(({ rule, predicates }) => `${rule} ${predicates.join(" ")}`)),
        );
      }),
    );
  });

  test("exactly at a limit is within it, at any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (tens) => {
        expect(breaches("OUTSTANDING", people(0, 0, 0, 3 * tens, 7 * tens))).toEqual([]);
        expect(breaches("NEEDS_IMPROVEMENT", people(0, 0, 6 * tens, 3 * tens, tens))).toEqual([]);
        expect(breaches("OUTSTANDING", people(0, 0, 0, 3 * tens - 1, 7 * tens + 1))).toEqual(["OVER_MAX VERY_GOOD"]);
      }),
    );
  });
});
