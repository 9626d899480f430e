import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import { isWorkingDay, nthWorkingDayAfter, workingDays, type WorkCalendar } from "./working-days.ts";

const fiveDays: WorkCalendar = { daysPerWeek: 5, holidays: new Set() };
const sixDays: WorkCalendar = { daysPerWeek: 6, holidays: new Set() };

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2024-01-01", days));
const anyCalendar = fc.record({
  daysPerWeek: fc.constantFrom(5 as const, 6 as const),
  holidays: fc.array(anyDay, { maxLength: 200 }).map((days) => new Set(days)),
});

describe("a working day", () => {
  test.each([
    ["2026-11-23", true, true],
    ["2026-11-24", true, true],
    ["2026-11-25", true, true],
    ["2026-11-26", true, true],
    ["2026-11-27", true, true],
    ["2026-11-28", false, true],
    ["2026-11-29", false, false],
  ])("%s in a week of five days: %s, of six: %s", (date, inFive, inSix) => {
    expect(isWorkingDay(date, fiveDays)).toBe(inFive);
    expect(isWorkingDay(date, sixDays)).toBe(inSix);
  });

  test("a holiday is none", () => {
    expect(isWorkingDay("2026-08-17", { ...sixDays, holidays: new Set(["2026-08-17"]) })).toBe(false);
  });
});

describe("the working days of a span", () => {
  test("both ends count", () => {
    expect(workingDays("2026-11-27", "2026-11-30", fiveDays)).toEqual(["2026-11-27", "2026-11-30"]);
    expect(workingDays("2026-11-27", "2026-11-30", sixDays)).toEqual(["2026-11-27", "2026-11-28", "2026-11-30"]);
  });

  test("a span that ends before it begins has none", () => {
    expect(workingDays("2026-11-30", "2026-11-27", fiveDays)).toEqual([]);
  });

  test("exactly the working days are in it, in order", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyCalendar, (from, length, calendar) => {
        const every = Array.from({ length: length + 1 }, (_, i) => addDays(from, i));

        const days = workingDays(from, addDays(from, length), calendar);

        expect(days).toEqual(every.filter((day) => isWorkingDay(day, calendar)));
      }),
    );
  });
});

describe("the n-th working day after a day", () => {
  test.each([
    ["2026-10-31", 1, "2026-11-02"],
    ["2026-10-31", 3, "2026-11-04"],
    ["2026-10-31", 5, "2026-11-06"],
    ["2026-10-31", 6, "2026-11-09"],
    ["2026-11-27", 1, "2026-11-30"],
  ])("after %s the day number %i is %s", (date, n, expected) => {
    expect(nthWorkingDayAfter(date, n, fiveDays)).toBe(expected);
  });

  test("holidays and the sixth day move it", () => {
    const holidays = new Set(["2026-11-02", "2026-11-03"]);

    expect(nthWorkingDayAfter("2026-10-31", 3, { daysPerWeek: 5, holidays })).toBe("2026-11-06");
    expect(nthWorkingDayAfter("2026-11-05", 2, { daysPerWeek: 6, holidays })).toBe("2026-11-07");
  });

  test.each([0, -1, 1.5, NaN, Infinity])("there is no working day number %s", (n) => {
    expect(() => nthWorkingDayAfter("2026-10-31", n, fiveDays)).toThrow(RangeError);
  });

  test("it is a working day with exactly n working days up to it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), anyCalendar, (date, n, calendar) => {
        const day = nthWorkingDayAfter(date, n, calendar);

        expect(isWorkingDay(day, calendar)).toBe(true);
        expect(workingDays(addDays(date, 1), day, calendar)).toHaveLength(n);
      }),
    );
  });
});
