import { disciplineScore } from "@andir/domain/discipline-score";
import { innovationScore } from "@andir/domain/innovation-score";
import { addDays } from "@andir/domain/iso-date";
import { predicateOf } from "@andir/domain/predicate";
import { nthWorkingDayAfter } from "@andir/domain/working-days";
import { workQualityScore } from "@andir/domain/work-quality-score";
import { disciplineFactsOf, innovationFactsOf, workQualityFactsOf } from "./facts.ts";
import { randomOf, type Random } from "./random.ts";
import { rate, rateTheSame } from "./ratings.ts";
import { earlier, instant, type DemoReport } from "./reports.ts";
import { givesEveryoneTheSame, type Outcome } from "./stories.ts";
import type { DemoPeriod, Timeline } from "./timeline.ts";
import type { WorkContext, WorkRecord } from "./record.ts";
import { holdsOn, type DemoPost } from "./world.ts";

export interface Assessed {
  record: WorkRecord;
  post: DemoPost;
  period: DemoPeriod;
  /** Indexes of the months of the window. */
  months: readonly number[];
  report: DemoReport;
}

const STATUS: { [outcome in Outcome]?: string } = {
  ASSESSMENT_DRAFT: "DRAFT",
  PUBLISHED: "PUBLISHED",
  ACKNOWLEDGED: "ACKNOWLEDGED",
  FINAL: "FINAL",
};

/** The appraiser's judgement of a verified report, with the aspects that the facts give. */
export function writeAssessment(context: WorkContext, { record, post, period, months, report }: Assessed): void {
  const { rules, timeline, writer } = context;
  const status = STATUS[report.outcome];
  const appraiser = post.appraisers.find((term) => holdsOn(term, period.endsOn))?.appraiser;
  if (status === undefined || appraiser === undefined) return;

  const of = <T>(all: readonly (T | undefined)[] | undefined): T[] => months.flatMap((index) => all?.[index] ?? []);
  const personMonths = of(record.months);
  const services = context.services.get(post.unit);
  const disciplineFacts = disciplineFactsOf(personMonths, report);
  const workFacts = workQualityFactsOf(personMonths, of(record.posts.get(post)), services ? of(services) : null);
  const innovationFacts = innovationFactsOf(
    context.innovations.get(record.person) ?? [],
    period,
    rules.innovation.monthsBack,
    record.person.type,
  );
  const discipline = disciplineScore(disciplineFacts, rules).score;

  const { random } = record;
  const { workResult, behaviour, reason } = givesEveryoneTheSame(post)
    ? rateTheSame()
    : rate(
        {
          discipline,
          disciplineFacts,
          workFacts,
          expectedDays: personMonths.reduce(
            (sum, month) => sum + Math.min(month.attendedDays, context.entriesPerMonth),
            0,
          ),
          leniency: randomOf(context.seed, "leniency", appraiser.seat).bell(),
          talent: record.talent,
        },
        random,
        post.isHead ? context.unitRatings(post.unit, period) : null,
      );
  writer.add(
    "assessment",
    random.key(Date.parse(period.endsOn)),
    record.person.key,
    post.key,
    post.unit.key,
    appraiser.key,
    period.key,
    period.endsOn,
    status,
    "LOCAL",
    discipline,
    workQualityScore(workFacts, rules).score,
    innovationScore(innovationFacts, rules).score,
    rules.version,
    workResult,
    behaviour,
    predicateOf(workResult, behaviour),
    reason,
    status === "DRAFT" ? null : publishedAt(report, timeline, random),
  );
}

/** On the day of the verification or a little later. */
function publishedAt({ verifiedOn }: DemoReport, { calendar, yesterday }: Timeline, random: Random): string {
  const lag = random.int(0, 2);
  const day = lag === 0 ? verifiedOn! : nthWorkingDayAfter(verifiedOn!, lag, calendar);
  return instant(earlier(day, yesterday), 15.6, 16.9, random);
}

export const windowHasPassed = (day: string, { today }: Timeline): boolean => addDays(day, 21) < today;
