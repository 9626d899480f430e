import { HEAD_OF_UNIT, headWorkResult } from "./head-of-unit.ts";

test.each([
  ["OUTSTANDING", "ABOVE"],
  ["GOOD", "MEETS"],
  ["NEEDS_IMPROVEMENT", "BELOW"],
  ["POOR", "BELOW"],
  ["VERY_POOR", "BELOW"],
] as const)("the work result of the head of a unit that is %s is %s by default", (rating, workResult) => {
  expect(headWorkResult(rating, HEAD_OF_UNIT)).toBe(workResult);
});

test("an agency may map otherwise", () => {
  expect(headWorkResult("NEEDS_IMPROVEMENT", { ...HEAD_OF_UNIT, NEEDS_IMPROVEMENT: "MEETS" })).toBe("MEETS");
});

test("a unit that is not rated yet says nothing about its head", () => {
  expect(headWorkResult(null, HEAD_OF_UNIT)).toBeNull();
});
