import { addDays, weekday, type IsoDate } from "./iso-date.ts";

/** When a unit or a person works (hari kerja): a five- or six-day week from Monday on, less holidays and collective leave; in shifts the duty days. */
export interface WorkCalendar {
  daysPerWeek: 5 | 6;
  /** Libur nasional and cuti bersama: set by decree each year, imported, never computed. */
  holidays: ReadonlySet<IsoDate>;
  /** The days on which a person who works in shifts (dinas jaga, sif) is on duty, holidays among them; then the week and the holidays say nothing. */
  dutyDays?: ReadonlySet<IsoDate> | undefined;
}

export const isWorkingDay = (date: IsoDate, { daysPerWeek, holidays, dutyDays }: WorkCalendar): boolean =>
  dutyDays === undefined ? weekday(date) <= daysPerWeek && !holidays.has(date) : dutyDays.has(date);

/** The working days from one day to another, both included, in order; none when `to` is before `from`. */
export function workingDays(from: IsoDate, to: IsoDate, calendar: WorkCalendar): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}

/** The n-th working day after a day, which itself never counts. Throws a RangeError unless n is a whole number from 1 on, and where a roster has too few days. */
export function nthWorkingDayAfter(date: IsoDate, n: number, calendar: WorkCalendar): IsoDate {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a count of working days: ${n}`);
  if (calendar.dutyDays !== undefined) return nthDutyDayAfter(date, n, calendar.dutyDays);

  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function nthDutyDayAfter(date: IsoDate, n: number, dutyDays: ReadonlySet<IsoDate>): IsoDate {
  const day = [...dutyDays].filter((duty) => duty > date).toSorted()[n - 1];
  if (day === undefined) throw new RangeError(`The roster has fewer than ${n} days after ${date}`);
  return day;
}
