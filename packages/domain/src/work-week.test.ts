import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import { WorkWeekKind, workCalendar } from "./work-week.ts";
import { isWorkingDay, nthWorkingDayAfter, workingDays } from "./working-days.ts";

// A Thursday that is a national holiday, and collective leave on the Friday after it.
const daysOff = ["2026-12-24", "2026-12-25"];
// Duty on a Saturday, a Sunday and a holiday, then nothing until Monday.
const dutyDays = ["2026-12-19", "2026-12-20", "2026-12-22", "2026-12-24", "2026-12-28"];

describe("in a week with a holiday and collective leave", () => {
  test.each([
    ["2026-12-18", true, true, false],
    ["2026-12-19", false, true, true],
    ["2026-12-20", false, false, true],
    ["2026-12-21", true, true, false],
    ["2026-12-22", true, true, true],
    ["2026-12-23", true, true, false],
    ["2026-12-24", false, false, true],
    ["2026-12-25", false, false, false],
    ["2026-12-26", false, true, false],
    ["2026-12-27", false, false, false],
    ["2026-12-28", true, true, true],
  ])("%s is worked by five days: %s, by six: %s, by roster: %s", (day, five, six, shift) => {
    expect(isWorkingDay(day, workCalendar("FIVE_DAY", daysOff))).toBe(five);
    expect(isWorkingDay(day, workCalendar("SIX_DAY", daysOff))).toBe(six);
    expect(isWorkingDay(day, workCalendar("SHIFT", daysOff, dutyDays))).toBe(shift);
  });
});

describe("the n-th working day after 18 December", () => {
  test.each([
    [1, "2026-12-21", "2026-12-19", "2026-12-19"],
    [2, "2026-12-22", "2026-12-21", "2026-12-20"],
    [3, "2026-12-23", "2026-12-22", "2026-12-22"],
    [4, "2026-12-28", "2026-12-23", "2026-12-24"],
    [5, "2026-12-29", "2026-12-26", "2026-12-28"],
  ])("%i by five days is %s, by six %s, by roster %s", (n, five, six, shift) => {
    expect(nthWorkingDayAfter("2026-12-18", n, workCalendar("FIVE_DAY", daysOff))).toBe(five);
    expect(nthWorkingDayAfter("2026-12-18", n, workCalendar("SIX_DAY", daysOff))).toBe(six);
    expect(nthWorkingDayAfter("2026-12-18", n, workCalendar("SHIFT", daysOff, dutyDays))).toBe(shift);
  });
});

describe("where no roster is written", () => {
  test("nobody knows when someone in shifts works", () => {
    expect(workingDays("2026-12-18", "2026-12-28", workCalendar("SHIFT", daysOff))).toEqual([]);
    expect(workingDays("2026-12-26", "2027-01-31", workCalendar("SHIFT", daysOff, dutyDays))).toEqual(["2026-12-28"]);
  });

  test("there is no n-th duty day, and it is not waited for", () => {
    const calendar = workCalendar("SHIFT", daysOff, dutyDays);

    expect(nthWorkingDayAfter("2026-12-24", 1, calendar)).toBe("2026-12-28");
    expect(() => nthWorkingDayAfter("2026-12-24", 2, calendar)).toThrow(RangeError);
    expect(() => nthWorkingDayAfter("2026-12-28", 1, calendar)).toThrow(RangeError);
    expect(() => nthWorkingDayAfter("2026-12-18", 1, workCalendar("SHIFT", daysOff))).toThrow(RangeError);
  });
});

test.each(["FIVE_DAY", "SIX_DAY"] as const)("a duty day does not count in a %s week", (kind) => {
  expect(isWorkingDay("2026-12-20", workCalendar(kind, daysOff, dutyDays))).toBe(false);
});

test("the n-th working day is one of them with n - 1 before it, in every kind of week", () => {
  const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-01-01", days));
  const anyDays = fc.array(anyDay, { maxLength: 60 });
  const later = Array.from({ length: 25 }, (_, i) => addDays("2027-06-01", 3 * i)); // the roster does not end too soon
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(WorkWeekKind)),
      anyDays,
      anyDays,
      anyDay,
      fc.integer({ min: 1, max: 25 }),
      (kind, holidays, duty, from, n) => {
        const calendar = workCalendar(kind, holidays, [...duty, ...later]);

        const day = nthWorkingDayAfter(from, n, calendar);

        expect(isWorkingDay(day, calendar)).toBe(true);
        expect(workingDays(addDays(from, 1), day, calendar)).toHaveLength(n);
      },
    ),
  );
});
