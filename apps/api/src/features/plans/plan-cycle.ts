import { addDays, agencyDate } from "@andir/domain/iso-date";
import { badInput } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";

/** When a plan is due: a setting of the agency that may change from a day on. */
interface PlanDeadlines {
  /** A day of the plan's own year. */
  readonly dueOn: { readonly month: number; readonly day: number };
  /** For a post taken up in the course of the year. */
  readonly daysAfterNewPost: number;
}

const DEADLINES: PlanDeadlines = { dueOn: { month: 1, day: 31 }, daysAfterNewPost: 14 };

/** As they stand on a day: the one place that asks for them. */
const deadlinesOn = (_scope: Scope, _day: string): Promise<PlanDeadlines> => Promise.resolve(DEADLINES);

/** The last day on which the plan of a post for a year is in time. `startsOn` is the plan's first day. */
export async function planDueOn(scope: Scope, startsOn: string): Promise<string> {
  return dueOnBy(await deadlinesOn(scope, startsOn), startsOn);
}

export function dueOnBy({ dueOn, daysAfterNewPost }: PlanDeadlines, startsOn: string): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const ofYear = `${startsOn.slice(0, 4)}-${two(dueOn.month)}-${two(dueOn.day)}`;
  const afterNewPost = addDays(startsOn, daysAfterNewPost);
  return startsOn.endsWith("-01-01") || afterNewPost < ofYear ? ofYear : afterNewPost;
}

/** The year of the cycle that is asked for: this year when none is. Throws BAD_USER_INPUT for what is no year of a date. */
export function yearOf(scope: Scope, asked: number | null | undefined): number {
  const year = asked ?? Number(agencyDate(scope.now).slice(0, 4));
  if (year < 1 || year > 9999) throw badInput(`year is ${year}; it must be from 1 to 9999.`);
  return year;
}
