import { attendanceWords } from "./attendance-words.ts";

test("attendance is said in words, what weighs most first, and steps of lateness count as one", () => {
  const departures = [
    { day: "2026-10-05", code: "TL1" },
    { day: "2026-10-06", code: "TL3" },
    { day: "2026-10-07", code: "SAKIT" },
    { day: "2026-10-08", code: "TK" },
  ] as const;

  expect(attendanceWords({ scheduledDays: 21, attendedDays: 19, departures })).toBe(
    "Hadir 19 dari 21 hari kerja, tanpa keterangan 1 hari, terlambat 2 kali, sakit 1 hari",
  );
});

test("a month without a departure says so", () => {
  expect(attendanceWords({ scheduledDays: 21, attendedDays: 21, departures: [] })).toBe(
    "Hadir 21 dari 21 hari kerja, tanpa keterlambatan atau ketidakhadiran",
  );
});

test("a month away is no month of absence", () => {
  expect(attendanceWords({ scheduledDays: 0, attendedDays: 0, departures: [] })).toBe(
    "Tidak ada hari kerja yang dijadwalkan",
  );
});
