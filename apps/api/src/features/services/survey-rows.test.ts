import { writeXlsx } from "hucre/xlsx";
import { unpackedSize } from "../../platform/storage/unpacked-size.ts";
import { answersIn } from "./survey-rows.ts";
import { cellsIn, headOf, SHEET_COLUMNS, type Cell } from "./survey-sheet.ts";

const TODAY = "2026-11-24";
const HEADS = SHEET_COLUMNS.map(headOf);
const NINE = [3, 3, 2, 4, 3, 3, 4, 1, 3];

/** A row of the template with some of its cells changed, by their heads. */
const row = (changed: Readonly<Record<string, Cell>> = {}): Cell[] =>
  HEADS.map((head, at) => changed[head] ?? ["2026-11-02", ...NINE, null, null, null, null][at] ?? null);

const faults = (...rows: Cell[][]) =>
  answersIn([HEADS, ...rows], TODAY).problems.map(({ row: at, column, value, code }) => [at, column, value, code]);

test("the heads of the template are these", () => {
  expect(HEADS).toEqual([
    "Tanggal",
    "U1",
    "U2",
    "U3",
    "U4",
    "U5",
    "U6",
    "U7",
    "U8",
    "U9",
    "Usia",
    "Jenis kelamin",
    "Pendidikan",
    "Saran",
  ]);
});

test("a row is an answer, with what the respondent said of themselves", () => {
  const { answers, problems } = answersIn(
    [HEADS, row({ Usia: 41, "Jenis kelamin": "P", Pendidikan: "SMA", Saran: " Kursi\u0007 kurang " }), row({ U5: "" })],
    TODAY,
  );

  expect(problems).toEqual([]);
  expect(answers).toMatchObject([
    {
      answeredOn: "2026-11-02",
      answer: {
        answers: { REQUIREMENTS: 3, TIME: 2, FEE: 4, COMPLAINTS: 1 },
        ageBand: "FROM_36",
        sex: "FEMALE",
        education: "SENIOR_SECONDARY",
        comment: "Kursi  kurang",
      },
    },
    { answer: { answers: { FEE: 4, PRODUCT: null } } },
  ]);
});

test.each([
  ["2026-11-02", "2026-11-02"],
  ["2/11/2026", "2026-11-02"],
  ["02-11-2026", "2026-11-02"],
  ["2.11.2026", "2026-11-02"],
  [new Date("2026-11-02T00:00:00Z"), "2026-11-02"],
])("%s is a day", (cell, day) => {
  expect(answersIn([HEADS, row({ Tanggal: cell })], TODAY).answers[0]?.answeredOn).toBe(day);
});

test.each([
  [{ Tanggal: "kemarin" }, [2, "Tanggal", "kemarin", "NOT_A_DAY"]],
  [{ Tanggal: "31/2/2026" }, [2, "Tanggal", "31/2/2026", "NOT_A_DAY"]],
  [{ Tanggal: "2026-11-25" }, [2, "Tanggal", "2026-11-25", "IN_THE_FUTURE"]],
  [{ Tanggal: "2016-11-02" }, [2, "Tanggal", "2016-11-02", "TOO_OLD"]],
  [{ U3: 5 }, [2, "U3", "5", "NOT_1_TO_4"]],
  [{ U9: 0 }, [2, "U9", "0", "NOT_1_TO_4"]],
  [{ U1: "3,5" }, [2, "U1", "3,5", "NOT_1_TO_4"]],
  [{ Usia: "tua" }, [2, "Usia", "tua", "NOT_AN_AGE"]],
  [{ Usia: 1985 }, [2, "Usia", "1985", "NOT_AN_AGE"]],
  [{ "Jenis kelamin": "X" }, [2, "Jenis kelamin", "X", "NOT_A_SEX"]],
  [{ Pendidikan: "TK" }, [2, "Pendidikan", "TK", "NOT_AN_EDUCATION"]],
])("%j is told with its row, column and value", (changed, problem) => {
  expect(faults(row(changed))).toEqual([problem]);
});

test("a row without any answer says so once; an empty one is passed over and still counts as a row", () => {
  const none = ["2026-11-02", ...Array<Cell>(13).fill(null)];

  expect(faults(Array<Cell>(14).fill(null), none, row({ U1: "x" }))).toEqual([
    [3, null, null, "NO_ANSWER"],
    [4, "U1", "x", "NOT_1_TO_4"],
  ]);
});

test("columns may stand in any order, under the names of the elements, and others beside them are not read", () => {
  const heads = ["No", "Persyaratan", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "Sarana dan prasarana", "TANGGAL "];
  const { answers, problems } = answersIn([heads, [1, 4, 3, 3, 3, 3, 3, 3, 3, 2, "2026-11-02"]], TODAY);

  expect(problems).toEqual([]);
  expect(answers[0]?.answer.answers).toMatchObject({ REQUIREMENTS: 4, FACILITIES: 2 });
});

