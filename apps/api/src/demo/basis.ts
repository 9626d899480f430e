import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { headWorkResult } from "@andir/domain/head-of-unit";
import type { Basis } from "../features/assessments/basis.ts";
import type { ResultFacts } from "../features/assessments/result-facts.loaders.ts";
import type { Assessed } from "./assessments.ts";
import { disciplineFactsOf, innovationFactsOf, satisfactionFactsOf, workQualityFactsOf } from "./facts.ts";
import { planRecordOf, type PlanRecord } from "./realisations.ts";
import type { WorkContext } from "./record.ts";
import { scoringRulesOn } from "./scoring.ts";
import type { DemoPeriod } from "./timeline.ts";

/**
 * What an assessment rests on, as the API would read it back (`readBasis`). Here it is not kept with the published ones: it would be nine tenths of
 * all bytes of the demo, and nothing changes these facts after the load. So explanations read the facts anew, and a test holds both equal.
 */
export function basisOf(context: WorkContext, { record, post, period, months, report }: Assessed): Basis {
  const rules = scoringRulesOn(period.endsOn, context.timeline);
  const of = <T>(all: readonly (T | undefined)[] | undefined): T[] => months.flatMap((index) => all?.[index] ?? []);
  const personMonths = of(record.months);
  const services = context.services.get(post.unit);
  const answers = rules.workQuality.weights.satisfaction === undefined ? undefined : context.answers.get(post.unit);
  const discipline = disciplineFactsOf(personMonths, report);
  const work = workQualityFactsOf(personMonths, of(record.posts.get(post)), services ? of(services) : null);
  const { records, applicable } = innovationFactsOf(
    context.innovations.get(record.person) ?? [],
    period,
    rules.innovation.monthsBack,
    record.person.type,
  );
  const rating = post.isHead ? context.unitRatings(post.unit, period) : null;
  const workResult = headWorkResult(rating, DEFAULT_CYCLE_RULES.headOfUnit);
  const planned = planRecordOf(context, record, post, period.endsOn);
  return {
    period,
    today: context.timeline.today,
    aspects: {
      key: "",
      rules,
      unitKey: post.unit.key,
      isHead: post.isHead,
      positionKey: post.key,
      hoursShare: 1,
      postStartsOn: post.startsOn,
      postEndsOn: post.endsOn,
      scheduledDays: discipline.scheduledDays,
      attendedDays: work.daysAttended,
      codes: discipline.codes,
      daysWithEntry: work.daysWithEntry,
      entries: work.entries,
      verifiedEntries: work.verifiedEntries,
      feedback: work.feedback,
      submitted: true,
      daysLate: discipline.reports[0] ?? 0,
      service: work.service,
      satisfaction: satisfactionFactsOf(of(answers)),
      innovations: [...records],
      innovationApplies: applicable,
    },
    results: planned === null ? [] : resultFactsOf(planned, period),
    feedback: {},
    organisation: rating && workResult && { rating, workResult },
    rules: DEFAULT_CYCLE_RULES,
  };
}

const resultFactsOf = ({ plan, readings }: PlanRecord, { startsOn, endsOn }: DemoPeriod): ResultFacts[] =>
  plan.results.map(({ key, kind, words, indicators }) => ({
    key,
    kind,
    title: words.title,
    planStartsOn: plan.startsOn,
    planEndsOn: plan.endsOn,
    indicators: indicators.map((indicator) => ({
      key: indicator.key,
      text: indicator.words.text,
      pattern: indicator.words.pattern,
      direction: indicator.words.direction,
      target: indicator.target,
      measuredMonths: indicator.words.months && [...indicator.words.months],
      readings: (readings.get(indicator) ?? []).filter(({ on }) => on >= startsOn && on <= endsOn),
    })),
  }));
