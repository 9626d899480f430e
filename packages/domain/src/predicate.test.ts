import { predicateOf } from "./predicate.ts";
import { Rating } from "./rating.ts";

describe("the predicate by the matrix of PermenPANRB 6/2022", () => {
  test.each([
    ["ABOVE", "ABOVE", "VERY_GOOD"],
    ["ABOVE", "MEETS", "GOOD"],
    ["ABOVE", "BELOW", "POOR"],
    ["MEETS", "ABOVE", "GOOD"],
    ["MEETS", "MEETS", "GOOD"],
    ["MEETS", "BELOW", "POOR"],
    ["BELOW", "ABOVE", "NEEDS_IMPROVEMENT"],
    ["BELOW", "MEETS", "NEEDS_IMPROVEMENT"],
    ["BELOW", "BELOW", "VERY_POOR"],
  ] as const)("work result %s with behaviour %s is %s", (workResult, behaviour, predicate) => {
    expect(predicateOf(workResult, behaviour)).toBe(predicate);
  });

  test("good results never make up for behaviour below expectation", () => {
    const predicates = Object.values(Rating).map((workResult) => predicateOf(workResult, Rating.BELOW));

    expect(predicates).toEqual(["VERY_POOR", "POOR", "POOR"]);
  });
});