test("what is no spreadsheet of surveys says what is missing", () => {
  expect(answersIn(null, TODAY).problems).toMatchObject([{ code: "NOT_A_SHEET" }]);
  expect(answersIn([HEADS], TODAY).problems).toMatchObject([{ code: "NO_ROWS" }]);
  expect(
    answersIn(
      [
        ["Tanggal", "U1"],
        ["2026-11-02", 3],
      ],
      TODAY,
    ).problems,
  ).toHaveLength(8);
  expect(answersIn([HEADS, ...Array.from({ length: 5001 }, () => row())], TODAY).problems).toMatchObject([
    { code: "TOO_MANY_ROWS", value: "5001" },
  ]);
});

test("text with commas or semicolons and a workbook hold the same", async () => {
  const lines = (by: string) => [HEADS, row({ Saran: "Ramah" })].map((cells) => cells.join(by)).join("\r\n");
  const workbook = await writeXlsx({
    sheets: [{ name: "SKM", rows: [HEADS, row({ Saran: "Ramah", Tanggal: new Date("2026-11-02") })] }],
  });
  const read = async (bytes: Buffer) => {
    const cells = await cellsIn(bytes);
    if (cells === "TOO_LARGE") throw new Error(cells);
    return answersIn(cells, TODAY);
  };

  const semicolons = await read(Buffer.from(`\uFEFF${lines(";")}`));
  expect(semicolons.problems).toEqual([]);
  expect(semicolons.answers).toHaveLength(1);
  expect(await read(Buffer.from(lines(",")))).toEqual(semicolons);
  expect(await read(Buffer.from(workbook))).toEqual(semicolons);
  expect(await cellsIn(Buffer.from("PK rusak"))).toBeNull();
  expect(await cellsIn(Buffer.from([0xff, 0xd8, 0xff, 0, 1]))).toBeNull();
});

test("a blank line of a workbook counts as a row, and lines after the last are nothing", async () => {
  const rows = [HEADS, [], row({ U1: "x" }), Array<Cell>(14).fill(null)];
  const cells = await cellsIn(Buffer.from(await writeXlsx({ sheets: [{ name: "SKM", rows }] })));

  expect(answersIn(cells as Cell[][], TODAY).problems).toMatchObject([{ row: 3, column: "U1", value: "x" }]);
});

describe("a small workbook that unpacks to much", () => {
  let workbook: Buffer;
  beforeAll(async () => {
    const rows = [HEADS, ...Array.from({ length: 4000 }, () => row({ Saran: "x".repeat(4000) }))];
    workbook = Buffer.from(await writeXlsx({ sheets: [{ name: "SKM", rows }], stringMode: "inline" }));
  });

  test("is refused by what it says of itself, and nothing is unpacked", async () => {
    expect(workbook.length).toBeLessThan(1_000_000);
    expect(unpackedSize(workbook)).toBeGreaterThan(16_000_000);
    expect(await counting(() => cellsIn(workbook))).toEqual({ outcome: "TOO_LARGE", unpacked: 0 });
  });

  test("is held to its word when it says that it is small", async () => {
    const { outcome, unpacked } = await counting(() => cellsIn(saying(workbook, 5000)));

    expect(outcome).toBeNull();
    expect(unpacked).toBeGreaterThan(5000);
    expect(unpacked).toBeLessThan(1_000_000);
  });

  test("is not begun when it does not say", async () => {
    expect(await counting(() => cellsIn(saying(workbook, 0)))).toEqual({ outcome: null, unpacked: 0 });
    expect(await counting(() => cellsIn(saying(workbook, 0xffffffff)))).toEqual({ outcome: null, unpacked: 0 });
  });
});

/** The same workbook with another size of its sheet in the directory. */
function saying(workbook: Buffer, size: number): Buffer {
  const changed = Buffer.from(workbook);
  changed.writeUInt32LE(size, changed.lastIndexOf("xl/worksheets/sheet1.xml") - 46 + 24);
  return changed;
}

async function counting<T>(work: () => Promise<T>): Promise<{ outcome: T; unpacked: number }> {
  const Original = globalThis.DecompressionStream;
  let unpacked = 0;
  globalThis.DecompressionStream = class {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;
    constructor(format: ConstructorParameters<typeof DecompressionStream>[0]) {
      const inner = new Original(format);
      this.writable = inner.writable;
      this.readable = inner.readable.pipeThrough(
        new TransformStream({
          transform(chunk: Uint8Array, controller) {
            unpacked += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
    }
  } as typeof DecompressionStream;
  try {
    const outcome = await work();
    return { outcome, unpacked };
  } finally {
    globalThis.DecompressionStream = Original;
  }
}
