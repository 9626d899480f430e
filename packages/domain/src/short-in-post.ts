import type { CycleRules } from "./cycle-rules.ts";
import { addDays, daysBetween, type IsoDate } from "./iso-date.ts";
import { monthOn, monthsBetween, type IsoMonth } from "./iso-month.ts";
import type { PeriodSpan } from "./period.ts";

/** Whether a post was held long enough in a period to be assessed. Too short is a result of its own: neither missing nor below expectation. */
export const Assessability = { ASSESSABLE: "ASSESSABLE", NOT_ASSESSABLE: "NOT_ASSESSABLE" } as const;
export type Assessability = (typeof Assessability)[keyof typeof Assessability];

/** From which day to which a post is held; null while no end is known. */
export interface PostSpan {
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

/** Why: what was held, and what is asked for. */
export interface TimeInPost {
  result: Assessability;
  days: number;
  months: number;
  minimumDays: number;
  minimumMonths: number;
}

/** Calendar days of the period on which the post is held. */
export function daysHeld(post: PostSpan, period: Pick<PeriodSpan, "startsOn" | "endsOn">): number {
  const from = post.startsOn > period.startsOn ? post.startsOn : period.startsOn;
  const to = post.endsOn !== null && post.endsOn < period.endsOn ? post.endsOn : period.endsOn;
  return to < from ? 0 : daysBetween(from, to) + 1;
}

/**
 * The months of the period that count for the post: those of which most days are held, and of a half only the one that has the last day. So a month that
 * two posts share counts for one of them, and a year of two posts has twelve.
 */
export function monthsHeld(post: PostSpan, period: Pick<PeriodSpan, "startsOn" | "endsOn">): IsoMonth[] {
  return monthsBetween(monthOn(period.startsOn), monthOn(period.endsOn)).filter((month) => {
    const endsOn = addDays(`${monthOn(addDays(`${month}-01`, 31))}-01`, -1);
    const held = daysHeld(post, { startsOn: `${month}-01`, endsOn }) * 2;
    const days = Number(endsOn.slice(8));
    return held > days || (held === days && (post.endsOn === null || post.endsOn >= endsOn));
  });
}

/** Whether the holder is assessed in the period for the post; leave and study are the caller's to look at (`reportingState`). */
export function timeInPost(
  post: PostSpan,
  period: PeriodSpan,
  rules: Pick<CycleRules, "minimumMonths" | "minimumDays">,
): TimeInPost {
  const days = daysHeld(post, period);
  const months = monthsHeld(post, period).length;
  const minimumDays = rules.minimumDays[period.kind];
  const minimumMonths = rules.minimumMonths[period.kind];
  const isTooShort = days === 0 || days < minimumDays || months < minimumMonths;
  return { result: isTooShort ? "NOT_ASSESSABLE" : "ASSESSABLE", days, months, minimumDays, minimumMonths };
}
