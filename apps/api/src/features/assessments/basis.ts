import { attainmentOf, meanAttainment, type Attainment } from "@andir/domain/attainment";
import { behaviourAdvice } from "@andir/domain/behaviour-advice";
import type { CycleRules } from "@andir/domain/cycle-rules";
import { disciplineScore } from "@andir/domain/discipline-score";
import { innovationScore } from "@andir/domain/innovation-score";
import { monthOn } from "@andir/domain/iso-month";
import type { OrganisationRating } from "@andir/domain/organisation-rating";
import type { PeriodKind } from "@andir/domain/period-kind";
import type { Rating } from "@andir/domain/rating";
import { scoreLine, type Score } from "@andir/domain/score";
import { timeInPost } from "@andir/domain/short-in-post";
import { satisfactionIndexOf } from "@andir/domain/satisfaction-index";
import { workQualityScore } from "@andir/domain/work-quality-score";
import { workResultAdvice, type Advice } from "@andir/domain/work-result-advice";
import type { Aspect } from "@andir/domain/aspect";
import type { FeedbackCounts } from "../feedback/feedback-facts.loaders.ts";
import { mergedPeriods, type PeriodResult } from "./merged-periods.ts";
import type { MergedResult } from "@andir/domain/annual-merge";
import type { AspectFacts } from "./aspect-facts.loaders.ts";
import type { IndicatorFacts, ResultFacts } from "./result-facts.loaders.ts";

/**
 * Everything that one assessment rests on: with it alone every number can be worked out again. A published assessment
 * keeps it as it was; of a draft it is read anew each time.
 */
export interface Basis {
  readonly period: { readonly kind: PeriodKind; readonly startsOn: string; readonly endsOn: string };
  /** The day on which it was read. */
  readonly today: string;
  readonly aspects: AspectFacts;
  readonly results: readonly ResultFacts[];
  readonly feedback: FeedbackCounts;
  /** Of a year: what was published of its months and quarters. Bases that were kept before this was shown have none. */
  readonly periods?: readonly PeriodResult[];
  /** Of the unit that the post heads; null for one who heads none, or while there is none. */
  readonly organisation: { readonly rating: OrganisationRating; readonly workResult: Rating } | null;
  readonly rules: CycleRules;
}

export interface ResultAttainment {
  readonly result: ResultFacts;
  readonly indicators: readonly { readonly indicator: IndicatorFacts; readonly attainment: Attainment }[];
  /** In percent; null where nothing was measured. */
  readonly attainment: number | null;
}

const attained = new WeakMap<Basis, readonly ResultAttainment[]>();

/** Worked out once for each basis: the score, the advice and the explanation all ask for them. */
export function attainmentsOf(basis: Basis): readonly ResultAttainment[] {
  let found = attained.get(basis);
  if (found === undefined) attained.set(basis, (found = resultAttainments(basis)));
  return found;
}

const resultAttainments = (basis: Basis): ResultAttainment[] =>
  basis.results.map((result) => {
    const indicators = result.indicators.map((indicator) => ({
      indicator,
      attainment: indicatorAttainment(basis, result, indicator),
    }));
    return {
      result,
      indicators,
      attainment: meanAttainment(indicators.map(({ attainment }) => attainment.attainment)),
    };
  });

function indicatorAttainment(basis: Basis, result: ResultFacts, indicator: IndicatorFacts): Attainment {
  return attainmentOf(
    {
      pattern: indicator.pattern,
      direction: indicator.direction,
      target: indicator.target,
      from: monthOn(result.planStartsOn),
      to: monthOn(result.targetEndsOn ?? result.planEndsOn),
      isProrated: basis.rules.attainment.proratesCounts,
      measuredIn: indicator.measuredMonths,
    },
    {
      from: monthOn(basis.period.startsOn),
      // A plan that was closed early is asked for its months alone, as that part of what was agreed.
      to: monthOn(basis.period.endsOn < result.planEndsOn ? basis.period.endsOn : result.planEndsOn),
      readings: readingsFor(basis.period.kind, indicator),
      hoursShare: basis.aspects.hoursShare,
      today: basis.today,
    },
    basis.rules.attainment,
  );
}

/** What was reported of the period itself stands for the whole of it; else that of its quarters or months, whichever is finer. */
function readingsFor(kind: PeriodKind, { readings }: IndicatorFacts) {
  for (const told of new Set<PeriodKind>([kind, "MONTH", "QUARTER"])) {
    const found = readings.filter((reading) => reading.kind === told);
    if (found.length > 0) return found;
  }
  return [];
}

/** The functions by which each score is computed, over the same facts. */
export const scoreOf: Record<Aspect, (basis: Basis) => Score> = {
  DISCIPLINE: ({ aspects: f }) =>
    disciplineScore(
      {
        scheduledDays: f.scheduledDays,
        codes: f.codes,
        reports: f.submitted || !f.reportsWithin ? [f.submitted ? f.daysLate : null] : f.reportsWithin,
      },
      f.rules,
    ),
  WORK_QUALITY: (basis) => {
    const f = basis.aspects;
    return workQualityScore(
      {
        attainment: meanAttainment(attainmentsOf(basis).map(({ attainment }) => attainment)),
        daysAttended: f.attendedDays,
        daysWithEntry: f.daysWithEntry,
        entries: f.entries,
        verifiedEntries: f.verifiedEntries,
        feedback: f.feedback,
        service: f.service,
        satisfaction: satisfactionOf(f.satisfaction),
      },
      f.rules,
    );
  },
  INNOVATION: ({ aspects: f }) => innovationScore({ records: f.innovations, applicable: f.innovationApplies }, f.rules),
};

/** What the numbers suggest for the work result; for a unit's head it is what the unit's rating gives (SE MenPANRB 3/2023). */
export function adviceOnWorkResult(basis: Basis): Advice {
  if (basis.organisation !== null) {
    const { rating, workResult } = basis.organisation;
    return { rating: workResult, lines: [scoreLine(rating, 1, 0)] };
  }
  return workResultAdvice(
    attainmentsOf(basis).map(({ result, attainment }) => ({ kind: result.kind, attainment })),
    basis.rules.workResult,
  );
}

export const adviceOnBehaviour = (basis: Basis): Advice =>
  behaviourAdvice(
    { feedback: basis.feedback, disciplineScore: scoreOf.DISCIPLINE(basis).score },
    basis.rules.behaviour,
  );

/** What the months and quarters of a year give together; null for other periods, and where none was published. */
export const adviceOfPeriods = ({ aspects, periods = [], rules }: Basis): MergedResult | null =>
  mergedPeriods({ startsOn: aspects.postStartsOn, endsOn: aspects.postEndsOn }, periods, rules.merge);

/** Whether the post was held too briefly in the period to be assessed, by the rule in force. */
export const isTooShort = ({ aspects, period, rules }: Basis): boolean =>
  timeInPost({ startsOn: aspects.postStartsOn, endsOn: aspects.postEndsOn }, period, rules).result === "NOT_ASSESSABLE";

/** The index of all answers to the services of the unit together. */
function satisfactionOf(of: AspectFacts["satisfaction"]): { index: number; responses: number } | null {
  const index = of ? satisfactionIndexOf(of.sums).index : null;
  return of == null || index === null ? null : { index, responses: of.responses };
}
