import { gradeName, isGrade } from "./grade.ts";

test.each([
  ["I/a", "Juru Muda"],
  ["I/b", "Juru Muda Tingkat I"],
  ["I/c", "Juru"],
  ["I/d", "Juru Tingkat I"],
  ["II/a", "Pengatur Muda"],
  ["II/b", "Pengatur Muda Tingkat I"],
  ["II/c", "Pengatur"],
  ["II/d", "Pengatur Tingkat I"],
  ["III/a", "Penata Muda"],
  ["III/b", "Penata Muda Tingkat I"],
  ["III/c", "Penata"],
  ["III/d", "Penata Tingkat I"],
  ["IV/a", "Pembina"],
  ["IV/b", "Pembina Tingkat I"],
  ["IV/c", "Pembina Utama Muda"],
  ["IV/d", "Pembina Utama Madya"],
  ["IV/e", "Pembina Utama"],
])("a civil servant of grade %s is %s", (grade, rank) => {
  expect(isGrade(grade)).toBe(true);
  expect(gradeName(grade)).toBe(rank);
});

test.each("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split(" "))(
  "a contract employee of grade %s has no rank",
  (grade) => {
    expect(isGrade(grade)).toBe(true);
    expect(gradeName(grade)).toBeNull();
  },
);

test.each([
  "",
  "I/e",
  "II/e",
  "III/e",
  "IV/f",
  "V/a",
  "III/C",
  "iii/c",
  "III c",
  "IIIc",
  "XVIII",
  "0",
  "3",
  " III/c",
  "III/",
])("%j is no grade", (text) => {
  expect(isGrade(text)).toBe(false);
  expect(gradeName(text)).toBeNull();
});

test.each(["constructor", "toString", "__proto__"])("%s is no grade either", (text) => {
  expect(isGrade(text)).toBe(false);
  expect(gradeName(text)).toBeNull();
});
