import { OrganisationRating } from "./organisation-rating.ts";
import { round2, scoreLine, type ScoreLine } from "./score.ts";

/**
 * From which mean attainment of its indicators in percent a unit is rated how: a dated setting of the agency, since the law
 * names no number. Below the last it is VERY_POOR.
 */
export interface OrganisationAdviceRules {
  outstandingOver: number;
  goodFrom: number;
  needsImprovementFrom: number;
  poorFrom: number;
  /** A unit is outstanding only when each of its indicators comes to this. */
  noneBelow: number;
}

/** The default until an agency sets its own: for OUTSTANDING and GOOD as for one person's results (rules.json, advice). */
export const ORGANISATION_ADVICE: OrganisationAdviceRules = {
  outstandingOver: 100,
  goodFrom: 90,
  needsImprovementFrom: 75,
  poorFrom: 50,
  noneBelow: 90,
};

/** The steps of the advice. */
export const OrganisationAdviceLineName = {
  /** Indicators that have an attainment; each counts the same. */
  INDICATORS: "INDICATORS",
  /** Left out: not due, not measured, or without a planned value. */
  INDICATORS_NOT_MEASURED: "INDICATORS_NOT_MEASURED",
  /** Below what an outstanding unit reaches with each. */
  INDICATORS_BELOW: "INDICATORS_BELOW",
  /** The sum of the attainments and what each of them counts: their product is the mean. */
  ATTAINMENT: "ATTAINMENT",
} as const;
export type OrganisationAdviceLineName = (typeof OrganisationAdviceLineName)[keyof typeof OrganisationAdviceLineName];

/** A rating that the numbers suggest, with its arithmetic; null when they say nothing. The leader above decides, with a reason. */
export interface OrganisationAdvice {
  rating: OrganisationRating | null;
  /** Of the indicators that have an attainment, in percent; `attainment` is capped, so that one does not hide the others. */
  meanAttainment: number | null;
  lines: ScoreLine[];
}

export function organisationAdvice(
  attainments: readonly (number | null)[],
  rules: OrganisationAdviceRules,
): OrganisationAdvice {
  const known = attainments.filter((attainment) => attainment !== null);
  const below = known.filter((attainment) => attainment < rules.noneBelow).length;
  const sum = round2(known.reduce((total, attainment) => total + attainment, 0));
  const lines = [
    scoreLine(OrganisationAdviceLineName.INDICATORS, known.length, 0),
    scoreLine(OrganisationAdviceLineName.INDICATORS_NOT_MEASURED, attainments.length - known.length, 0),
    scoreLine(OrganisationAdviceLineName.INDICATORS_BELOW, below, 0),
  ];
  if (known.length === 0) return { rating: null, meanAttainment: null, lines };

  lines.push(scoreLine(OrganisationAdviceLineName.ATTAINMENT, sum, 1 / known.length));
  const meanAttainment = round2(sum / known.length);
  return { rating: ratingOf(meanAttainment, below, rules), meanAttainment, lines };
}

function ratingOf(mean: number, below: number, rules: OrganisationAdviceRules): OrganisationRating {
  if (mean > rules.outstandingOver && below === 0) return OrganisationRating.OUTSTANDING;
  if (mean >= rules.goodFrom) return OrganisationRating.GOOD;
  if (mean >= rules.needsImprovementFrom) return OrganisationRating.NEEDS_IMPROVEMENT;
  return mean >= rules.poorFrom ? OrganisationRating.POOR : OrganisationRating.VERY_POOR;
}
