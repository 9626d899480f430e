import { fileName } from "./file-name.ts";

test.each([
  ["Sebaran predikat, Okt 2026", "sebaran-predikat-okt-2026.csv"],
  ["Kedisiplinan · Neni Pramono, S.Ak.", "kedisiplinan-neni-pramono-s-ak.csv"],
  ["///", "andir.csv"],
])("a file of %p has a name that every system takes", (name, expected) => {
  expect(fileName(name, "csv")).toBe(expected);
});
