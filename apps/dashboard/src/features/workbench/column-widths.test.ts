import { flattened } from "@andir/domain/flatten";
import { columnWidths, sum } from "./column-widths.ts";

const table = flattened({
  groups: [
    { unit: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", count: 12, share: 0.5 },
    { unit: "Kecamatan Andir", count: 1_204, share: 0.25 },
  ],
});

test("columns are as wide as what stands in them, and no wider than can be read", () => {
  expect(columnWidths(table, 200)).toEqual([44, 12, 12]);
});

test("in a narrow place the long text gives way, so that the numbers are in sight", () => {
  const widths = columnWidths(table, 60);

  expect(sum(widths)).toBeLessThanOrEqual(60);
  expect(widths.slice(1)).toEqual([12, 12]);
});

test("a text is never pressed to nothing: the table is moved sideways then", () => {
  expect(columnWidths(table, 10)[0]).toBe(22);
});
