import { addDays, weekday, type IsoDate } from "./iso-date.ts";

/** When a unit works (hari kerja): a five- or six-day week from Monday on, less holidays and collective leave. */
export interface WorkCalendar {
  daysPerWeek: 5 | 6;
  /** Libur nasional and cuti bersama: set by decree each year, imported, never computed. */
  holidays: ReadonlySet<IsoDate>;
}

export const isWorkingDay = (date: IsoDate, calendar: WorkCalendar): boolean =>
  weekday(date) <= calendar.daysPerWeek && !calendar.holidays.has(date);

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
