import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { OrganisationRating } from "./organisation-rating.ts";

const rules = DEFAULT_CYCLE_RULES;

test.each([
  ["VERY_POOR", "BELOW"],
  ["POOR", "BELOW"],
  ["NEEDS_IMPROVEMENT", "BELOW"],
  ["GOOD", "MEETS"],
  ["OUTSTANDING", "ABOVE"],
] as const)("by default a unit that is %s gives its head the work result %s", (unit, head) => {
  expect(rules.headMapping[unit]).toBe(head);
});

test("every rating of a unit is mapped", () => {
  expect(Object.keys(rules.headMapping).toSorted()).toEqual(Object.values(OrganisationRating).toSorted());
});

test("the thresholds fall from the best rating to the worst, and no single indicator counts for more than the cap", () => {
  const { outstandingOver, goodFrom, needsImprovementFrom, poorFrom } = rules.organisationAdvice;

  expect([outstandingOver, goodFrom, needsImprovementFrom, poorFrom]).toEqual([100, 90, 75, 50]);
  expect(rules.attainmentCap).toBeGreaterThan(outstandingOver);
});

test("the windows of the law and the smallest group of raters are as the law has them", () => {
  expect(rules.objection).toEqual({ windowDays: 14, windowUnit: "CALENDAR" });
  expect(rules.planDue).toEqual({ monthDay: "01-31", daysAfterNewPost: 14 });
  expect(rules.anonymousRaters).toBe(3);
});
