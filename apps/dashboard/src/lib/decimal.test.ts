import { decimalOf, decimalText } from "./decimal.ts";

test.each([
  ["12", 12],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["1.250", 1250],
  ["1.250,75", 1250.75],
  ["1.250.000", 1_250_000],
  ["1 250", 1250],
  ["0", 0],
  [" 7 ", 7],
])("%j is read as %d", (text, value) => {
  expect(decimalOf(text)).toBe(value);
});

test.each(["", "-", "-3", "abc", "1,2,3", "12a"])("%j is no number", (text) => {
  expect(decimalOf(text)).toBeNull();
});

test("a number stands in a field as it is read again", () => {
  for (const value of [0, 12.5, 1250, 0.125]) expect(decimalOf(decimalText(value))).toBe(value);
});
