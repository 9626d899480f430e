import { CoreValue } from "./core-value.ts";
import type { Rating } from "./rating.ts";
import { round2, scoreLine, type ScoreLine } from "./score.ts";
import type { Advice } from "./work-result-advice.ts";

/** How feedback and discipline become advice on behaviour: a dated setting of the agency; no instrument names numbers. */
export interface BehaviourRules {
  /** A value counts from this many ratings on. */
  minRatings: number;
  /** Of the mean, which lies between -1 (all below) and 1 (all above): above expectation from here on. */
  aboveFrom: number;
  /** Below expectation under this. */
  belowUnder: number;
  /** The discipline score (0 to 100) as one more item beside the values, or null where it is none. */
  discipline: { weight: number; meetsFrom: number; aboveFrom: number | null } | null;
}

/** The default until an agency sets its own. Being there in time is expected: by itself it is never above expectation. */
export const BEHAVIOUR: BehaviourRules = {
  minRatings: 1,
  aboveFrom: 0.5,
  belowUnder: -0.5,
  discipline: { weight: 1, meetsFrom: 75, aboveFrom: null },
};

/** What the behaviour (perilaku kerja) of one person in one period is read from; the caller has left out what anonymity hides. */
export interface BehaviourFacts {
  /** How many ratings of each kind a core value has; a value without any may be left out. */
  feedback: Partial<Record<CoreValue, Record<Rating, number>>>;
  disciplineScore: number | null;
}

/** The steps beside one line for each core value, which is ratings x their mean. */
export const BehaviourLineName = {
  DISCIPLINE: "DISCIPLINE",
  /** The sum of the values' means and of the weighted discipline, over how many they are: `amount` is the mean that is compared, to two decimals. */
  MEAN: "MEAN",
} as const;
export type BehaviourLineName = (typeof BehaviourLineName)[keyof typeof BehaviourLineName];

const VALUE: Record<Rating, number> = { BELOW: -1, MEETS: 0, ABOVE: 1 };

/** The mean of ratings as -1, 0 and 1: what `behaviourAdvice` and the work-quality score read feedback by. Null of none. */
export function meanRating(counts: Record<Rating, number>): number | null {
  const ratings = counts.BELOW + counts.MEETS + counts.ABOVE;
  return ratings === 0 ? null : (counts.ABOVE * VALUE.ABOVE + counts.BELOW * VALUE.BELOW) / ratings;
}

/** Every core value with enough feedback weighs the same, however many rated it. Null when nothing is known. */
export function behaviourAdvice(facts: BehaviourFacts, rules: BehaviourRules): Advice {
  const lines: ScoreLine[] = [];
  let sum = 0;
  let weights = 0;
  for (const value of Object.values(CoreValue)) {
    const counts = facts.feedback[value];
    const mean = counts === undefined ? null : meanRating(counts);
    const ratings = counts === undefined ? 0 : counts.BELOW + counts.MEETS + counts.ABOVE;
    if (mean === null || ratings < rules.minRatings) continue;
    lines.push(scoreLine(value, ratings, mean));
    sum += mean;
    weights += 1;
  }
  if (rules.discipline !== null && facts.disciplineScore !== null) {
    const { weight } = rules.discipline;
    const line = scoreLine(
      BehaviourLineName.DISCIPLINE,
      weight,
      disciplineValue(facts.disciplineScore, rules.discipline),
    );
    lines.push(line);
    sum += line.amount;
    weights += weight;
  }
  if (weights === 0) return { rating: null, lines };

  const line = scoreLine(BehaviourLineName.MEAN, sum, 1 / weights);
  lines.push(line);
  const mean = round2(line.amount);
  return { rating: mean >= rules.aboveFrom ? "ABOVE" : mean < rules.belowUnder ? "BELOW" : "MEETS", lines };
}

function disciplineValue(score: number, rule: NonNullable<BehaviourRules["discipline"]>): number {
  if (rule.aboveFrom !== null && score >= rule.aboveFrom) return VALUE.ABOVE;
  return score >= rule.meetsFrom ? VALUE.MEETS : VALUE.BELOW;
}
