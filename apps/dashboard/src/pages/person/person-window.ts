import { monthBack } from "../../lib/month-back.ts";

/** Twelve months of the timeline, as the first and the last day on which their periods begin. */
export interface MonthWindow {
  from: string;
  to: string;
}

/** The newest twelve months and where the trend of twenty-four begins. */
export function personWindow(today: string): MonthWindow & { trendFrom: string } {
  return {
    from: monthBack(today, 11).startsOn,
    to: monthBack(today, 0).endsOn,
    trendFrom: monthBack(today, 23).startsOn,
  };
}

/** The twelve months before a window: pages of a timeline are cut by month, so that a report and its assessment stay together. */
export const olderWindow = ({ from }: MonthWindow): MonthWindow => ({
  from: monthBack(from, 12).startsOn,
  to: monthBack(from, 1).endsOn,
});
