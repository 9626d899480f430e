import { flattened } from "@andir/domain/flatten";
import { chartData } from "./chart-data.ts";
import { chartShape, kindsFor, suggestedChart } from "./chart-shape.ts";
import { sortedPlaces } from "./sort-rows.ts";

const tableOf = (rows: readonly object[]) => flattened({ list: rows });
const choiceOf = (rows: readonly object[], wished: string | null = null) => {
  const table = tableOf(rows);
  return suggestedChart(table, chartShape(table), wished);
};
const keysOf = (rows: readonly object[]) => {
  const table = tableOf(rows);
  return chartShape(table).dimensions.map((i) => table.columns[i]?.key);
};
const months = ["2026-01-01", "2026-02-01", "2026-03-01"];
const UNITS = ["Garuda", "Elang", "Rajawali", "Merpati"];

test.each<[what: string, kind: string, rows: object[]]>([
  ["groups", "bar", UNITS.map((unit, count) => ({ unit, count }))],
  ["months", "line", months.map((startsOn, count) => ({ startsOn, count }))],
  [
    "groups of two kinds, the second few",
    "stack",
    UNITS.flatMap((unit) => ["A", "B"].map((grade) => ({ unit, grade, count: 1 }))),
  ],
  [
    "groups of two kinds, both many",
    "heat",
    UNITS.concat(["a", "b", "c", "d", "e"]).flatMap((unit) =>
      ["1", "2", "3", "4", "5", "6", "7", "8"].map((grade) => ({ unit, grade, count: 1 })),
    ),
  ],
  [
    "quarters of groups",
    "box",
    UNITS.map((unit, i) => ({ unit, p25: { score: i }, median: { score: i + 1 }, p75: { score: i + 2 } })),
  ],
  [
    "many rows with two measures",
    "scatter",
    Array.from({ length: 60 }, (_, i) => ({ id: `${i}`, name: `N${i}`, a: i, b: i * 2 })),
  ],
])("%s are drawn as a %s", (_what, kind, rows) => {
  expect(choiceOf(rows)?.kind).toBe(kind);
});

test("who wrote the question is followed where the shape allows it", () => {
  const rows = UNITS.map((unit, count) => ({ unit, count }));
  expect(choiceOf(rows, "LINE")?.kind).toBe("line");
  expect(choiceOf(rows, "HEAT_MAP")?.kind).toBe("bar");
});

test("what does not add up is not stacked", () => {
  const rows = UNITS.flatMap((unit) => ["A", "B"].map((grade) => ({ unit, grade, median: { score: 1 } })));
  expect(choiceOf(rows, "STACKED_BAR")?.kind).toBe("heat");
  expect(kindsFor(chartShape(tableOf(rows)), "median.score")).toEqual(["bar", "line", "heat"]);
});

test("without a number there is nothing to draw", () => {
  const table = tableOf([{ name: "A" }, { name: "B" }]);
  expect(kindsFor(chartShape(table), "")).toEqual([]);
  expect(choiceOf([{ name: "A" }, { name: "B" }])).toBeNull();
});

test("what says the same twice counts once, by its name, and ids and marks tell nothing", () => {
  const rows = UNITS.map((name, i) => ({
    id: `x${i}`,
    code: `U${i}`,
    name,
    isWithheld: i > 2,
    kind: "same",
    count: i,
  }));
  expect(keysOf(rows)).toEqual(["name"]);
});

test("months stand in their order, groups as they came, and what is withheld is no zero", () => {
  const rows = months.toReversed().map((startsOn, i) => ({ startsOn, count: i === 1 ? null : i }));
  const table = tableOf(rows);
  const shape = chartShape(table);
  const data = chartData(table, shape, suggestedChart(table, shape, null)!);
  expect(data.along).toHaveLength(3);
  expect(data.series[0]?.values).toEqual([2, null, 0]);
});

test("rows are sorted as numbers or as words, what is empty last, and equals stay as they came", () => {
  const table = tableOf([
    { n: 10, w: "b" },
    { n: null, w: "a" },
    { n: 9, w: "b" },
    { n: 10, w: "c" },
  ]);
  expect(sortedPlaces(table, { column: 0, descending: false }, "id")).toEqual([2, 0, 3, 1]);
  expect(sortedPlaces(table, { column: 0, descending: true }, "id")).toEqual([0, 3, 2, 1]);
  expect(sortedPlaces(table, { column: 1, descending: false }, "id")).toEqual([1, 0, 2, 3]);
  expect(sortedPlaces(table, null, "id")).toEqual([0, 1, 2, 3]);
});

test("two rows of one name are two in the picture, and neither hides the other", () => {
  const table = tableOf([
    { name: "Pemeriksaan umum", minutes: 29 },
    { name: "Pemeriksaan umum", minutes: 25 },
    { name: "Legalisasi", minutes: 10 },
  ]);
  const shape = chartShape(table);
  const data = chartData(table, shape, suggestedChart(table, shape, null)!);
  expect(data.along).toEqual(["Pemeriksaan umum", "Pemeriksaan umum", "Legalisasi"]);
  expect(data.series[0]?.values).toEqual([29, 25, 10]);
});

test("two kinds of groups of which hardly any two meet are bars with both names, not a grid of gaps", () => {
  const rows = UNITS.map((unit, count) => ({
    service: { name: `Loket ${count % 3}`, unit: { name: unit } },
    median: count,
  }));
  expect(choiceOf(rows)?.kind).toBe("bar");
  const table = tableOf(rows);
  const shape = chartShape(table);
  expect(chartData(table, shape, { ...suggestedChart(table, shape, null)!, series: null }).along).toContain(
    "Garuda · Loket 0",
  );
});

test("what was worked out of a group is drawn before a number that it has in common", () => {
  const rows = UNITS.map((name, i) => ({ keys: { service: { name, standard: 30 } }, median: { wait: i } }));
  const table = tableOf(rows);
  expect(table.columns[choiceOf(rows)!.measure]?.key).toBe("median.wait");
});
