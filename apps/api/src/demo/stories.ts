import type { Habits } from "./personas.ts";
import { slipping } from "./personas.ts";
import type { DemoMonth, Timeline } from "./timeline.ts";
import type { DemoPost } from "./world.ts";

/** What the dashboard is to reveal, each in one place; the cast of people is in `cast.ts`. */

const SLIPPING_UNIT = "KEL.CIROYOM";
const SLIPPING_MONTHS = 6;

export const isSlipping = (post: DemoPost): boolean => post.unit.code === SLIPPING_UNIT;

/** A kelurahan that slips: as ever until half a year ago, then a sixth more each month. Its lurah only half as much. */
export function habitsIn(post: DemoPost, month: DemoMonth, { latestDue }: Timeline): Habits {
  const { habits } = post.person;
  if (!isSlipping(post)) return habits;
  const severity = Math.min(1, Math.max(0, (month.index - latestDue + SLIPPING_MONTHS) / SLIPPING_MONTHS));
  return slipping(habits, post.isHead ? severity / 2 : severity);
}

const HURRIED_UNIT = "DISDUKCAPIL";

/** A team that files late before big holidays, when its counters are full. */
export const isHurried = (post: DemoPost, month: DemoMonth): boolean =>
  post.unit.code === HURRIED_UNIT && month.isBeforeBigHoliday && month.index > 0;

/** An appraiser who gives everyone the same, by the unit that he heads. */
const UNIFORM_UNIT = "KEL.KEBONJERUK";

export const givesEveryoneTheSame = (post: DemoPost): boolean => post.unit.code === UNIFORM_UNIT && !post.isHead;

/** "Antrean daring": when the waiting time of the story was tried out, adopted and validated, in months ago. */
export const ONLINE_QUEUE = {
  unit: "PKM.GARUDA",
  service: "Pemeriksaan umum",
  started: 12,
  trial: 11,
  adopted: 9,
  validated: 8,
};

/** Median wait after the adoption, month by month; from the last on it stays there. */
const AFTER_ADOPTION = [45, 36, 28, 24];

/** A hall is being rebuilt: waits grow at once, less so with counters elsewhere, and once more when the work reaches these. */
export const REBUILT_HALL = {
  unit: "DISDUKCAPIL",
  service: "Perekaman KTP elektronik",
  since: 3,
  waits: [21, 16, 15, 22],
};

/** The median wait of a service in a month; null where no story is told of it. */
export function storyWait(unit: string, service: string, month: DemoMonth, { latestDue }: Timeline): number | null {
  if (unit === REBUILT_HALL.unit && service === REBUILT_HALL.service)
    return REBUILT_HALL.waits[month.index - (latestDue - REBUILT_HALL.since)] ?? null;
  if (unit !== ONLINE_QUEUE.unit || service !== ONLINE_QUEUE.service) return null;
  const since = month.index - (latestDue - ONLINE_QUEUE.adopted);
  if (since < 0) return since >= -2 ? 52 : 56;
  return AFTER_ADOPTION[Math.min(since, AFTER_ADOPTION.length - 1)]!;
}

/** Where a report and its assessment stand today. */
export type Outcome =
  | "MISSING"
  | "DRAFT"
  | "SUBMITTED"
  | "SUBMITTED_LATE"
  | "RETURNED"
  | "VERIFIED"
  | "ASSESSMENT_DRAFT"
  | "PUBLISHED"
  | "ACKNOWLEDGED"
  | "FINAL";

/** The latest due month of kelurahan Garuda: its lurah finds a bit of everything. */
export const LATEST_OUTCOME: Record<string, Outcome> = {
  "KEL.GARUDA#0": "PUBLISHED",
  "KEL.GARUDA#1": "SUBMITTED",
  "KEL.GARUDA#2": "VERIFIED",
  "KEL.GARUDA#3": "ASSESSMENT_DRAFT",
  "KEL.GARUDA#4": "PUBLISHED",
  "KEL.GARUDA#5": "SUBMITTED",
  "KEL.GARUDA#7": "MISSING",
  "KEL.GARUDA#8": "SUBMITTED",
  "KEL.GARUDA#9": "VERIFIED",
  "KEL.GARUDA#10": "SUBMITTED_LATE",
  "KEL.GARUDA#11": "RETURNED",
  "KEL.GARUDA#12": "DRAFT",
  "KEL.GARUDA#13": "PUBLISHED",
  "KEL.CIROYOM#0": "VERIFIED",
  "KEL.CIROYOM#1": "PUBLISHED",
  "KEL.CIROYOM#2": "PUBLISHED",
  "KEL.CIROYOM#3": "PUBLISHED",
  "KEL.CIROYOM#4": "PUBLISHED",
  "KEL.CIROYOM#5": "SUBMITTED_LATE",
  "KEL.CIROYOM#6": "PUBLISHED",
  "KEL.CIROYOM#7": "ASSESSMENT_DRAFT",
};

/** In a unit that slips two people do not agree with the latest month: one waits for an answer, one for the decision. */
export const OBJECTING: Record<string, "FILED" | "ANSWERED"> = {
  "KEL.CIROYOM#2": "FILED",
  "KEL.CIROYOM#4": "ANSWERED",
};
