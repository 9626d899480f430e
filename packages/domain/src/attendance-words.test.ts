import { AttendanceCode } from "./attendance-code.ts";
import { attendanceIn, dayCounts } from "./attendance-words.ts";

test.each(Object.values(AttendanceCode))("%s is itself, whatever its case", (code) => {
  expect(attendanceIn(code)).toEqual([code]);
  expect(attendanceIn(` ${code.toLowerCase()} `)).toEqual([code]);
});

test.each([
  ["H", []],
  ["Hadir", []],
  ["v", []],
  ["L", "OFF"],
  ["Libur", "OFF"],
  ["A", ["TK"]],
  ["Alpha", ["TK"]],
  ["Tanpa Keterangan", ["TK"]],
  ["S", ["SAKIT"]],
  ["Ijin", ["IZIN"]],
  ["C", ["CUTI"]],
  ["Dinas Luar", ["DL"]],
  ["TL 2", ["TL2"]],
  ["TL1, PSW2", ["TL1", "PSW2"]],
  ["TL1/PSW1", ["TL1", "PSW1"]],
  ["TL1 TL1", ["TL1"]],
  ["H TL1", ["TL1"]],
] as const)("%j says %j", (text, codes) => {
  expect(attendanceIn(text)).toEqual(codes);
});

test.each(["", "?", "TL5", "TK TL1", "Sakit, Izin", "L TL1", "hadir terlambat sedikit"])(
  "%j is not understood, and not guessed",
  (text) => {
    expect(attendanceIn(text)).toBeNull();
  },
);

test.each(Object.values(AttendanceCode))("a day of %s counts as the recap of the month counts it", (code) => {
  const away = ["TK", "IZIN", "SAKIT"].includes(code);
  expect(dayCounts([code])).toEqual(
    code === "CUTI" ? { scheduled: 0, attended: 0 } : { scheduled: 1, attended: away ? 0 : 1 },
  );
});

test("a full day is one of both", () => {
  expect(dayCounts([])).toEqual({ scheduled: 1, attended: 1 });
});
