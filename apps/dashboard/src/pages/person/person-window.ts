import { monthOf, type PeriodSpan } from "@andir/domain/period";

/** Twelve months of the timeline, as the first and the last day on which their periods begin. */
export interface MonthWindow {
  from: string;
  to: string;
}

const back = (date: string, months: number): PeriodSpan => {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
};

/** The newest twelve months and where the trend of twenty-four begins. */
export function personWindow(today: string): MonthWindow & { trendFrom: string } {
  return { from: back(today, 11).startsOn, to: back(today, 0).endsOn, trendFrom: back(today, 23).startsOn };
}

/** The twelve months before a window: pages of a timeline are cut by month, so that a report and its assessment stay together. */
export const olderWindow = ({ from }: MonthWindow): MonthWindow => ({
  from: back(from, 12).startsOn,
  to: back(from, 1).endsOn,
});
