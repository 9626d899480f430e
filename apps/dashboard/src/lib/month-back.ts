import { monthOf, type PeriodSpan } from "@andir/domain/period";

/** The calendar month so many months before the one that the day is in. */
export function monthBack(date: string, months: number): PeriodSpan {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}
