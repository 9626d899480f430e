import { withoutExtremes, withValues } from "./extremes.ts";
import type { Asked } from "./statistics.ts";

const asked = (["AVERAGE", "MIN", "MAX", "MEDIAN", "P10", "P25", "P75", "P90"] as const).map((statistic): Asked => ({
  statistic,
  measure: "total",
}));
const told = (people: number, values = people): string[] => {
  const of = { average: 5, min: 1, max: 9, median: 5, p10: 2, p25: 3, p75: 7, p90: 8, values };
  const row = { count: values, people, ...Object.fromEntries(Object.entries(of).map(([n, v]) => [`${n} total`, v])) };
  const found: Readonly<Record<string, unknown>> = withoutExtremes(row, asked, 5);
  return Object.keys(of).filter((name) => name !== "values" && found[`${name} total`] !== null);
};

test.each<[number, string[]]>([
  [5, ["average"]],
  [9, ["average"]],
  [10, ["average", "median"]],
  [19, ["average", "median"]],
  [20, ["average", "median", "p25", "p75"]],
  [49, ["average", "median", "p25", "p75"]],
  [50, ["average", "median", "p10", "p25", "p75", "p90"]],
  [1000, ["average", "median", "p10", "p25", "p75", "p90"]],
])("of %i people these are told: %j", (people, names) => {
  expect(told(people)).toEqual(names);
});

test("it counts of how many a value is known, and how many people they are of", () => {
  expect(told(1000, 12)).toEqual(["average", "median"]);
  expect(told(12, 1000)).toEqual(["average", "median"]);
});

test("of each percentile the number of values is asked as well", () => {
  expect(withValues([{ statistic: "P90", measure: "total" }])).toEqual([
    { statistic: "P90", measure: "total" },
    { statistic: "VALUES", measure: "total" },
  ]);
});
