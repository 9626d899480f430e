import { attendanceClass, AttendanceCode } from "./attendance-code.ts";

const classes = [
  ["TL1", "LATE"],
  ["TL2", "LATE"],
  ["TL3", "LATE"],
  ["TL4", "LATE"],
  ["PSW1", "EARLY"],
  ["PSW2", "EARLY"],
  ["PSW3", "EARLY"],
  ["PSW4", "EARLY"],
  ["TK", "ABSENT"],
  ["CUTI", "EXCUSED"],
  ["DL", "EXCUSED"],
  ["IZIN", "EXCUSED"],
  ["SAKIT", "EXCUSED"],
] as const;

test.each(classes)("%s is %s", (code, expected) => {
  expect(attendanceClass(code)).toBe(expected);
});

test("there are no other codes", () => {
  expect(Object.values(AttendanceCode)).toEqual(classes.map(([code]) => code));
});
