import { addDays, agencyDate, type IsoDate } from "@andir/domain/iso-date";

/**
 * What is told to everyone ends with the last whole month. A number that moved with each day would tell, by the difference from the day
 * before, how the one visitor of that day answered.
 */
export interface Window {
  /** The first of the twelve months. */
  readonly from: IsoDate;
  /** The first day of the last three months. */
  readonly recentFrom: IsoDate;
  /** The first day of the three months before these. */
  readonly beforeFrom: IsoDate;
  /** The first day after the last whole month. */
  readonly until: IsoDate;
  /** Its last day. */
  readonly to: IsoDate;
}

export function windowOn(now: Date): Window {
  const until = `${agencyDate(now).slice(0, 7)}-01`;
  return {
    from: monthsFrom(until, -12),
    recentFrom: monthsFrom(until, -3),
    beforeFrom: monthsFrom(until, -6),
    until,
    to: addDays(until, -1),
  };
}

/** The first of the month so many months on, of the first of a month. */
export function monthsFrom(first: IsoDate, months: number): IsoDate {
  const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
}
