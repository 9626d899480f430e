import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import { assessmentDueOn, DEADLINES, monthOf, periodLabel, quarterOf, reportDueOn, yearOf } from "./period.ts";
import type { WorkCalendar } from "./working-days.ts";

const fiveDays: WorkCalendar = { daysPerWeek: 5, holidays: new Set() };

describe("a period", () => {
  test.each([
    [1, "2026-01-01", "2026-01-31"],
    [2, "2026-02-01", "2026-02-28"],
    [3, "2026-03-01", "2026-03-31"],
    [4, "2026-04-01", "2026-04-30"],
    [5, "2026-05-01", "2026-05-31"],
    [6, "2026-06-01", "2026-06-30"],
    [7, "2026-07-01", "2026-07-31"],
    [8, "2026-08-01", "2026-08-31"],
    [9, "2026-09-01", "2026-09-30"],
    [10, "2026-10-01", "2026-10-31"],
    [11, "2026-11-01", "2026-11-30"],
    [12, "2026-12-01", "2026-12-31"],
  ])("month %i of 2026 goes from %s to %s", (month, startsOn, endsOn) => {
    expect(monthOf(2026, month)).toEqual({ kind: "MONTH", startsOn, endsOn });
  });

  test("February has its leap day", () => {
    expect(monthOf(2028, 2).endsOn).toBe("2028-02-29");
  });

  test.each([
    [1, "2026-01-01", "2026-03-31"],
    [2, "2026-04-01", "2026-06-30"],
    [3, "2026-07-01", "2026-09-30"],
    [4, "2026-10-01", "2026-12-31"],
  ])("quarter %i of 2026 goes from %s to %s", (quarter, startsOn, endsOn) => {
    expect(quarterOf(2026, quarter)).toEqual({ kind: "QUARTER", startsOn, endsOn });
  });

  test("a year goes from its first to its last day", () => {
    expect(yearOf(2026)).toEqual({ kind: "YEAR", startsOn: "2026-01-01", endsOn: "2026-12-31" });
  });

  test.each([0, 13, 1.5, -1])("there is no month %s", (month) => {
    expect(() => monthOf(2026, month)).toThrow(RangeError);
  });

  test.each([0, 5, 1.5, -1])("there is no quarter %s", (quarter) => {
    expect(() => quarterOf(2026, quarter)).toThrow(RangeError);
  });

  test("the months of a year follow each other without a gap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
        expect(addDays(monthOf(year, month).endsOn, 1)).toBe(monthOf(year, month + 1).startsOn);
        expect(addDays(monthOf(year, 12).endsOn, 1)).toBe(monthOf(year + 1, 1).startsOn);
      }),
    );
  });
});

describe("deadlines", () => {
  test.each([
    ["October", monthOf(2026, 10), "2026-11-04", "2026-11-06"],
    ["December", monthOf(2026, 12), "2027-01-05", "2027-01-07"],
    ["the third quarter", quarterOf(2026, 3), "2026-10-05", "2026-10-07"],
    ["the year", yearOf(2026), "2027-01-31", "2027-01-31"],
  ])("of %s: the report on the 3rd working day, the assessment on the 5th", (_, span, report, assessment) => {
    expect(reportDueOn(span, fiveDays)).toBe(report);
    expect(assessmentDueOn(span, fiveDays)).toBe(assessment);
  });

  test("holidays put them off, but not those of a year", () => {
    const calendar: WorkCalendar = { daysPerWeek: 5, holidays: new Set(["2027-01-01", "2027-01-04"]) };

    expect(reportDueOn(monthOf(2026, 12), calendar)).toBe("2027-01-07");
    expect(assessmentDueOn(monthOf(2026, 12), calendar)).toBe("2027-01-11");
    expect(reportDueOn(yearOf(2026), calendar)).toBe("2027-01-31");
  });

  test("an agency sets its own", () => {
    const deadlines = { ...DEADLINES, reportWorkingDays: 1, yearAssessment: { month: 1, day: 10 } };

    expect(reportDueOn(monthOf(2026, 10), fiveDays, deadlines)).toBe("2026-11-02");
    expect(assessmentDueOn(monthOf(2026, 10), fiveDays, deadlines)).toBe("2026-11-06");
    expect(reportDueOn(yearOf(2026), fiveDays, deadlines)).toBe("2027-01-31");
    expect(assessmentDueOn(yearOf(2026), fiveDays, deadlines)).toBe("2027-01-10");
  });
});

describe("the name of a period", () => {
  test.each([
    [1, "Januari 2026", "January 2026"],
    [2, "Februari 2026", "February 2026"],
    [3, "Maret 2026", "March 2026"],
    [4, "April 2026", "April 2026"],
    [5, "Mei 2026", "May 2026"],
    [6, "Juni 2026", "June 2026"],
    [7, "Juli 2026", "July 2026"],
    [8, "Agustus 2026", "August 2026"],
    [9, "September 2026", "September 2026"],
    [10, "Oktober 2026", "October 2026"],
    [11, "November 2026", "November 2026"],
    [12, "Desember 2026", "December 2026"],
  ])("month %i is %s, %s", (month, id, en) => {
    expect(periodLabel(monthOf(2026, month), "id")).toBe(id);
    expect(periodLabel(monthOf(2026, month), "en")).toBe(en);
  });

  test.each([
    [1, "Triwulan I 2026", "Quarter 1 2026"],
    [2, "Triwulan II 2026", "Quarter 2 2026"],
    [3, "Triwulan III 2026", "Quarter 3 2026"],
    [4, "Triwulan IV 2026", "Quarter 4 2026"],
  ])("quarter %i is %s, %s", (quarter, id, en) => {
    expect(periodLabel(quarterOf(2026, quarter), "id")).toBe(id);
    expect(periodLabel(quarterOf(2026, quarter), "en")).toBe(en);
  });

  test("a year is Tahun 2026, Year 2026", () => {
    expect(periodLabel(yearOf(2026), "id")).toBe("Tahun 2026");
    expect(periodLabel(yearOf(2026), "en")).toBe("Year 2026");
  });
});
