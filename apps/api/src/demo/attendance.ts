import { AttendanceCode } from "@andir/domain/attendance-code";
import type { IsoDate } from "@andir/domain/iso-date";
import type { Habits } from "./personas.ts";
import type { Random } from "./random.ts";
import type { DemoLeave } from "./world.ts";

export interface AttendanceEvent {
  day: IsoDate;
  code: AttendanceCode;
}

export interface Attendance {
  /** Working days less leave. */
  scheduledDays: number;
  /** Scheduled days less those absent, sick or excused; duty elsewhere counts as work. */
  attendedOn: IsoDate[];
  events: AttendanceEvent[];
  codes: Partial<Record<AttendanceCode, number>>;
}

const LATE = [AttendanceCode.TL1, AttendanceCode.TL1, AttendanceCode.TL2, AttendanceCode.TL3, AttendanceCode.TL4];
const EARLY = [AttendanceCode.PSW1, AttendanceCode.PSW1, AttendanceCode.PSW2, AttendanceCode.PSW3, AttendanceCode.PSW4];

/** Days of work on duty outside the office. */
const ELSEWHERE = 0.02;

/** One person's days: what the machines of a month would say. */
export function attend(
  days: readonly IsoDate[],
  leaves: readonly DemoLeave[],
  habits: Habits,
  random: Random,
): Attendance {
  const attendance: Attendance = { scheduledDays: 0, attendedOn: [], events: [], codes: {} };
  const record = (day: IsoDate, code: AttendanceCode) => {
    attendance.events.push({ day, code });
    attendance.codes[code] = (attendance.codes[code] ?? 0) + 1;
  };

  for (const day of days) {
    const leave = leaves.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
    if (leave !== undefined) {
      const code = codeOf(leave);
      if (code !== null) record(day, code);
      continue;
    }
    attendance.scheduledDays += 1;
    const draw = random.next();
    if (draw < habits.absent) record(day, AttendanceCode.TK);
    else if (draw < habits.absent + habits.away) record(day, random.chance(0.6) ? "SAKIT" : "IZIN");
    else {
      attendance.attendedOn.push(day);
      if (random.chance(ELSEWHERE)) record(day, AttendanceCode.DL);
      else {
        if (random.chance(habits.late)) record(day, random.pick(LATE));
        if (random.chance(habits.early)) record(day, random.pick(EARLY));
      }
    }
  }
  return attendance;
}

/** Study and unpaid leave take a person off the lists altogether: the recap has no line for them. */
function codeOf({ kind }: DemoLeave): AttendanceCode | null {
  if (kind === "SICK") return AttendanceCode.SAKIT;
  return kind === "ANNUAL" || kind === "MATERNITY" ? AttendanceCode.CUTI : null;
}
