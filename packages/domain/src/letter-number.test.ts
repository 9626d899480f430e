import { DocumentKind } from "./document-kind.ts";
import { isLetterPattern, LETTER_NUMBER, letterNumber } from "./letter-number.ts";

const parts = { sequence: 7, kind: "PLAN", unitCode: "KEL-01", issuedOn: "2026-11-26" } as const;

test.each([
  ["{nomor}/{jenis}/{tahun}", "7/SKP/2026"],
  ["800.1.10/{nomor:4}/{jenis}/{tahun}", "800.1.10/0007/SKP/2026"],
  ["{jenis}-{nomor:2}/{unit}/{bulan}/{tahun}", "SKP-07/KEL-01/XI/2026"],
  ["No. {nomor:1} {jenis} {tahun} {tahun}", "No. 7 SKP 2026 2026"],
])("%s gives %s", (pattern, number) => expect(letterNumber({ pattern }, parts)).toBe(number));

test("a number that has outgrown its digits keeps all of them", () =>
  expect(letterNumber({ pattern: "{nomor:3}/{jenis}/{tahun}" }, { ...parts, sequence: 12_345 })).toBe(
    "12345/SKP/2026",
  ));

test.each([
  ["", "nothing"],
  ["{nomor}/{tahun}", "without the kind two kinds share a number"],
  ["{jenis}/{tahun}", "without the sequence"],
  ["{nomor}/{jenis}", "without the year each year begins anew with the same"],
  ["{nomor}/{jenis}/{tahun}/{nama}", "what is not known"],
  ["{nomor}{jenis}/{tahun}", "side by side"],
  ["{nomor/{jenis}/{tahun}", "a brace that does not close"],
  ["{nomor:0}/{jenis}/{tahun}", "no digits"],
  ["{nomor}/{jenis}/{tahun}\n", "a new line"],
  ["x".repeat(90) + "{nomor}/{jenis}/{tahun}", "too long"],
])("%j is refused: %s", (pattern) => {
  expect(isLetterPattern(pattern)).toBe(false);
  expect(() => letterNumber({ pattern }, parts)).toThrow(RangeError);
});

test("the default numbers each kind and each of a year apart", () => {
  const numbers = Object.values(DocumentKind).flatMap((kind) =>
    [1, 2, 10, 11].map((sequence) => letterNumber(LETTER_NUMBER, { ...parts, kind, sequence })),
  );

  expect(new Set(numbers).size).toBe(numbers.length);
});
