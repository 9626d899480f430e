import type { ObjectionRules } from "./cycle-rules.ts";
import { addDays, type IsoDate } from "./iso-date.ts";
import { nthWorkingDayAfter, type WorkCalendar } from "./working-days.ts";

/**
 * The last day on which an objection is in time. The day of receipt is day 0, the last day is included to its end; days are the agency's (`agencyDate`).
 * In calendar days a holiday counts like any other day, and a window that ends on one is not longer for it.
 * Source: PP 30/2019 art. 59 (14 days of receipt); the unit is a dated setting.
 */
export const windowEndsOn = (publishedOn: IsoDate, rule: ObjectionRules, calendar: WorkCalendar): IsoDate =>
  daysLater(publishedOn, rule.windowDays, rule, calendar);

/** Whether an objection may be filed on a day. */
export const isWindowOpen = (
  publishedOn: IsoDate,
  today: IsoDate,
  rule: ObjectionRules,
  calendar: WorkCalendar,
): boolean => today >= publishedOn && today <= windowEndsOn(publishedOn, rule, calendar);

/** The last day for the appraiser's answer; after it the superior may decide without one. Counted like the window. */
export const answerDueOn = (filedOn: IsoDate, rule: ObjectionRules, calendar: WorkCalendar): IsoDate =>
  daysLater(filedOn, rule.answerDays, rule, calendar);

function daysLater(day: IsoDate, count: number, { windowUnit }: ObjectionRules, calendar: WorkCalendar): IsoDate {
  if (windowUnit === "WORKING") return nthWorkingDayAfter(day, count, calendar);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Not a count of days: ${count}`);
  return addDays(day, count);
}
