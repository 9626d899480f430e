import { monthOf, quarterOf, yearOf } from "@andir/domain/period";
import { periodOfSlug, periodSlug } from "./period-slug.ts";

test.each([
  ["2026-10", monthOf(2026, 10)],
  ["2026-t3", quarterOf(2026, 3)],
  ["2026", yearOf(2026)],
])("%s", (slug, period) => {
  expect(periodSlug(period)).toBe(slug);
  expect(periodOfSlug(slug)).toEqual(period);
});

test.each(["", "besok", "2026-13", "2026-t5", "26-10"])("%p means no period", (slug) => {
  expect(periodOfSlug(slug)).toBeNull();
});
