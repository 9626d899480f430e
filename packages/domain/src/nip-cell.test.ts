import { nipInCell, NipCellFault, textInCell } from "./nip-cell.ts";

const NIP = "198501012010011001";

test.each([
  NIP,
  "19850101 201001 1 001",
  "19850101.201001.1.001",
  `'${NIP}`,
  `’${NIP}`,
  ` ${NIP}\u00a0`,
  `\uFEFF${NIP}`,
  `${NIP}\r\n`,
])("%j is a NIP", (cell) => {
  expect(nipInCell(cell)).toEqual({ nip: NIP });
});

test.each([
  Number(NIP),
  1.98501e17,
  1.98501e18,
  -1e15,
  "1.98501E+17",
  "1,98501E+17",
  "1.98501012010011E17",
  "198501e12",
])("%j has lost its last digits, and is refused by name", (cell) => {
  expect(nipInCell(cell)).toEqual({ fault: NipCellFault.NIP_LOST_DIGITS });
});

test.each([12345, "19850101201001100", `${NIP}1`, "A98501012010011001", "tidak ada", true, new Date("2026-01-01")])(
  "%p is no NIP",
  (cell) => {
    expect(nipInCell(cell)).toEqual({ fault: NipCellFault.NIP_NOT_18_DIGITS });
  },
);

test.each([null, "", "  ", "-", "\u200b"])("%j says that there is none", (cell) => {
  expect(nipInCell(cell)).toEqual({ fault: NipCellFault.NIP_MISSING });
});

test("two NIPs that differ in their last digit are the same number: that is why a number is refused", () => {
  expect(Number("198501012010011001")).toBe(Number("198501012010011008"));
});

test.each([
  ["  Kepala\n Seksi\u00a0 Umum ", "Kepala Seksi Umum"],
  [7, "7"],
  [true, "true"],
  [null, ""],
  [new Date("2026-06-30T00:00:00Z"), "2026-06-30"],
  [new Date(Number.NaN), ""],
])("the text of %p is %j", (cell, text) => {
  expect(textInCell(cell)).toBe(text);
});
