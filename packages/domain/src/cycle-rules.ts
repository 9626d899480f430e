import { ABSENCE, type AbsenceRules } from "./absence.ts";
import { ADOPTION, type AdoptionRules } from "./adoption.ts";
import type { AttainmentRules } from "./attainment.ts";
import { BEHAVIOUR, type BehaviourRules } from "./behaviour-advice.ts";
import { CREDIT, type CreditRules } from "./credit-points.ts";
import { DISTRIBUTION, type DistributionRules } from "./distribution.ts";
import { FAIRNESS, type FairnessRules } from "./fairness.ts";
import { FOLLOW_UP, type FollowUpRule } from "./follow-up.ts";
import { HEAD_OF_UNIT, type HeadOfUnitRules } from "./head-of-unit.ts";
import { LETTER_NUMBER, type LetterNumberRules } from "./letter-number.ts";
import { ORGANISATION_ADVICE, type OrganisationAdviceRules } from "./organisation-advice.ts";
import type { PeriodKind } from "./period-kind.ts";
import { SERVICE_ALERT, type ServiceAlertRules } from "./service-alert.ts";
import { WORK_HOURS, type WorkHours } from "./work-hours.ts";
import { WORK_RESULT, type WorkResultRules } from "./work-result-advice.ts";

/** When a plan is due: a day of its year as MM-DD, or so many calendar days after a post that began later. */
export interface PlanDueRules {
  monthDay: string;
  daysAfterNewPost: number;
}

/** In what days an objection window runs. */
export const WindowUnit = { CALENDAR: "CALENDAR", WORKING: "WORKING" } as const;
export type WindowUnit = (typeof WindowUnit)[keyof typeof WindowUnit];

/** Source: PP 30/2019 art. 59 for the 14 days of receipt; how they are counted, and the time for an answer, are the agency's. */
export interface ObjectionRules {
  windowDays: number;
  windowUnit: WindowUnit;
  /** How long the appraiser has to answer; then the superior may decide without it. In the same days. */
  answerDays: number;
}

/** How the results of several periods or posts become one. */
export interface MergeRules {
  /** The mean of the ratings weighted by months, rounded half up; or the rating of the most months. */
  method: "WEIGHTED_MEAN" | "MOST_MONTHS";
}

/** What a unit's own papers are due by; the quarter's dates hold for its realisation (reports) and its rating (assessments). */
export interface UnitPlanDueRules {
  /** Day of its year as MM-DD. */
  agreementMonthDay: string;
  /** Calendar days after the quarter began. */
  actionPlanDays: number;
}

/** What the cycle is run by beside the scores (`ScoringRules`): a dated setting of the agency, so every function takes its part of it as an argument. */
export interface CycleRules {
  version: string;
  planDue: PlanDueRules;
  /** `proratesCounts`: a month or quarter is held against its share of a target that counts over the year; else only the whole span is. */
  attainment: AttainmentRules & { proratesCounts: boolean };
  workResult: WorkResultRules;
  behaviour: BehaviourRules;
  /** Feedback is anonymous only from this many raters on; never below 3. */
  feedback: { anonymousFrom: number };
  headOfUnit: HeadOfUnitRules;
  unitPlanDue: UnitPlanDueRules;
  /**
   * Numbers of fewer people are not compared, and not shown to those who may not read the records behind them: to analysts, who know people
   * by pseudonyms alone, to colleagues, and to the public.
   */
  smallestGroup: number;
  organisationAdvice: OrganisationAdviceRules;
  distribution: DistributionRules;
  fairness: FairnessRules;
  merge: MergeRules;
  /** One who has held the post for fewer months of the period is not assessed in it. */
  minimumMonths: Record<PeriodKind, number>;
  /** The same in calendar days; both are asked for. */
  minimumDays: Record<PeriodKind, number>;
  objection: ObjectionRules;
  absence: AbsenceRules;
  credit: CreditRules;
  followUp: readonly FollowUpRule[];
  serviceAlert: ServiceAlertRules;
  adoption: AdoptionRules;
  workHours: WorkHours;
  letterNumber: LetterNumberRules;
}

/** The default until an agency sets its own. */
export const DEFAULT_CYCLE_RULES: CycleRules = {
  version: "2026-1",
  planDue: { monthDay: "01-31", daysAfterNewPost: 14 },
  attainment: { cap: 120, proratesCounts: true },
  workResult: WORK_RESULT,
  behaviour: BEHAVIOUR,
  feedback: { anonymousFrom: 3 },
  headOfUnit: HEAD_OF_UNIT,
  // The law names neither day: PermenPANRB 53/2014 has the agreement in the first month of the year.
  unitPlanDue: { agreementMonthDay: "01-31", actionPlanDays: 14 },
  smallestGroup: 5,
  organisationAdvice: ORGANISATION_ADVICE,
  distribution: DISTRIBUTION,
  fairness: FAIRNESS,
  merge: { method: "WEIGHTED_MEAN" },
  minimumMonths: { MONTH: 1, QUARTER: 1, YEAR: 1 },
  minimumDays: { MONTH: 0, QUARTER: 0, YEAR: 0 },
  objection: { windowDays: 14, windowUnit: "CALENDAR", answerDays: 14 },
  absence: ABSENCE,
  credit: CREDIT,
  followUp: FOLLOW_UP,
  serviceAlert: SERVICE_ALERT,
  adoption: ADOPTION,
  workHours: WORK_HOURS,
  letterNumber: LETTER_NUMBER,
};
