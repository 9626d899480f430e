/** What differs from a full day of attendance (kode kehadiran). What each deducts is local: `ScoringRules`. */
export const AttendanceCode = {
  /** Terlambat: came late, in four steps that the agency defines. */
  TL1: "TL1",
  TL2: "TL2",
  TL3: "TL3",
  TL4: "TL4",
  /** Pulang sebelum waktu: left early, in four steps. */
  PSW1: "PSW1",
  PSW2: "PSW2",
  PSW3: "PSW3",
  PSW4: "PSW4",
  /** Tanpa keterangan: absent without a valid reason; these days count for PP 94/2021. */
  TK: "TK",
  /** On leave. */
  CUTI: "CUTI",
  /** Dinas luar: on duty elsewhere. */
  DL: "DL",
  /** Excused. */
  IZIN: "IZIN",
  /** Sick. */
  SAKIT: "SAKIT",
} as const;
export type AttendanceCode = (typeof AttendanceCode)[keyof typeof AttendanceCode];

export const AttendanceClass = { LATE: "LATE", EARLY: "EARLY", ABSENT: "ABSENT", EXCUSED: "EXCUSED" } as const;
export type AttendanceClass = (typeof AttendanceClass)[keyof typeof AttendanceClass];

const CLASS: Record<AttendanceCode, AttendanceClass> = {
  TL1: "LATE",
  TL2: "LATE",
  TL3: "LATE",
  TL4: "LATE",
  PSW1: "EARLY",
  PSW2: "EARLY",
  PSW3: "EARLY",
  PSW4: "EARLY",
  TK: "ABSENT",
  CUTI: "EXCUSED",
  DL: "EXCUSED",
  IZIN: "EXCUSED",
  SAKIT: "EXCUSED",
};

/** What a code amounts to. Only ABSENT is without a valid reason. */
export const attendanceClass = (code: AttendanceCode): AttendanceClass => CLASS[code];
