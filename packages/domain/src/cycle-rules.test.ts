import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";

test("the windows of the law and the smallest group of raters are as the law has them", () => {
  expect(DEFAULT_CYCLE_RULES.objection).toMatchObject({ windowDays: 14, windowUnit: "CALENDAR" });
  expect(DEFAULT_CYCLE_RULES.planDue).toEqual({ monthDay: "01-31", daysAfterNewPost: 14 });
  expect(DEFAULT_CYCLE_RULES.feedback.anonymousFrom).toBe(3);
});

test("no single indicator counts for more than the cap, and the cap leaves room to be outstanding", () => {
  const { attainment, organisationAdvice } = DEFAULT_CYCLE_RULES;

  expect(attainment.cap).toBeGreaterThan(organisationAdvice.outstandingOver);
});
