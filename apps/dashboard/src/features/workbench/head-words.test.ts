import { headTitle, headWord } from "./head-words.ts";

test.each([
  ["count", "banyaknya"],
  ["share", "bagian"],
  ["keys.orgUnit.name", "unit kerja"],
  ["keys.period.label", "periode"],
  ["keys.predicate", "predikat"],
  ["keys.bucketStartsOn", "waktu"],
  ["average.reportDaysLate", "rata-rata hari terlambat laporan"],
  ["p90.waitMinutes", "persentil 90 menit tunggu"],
  ["stddev.discipline", "simpangan baku kedisiplinan"],
  ["distinctCount.employees", "banyak pegawai yang berbeda"],
])("%s reads %s", (key, word) => {
  expect(headWord(key)).toBe(word);
});

test.each([
  ["keys.orgUnit.code", "orgUnit.code"],
  ["employee.name", "pegawai"],
  ["employee.reports.count", "employee.reports.count"],
  ["average.ofMyOwn", "average.ofMyOwn"],
  ["constructor", "constructor"],
  ["average.constructor", "average.constructor"],
])("%s is called %s", (key, name) => {
  expect(headWord(key)).toBe(name);
});

test("where a sentence begins a word is capitalised, and a name of the contract is not", () => {
  expect(headTitle("average.discipline")).toBe("Rata-rata kedisiplinan");
  expect(headTitle("ofMyOwn")).toBe("ofMyOwn");
});
