import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { answerDueOn } from "@andir/domain/objection-window";
import type { ObjectionStatus } from "@andir/domain/objection-status";
import { Rating } from "@andir/domain/rating";
import type { CopyWriter } from "./copy.ts";
import type { Random } from "./random.ts";
import { earlier, instant } from "./reports.ts";
import type { Timeline } from "./timeline.ts";
import { DECISIONS, OBJECTION_ANSWERS, OBJECTION_REASONS } from "./words/objections.ts";
import { holdsOn, type DemoPerson } from "./world.ts";

export interface DemoObjection {
  status: ObjectionStatus;
  superior: DemoPerson;
  filedOn: IsoDate;
  answeredOn: IsoDate | null;
  decidedOn: IsoDate | null;
  workResultBefore: Rating;
  /** As decided, or as before while it is not. */
  workResult: Rating;
  random: Random;
}

/** An objection to what was published on a day, as far as it has come, or no further than is laid down; null where nobody stands above or it is too soon. */
export function objectionTo(
  publishedOn: IsoDate,
  appraiser: DemoPerson,
  workResultBefore: Rating,
  { yesterday }: Timeline,
  laidDown: "FILED" | "ANSWERED" | undefined,
  random: Random,
): DemoObjection | null {
  const filedOn = earlier(addDays(publishedOn, random.int(1, 9)), laidDown ? addDays(yesterday, -2) : yesterday);
  const superior = superiorOn(appraiser, filedOn);
  if (superior === null || filedOn <= publishedOn) return null;
  const answeredOn = addDays(filedOn, laidDown ? 1 : random.int(1, 8));
  const decidedOn = addDays(answeredOn, random.int(2, 12));
  const isAnswered = laidDown !== "FILED" && answeredOn <= yesterday;
  const isDecided = laidDown === undefined && decidedOn <= yesterday;
  const isRaised = isDecided && workResultBefore !== Rating.ABOVE && random.chance(0.55);
  return {
    status: isDecided ? "DECIDED" : isAnswered ? "ANSWERED" : "FILED",
    superior,
    filedOn,
    answeredOn: isAnswered ? answeredOn : null,
    decidedOn: isDecided ? decidedOn : null,
    workResultBefore,
    workResult: isRaised ? (workResultBefore === Rating.BELOW ? Rating.MEETS : Rating.ABOVE) : workResultBefore,
    random,
  };
}

/** Who appraises the appraiser, by the definitive post. */
const superiorOn = ({ posts }: DemoPerson, day: IsoDate): DemoPerson | null =>
  posts
    .find((post) => post.capacity === "DEFINITIVE" && holdsOn(post, day))
    ?.appraisers.find((term) => holdsOn(term, day))?.appraiser ?? null;

export function writeObjection(
  writer: CopyWriter,
  assessment: { key: string; employeeKey: string; appraiserKey: string; behaviour: Rating },
  objection: DemoObjection,
  { calendar }: Timeline,
): void {
  const { status, superior, filedOn, answeredOn, decidedOn, workResultBefore, workResult, random } = objection;
  const at = (day: IsoDate) => instant(day, 8, 15, random);
  const isDecided = decidedOn !== null;
  writer.add(
    "objection",
    random.key(Date.parse(filedOn)),
    assessment.key,
    assessment.employeeKey,
    assessment.appraiserKey,
    superior.key,
    status,
    random.pick(OBJECTION_REASONS),
    at(filedOn),
    answerDueOn(filedOn, DEFAULT_CYCLE_RULES.objection, calendar),
    answeredOn === null ? null : random.pick(OBJECTION_ANSWERS),
    answeredOn === null ? null : at(answeredOn),
    workResultBefore,
    assessment.behaviour,
    isDecided ? workResult : null,
    isDecided ? assessment.behaviour : null,
    isDecided ? random.pick(DECISIONS[workResult === workResultBefore ? "kept" : "raised"]) : null,
    isDecided ? at(decidedOn) : null,
    isDecided ? superior.key : null,
  );
}
