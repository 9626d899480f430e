import { readCell, type CellKind, type CellReading } from "./import-cell.ts";

const read = (text: string, reading: CellReading, kind: CellKind = "TEXT") => {
  const outcome = readCell({ text, kind }, reading);
  return "value" in outcome ? outcome.value : outcome.fault;
};

test.each<[string, string, CellKind, string | null]>([
  ["as text", "198503122010011004", "TEXT", "198503122010011004"],
  ["as printed", "19850312 201001 1 004", "TEXT", "198503122010011004"],
  ["with the sign of text, and blanks that cannot be seen", " '198503122010011004\u00a0", "TEXT", "198503122010011004"],
  ["as a number, which has lost its last digits", "198503122010011000", "NUMBER", "LOST_DIGITS"],
  ["as a number that was shown and saved as text", "1,98503E+17", "TEXT", "LOST_DIGITS"],
  ["too short", "1985031220100110", "TEXT", "NIP_LENGTH"],
  ["with a letter", "19850312201001100O", "TEXT", "NIP_NOT_DIGITS"],
  ["empty", "  ", "TEXT", null],
])("a NIP %s", (_name, text, kind, expected) => {
  expect(read(text, { type: "NIP" }, kind)).toBe(expected);
});

test.each<[string, string | null]>([
  ["2026-01-31", "2026-01-31"],
  ["31/01/2026", "2026-01-31"],
  ["31-1-2026", "2026-01-31"],
  ["31.01.2026", "2026-01-31"],
  ["2026/1/31", "2026-01-31"],
  ["20260131", "2026-01-31"],
  ["31 Januari 2026", "2026-01-31"],
  ["31-Jan-2026", "2026-01-31"],
  ["January 31, 2026", "2026-01-31"],
  ["Sabtu, 31 Januari 2026", "2026-01-31"],
  ["31/01/2026 07:30", "2026-01-31"],
  ["03/04/2026", "2026-04-03"],
  ["01/31/2026", "OTHER_DAY_ORDER"],
  ["31/01/26", "SHORT_YEAR"],
  ["31 Jan 26", "SHORT_YEAR"],
  ["30/02/2026", "NOT_A_DAY"],
  ["2026-13-01", "NOT_A_DAY"],
  ["46053", "NOT_A_DAY"],
  ["besok", "NOT_A_DAY"],
])("the day %s", (text, expected) => {
  expect(read(text, { type: "DAY" })).toBe(expected);
});

test("month first is understood where it was said so, and never by guessing", () => {
  const reading: CellReading = { type: "DAY", dayOrder: "MONTH_FIRST" };

  expect([read("03/04/2026", reading), read("31/01/2026", reading), read("2026-01-31", reading)]).toEqual([
    "2026-03-04",
    "OTHER_DAY_ORDER",
    "2026-01-31",
  ]);
});

test.each<[string, "INTEGER" | "DECIMAL", CellKind, string | number]>([
  ["1.234", "INTEGER", "TEXT", 1234],
  ["1.234", "DECIMAL", "TEXT", "DOUBTFUL_SEPARATOR"],
  ["1.234", "DECIMAL", "NUMBER", 1.234],
  ["1.234,5", "DECIMAL", "TEXT", 1234.5],
  ["1,234.5", "DECIMAL", "TEXT", 1234.5],
  ["1.234.567", "INTEGER", "TEXT", 1_234_567],
  ["87,5", "DECIMAL", "TEXT", 87.5],
  ["87.5", "DECIMAL", "TEXT", 87.5],
  ["87,5", "INTEGER", "TEXT", "NOT_A_WHOLE_NUMBER"],
  ["Rp 1.500.000", "INTEGER", "TEXT", 1_500_000],
  ["-3", "INTEGER", "TEXT", -3],
  ["12345678901234567", "INTEGER", "NUMBER", "LOST_DIGITS"],
  ["1E+20", "DECIMAL", "NUMBER", "LOST_DIGITS"],
  ["dua", "INTEGER", "TEXT", "NOT_A_WHOLE_NUMBER"],
  ["Ya", "INTEGER", "YES_NO", "NOT_A_WHOLE_NUMBER"],
])("%s as %s, kept as %s", (text, type, kind, expected) => {
  expect(read(text, { type }, kind)).toBe(expected);
});

test.each<[string, CellReading["type"], CellKind, string | boolean]>([
  ["07:31", "CLOCK", "TEXT", "07:31"],
  ["7.31", "CLOCK", "TEXT", "07:31"],
  ["07:31:05", "CLOCK", "TEXT", "07:31"],
  ["2026-01-31 07:31", "CLOCK", "DAY", "07:31"],
  ["0.3125", "CLOCK", "NUMBER", "07:30"],
  ["25:00", "CLOCK", "TEXT", "NOT_A_CLOCK_TIME"],
  ["Juni 2026", "MONTH", "TEXT", "2026-06"],
  ["06/2026", "MONTH", "TEXT", "2026-06"],
  ["2026-06-30", "MONTH", "DAY", "2026-06"],
  ["13/2026", "MONTH", "TEXT", "NOT_A_MONTH"],
  ["YA", "YES_NO", "TEXT", true],
  ["-", "YES_NO", "TEXT", false],
  ["mungkin", "YES_NO", "TEXT", "NOT_YES_OR_NO"],
  ["III/c", "GRADE", "TEXT", "III/c"],
  ["iii c", "GRADE", "TEXT", "III/c"],
  ["IIIc - Penata", "GRADE", "TEXT", "III/c"],
  ["IX", "GRADE", "TEXT", "IX"],
  ["V/a", "GRADE", "TEXT", "NOT_A_GRADE"],
])("%s as %s, kept as %s", (text, type, kind, expected) => {
  expect(read(text, { type }, kind)).toBe(expected);
});

test("words are known whatever their case and spacing, by each way in which files write them", () => {
  const reading: CellReading = { type: "WORD", words: { CONTRACT: ["PPPK", "P3K"] } };

  expect([" p3k ", "PPPK", "contract", "Honorer"].map((text) => read(text, reading))).toEqual([
    "CONTRACT",
    "CONTRACT",
    "CONTRACT",
    "UNKNOWN_WORD",
  ]);
});

test("a formula without a result and one that failed are told in whatever column", () => {
  expect([read("", { type: "TEXT" }, "NO_VALUE"), read("#N/A", { type: "DAY" }, "FAULT")]).toEqual([
    "FORMULA_WITHOUT_VALUE",
    "FORMULA_FAILED",
  ]);
});

test("a text loses what cannot be seen, keeps its letters, and is not cut in silence", () => {
  expect(read("\ufeffBudi \u00a0 Santoso\n", { type: "TEXT" })).toBe("Budi Santoso");
  expect(read("a".repeat(501), { type: "TEXT" })).toBe("TOO_LONG");
  expect(read("198503122010011000", { type: "TEXT" }, "NUMBER")).toBe("LOST_DIGITS");
});
