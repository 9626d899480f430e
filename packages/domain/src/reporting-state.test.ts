import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import { ReportStatus } from "./report-status.ts";
import { daysLate, reportingState } from "./reporting-state.ts";

const dueOn = "2026-11-04";
const before = "2026-11-03";
const after = "2026-11-05";

describe("the state of what a person owes", () => {
  test.each([
    [true, before, null, "NOT_DUE"],
    [true, dueOn, null, "NOT_DUE"],
    [true, after, null, "MISSING"],
    [false, before, null, "NOT_APPLICABLE"],
    [false, dueOn, null, "NOT_APPLICABLE"],
    [false, after, null, "NOT_APPLICABLE"],
  ] as const)("owed %s, on %s, without a report: %s%s", (applicable, today, status, state) => {
    expect(reportingState({ applicable, dueOn, today, status })).toBe(state);
  });

  const cases = [true, false].flatMap((applicable) =>
    [before, dueOn, after].flatMap((today) =>
      Object.values(ReportStatus).map((status) => [applicable, today, status] as const),
    ),
  );
  test.each(cases)("owed %s, on %s, a report that exists tells its own status: %s", (applicable, today, status) => {
    expect(reportingState({ applicable, dueOn, today, status })).toBe(status);
  });
});

describe("how late a report is", () => {
  test.each([
    ["in time on the last day", dueOn, after, 0],
    ["a day late", "2026-11-05", "2026-12-01", 1],
    ["late by calendar days, the weekend counted", "2026-11-09", "2026-12-01", 5],
    ["early", "2026-10-30", after, 0],
    ["missing before it is due", null, before, 0],
    ["missing on the day it is due", null, dueOn, 0],
    ["missing since yesterday", null, after, 1],
    ["missing until today", null, "2026-12-04", 30],
  ])("%s", (_, submittedOn, today, days) => {
    expect(daysLate({ applicable: true, dueOn, submittedOn, today })).toBe(days);
  });

  test.each([null, "2026-12-24"])("never late for one who owes nothing (submitted on %s)", (submittedOn) => {
    expect(daysLate({ applicable: false, dueOn, submittedOn, today: "2026-12-31" })).toBe(0);
  });

  test("what is not due is never late, and what is missing is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), (offset, applicable) => {
        const owed = { applicable, dueOn, today: addDays(dueOn, offset) };

        const late = daysLate({ ...owed, submittedOn: null }) > 0;

        expect(late).toBe(reportingState({ ...owed, status: null }) === "MISSING");
      }),
    );
  });
});
