import type { IsoDate } from "./iso-date.ts";

/** A calendar month as "YYYY-MM", which also sorts and compares as text. */
export type IsoMonth = string;

/** The month that a day falls in. */
export const monthOn = (date: IsoDate): IsoMonth => date.slice(0, 7);

/** Which of the twelve it is: 1 is January. */
export const monthNumber = (month: IsoMonth): number => Number(month.slice(5, 7));

/** The months from one to another, both included, in order; none when `to` is before `from`. Throws a RangeError for what is no month. */
export function monthsBetween(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  const last = ordinal(to);
  const months: IsoMonth[] = [];
  for (let month = ordinal(from); month <= last; month++) months.push(monthAt(month));
  return months;
}

function ordinal(month: IsoMonth): number {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`Not a month of the form YYYY-MM: ${month}`);
  return Number(month.slice(0, 4)) * 12 + monthNumber(month) - 1;
}

const monthAt = (at: number): IsoMonth =>
  `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
