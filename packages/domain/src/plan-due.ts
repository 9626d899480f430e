import type { PlanDueRules } from "./cycle-rules.ts";
import { addDays, type IsoDate } from "./iso-date.ts";

/**
 * The last day on which the plan of a post for a year is in time: the day of that year, or the days after the post began when these end later.
 * Of a candidate civil servant the post begins on the date of duty (tanggal melaksanakan tugas). The first day itself does not count.
 * Throws a RangeError for a post that begins after the year, which owes no plan for it.
 */
export function planDueOn(rules: PlanDueRules, postStartsOn: IsoDate, year: number): IsoDate {
  const text = String(year).padStart(4, "0");
  if (postStartsOn.slice(0, 4) > text) throw new RangeError(`A post from ${postStartsOn} owes no plan for ${text}`);

  const ofYear = `${text}-${rules.monthDay}`;
  const ofPost = addDays(postStartsOn, rules.daysAfterNewPost);
  return ofPost > ofYear ? ofPost : ofYear;
}
