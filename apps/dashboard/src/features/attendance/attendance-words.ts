import { attendanceClass, type AttendanceCode } from "@andir/domain/attendance-code";
import * as m from "../../messages/messages.js";

export interface AttendanceOfPeriod {
  scheduledDays: number;
  attendedDays: number;
  departures: readonly { day: string; code: AttendanceCode }[];
}

type Count = (inputs: { n: number }) => string;

/** In the order of their weight; what counts as one is said as one, whatever its step. */
const COUNTED: readonly { of: (code: AttendanceCode) => boolean; word: Count }[] = [
  { of: (code) => code === "TK", word: m.attendance_absent },
  { of: (code) => attendanceClass(code) === "LATE", word: m.attendance_late },
  { of: (code) => attendanceClass(code) === "EARLY", word: m.attendance_early },
  { of: (code) => code === "CUTI", word: m.attendance_leave },
  { of: (code) => code === "SAKIT", word: m.attendance_sick },
  { of: (code) => code === "IZIN", word: m.attendance_excused },
  { of: (code) => code === "DL", word: m.attendance_duty },
];

/** What departed from the schedule, one clause a kind: "terlambat 2 kali", "sakit 1 hari". */
export const departureWords = (departures: AttendanceOfPeriod["departures"]): string[] =>
  COUNTED.flatMap(({ of, word }) => {
    const n = departures.filter(({ code }) => of(code)).length;
    return n === 0 ? [] : [word({ n })];
  });

/** Attendance of a period as one says it: "Hadir 20 dari 21 hari kerja, terlambat 2 kali". */
export function attendanceWords({ scheduledDays, attendedDays, departures }: AttendanceOfPeriod): string {
  const days =
    scheduledDays === 0 ? m.attendance_away() : m.attendance_days({ attended: attendedDays, scheduled: scheduledDays });
  const rest = departureWords(departures);
  if (rest.length > 0) return [days, ...rest].join(", ");
  return scheduledDays === 0 ? days : `${days}, ${m.attendance_no_departure()}`;
}
