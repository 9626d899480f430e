import type { Column } from "@andir/domain/flatten";
import { worded } from "./worded.ts";

const column = (key: string, kind: Column["kind"]): Column => ({ key, path: [key], kind, items: null });

async function rowsOf(rows: readonly (readonly (string | number | boolean | null)[])[]) {
  const said = worded(
    {
      name: "List",
      columns: [column("state", "text"), column("gaps", "text"), column("isLocked", "boolean"), column("n", "number")],
      total: rows.length,
      pieces: (async function* () {
        yield { items: [], rows: () => rows };
      })(),
      close: async () => {},
    },
    {
      name: undefined,
      heads: new Map([["state", "Keadaan"]]),
      cells: new Map([
        ["state", new Map([["READY", "Ada angka"]])],
        ["gaps", new Map([["NO_BASE", "Belum ada dasar"]])],
        ["isLocked", new Map([["true", "Ya"]])],
      ]),
    },
  );
  const made: unknown[] = [];
  for await (const piece of said.pieces) made.push(...piece.rows());
  return { said, made };
}

test("a code has its word, of several each has its own, and what has none stays what it is", async () => {
  const { made } = await rowsOf([
    ["READY", "NO_BASE, NEW_GAP", true, 3],
    ["UNKNOWN", "", false, null],
    [null, null, null, 0],
  ]);

  expect(made).toEqual([
    ["Ada angka", "Belum ada dasar, NEW_GAP", "Ya", 3],
    ["UNKNOWN", "", "false", null],
    [null, null, null, 0],
  ]);
});

test("a column of words is text, one without words keeps its kind, and one without a heading its key", async () => {
  const { said } = await rowsOf([]);

  expect(said.name).toBe("List");
  expect(said.columns.map(({ key, kind }) => [key, kind])).toEqual([
    ["Keadaan", "text"],
    ["gaps", "text"],
    ["isLocked", "text"],
    ["n", "number"],
  ]);
});
