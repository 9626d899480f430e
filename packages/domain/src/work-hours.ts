import { AttendanceCode } from "./attendance-code.ts";
import { weekday, type IsoDate } from "./iso-date.ts";
import type { WorkWeekKind } from "./work-week.ts";

/** When people are to come and may leave (jam kerja), as HH:MM: a dated setting of the agency, such as the hours of Ramadan. */
export interface WorkHours {
  startsAt: string;
  endsAt: string;
  fridayEndsAt: string;
  sixDayEndsAt: string;
  /** From how many minutes late on it is TL1, TL2, TL3, TL4; the same of leaving early. */
  steps: readonly [number, number, number, number];
}

/** The default until an agency sets its own: 37.5 hours a week (PP 94/2021 art. 4, Perpres 21/2023), less the break. */
export const WORK_HOURS: WorkHours = {
  startsAt: "07:30",
  endsAt: "16:00",
  fridayEndsAt: "16:30",
  sixDayEndsAt: "14:00",
  steps: [1, 31, 61, 91],
};

export interface Schedule {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Of a day. Who works in shifts has no hours here: the file of the machine says them, or none is known. */
export function scheduleOf(day: IsoDate, week: WorkWeekKind, hours: WorkHours): Schedule | null {
  if (week === "SHIFT") return null;
  const { startsAt, endsAt, fridayEndsAt, sixDayEndsAt } = hours;
  if (week === "SIX_DAY") return { startsAt, endsAt: sixDayEndsAt };
  return { startsAt, endsAt: weekday(day) === 5 ? fridayEndsAt : endsAt };
}

const LATE = [AttendanceCode.TL1, AttendanceCode.TL2, AttendanceCode.TL3, AttendanceCode.TL4];
const EARLY = [AttendanceCode.PSW1, AttendanceCode.PSW2, AttendanceCode.PSW3, AttendanceCode.PSW4];

/** What two times of a machine amount to: nothing, late, early, or both. */
export function codesOfClock(
  arrivedAt: string,
  leftAt: string,
  { startsAt, endsAt }: Schedule,
  { steps }: Pick<WorkHours, "steps">,
): AttendanceCode[] {
  const step = (codes: readonly AttendanceCode[], minutes: number): AttendanceCode[] => {
    const at = steps.findLastIndex((from) => minutes >= from);
    return codes.slice(at, at + 1).filter(() => at >= 0);
  };
  return [
    ...step(LATE, minutesOf(arrivedAt) - minutesOf(startsAt)),
    ...step(EARLY, minutesOf(endsAt) - minutesOf(leftAt)),
  ];
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
