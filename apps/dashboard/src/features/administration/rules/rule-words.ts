import { isLetterPattern, letterNumber } from "@andir/domain/letter-number";
import { OrganisationRating } from "@andir/domain/organisation-rating";
import type { Predicate } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import type { RuleKind } from "@andir/domain/rule-kind";
import { RULE_SETTINGS, type RuleSetting } from "@andir/domain/rule-setting";
import { locale } from "../../../lib/locale.ts";
import * as m from "../../../messages/messages.js";
import { lineWord } from "../../assessments/explanation-words.ts";
import { ratingWord } from "../../assessments/words.ts";
import { predicateWord } from "../../predicates/predicate-words.ts";

const ORGANISATION: Record<OrganisationRating, () => string> = {
  OUTSTANDING: m.adm_rating_outstanding,
  GOOD: m.adm_rating_good,
  NEEDS_IMPROVEMENT: m.adm_rating_needs_improvement,
  POOR: m.adm_rating_poor,
  VERY_POOR: m.adm_rating_very_poor,
};

/** The subjects of a rule, by the beginning of the places that belong to them; the first that fits counts. */
const SUBJECTS: Record<RuleKind, readonly (readonly [prefix: string, word: () => string, lead: () => string])[]> = {
  SCORING: [
    ["discipline.weights", m.rule_discipline_weights, m.rule_weights_lead],
    ["discipline.deductions", m.rule_deductions, m.rule_deductions_lead],
    ["discipline.perDayLate", m.rule_late, m.rule_late_lead],
    ["workQuality.weights", m.rule_quality_weights, m.rule_quality_weights_lead],
    ["workQuality.feedback", m.rule_feedback, m.rule_feedback_lead],
    ["workQuality.satisfaction", m.rule_satisfaction, m.rule_satisfaction_lead],
    ["innovation", m.rule_innovation, m.rule_innovation_lead],
  ],
  CYCLE: [
    ["workResult", m.rule_work_result, m.rule_work_result_lead],
    ["behaviour", m.rule_behaviour, m.rule_behaviour_lead],
    ["headOfUnit", m.rule_head, m.rule_head_lead],
    ["attainment", m.rule_attainment, m.rule_attainment_lead],
    ["organisationAdvice", m.rule_organisation, m.rule_organisation_lead],
    ["feedback", m.rule_anonymity, m.rule_anonymity_lead],
    ...Object.values(OrganisationRating)
      .reverse()
      .map(
        (rating) =>
          [
            `distribution.${rating}`,
            () => m.rule_distribution({ rating: ORGANISATION[rating]() }),
            m.rule_distribution_lead,
          ] as const,
      ),
    ["merge", m.rule_merge, m.rule_merge_lead],
    ["planDue", m.rule_plan_due, m.rule_plan_due_lead],
    ["minimum", m.rule_minimum, m.rule_minimum_lead],
    ["objection", m.rule_objection, m.rule_objection_lead],
    ["serviceAlert", m.rule_service_alert, m.rule_service_alert_lead],
    ["adoption", m.rule_adoption, m.rule_adoption_lead],
    ["workHours", m.rule_work_hours, m.rule_work_hours_lead],
    ["letterNumber", m.rule_letter_number, m.rule_letter_number_lead],
  ],
  REMINDER: [["", m.rule_reminder, m.rule_reminder_lead]],
};

export interface Subject {
  key: string;
  word: string;
  lead: string;
  settings: readonly RuleSetting[];
  /** Whether it holds a pattern, which is longer than a number. */
  isLong: boolean;
}

export const subjectsOf = (kind: RuleKind): Subject[] =>
  SUBJECTS[kind].map(([prefix, word, lead]) => {
    const settings = RULE_SETTINGS[kind].filter(
      ({ path }) => SUBJECTS[kind].find(([each]) => path.startsWith(each))?.[0] === prefix,
    );
    const isLong = settings.some(({ type }) => type === "LETTER_PATTERN");
    return { key: prefix, word: word(), lead: lead(), settings, isLong };
  });

