import { addDays, type IsoDate } from "@andir/domain/iso-date";

/** What a day of the month is to the one who works on it. */
export type DayState = "logged" | "missing" | "today" | "ahead" | "free";

export interface WorkDay {
  day: IsoDate;
  state: DayState;
  /** How many entries it has. */
  entries: number;
  /** Why nothing is owed: the holiday or the leave; null where it is no working day by the week. */
  reason: string | null;
}

interface Month {
  from: IsoDate;
  to: IsoDate;
  today: IsoDate;
  workingDays: readonly IsoDate[];
  holidays: readonly { day: IsoDate; name: string }[];
  leaves: readonly { startsOn: IsoDate; endsOn: IsoDate; word: string }[];
  /** The day of each entry. */
  entries: readonly IsoDate[];
}

/** Each day of a month: what is logged, what is missing, and where nothing is owed, why. A day that is not over is not missing. */
export function monthOfWork({ from, to, today, workingDays, holidays, leaves, entries }: Month): WorkDay[] {
  const working = new Set(workingDays);
  const days: WorkDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const count = entries.filter((date) => date === day).length;
    const leave = leaves.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
    const holiday = holidays.find((each) => each.day === day);
    const isOwed = working.has(day) && !leave;
    days.push({
      day,
      entries: count,
      reason: isOwed ? null : (leave?.word ?? (working.has(day) ? null : (holiday?.name ?? null))),
      state: count > 0 ? "logged" : !isOwed ? "free" : day > today ? "ahead" : day === today ? "today" : "missing",
    });
  }
  return days;
}

/** The days of someone who works by roster are those of the roster; all others have their unit's. */
export const daysOfWork = (
  unit: { workWeek: string; workingDays: readonly IsoDate[] } | null,
  duty: readonly IsoDate[],
) => (unit === null ? [] : unit.workWeek === "SHIFT" ? duty : unit.workingDays);
