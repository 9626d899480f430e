import fc from "fast-check";
import { addDays, agencyDate, daysBetween, isIsoDate, mondayOf, weekday } from "./iso-date.ts";

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1940-01-01", days));

describe("a day", () => {
  test.each(["2026-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    "2026-01-01\n",
    " 2026-01-01",
    "",
    "besok",
  ])("%j does not exist", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  test.each([
    ["2026-10-31", 1, "2026-11-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-01-01", 365, "2027-01-01"],
    ["0099-12-31", 1, "0100-01-01"],
  ])("%s and %i days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test("what is no day is refused instead of rolled over", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => daysBetween("2026-01-01", "kemarin")).toThrow(RangeError);
    expect(() => weekday("")).toThrow(RangeError);
  });

  test("adding and counting days undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test("days sort as text", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});

describe("the day of the week", () => {
  test.each([
    ["2026-11-23", 1],
    ["2026-11-24", 2],
    ["2026-11-25", 3],
    ["2026-11-26", 4],
    ["2026-11-27", 5],
    ["2026-11-28", 6],
    ["2026-11-29", 7],
    ["1945-08-17", 5],
  ])("%s is day %i", (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  test("the week turns every seven days", () => {
    fc.assert(fc.property(anyDay, (date) => expect(weekday(addDays(date, 7))).toBe(weekday(date))));
  });

  test("a week begins with its Monday, six days before its Sunday", () => {
    expect([mondayOf("2026-11-23"), mondayOf("2026-11-29")]).toEqual(["2026-11-23", "2026-11-23"]);
    fc.assert(
      fc.property(anyDay, (date) => {
        expect([weekday(mondayOf(date)), daysBetween(mondayOf(date), date)]).toEqual([1, weekday(date) - 1]);
      }),
    );
  });
});

describe("the day of an instant at the agency", () => {
  test.each([
    ["2026-11-24T16:59:59.999Z", "2026-11-24"],
    ["2026-11-24T17:00:00.000Z", "2026-11-25"],
    ["2026-12-31T17:00:00.000Z", "2027-01-01"],
    ["2026-06-30T23:30:00.000Z", "2026-07-01"],
  ])("%s is %s", (instant, date) => {
    expect(agencyDate(new Date(instant))).toBe(date);
  });
});
