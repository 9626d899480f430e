import { csvOf } from "./csv.ts";

const table = {
  head: ["Bulan", "Kedisiplinan", "n"],
  rows: [
    ["Okt 2026", { value: 87.5, text: "87,5" }, 12],
    ["Sep 2026", null, 0],
  ],
};

test("in Indonesian a sheet opens it in columns: semicolons between, a comma for the decimals, and the number itself", () => {
  expect(csvOf(table, "id")).toBe("\uFEFFBulan;Kedisiplinan;n\r\nOkt 2026;87,5;12\r\nSep 2026;;0\r\n");
});

test("in English with commas and points", () => {
  expect(csvOf(table, "en")).toBe("\uFEFFBulan,Kedisiplinan,n\r\nOkt 2026,87.5,12\r\nSep 2026,,0\r\n");
});

test.each([
  ['Loket "cepat"; dua', '"Loket ""cepat""; dua"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["dua\nbaris", '"dua\nbaris"'],
])("what a cell holds does not break it, and runs nothing: %p", (text, expected) => {
  expect(csvOf({ head: ["x"], rows: [[text]] }, "id")).toBe(`\uFEFFx\r\n${expected}\r\n`);
});
