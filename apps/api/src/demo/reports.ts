import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { daysLate } from "@andir/domain/reporting-state";
import { nthWorkingDayAfter, workingDays } from "@andir/domain/working-days";
import type { Habits } from "./personas.ts";
import type { Random } from "./random.ts";
import { isHurried, isSlipping, LATEST_OUTCOME, type Outcome } from "./stories.ts";
import type { DemoMonth, DemoPeriod, Timeline } from "./timeline.ts";
import type { DemoPost } from "./world.ts";

export interface DemoReport {
  outcome: Outcome;
  submittedOn: IsoDate | null;
  submittedAt: string | null;
  daysLate: number;
  verifiedOn: IsoDate | null;
  verifiedAt: string | null;
}

/** How a month just due looks in a team at work; the shares add up to 1. */
const LATEST: readonly [Outcome, number][] = [
  ["ACKNOWLEDGED", 0.1],
  ["PUBLISHED", 0.28],
  ["ASSESSMENT_DRAFT", 0.1],
  ["VERIFIED", 0.17],
  ["SUBMITTED", 0.2],
  ["SUBMITTED_LATE", 0.03],
  ["RETURNED", 0.04],
  ["DRAFT", 0.03],
  ["MISSING", 0.05],
];

export function outcomeOf(
  post: DemoPost,
  month: DemoMonth,
  timeline: Timeline,
  habits: Habits,
  random: Random,
): Outcome {
  const { latestDue } = timeline;
  const { seat, account } = post.person;
  if (month.index > latestDue) return random.chance(0.35) ? "SUBMITTED" : random.chance(0.4) ? "DRAFT" : "MISSING";
  if (month.index === latestDue) {
    // A second post is a report more, in a team where no part is laid down for it.
    const laidDown = post.person.posts.length === 1 || post.unit.code === seat.split("#")[0];
    return (laidDown ? LATEST_OUTCOME[seat] : undefined) ?? drawLatest(habits, random);
  }
  if (account === null && random.chance(0.008 + habits.filesLate * 0.02)) {
    return random.pick(["MISSING", "MISSING", "DRAFT", "SUBMITTED"]);
  }
  const monthsAgo = latestDue - month.index;
  if (monthsAgo === 1) return random.pick(["ACKNOWLEDGED", "ACKNOWLEDGED", "PUBLISHED", "FINAL", "FINAL"]);
  return monthsAgo === 2 && random.chance(0.2) ? "ACKNOWLEDGED" : "FINAL";
}

function drawLatest(habits: Habits, random: Random): Outcome {
  if (random.chance(habits.filesLate * 0.35)) return random.pick(["MISSING", "SUBMITTED_LATE", "DRAFT"]);
  let rest = random.next();
  for (const [outcome, share] of LATEST) {
    rest -= share;
    if (rest < 0) return outcome;
  }
  return "VERIFIED";
}

/** The dates of a month's report whose outcome is known; null where there is none yet. */
export function reportOf(
  post: DemoPost,
  month: DemoMonth,
  timeline: Timeline,
  habits: Habits,
  random: Random,
): DemoReport | null {
  const outcome = outcomeOf(post, month, timeline, habits, random);
  if (outcome === "MISSING" || month.endsOn > timeline.yesterday) return null;
  if (outcome === "DRAFT") return DRAFT;

  const late = calendarDaysLate(post, month, timeline, outcome, habits, random);
  const submittedOn = submissionDay(post, month, timeline, late, random);
  return filed(month, outcome, submittedOn, timeline, random);
}

function calendarDaysLate(
  post: DemoPost,
  month: DemoMonth,
  { latestDue }: Timeline,
  outcome: Outcome,
  habits: Habits,
  random: Random,
): number {
  if (outcome === "SUBMITTED_LATE") return 4;
  if (isHurried(post, month) && random.chance(0.85)) return random.int(2, 9);
  if (month.index === latestDue && post.person.seat in LATEST_OUTCOME && !isSlipping(post)) return 0;
  return random.chance(habits.filesLate) ? random.int(1, 6) : 0;
}

const DRAFT: DemoReport = {
  outcome: "DRAFT",
  submittedOn: null,
  submittedAt: null,
  daysLate: 0,
  verifiedOn: null,
  verifiedAt: null,
};

export function filed(
  period: DemoPeriod,
  outcome: Outcome,
  submittedOn: IsoDate,
  { calendar, yesterday, today }: Timeline,
  random: Random,
): DemoReport {
  const verified = !["SUBMITTED", "SUBMITTED_LATE", "RETURNED"].includes(outcome);
  const after = submittedOn < period.endsOn ? period.endsOn : submittedOn;
  const verifiedOn = verified ? earlier(nthWorkingDayAfter(after, random.int(1, 3), calendar), yesterday) : null;
  return {
    outcome,
    submittedOn,
    submittedAt: instant(submittedOn, 7.5, 14.5, random),
    daysLate: daysLate({ applicable: true, dueOn: period.reportDueOn, today, submittedOn }),
    verifiedOn,
    verifiedAt: verifiedOn === null ? null : instant(verifiedOn, 14.6, 15.5, random),
  };
}

/** A day on which the report was handed in: before the last day in time, or so many days after it. */
function submissionDay(
  post: DemoPost,
  month: DemoMonth,
  { calendar, yesterday }: Timeline,
  late: number,
  random: Random,
): IsoDate {
  // Who leaves with the end of the month hands in on the last day of work.
  if (post.person.leftOn === month.endsOn) return month.days[5].at(-1) ?? month.endsOn;
  if (late > 0) return earlier(addDays(month.reportDueOn, late), yesterday);
  const inTime = workingDays(addDays(month.endsOn, 1), earlier(month.reportDueOn, yesterday), calendar);
  return inTime.length > 0 ? random.pick(inTime) : earlier(addDays(month.endsOn, 1), yesterday);
}

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** A moment of that day in the agency, between two hours. */
export function instant(day: IsoDate, from: number, to: number, random: Random): string {
  const seconds = Math.floor((from + (to - from) * random.next()) * 3600);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${day}T${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}+07:00`;
}