const PLACES: Record<string, () => string> = {
  "discipline.weights.attendance": m.part_attendance,
  "discipline.weights.punctualReporting": m.part_punctual_reporting,
  "discipline.perDayLate": m.rule_per_day_late,
  "workQuality.weights.attainment": m.part_attainment,
  "workQuality.weights.dailyProgress": m.part_daily_progress,
  "workQuality.weights.verifiedWork": m.part_verified_work,
  "workQuality.weights.feedback": m.part_feedback,
  "workQuality.weights.serviceOutcome": m.part_service_outcome,
  "workQuality.weights.satisfaction": m.part_satisfaction,
  "workQuality.satisfaction.minResponses": m.rule_satisfaction_min,
  "workQuality.feedback.minRaters": m.rule_min_raters,
  "innovation.base": m.line_base,
  "innovation.monthsBack": m.rule_months_back,
  "workResult.aboveOver": m.rule_above_over,
  "workResult.meetsFrom": m.rule_meets_from,
  "workResult.mostShare": m.rule_most_share,
  "workResult.fewShare": m.rule_few_share,
  "behaviour.minRatings": m.rule_min_ratings,
  "behaviour.aboveFrom": m.rule_behaviour_above,
  "behaviour.belowUnder": m.rule_behaviour_below,
  "behaviour.discipline.weight": m.rule_behaviour_discipline,
  "behaviour.discipline.meetsFrom": m.rule_discipline_meets,
  "behaviour.discipline.aboveFrom": m.rule_discipline_above,
  "attainment.cap": m.rule_cap,
  "attainment.proratesCounts": m.rule_prorates,
  "organisationAdvice.outstandingOver": m.rule_outstanding_over,
  "organisationAdvice.goodFrom": m.rule_good_from,
  "organisationAdvice.needsImprovementFrom": m.rule_needs_from,
  "organisationAdvice.poorFrom": m.rule_poor_from,
  "organisationAdvice.noneBelow": m.rule_none_below,
  "feedback.anonymousFrom": m.rule_anonymous_from,
  "merge.method": m.rule_merge_method,
  "planDue.monthDay": m.rule_plan_day,
  "planDue.daysAfterNewPost": m.rule_plan_after_post,
  "minimumMonths.MONTH": m.rule_minimum_month,
  "minimumMonths.QUARTER": m.rule_minimum_quarter,
  "minimumMonths.YEAR": m.rule_minimum_year,
  "minimumDays.MONTH": m.rule_minimum_days_month,
  "minimumDays.QUARTER": m.rule_minimum_days_quarter,
  "minimumDays.YEAR": m.rule_minimum_days_year,
  "objection.windowDays": m.rule_window,
  "objection.windowUnit": m.rule_window_unit,
  "objection.answerDays": m.rule_answer_days,
  "serviceAlert.waitRise": m.rule_wait_rise,
  "serviceAlert.waitRiseMinutes": m.rule_wait_rise_minutes,
  "serviceAlert.indexFall": m.rule_index_fall,
  "serviceAlert.minVisits": m.rule_min_visits,
  "serviceAlert.minResponses": m.rule_min_responses,
  "adoption.activatedFrom": m.rule_adoption_activated,
  "adoption.activeFrom": m.rule_adoption_active,
  "adoption.firstReportFrom": m.rule_adoption_first,
  "adoption.lateTo": m.rule_adoption_late,
  "adoption.keepMonths": m.rule_adoption_keep,
  "workHours.startsAt": m.rule_work_starts,
  "workHours.endsAt": m.rule_work_ends,
  "workHours.fridayEndsAt": m.rule_work_ends_friday,
  "workHours.sixDayEndsAt": m.rule_work_ends_six,
  "workHours.steps": m.rule_work_steps,
  "letterNumber.pattern": m.rule_letter_pattern,
  daysBefore: m.rule_days_before,
  repeatEvery: m.rule_repeat,
  escalateAfter: m.rule_escalate,
  escalateToHeadAfter: m.rule_escalate_head,
  endsAfter: m.rule_ends_after,
  hour: m.rule_hour,
};

/** What a place of a rule is called. */
export function placeWord(path: string): string {
  const known = PLACES[path];
  if (known) return known();
  const parts = path.split(".");
  const last = parts.at(-1) ?? "";
  if (path.startsWith("workQuality.feedback.points.")) return ratingWord(last as Rating);
  if (path.startsWith("headOfUnit.")) return ORGANISATION[last as OrganisationRating]();
  if (path.startsWith("distribution.")) {
    const predicate = predicateWord(last as Predicate);
    return parts[2] === "max" ? m.rule_at_most({ predicate }) : m.rule_at_least({ predicate });
  }
  return lineWord(last);
}

const CHOICES: Record<string, () => string> = {
  WEIGHTED_MEAN: m.rule_weighted_mean,
  MOST_MONTHS: m.rule_most_months,
  CALENDAR: m.rule_calendar_days,
  WORKING: m.rule_working_days,
  true: m.rule_yes,
  false: m.rule_no,
};
export const choiceWord = (value: string): string => CHOICES[value]?.() ?? ratingWord(value as Rating);

/** What the seventh plan of the year would bear; null for what is no pattern. */
export const letterExample = (pattern: string, today: string): string | null =>
  isLetterPattern(pattern)
    ? letterNumber({ pattern }, { sequence: 7, kind: "PLAN", unitCode: "KEL.GARUDA", issuedOn: today })
    : null;

/** A value as it is read and written here: a decimal has the comma of the language. */
export function valueWord({ type }: RuleSetting, value: string | null): string {
  if (value === null) return m.rule_none();
  if (type === "CHOICE" || type === "FLAG") return choiceWord(value);
  return type === "NUMBER" ? decimal(value) : value;
}
export const decimal = (value: string): string => (locale() === "id" ? value.replace(".", ",") : value);

export const kindWord = (kind: RuleKind): string =>
  ({ SCORING: m.rule_kind_scoring, CYCLE: m.rule_kind_cycle, REMINDER: m.rule_kind_reminder })[kind]();

/** What can be wrong with a value, by the code that the rules of the domain give. */
const PROBLEMS: Record<string, () => string> = {
  REQUIRED: m.rule_problem_required,
  NOT_A_NUMBER: m.rule_problem_number,
  NOT_WHOLE: m.rule_problem_whole,
  OUT_OF_RANGE: m.rule_problem_range,
  NOT_A_CHOICE: m.rule_problem_choice,
  NOT_A_DAY: m.rule_problem_day,
  NOT_A_TIME: m.rule_problem_time,
  NOT_A_PATTERN: m.rule_problem_pattern,
  WRONG_COUNT: m.rule_problem_count,
  NO_WEIGHT: m.rule_problem_weight,
  OUT_OF_ORDER: m.rule_problem_order,
  POINTS_MISSING: m.rule_problem_points,
  SAME: m.rule_problem_same,
  CLOSED: m.rule_problem_closed,
  NOT_LAST: m.rule_problem_not_last,
};
export const ruleProblemWord = (code: string, setting?: RuleSetting): string | null => {
  if (code === "OUT_OF_RANGE" && setting)
    return m.rule_problem_between({ min: decimal(String(setting.min)), max: decimal(String(setting.max)) });
  return PROBLEMS[code]?.() ?? null;
};
