import { clockOf, instantOf } from "./instant-text.ts";

test.each([
  ["2026-01-31T00:00:00+07:00", "2026-01-31T00:00"],
  ["2026-01-31T23:59:59+07:00", "2026-01-31T23:59:59"],
  ["2026-01-31T17:30:00.000Z", "2026-02-01T00:30"],
  ["tomorrow", ""],
  ["", ""],
])("%s is %s by the agency's clocks", (instant, clock) => {
  expect(clockOf(instant)).toBe(clock);
});

test.each([
  ["2026-01-31T08:15", "2026-01-31T08:15:00+07:00"],
  ["2026-01-31T08:15:30", "2026-01-31T08:15:30+07:00"],
])("%s of the agency's clocks is %s", (clock, instant) => {
  expect(instantOf(clock)).toBe(instant);
  expect(clockOf(instant)).toBe(clock);
});
