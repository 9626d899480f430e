import { daysOfWork, monthOfWork } from "./month-of-work.ts";

const NOVEMBER = {
  from: "2026-11-01",
  to: "2026-11-30",
  today: "2026-11-05",
  workingDays: ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"],
  holidays: [{ day: "2026-11-10", name: "Hari Pahlawan" }],
  leaves: [{ startsOn: "2026-11-04", endsOn: "2026-11-04", word: "Cuti tahunan" }],
  entries: ["2026-11-02", "2026-11-02"],
};
const on = (day: string, part: Partial<typeof NOVEMBER> = {}) =>
  monthOfWork({ ...NOVEMBER, ...part }).find((each) => each.day === day);

test.each([
  ["2026-11-01", "free", 0, null],
  ["2026-11-02", "logged", 2, null],
  ["2026-11-03", "missing", 0, null],
  ["2026-11-04", "free", 0, "Cuti tahunan"],
  ["2026-11-05", "today", 0, null],
  ["2026-11-06", "ahead", 0, null],
  ["2026-11-10", "free", 0, "Hari Pahlawan"],
])("%s is %s", (day, state, entries, reason) => {
  expect(on(day)).toEqual({ day, state, entries, reason });
});

test("a holiday on which one is on duty is owed, and what is logged on a free day counts", () => {
  expect(on("2026-11-10", { workingDays: ["2026-11-10"], today: "2026-11-12" })?.state).toBe("missing");
  expect(on("2026-11-01", { entries: ["2026-11-01"] })?.state).toBe("logged");
});

test("who works by roster has the days of the roster, all others those of their unit", () => {
  expect(daysOfWork({ workWeek: "SHIFT", workingDays: [] }, ["2026-11-01"])).toEqual(["2026-11-01"]);
  expect(daysOfWork({ workWeek: "FIVE_DAY", workingDays: ["2026-11-02"] }, ["2026-11-01"])).toEqual(["2026-11-02"]);
});
