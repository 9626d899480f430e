import { own } from "../../lib/own.ts";
import * as m from "../../messages/messages.js";

type Word = () => string;

/** What a column is of: a measure, a key of groups, or a thing that is counted. */
const OF: Readonly<Record<string, Word>> = {
  count: m.workbench_head_count,
  share: m.workbench_head_share,
  discipline: m.workbench_head_discipline,
  workQuality: m.workbench_head_work_quality,
  innovation: m.workbench_head_innovation,
  predicateStep: m.workbench_head_predicate_step,
  workResultStep: m.workbench_head_work_result_step,
  behaviourStep: m.workbench_head_behaviour_step,
  reportDaysLate: m.workbench_head_report_days_late,
  daysLate: m.workbench_head_days_late,
  absentDays: m.workbench_head_absent_days,
  feedbackGiven: m.workbench_head_feedback_given,
  daysSinceFeedback: m.workbench_head_days_since_feedback,
  waitMinutes: m.workbench_head_wait_minutes,
  serviceMinutes: m.workbench_head_service_minutes,
  standardWaitMinutes: m.workbench_head_standard_wait_minutes,
  attainment: m.workbench_head_attainment,
  bestScore: m.workbench_head_best_score,
  daysToDecide: m.workbench_head_days_to_decide,
  daysToAnswer: m.workbench_head_days_to_answer,
  daysToVerify: m.workbench_head_days_to_verify,
  daysToAgree: m.workbench_head_days_to_agree,
  daysToAdopt: m.workbench_head_days_to_adopt,
  yearsOfService: m.workbench_head_years_of_service,
  ratingStep: m.workbench_head_rating_step,
  results: m.workbench_head_results,
  entries: m.workbench_head_entries,
  amount: m.workbench_head_amount,
  total: m.workbench_head_total,
  predicate: m.workbench_head_predicate,
  previousPredicate: m.workbench_head_previous_predicate,
  orgUnit: m.workbench_head_org_unit,
  period: m.workbench_head_period,
  employee: m.workbench_head_employee,
  appraiser: m.workbench_head_appraiser,
  positionKind: m.workbench_head_position_kind,
  employmentType: m.workbench_head_employment_type,
  grade: m.workbench_head_grade,
  reporting: m.workbench_head_reporting,
  absence: m.workbench_head_absence,
  workResult: m.workbench_head_work_result,
  behaviour: m.workbench_head_behaviour,
  status: m.workbench_head_status,
  service: m.workbench_head_service,
  programme: m.workbench_head_programme,
  stage: m.workbench_head_stage,
  rating: m.workbench_head_rating,
  aspect: m.workbench_head_aspect,
  pattern: m.workbench_head_pattern,
  ageBand: m.workbench_head_age_band,
  sex: m.workbench_head_sex,
  education: m.workbench_head_education,
  hour: m.workbench_head_hour,
  year: m.workbench_head_year,
  employees: m.workbench_head_employees,
  appraisers: m.workbench_head_appraisers,
  orgUnits: m.workbench_head_org_units,
  positions: m.workbench_head_positions,
  periods: m.workbench_head_periods,
  services: m.workbench_head_services,
  bucketStartsOn: m.workbench_head_month,
  publishedFrom: m.workbench_head_month,
  submittedFrom: m.workbench_head_month,
  filedFrom: m.workbench_head_month,
  arrivedFrom: m.workbench_head_month,
  answeredFrom: m.workbench_head_month,
  receivedFrom: m.workbench_head_month,
  heldFrom: m.workbench_head_month,
  startedFrom: m.workbench_head_month,
  adoptedFrom: m.workbench_head_month,
  dateFrom: m.workbench_head_month,
};

const percentile = (n: string) => (of: { of: string }) => m.workbench_of_percentile({ n, ...of });

const STATISTICS: Readonly<Record<string, (of: { of: string }) => string>> = {
  average: m.workbench_of_average,
  sum: m.workbench_of_sum,
  min: m.workbench_of_min,
  max: m.workbench_of_max,
  stddev: m.workbench_of_stddev,
  median: m.workbench_of_median,
  p10: percentile("10"),
  p25: percentile("25"),
  p75: percentile("75"),
  p90: percentile("90"),
  values: m.workbench_of_values,
  distinctCount: m.workbench_of_distinct,
};

/** By what a record of a key is called. */
const NAMES = new Set(["name", "label", "title"]);

/** `average.waitMinutes` is "rata-rata menit tunggu"; what has no word is its own name, as the question has it. */
export const headWord = (key: string): string => wordOf(key) ?? key.replace(/^keys\./, "");

/** The same where a sentence begins; a name of the contract keeps its letters. */
export function headTitle(key: string): string {
  const word = wordOf(key);
  return word === undefined ? headWord(key) : word.charAt(0).toUpperCase() + word.slice(1);
}

function wordOf(key: string): string | undefined {
  const parts = key.split(".");
  const [first = "", second = "", ...rest] = parts[0] === "keys" ? parts.slice(1) : parts;
  if (rest.length > 0) return undefined;
  const statistic = own(STATISTICS, first);
  if (!statistic) return second === "" || NAMES.has(second) ? own(OF, first)?.() : undefined;
  const of = own(OF, second);
  return of && statistic({ of: of() });
}
