import { quantityOf } from "./entry-draft.ts";

test.each([
  ["", null],
  [" 12 ", 12],
  ["2,5", 2.5],
  ["2.5", 2.5],
  ["1.250", 1250],
  ["1.250,75", 1250.75],
  ["0", 0],
  ["dua", Number.NaN],
  ["-1", Number.NaN],
  ["1,2,3", Number.NaN],
])("%p is read as %p", (typed, quantity) => {
  expect(quantityOf(typed)).toBe(quantity);
});
