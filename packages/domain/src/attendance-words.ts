import { AttendanceCode, attendanceClass } from "./attendance-code.ts";
import { headKey } from "./import-columns.ts";

/** How files write a day without a departure, and one on which nobody works. */
const PRESENT = new Set(["h", "hn", "hadir", "hadirnormal", "masuk", "v", "x", "1", "tepatwaktu", "wfo", "wfh"]);
const OFF = new Set(["l", "lb", "libur", "off", "cb", "cutibersama", "ln", "liburnasional", "hl"]);

const OTHER_WORDS: Partial<Record<AttendanceCode, readonly string[]>> = {
  TK: ["A", "Alpa", "Alpha", "Tanpa Keterangan", "Mangkir", "TK"],
  CUTI: ["C", "CT", "Cuti Tahunan", "CM", "Cuti Melahirkan", "CAP", "CB Besar"],
  DL: ["D", "DD", "Dinas Luar", "Dinas", "Tugas Luar", "PD", "Perjalanan Dinas"],
  IZIN: ["I", "Ijin"],
  SAKIT: ["S", "SKT"],
};

const CODES = new Map(
  Object.values(AttendanceCode).flatMap((code) =>
    [code, ...(OTHER_WORDS[code] ?? [])].map((word) => [headKey(word), code] as const),
  ),
);

/** What a cell of an attendance list says of a day: OFF for a day off, codes (none for a full day), or null for what is not known. */
export function attendanceIn(text: string): readonly AttendanceCode[] | "OFF" | null {
  const whole = readWord(text);
  if (whole !== null) return whole === "OFF" || whole === "PRESENT" ? (whole === "OFF" ? "OFF" : []) : [whole];
  const words = text.split(/[\s,;/+&]+/).filter((word) => word !== "");
  const read = words.map(readWord);
  if (words.length === 0 || read.includes(null) || read.includes("OFF")) return null;
  const codes = [
    ...new Set(read.filter((word): word is AttendanceCode => word !== null && word !== "OFF" && word !== "PRESENT")),
  ];
  // Absent and late on one day contradict each other: one of them is a slip.
  const isAway = codes.some((code) => ["ABSENT", "EXCUSED"].includes(attendanceClass(code)));
  return isAway && codes.length > 1 ? null : codes;
}

function readWord(text: string): AttendanceCode | "OFF" | "PRESENT" | null {
  const key = headKey(text);
  if (PRESENT.has(key)) return "PRESENT";
  if (OFF.has(key)) return "OFF";
  return CODES.get(key) ?? null;
}

/** What a day adds to the month: whether one was to work, and came. Leave takes it off both; away for a reason or none off the second. */
export function dayCounts(codes: readonly AttendanceCode[]): { scheduled: 0 | 1; attended: 0 | 1 } {
  if (codes.includes("CUTI")) return { scheduled: 0, attended: 0 };
  const isAway = codes.some((code) => code === "TK" || code === "IZIN" || code === "SAKIT");
  return { scheduled: 1, attended: isAway ? 0 : 1 };
}
