import fc from "fast-check";
import { monthNumber, monthOn, monthsBetween } from "./iso-month.ts";

test.each([
  ["2026-01-01", "2026-01", 1],
  ["2026-01-31", "2026-01", 1],
  ["2026-12-31", "2026-12", 12],
])("%s falls in %s, month number %i", (date, month, number) => {
  expect(monthOn(date)).toBe(month);
  expect(monthNumber(month)).toBe(number);
});

test.each([
  ["2026-03", "2026-03", ["2026-03"]],
  ["2026-11", "2027-02", ["2026-11", "2026-12", "2027-01", "2027-02"]],
  ["2026-04", "2026-03", []],
])("the months from %s to %s are %j", (from, to, months) => {
  expect(monthsBetween(from, to)).toEqual(months);
});

test.each(["2026-00", "2026-13", "2026-1", "26-01", "2026"])("%j is no month", (month) => {
  expect(() => monthsBetween(month, "2099-12")).toThrow(RangeError);
  expect(() => monthsBetween("2026-01", month)).toThrow(RangeError);
});

test("there are twelve a year, each once and in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 5 }), (year, years) => {
      const months = monthsBetween(`${year}-01`, `${year + years - 1}-12`);

      expect(months).toHaveLength(12 * years);
      expect([...new Set(months)].toSorted()).toEqual(months);
    }),
  );
});
