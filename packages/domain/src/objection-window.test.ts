import fc from "fast-check";
import { DEFAULT_CYCLE_RULES, WindowUnit, type ObjectionRules } from "./cycle-rules.ts";
import { addDays } from "./iso-date.ts";
import { answerDueOn, isWindowOpen, windowEndsOn } from "./objection-window.ts";
import { workingDays, type WorkCalendar } from "./working-days.ts";

const calendarDays: ObjectionRules = { windowDays: 14, windowUnit: "CALENDAR", answerDays: 7 };
const working: ObjectionRules = { ...calendarDays, windowUnit: "WORKING" };
const fiveDays: WorkCalendar = { daysPerWeek: 5, holidays: new Set(["2026-12-24", "2026-12-25", "2027-01-01"]) };
const sixDays: WorkCalendar = { ...fiveDays, daysPerWeek: 6 };

test("by default the window is 14 calendar days", () => {
  expect(DEFAULT_CYCLE_RULES.objection).toMatchObject({ windowDays: 14, windowUnit: "CALENDAR" });
});

describe("the last day of the window", () => {
  test.each([
    ["2026-11-02", "2026-11-16", "2026-11-20", "2026-11-18"],
    ["2026-11-06", "2026-11-20", "2026-11-26", "2026-11-23"],
    ["2026-11-07", "2026-11-21", "2026-11-26", "2026-11-24"],
    ["2026-11-08", "2026-11-22", "2026-11-26", "2026-11-24"],
    ["2026-12-11", "2026-12-25", "2027-01-05", "2026-12-30"],
    ["2026-12-18", "2027-01-01", "2027-01-12", "2027-01-07"],
    ["2026-12-31", "2027-01-14", "2027-01-21", "2027-01-18"],
  ])("of what was received on %s is %s; in working days of five a week %s, of six %s", (on, last, inFive, inSix) => {
    expect(windowEndsOn(on, calendarDays, fiveDays)).toBe(last);
    expect(windowEndsOn(on, calendarDays, sixDays)).toBe(last);
    expect(windowEndsOn(on, working, fiveDays)).toBe(inFive);
    expect(windowEndsOn(on, working, sixDays)).toBe(inSix);
  });

  test("of an agency's own length", () => {
    expect(windowEndsOn("2026-11-06", { ...calendarDays, windowDays: 1 }, fiveDays)).toBe("2026-11-07");
    expect(windowEndsOn("2026-11-06", { ...working, windowDays: 1 }, fiveDays)).toBe("2026-11-09");
  });
});

describe("an objection to what was received on 2 November", () => {
  test.each([
    ["2026-11-01", false, false],
    ["2026-11-02", true, true],
    ["2026-11-03", true, true],
    ["2026-11-15", true, true],
    ["2026-11-16", true, true],
    ["2026-11-17", false, true],
    ["2026-11-20", false, true],
    ["2026-11-21", false, false],
  ])("on %s is in time: %s; in working days: %s", (today, inCalendarDays, inWorkingDays) => {
    expect(isWindowOpen("2026-11-02", today, calendarDays, fiveDays)).toBe(inCalendarDays);
    expect(isWindowOpen("2026-11-02", today, working, fiveDays)).toBe(inWorkingDays);
  });
});

test("the appraiser answers in the same days, of their own number", () => {
  expect(answerDueOn("2026-11-06", calendarDays, fiveDays)).toBe("2026-11-13");
  expect(answerDueOn("2026-11-06", working, fiveDays)).toBe("2026-11-17");
});

test.each(Object.values(WindowUnit).flatMap((unit) => [0, -1, 1.5, NaN].map((days) => [unit, days] as const)))(
  "in %s days there is no window of %s",
  (windowUnit, windowDays) => {
    expect(() => windowEndsOn("2026-11-02", { windowUnit, windowDays, answerDays: 7 }, fiveDays)).toThrow(RangeError);
  },
);

test("as many days as the rule says are in it, and a working one is its last in working days", () => {
  const anyDay = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays("2026-01-01", days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (on, windowDays) => {
      const last = windowEndsOn(on, { ...working, windowDays }, fiveDays);

      expect(workingDays(addDays(on, 1), last, fiveDays)).toHaveLength(windowDays);
      expect(workingDays(last, last, fiveDays)).toEqual([last]);
      expect(windowEndsOn(on, { ...calendarDays, windowDays }, fiveDays)).toBe(addDays(on, windowDays));
    }),
  );
});
