import { valueWord } from "./value-words.ts";

test.each([
  ["keys.predicate", "VERY_GOOD", "Sangat Baik"],
  ["keys.previousPredicate", "POOR", "Kurang"],
  ["employee.assessments.workResult", "BELOW", "Di bawah ekspektasi"],
  ["keys.positionKind", "FUNCTIONAL", "Fungsional"],
  ["position.kind", "SUPERVISORY", "Pengawas"],
  ["keys.employmentType", "CONTRACT_PART_TIME", "PPPK paruh waktu"],
  ["keys.absence", "MORE_THAN_TWENTY", "21 hari atau lebih"],
  ["keys.reporting", "ON_TIME", "tepat waktu"],
  ["keys.rating", "OUTSTANDING", "Istimewa"],
  ["keys.aspect", "WORK_QUALITY", "Kualitas kerja"],
  ["keys.aspect", "QUANTITY", "Kuantitas"],
  ["keys.ageBand", "FROM_60", "60 tahun ke atas"],
])("%s %s reads %s", (key, code, word) => {
  expect(valueWord(key, code)).toBe(word);
});

test.each([
  ["name", "GOOD"],
  ["keys.predicate", "Anything"],
  ["status", "PUBLISHED"],
  ["period.kind", "MONTH"],
  ["kind", "FUNCTIONAL"],
  ["keys.sex", "constructor"],
  ["constructor", "GOOD"],
])("%s %s stays as it came", (key, value) => {
  expect(valueWord(key, value)).toBeUndefined();
});
