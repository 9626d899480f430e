import type { AssessmentStatus } from "@andir/domain/assessment-status";
import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { windowEndsOn } from "@andir/domain/objection-window";
import type { Rating } from "@andir/domain/rating";
import { nthWorkingDayAfter, workingDays } from "@andir/domain/working-days";
import type { Assessed } from "./assessments.ts";
import { objectionTo, type DemoObjection } from "./objections.ts";
import type { Random } from "./random.ts";
import { earlier, instant } from "./reports.ts";
import { OBJECTING } from "./stories.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson } from "./world.ts";

const isLatest = ({ period, months }: Assessed, { latestDue }: Timeline): boolean =>
  period.kind === "MONTH" && months[0] === latestDue;

const windowEnd = (publishedOn: IsoDate, { calendar }: Timeline): IsoDate =>
  windowEndsOn(publishedOn, DEFAULT_CYCLE_RULES.objection, calendar);

/** On the day of the verification or a little later; of the latest month so late that one may still object. */
export function publishedOn(assessed: Assessed, timeline: Timeline, random: Random): IsoDate {
  const { verifiedOn } = assessed.report;
  const { calendar, yesterday, today } = timeline;
  const lag = random.int(0, 2);
  const day = earlier(lag === 0 ? verifiedOn! : nthWorkingDayAfter(verifiedOn!, lag, calendar), yesterday);
  if (!isLatest(assessed, timeline) || windowEnd(day, timeline) >= today) return day;
  const recent = workingDays(addDays(today, -12), yesterday, calendar);
  return recent.length > 0 ? random.pick(recent) : yesterday;
}

export interface Aftermath {
  status: AssessmentStatus;
  acknowledgedAt: string | null;
  objection: DemoObjection | null;
}

/** One in so many of those who have cause to object does. */
const OBJECTS = 0.04;

/** What became of a published assessment: read, objected to, final when the time to object was over. */
export function aftermathOf(
  assessed: Assessed,
  day: IsoDate,
  chosen: { appraiser: DemoPerson; workResult: Rating; hasCause: boolean } | null,
  timeline: Timeline,
  random: Random,
): Aftermath {
  const { post, period, report } = assessed;
  const laidDown = isLatest(assessed, timeline) ? OBJECTING[post.person.seat] : undefined;
  const objects = laidDown !== undefined || (period.kind === "MONTH" && chosen?.hasCause && random.chance(OBJECTS));
  const objection =
    chosen !== null && objects && !post.isHead
      ? objectionTo(day, chosen.appraiser, chosen.workResult, timeline, laidDown, random)
      : null;
  if (objection !== null)
    return { status: objection.status === "DECIDED" ? "DECIDED" : "OBJECTED", acknowledgedAt: null, objection };

  const isOver = windowEnd(day, timeline) < timeline.today;
  const isRead = isOver ? random.chance(0.9) : report.outcome !== "PUBLISHED";
  const readOn = earlier(addDays(day, random.int(0, 6)), timeline.yesterday);
  return {
    status: isOver ? "FINAL" : isRead ? "ACKNOWLEDGED" : "PUBLISHED",
    acknowledgedAt: isRead ? instant(readOn, 17, 20, random) : null,
    objection: null,
  };
}
