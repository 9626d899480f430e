import { monthOf, quarterOf, yearOf } from "./period.ts";
import { rekapPeriodOf, rekapPeriodTitle } from "./rekap-period.ts";

test("a month, a quarter and a year are named as the national file names them", () => {
  expect(rekapPeriodTitle(monthOf(2026, 6))).toBe("Periode Bulanan 6 Tahun 2026");
  expect(rekapPeriodTitle(quarterOf(2026, 2))).toBe("Periode Triwulan II Tahun 2026");
  expect(rekapPeriodTitle(yearOf(2026))).toBe("Periode Tahunan 2026");
});

const every = [
  ...Array.from({ length: 12 }, (_, month) => monthOf(2026, month + 1)),
  ...[1, 2, 3, 4].map((quarter) => quarterOf(2026, quarter)),
  yearOf(2026),
];

test.each(every)("what is written of %j is read as the same period", (span) => {
  expect(rekapPeriodOf(rekapPeriodTitle(span))).toEqual(span);
  expect(rekapPeriodOf(`  ${rekapPeriodTitle(span).toUpperCase().replaceAll(" ", "\u00a0 ")} `)).toEqual(span);
});

test.each([
  ["Periode Bulanan Juni Tahun 2026", monthOf(2026, 6)],
  ["Periode: Bulanan 06 Tahun 2026", monthOf(2026, 6)],
  ["Periode Triwulan 2 Tahun 2026", quarterOf(2026, 2)],
  ["Periode Triwulanan II Tahun 2026", quarterOf(2026, 2)],
  ["Periode Tahunan Tahun 2026", yearOf(2026)],
])("%j is another way to say it", (text, span) => {
  expect(rekapPeriodOf(text)).toEqual(span);
});

test.each([
  "",
  "Periode",
  "Periode Bulanan 13 Tahun 2026",
  "Periode Bulanan 0 Tahun 2026",
  "Periode Triwulan V Tahun 2026",
  "Periode Bulanan Tahun 2026",
  "Periode Tahunan 6 Tahun 2026",
  "0000 - Pemerintah Daerah Andir",
  "Periode Tahunan 26",
  "Tahun 2026",
])("%j names no period", (text) => {
  expect(rekapPeriodOf(text)).toBeNull();
});
