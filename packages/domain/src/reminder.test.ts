import { addDays } from "./iso-date.ts";
import { remindersOf, type ReminderRule } from "./reminder.ts";
import type { WorkCalendar } from "./working-days.ts";

const rule: ReminderRule = {
  daysBefore: [7, 1],
  repeatEvery: 3,
  escalateAfter: 3,
  escalateToHeadAfter: 6,
  endsAfter: 12,
};
const calendar: WorkCalendar = { daysPerWeek: 5, holidays: new Set(["2026-11-10"]) };
const dueOn = "2026-11-04"; // a Wednesday

describe("before the due date", () => {
  test.each([
    ["2026-10-27", null],
    ["2026-10-28", "2026-10-28"],
    ["2026-10-29", "2026-10-28"],
    ["2026-11-02", "2026-10-28"],
    ["2026-11-03", "2026-11-03"],
    ["2026-11-04", "2026-11-03"],
  ])("on %s the reminder of %s holds", (today, due) => {
    expect(remindersOf(dueOn, today, calendar, rule)).toEqual({ due, overdue: null, escalated: null, toHead: null });
  });
});

describe("overdue: on the first working day, then every third; above after three, to the head after six", () => {
  test.each([
    ["2026-11-05", "Thursday, 1", "2026-11-05", null, null],
    ["2026-11-06", "Friday, 2", "2026-11-05", null, null],
    ["2026-11-07", "Saturday", "2026-11-05", null, null],
    ["2026-11-08", "Sunday", "2026-11-05", null, null],
    ["2026-11-09", "Monday, 3", "2026-11-05", "2026-11-09", null],
    ["2026-11-10", "a holiday", "2026-11-05", "2026-11-09", null],
    ["2026-11-11", "Wednesday, 4", "2026-11-11", "2026-11-09", null],
    ["2026-11-12", "Thursday, 5", "2026-11-11", "2026-11-09", null],
    ["2026-11-13", "Friday, 6", "2026-11-11", "2026-11-13", "2026-11-13"],
    ["2026-11-16", "Monday, 7", "2026-11-16", "2026-11-13", "2026-11-13"],
    ["2026-11-18", "Wednesday, 9", "2026-11-16", "2026-11-18", "2026-11-18"],
    ["2026-11-23", "Monday, 12", "2026-11-19", "2026-11-23", "2026-11-23"],
    ["2026-11-24", "Tuesday, 13: no more", null, null, null],
  ])("%s (%s)", (today, _, overdue, escalated, toHead) => {
    expect(remindersOf(dueOn, today, calendar, rule)).toEqual({ due: null, overdue, escalated, toHead });
  });

  test("over a weekend that follows the due date nothing is overdue by a working day yet", () => {
    expect(remindersOf("2026-11-06", "2026-11-08", calendar, rule)).toEqual({
      due: null,
      overdue: null,
      escalated: null,
      toHead: null,
    });
  });
});

test("no day is both before and after, and each reminder's day has come", () => {
  for (let today = addDays(dueOn, -20); today < addDays(dueOn, 40); today = addDays(today, 1)) {
    const { due, ...later } = remindersOf(dueOn, today, calendar, rule);
    const days = [due, ...Object.values(later)].filter((day) => day !== null);
    expect(days.every((day) => day <= today)).toBe(true);
    expect(due === null || Object.values(later).every((day) => day === null)).toBe(true);
  }
});
