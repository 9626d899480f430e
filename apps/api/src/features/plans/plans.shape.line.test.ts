import type { PlanLine } from "./plans.shape.columns.ts";
import { indicatorOf, yearAbove } from "./plans.shape.line.ts";

const LINE: PlanLine = {
  nip: "198503122010011004",
  post: null,
  year: 2026,
  form: null,
  kind: null,
  title: "Arsip rapi",
  perspective: null,
  aspect: null,
  indicator: "Jumlah berkas",
  target: null,
  unit: null,
  pattern: null,
  direction: null,
  months: null,
};
const read = (line: Partial<PlanLine>, form: "QUANTITATIVE" | "QUALITATIVE" = "QUANTITATIVE") => {
  const found = indicatorOf({ ...LINE, ...line }, form, undefined);
  return "problems" in found ? found.problems.map(({ column, code }) => `${column} ${code}`) : found.made;
};

test.each([
  ["240", null, 240, null],
  ["12 laporan", null, 12, "laporan"],
  ["12 laporan", "dokumen", 12, "dokumen"],
  ["95%", null, 95, "%"],
  ["1.234.567", "rupiah", 1_234_567, "rupiah"],
  ["88,5", null, 88.5, null],
  ["0", "aduan", 0, "aduan"],
])("a target of %s with the unit %s is %s %s", (target, unit, number, unitOfMeasure) => {
  expect(read({ target, unit })).toMatchObject({ target: number, unitOfMeasure });
});

test.each([
  [{ target: "3-5 hari" }, "target NOT_A_NUMBER"],
  [{ target: "semua" }, "target NOT_A_NUMBER"],
  [{ target: "1.234" }, "target DOUBTFUL_SEPARATOR"],
  [{ months: "13" }, "months NOT_MONTHS"],
  [{ months: "Maret" }, "months NOT_MONTHS"],
  [{ months: "0, 6" }, "months NOT_MONTHS"],
])("%j is told: %s", (line, problem) => {
  expect(read(line)).toEqual([problem]);
});

test("on a qualitative plan a target stands in the text, whatever it says", () => {
  expect(read({ target: "semua" }, "QUALITATIVE")).toEqual(["target IN_THE_TEXT"]);
  expect(read({ target: "3" }, "QUALITATIVE")).toEqual(["target IN_THE_TEXT"]);
});

test.each([
  ["3, 6, 9, 12", [3, 6, 9, 12]],
  ["12;6;6", [6, 12]],
  ["3.6", [3, 6]],
  ["7", [7]],
])("the months %s are %j", (months, measuredMonths) => {
  expect(read({ months })).toMatchObject({ measuredMonths });
});

test("what the file does not say stays as it stood", () => {
  const before = {
    key: "k",
    aspect: "QUANTITY" as const,
    text: "Jumlah berkas",
    target: 12,
    unitOfMeasure: "berkas",
    pattern: "POSITION" as const,
    direction: "LOWER_IS_BETTER" as const,
    measuredMonths: [6],
  };
  const { key: _key, ...facts } = before;

  expect(indicatorOf(LINE, "QUANTITATIVE", before)).toEqual({ made: facts });
  expect(indicatorOf({ ...LINE, target: "13" }, "QUANTITATIVE", before)).toEqual({ made: { ...facts, target: 13 } });
});

test.each([
  [["SASARAN KINERJA PEGAWAI"], null],
  [["PERIODE PENILAIAN: 1 JANUARI S.D. 31 DESEMBER TAHUN 2026"], 2026],
  [["SKP;;", "Tahun;2025"], 2025],
  [["Periode 01-01-2026 s.d. 31-12-2026"], 2026],
  [["Peraturan Menteri Nomor 6 Tahun 2022", "Periode 2026"], 2026],
  [["Peraturan Menteri Nomor 6 Tahun 2022"], null],
  [["Tahun 2025", "Tahun 2026"], null],
])("above the table %j says the year %s", (texts, year) => {
  expect(yearAbove(texts.map((text) => text.split(";")))).toBe(year);
});
