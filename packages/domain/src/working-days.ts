import { addDays, weekday, type IsoDate } from "./iso-date.ts";
import { monthOn, type IsoMonth } from "./iso-month.ts";

/** When a unit or a person works (hari kerja): a five- or six-day week from Monday on, less holidays and collective leave; by roster where there is one. */
export interface WorkCalendar {
  daysPerWeek: 5 | 6;
  /** Libur nasional and cuti bersama: set by decree each year, imported, never computed. */
  holidays: ReadonlySet<IsoDate>;
  /** For those who work in shifts; in its months the week and the holidays say nothing. */
  roster?: DutyRoster | undefined;
}

/**
 * The days on which a person is on duty (jadwal dinas, sif), holidays among them. It is written by months: in a month without a duty day there is
 * no roster, and the week holds, so that no deadline waits for a roster that nobody has written.
 */
export interface DutyRoster {
  dutyDays: ReadonlySet<IsoDate>;
  months: ReadonlySet<IsoMonth>;
}

export const rosterOf = (dutyDays: Iterable<IsoDate>): DutyRoster => {
  const days = new Set(dutyDays);
  return { dutyDays: days, months: new Set([...days].map(monthOn)) };
};

export function isWorkingDay(date: IsoDate, { daysPerWeek, holidays, roster }: WorkCalendar): boolean {
  if (roster?.months.has(monthOn(date))) return roster.dutyDays.has(date);
  return weekday(date) <= daysPerWeek && !holidays.has(date);
}

/** The working days from one day to another, both included, in order; none when `to` is before `from`. */
export function workingDays(from: IsoDate, to: IsoDate, calendar: WorkCalendar): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}

/** The n-th working day after a day, which itself never counts. Throws a RangeError unless n is a whole number from 1 on. */
export function nthWorkingDayAfter(date: IsoDate, n: number, calendar: WorkCalendar): IsoDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a count of working days: ${n}`);

  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
