import { monthOf, yearOf } from "@andir/domain/period";
import { listedPeriods } from "./listed-periods.ts";

type Records = Parameters<typeof listedPeriods>[0];

const WINDOW = { listFrom: "2025-12-01", listTo: "2026-11-30" };
const records = (reports: object[], assessments: object[] = []) =>
  ({ reports: { nodes: reports }, assessments: { nodes: assessments } }) as unknown as Records;

test("each month since the first record is listed, the newest first, with or without a record", () => {
  const periods = listedPeriods(records([{ id: "r", period: monthOf(2026, 9) }]), WINDOW, monthOf(2026, 10));

  expect(periods.map(({ startsOn, reports }) => [startsOn, reports.length])).toEqual([
    ["2026-11-01", 0],
    ["2026-10-01", 0],
    ["2026-09-01", 1],
  ]);
});

test("the year stands above its December", () => {
  const periods = listedPeriods(
    records([{ id: "r", period: monthOf(2025, 12) }], [{ id: "a", period: yearOf(2025) }]),
    { listFrom: "2024-12-01", listTo: "2025-12-31" },
    yearOf(2025),
  );

  expect(periods.slice(0, 2).map(({ kind }) => kind)).toEqual(["YEAR", "MONTH"]);
});

test("what is looked at is listed, whatever there is of it", () => {
  expect(listedPeriods(records([]), WINDOW, monthOf(2026, 3)).map(({ startsOn }) => startsOn)).toContain("2026-03-01");
});
