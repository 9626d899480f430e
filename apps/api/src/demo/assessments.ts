import { predicateOf } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import {
  adviceOnBehaviour,
  adviceOnWorkResult,
  isTooShort,
  scoreOf,
  type Basis,
} from "../features/assessments/basis.ts";
import { basisOf } from "./basis.ts";
import { writeObjection } from "./objections.ts";
import { aftermathOf, publishedOn } from "./publication.ts";
import { randomOf } from "./random.ts";
import { rate, rateTheSame, type Impression } from "./ratings.ts";
import { isQueueWait } from "./realisations.ts";
import type { WorkContext, WorkRecord } from "./record.ts";
import { instant, type DemoReport } from "./reports.ts";
import { givesEveryoneTheSame, type Outcome } from "./stories.ts";
import type { DemoPeriod } from "./timeline.ts";
import { holdsOn, type DemoPerson, type DemoPost } from "./world.ts";

export interface Assessed {
  record: WorkRecord;
  post: DemoPost;
  period: DemoPeriod;
  /** Indexes of the months of the window. */
  months: readonly number[];
  report: DemoReport;
}

const ASSESSED: readonly Outcome[] = ["ASSESSMENT_DRAFT", "PUBLISHED", "ACKNOWLEDGED", "FINAL"];

/** The appraiser's judgement of a verified report, with the aspects and the advice that the facts give, and what became of it. */
export function writeAssessment(context: WorkContext, assessed: Assessed): void {
  const { record, post, period, report } = assessed;
  const { timeline, writer, seed } = context;
  const appraiser = post.appraisers.find((term) => holdsOn(term, period.endsOn))?.appraiser;
  if (!ASSESSED.includes(report.outcome) || appraiser === undefined) return;

  const { random } = record;
  const basis = basisOf(context, assessed);
  const advised = { workResult: adviceOnWorkResult(basis).rating, behaviour: adviceOnBehaviour(basis).rating };
  const isPart = post.startsOn > period.startsOn || (post.endsOn !== null && post.endsOn < period.endsOn);
  const discipline = scoreOf.DISCIPLINE(basis).score;
  const chosen =
    isPart && isTooShort(basis) ? null : choose(context, assessed, { basis, advised, discipline }, appraiser);
  const key = random.key(Date.parse(period.endsOn));
  const day = report.outcome === "ASSESSMENT_DRAFT" ? null : publishedOn(assessed, timeline, random);
  const after =
    day === null
      ? { status: "DRAFT", acknowledgedAt: null, objection: null }
      : aftermathOf(
          assessed,
          day,
          chosen && {
            appraiser,
            workResult: chosen.workResult,
            hasCause: hasCause(post, chosen.workResult, advised.workResult),
          },
          timeline,
          randomOf(seed, "aftermath", post.key, period.key),
        );
  const workResult = after.objection?.workResult ?? chosen?.workResult ?? null;
  writer.add(
    "assessment",
    key,
    record.person.key,
    post.key,
    post.unit.key,
    appraiser.key,
    period.key,
    period.endsOn,
    after.status,
    "LOCAL",
    discipline,
    scoreOf.WORK_QUALITY(basis).score,
    scoreOf.INNOVATION(basis).score,
    basis.aspects.rules.version,
    workResult,
    chosen?.behaviour ?? null,
    chosen && workResult && predicateOf(workResult, chosen.behaviour),
    chosen?.reason ?? null,
    advised.workResult,
    advised.behaviour,
    appraiser.key,
    chosen === null,
    day === null ? null : instant(day, 15.6, 16.9, random),
    after.acknowledgedAt,
  );
  if (after.objection === null || chosen === null) return;
  const against = { key, employeeKey: record.person.key, appraiserKey: appraiser.key, behaviour: chosen.behaviour };
  writeObjection(writer, against, after.objection, timeline);
}

/** Who would object: one who is below expectation, or below what the numbers suggest; not one who has what everyone has. */
const hasCause = (post: DemoPost, chosen: Rating, advised: Rating | null): boolean =>
  !givesEveryoneTheSame(post) && (chosen === Rating.BELOW || (chosen === Rating.MEETS && advised === Rating.ABOVE));

function choose(
  context: WorkContext,
  { record, post, months }: Assessed,
  numbers: Pick<Impression, "basis" | "advised" | "discipline">,
  appraiser: DemoPerson,
) {
  if (givesEveryoneTheSame(post)) return rateTheSame();
  const personMonths = months.flatMap((index) => record.months[index] ?? []);
  return rate(
    {
      ...numbers,
      personal: withoutQueue(numbers.basis),
      expectedDays: personMonths.reduce((sum, month) => sum + Math.min(month.attendedDays, context.entriesPerMonth), 0),
      leniency: randomOf(context.seed, "leniency", appraiser.seat).bell(),
      talent: record.talent,
    },
    record.random,
  );
}

/** Null where the unit's queue is no indicator of the person. */
function withoutQueue(basis: Basis): Rating | null {
  if (!basis.results.some(({ indicators }) => indicators.some(({ text }) => isQueueWait(text)))) return null;
  const results = basis.results.map((result) => ({
    ...result,
    indicators: result.indicators.filter(({ text }) => !isQueueWait(text)),
  }));
  return adviceOnWorkResult({ ...basis, results }).rating;
}
