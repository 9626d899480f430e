import fc from "fast-check";
import type { PlanDueRules } from "./cycle-rules.ts";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { addDays } from "./iso-date.ts";
import { planDueOn } from "./plan-due.ts";

const rules: PlanDueRules = { monthDay: "01-31", daysAfterNewPost: 14 };

test("by default a plan is due on 31 January, or 14 days after a new post", () => {
  expect(DEFAULT_CYCLE_RULES.planDue).toEqual(rules);
});

test.each([
  ["2019-03-01", "2026-01-31"],
  ["2025-12-31", "2026-01-31"],
  ["2026-01-01", "2026-01-31"],
  ["2026-01-16", "2026-01-31"],
  ["2026-01-17", "2026-01-31"],
  ["2026-01-18", "2026-02-01"],
  ["2026-01-31", "2026-02-14"],
  ["2026-02-15", "2026-03-01"],
  ["2026-06-01", "2026-06-15"],
  ["2026-12-20", "2027-01-03"],
  ["2026-12-31", "2027-01-14"],
])("the plan for 2026 of a post from %s is due on %s", (postStartsOn, dueOn) => {
  expect(planDueOn(rules, postStartsOn, 2026)).toBe(dueOn);
});

test("a leap day counts", () => {
  expect(planDueOn(rules, "2028-02-16", 2028)).toBe("2028-03-01");
});

test("an agency may set other days", () => {
  expect(planDueOn({ monthDay: "02-15", daysAfterNewPost: 30 }, "2026-01-10", 2026)).toBe("2026-02-15");
  expect(planDueOn({ monthDay: "02-15", daysAfterNewPost: 30 }, "2026-01-20", 2026)).toBe("2026-02-19");
});

test("a post that begins after the year owes no plan for it", () => {
  expect(() => planDueOn(rules, "2027-01-01", 2026)).toThrow(RangeError);
});

test("nobody has less time than the rules say, whenever the post began", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 60 }), (days, daysAfterNewPost) => {
      const startsOn = addDays("2026-01-01", days);
      const dueOn = planDueOn({ monthDay: "01-31", daysAfterNewPost }, startsOn, 2026);

      expect(dueOn >= "2026-01-31" && dueOn >= addDays(startsOn, daysAfterNewPost)).toBe(true);
      expect(dueOn === "2026-01-31" || dueOn === addDays(startsOn, daysAfterNewPost)).toBe(true);
    }),
  );
});
