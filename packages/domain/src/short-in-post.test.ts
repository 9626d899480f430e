import fc from "fast-check";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { addDays } from "./iso-date.ts";
import { monthOf, quarterOf, yearOf } from "./period.ts";
import { daysHeld, monthsHeld, timeInPost } from "./short-in-post.ts";

const { minimumMonths, minimumDays } = DEFAULT_CYCLE_RULES;
const year = yearOf(2026);
const third = quarterOf(2026, 3);

test("by default a post is assessed from one month on, and no days are asked for", () => {
  expect(minimumMonths).toEqual({ MONTH: 1, QUARTER: 1, YEAR: 1 });
  expect(minimumDays).toEqual({ MONTH: 0, QUARTER: 0, YEAR: 0 });
});

describe("the days of a post in the third quarter", () => {
  test.each([
    ["2020-01-01", null, 92],
    ["2026-07-01", "2026-09-30", 92],
    ["2026-07-01", "2026-07-01", 1],
    ["2026-09-30", null, 1],
    ["2026-10-01", null, 0],
    ["2020-01-01", "2026-06-30", 0],
    ["2020-01-01", "2026-07-01", 1],
    ["2026-08-15", "2026-08-14", 0],
  ])("from %s to %s are %i", (startsOn, endsOn, days) => {
    expect(daysHeld({ startsOn, endsOn }, third)).toBe(days);
  });
});

describe("the months of a post in the third quarter", () => {
  test.each([
    ["2020-01-01", null, ["2026-07", "2026-08", "2026-09"]],
    ["2026-07-01", "2026-07-31", ["2026-07"]],
    ["2026-07-16", null, ["2026-07", "2026-08", "2026-09"]], // 16 of 31 days
    ["2026-07-17", null, ["2026-08", "2026-09"]], // 15 of 31
    ["2026-09-16", null, ["2026-09"]], // the later half of 30
    ["2026-09-17", null, []],
    ["2026-09-01", "2026-09-15", []], // the earlier half of 30
    ["2026-09-01", "2026-09-16", ["2026-09"]],
    ["2026-09-08", "2026-09-22", []], // half in the middle
    ["2020-01-01", "2026-08-15", ["2026-07"]],
    ["2020-01-01", "2026-08-16", ["2026-07", "2026-08"]],
    ["2020-01-01", "2026-06-30", []],
    ["2026-10-01", null, []],
  ])("from %s to %s are %j", (startsOn, endsOn, months) => {
    expect(monthsHeld({ startsOn, endsOn }, third)).toEqual(months);
  });

  test.each([
    ["2026-02-15", "2026-02-28", ["2026-02"]],
    ["2026-02-01", "2026-02-14", []],
    ["2028-02-15", "2028-02-29", ["2028-02"]],
    ["2028-02-01", "2028-02-14", []],
    ["2028-02-01", "2028-02-15", ["2028-02"]],
  ])("February is as long as it is: from %s to %s are %j", (startsOn, endsOn, months) => {
    const february = monthOf(Number(startsOn.slice(0, 4)), 2);

    expect(monthsHeld({ startsOn, endsOn }, february)).toEqual(months);
  });
});

describe("whether a post is assessed", () => {
  test.each([
    [monthOf(2026, 9), "2026-09-01", null, "ASSESSABLE"],
    [monthOf(2026, 9), "2026-09-02", null, "ASSESSABLE"],
    [monthOf(2026, 9), "2026-09-16", null, "ASSESSABLE"],
    [monthOf(2026, 9), "2026-09-17", null, "NOT_ASSESSABLE"],
    [third, "2026-09-16", null, "ASSESSABLE"],
    [third, "2026-09-17", null, "NOT_ASSESSABLE"],
    [year, "2026-12-17", null, "NOT_ASSESSABLE"],
    [year, "2026-12-16", null, "ASSESSABLE"],
    [year, "2027-01-01", null, "NOT_ASSESSABLE"],
  ] as const)("in %j from %s to %s: %s", (period, startsOn, endsOn, result) => {
    expect(timeInPost({ startsOn, endsOn }, period, { minimumMonths, minimumDays }).result).toBe(result);
  });

  test.each([
    [0, 5, "ASSESSABLE"],
    [6, 0, "ASSESSABLE"],
    [7, 0, "NOT_ASSESSABLE"],
    [6, 184, "ASSESSABLE"],
    [6, 185, "NOT_ASSESSABLE"],
    [7, 185, "NOT_ASSESSABLE"],
  ])("where an agency asks for %i months and %i days, a half year is %s", (months, days, result) => {
    const rules = {
      minimumMonths: { ...minimumMonths, YEAR: months },
      minimumDays: { ...minimumDays, YEAR: days },
    };

    expect(timeInPost({ startsOn: "2026-07-01", endsOn: null }, year, rules)).toEqual({
      result,
      days: 184,
      months: 6,
      minimumDays: days,
      minimumMonths: months,
    });
  });

  test("a post that was not held in the period is never assessed in it", () => {
    const nothing = { MONTH: 0, QUARTER: 0, YEAR: 0 };
    const rules = { minimumMonths: nothing, minimumDays: nothing };

    expect(timeInPost({ startsOn: "2027-01-01", endsOn: null }, year, rules).result).toBe("NOT_ASSESSABLE");
    expect(timeInPost({ startsOn: "2026-12-31", endsOn: null }, year, rules).result).toBe("ASSESSABLE");
  });
});

test("whenever someone changes the post, the year has 12 months and all its days, none counted twice", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2032 }), fc.integer({ min: 1, max: 364 }), (of, days) => {
      const span = yearOf(of);
      const startsOn = addDays(span.startsOn, days);
      const before = { startsOn: "2000-01-01", endsOn: addDays(startsOn, -1) };
      const after = { startsOn, endsOn: null };

      const months = [...monthsHeld(before, span), ...monthsHeld(after, span)];

      expect(months).toEqual(monthsHeld({ startsOn: "2000-01-01", endsOn: null }, span));
      expect(months).toHaveLength(12);
      expect(daysHeld(before, span) + daysHeld(after, span)).toBe(
        daysHeld({ startsOn: "2000-01-01", endsOn: null }, span),
      );
    }),
  );
});

test("however many posts in a year, no month counts twice", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 12 }), (changes) => {
      const starts = [0, ...changes.toSorted((a, b) => a - b)].map((days) => addDays("2026-01-01", days));
      const months = starts.flatMap((startsOn, i) => {
        const next = starts[i + 1];
        return monthsHeld({ startsOn, endsOn: next === undefined ? null : addDays(next, -1) }, year);
      });

      expect(new Set(months).size).toBe(months.length);
    }),
  );
});
