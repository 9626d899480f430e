import { monthValue } from "./month-value.ts";

const month = {
  isSmall: false,
  progress: { reportsOwed: 10, reportsPunctual: 8, assessmentsOwed: 0, assessmentsPublished: 0 },
  aspects: [
    { aspect: "DISCIPLINE" as const, n: 9, isSmall: false, median: 92.5 },
    { aspect: "INNOVATION" as const, n: 3, isSmall: true, median: 50 },
  ],
};

test("a share is of those who owe, and says of how many", () => {
  expect(monthValue(month, "punctual")).toEqual({ value: 0.8, n: 10 });
});

test("nobody who owes is no zero", () => {
  expect(monthValue(month, "assessed")).toBeNull();
  expect(monthValue({ ...month, progress: null }, "punctual")).toBeNull();
  expect(monthValue(month, "WORK_QUALITY")).toBeNull();
});

test("too few have no value, and their number all the same", () => {
  expect(monthValue(month, "INNOVATION")).toEqual({ value: null, n: 3 });
  expect(monthValue({ ...month, isSmall: true }, "punctual")).toEqual({ value: null, n: 10 });
});

test("a score stands on the scale of one hundred", () => {
  expect(monthValue(month, "DISCIPLINE")).toEqual({ value: 0.925, n: 9 });
});
