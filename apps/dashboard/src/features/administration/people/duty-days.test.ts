import { dutyDaysIn } from "./duty-days.ts";

test.each([
  ["3, 5 8-10", ["2026-12-03", "2026-12-05", "2026-12-08", "2026-12-09", "2026-12-10"], []],
  ["2026-12-31\n2027-01-01", ["2026-12-31", "2027-01-01"], []],
  ["31, 32, libur", ["2026-12-31"], ["32", "libur"]],
  ["10-8", [], ["10-8"]],
  ["", [], []],
])("of the roster %p the days are read", (text, days, unread) => {
  expect(dutyDaysIn(text, "2026-12-01")).toEqual({ days, unread });
});
