import type { FlatTable } from "@andir/domain/flatten";
import { withheldRows } from "./withheld-rows.ts";

const table = (keys: readonly string[], rows: FlatTable["rows"], isConnection = false): FlatTable => ({
  place: { path: ["groups"], isConnection, areEdges: false, columns: [] },
  columns: keys.map((key) => ({ key, path: [key], kind: "number", items: null })),
  rows,
  items: [],
});

test("groups without a count are withheld, an empty one is not", () => {
  expect(
    withheldRows(
      table(
        ["share", "count"],
        [
          [null, null],
          [0, 0],
          [0.5, 7],
          [null, null],
        ],
      ),
    ),
  ).toBe(2);
});

test("a count that was not asked for, or that is a field of a record, tells nothing", () => {
  expect(withheldRows(table(["average.discipline"], [[null]]))).toBe(0);
  expect(withheldRows(table(["count"], [[null]], true))).toBe(0);
});
