import { problem, type Problem } from "../../platform/problem.ts";
import type { SaveActionPlanInput, SaveUnitAgreementInput, UnitIndicatorInput } from "./unit-agreement.inputs.ts";

const MOST_INDICATORS = 20;
const MOST_ACTIVITIES = 20;

/** Whether the words and numbers of an agreement can stand. */
export function problemsOfAgreement({ year, indicators }: SaveUnitAgreementInput, thisYear: number): Problem[] {
  if (year < thisYear - 1 || year > thisYear + 1)
    return [problem("year", "OUT_OF_RANGE", "An agreement is for last year, this year or the next.")];
  if (indicators.length === 0 || indicators.length > MOST_INDICATORS)
    return [problem("indicators", "OUT_OF_RANGE", `An agreement has 1 to ${MOST_INDICATORS} indicators.`)];
  return indicators.flatMap((indicator, at) => problemsOfIndicator(indicator, `indicators.${at}`));
}

function problemsOfIndicator(indicator: UnitIndicatorInput, at: string): Problem[] {
  const problems: Problem[] = [];
  if (!indicator.text.trim()) problems.push(problem(`${at}.text`, "REQUIRED", "Say what is measured."));
  if (!indicator.unitOfMeasure.trim())
    problems.push(problem(`${at}.unitOfMeasure`, "REQUIRED", "Say in what it is measured, such as % or hari."));
  if (indicator.target < 0 || (indicator.target === 0 && indicator.direction === "HIGHER_IS_BETTER"))
    problems.push(
      problem(`${at}.target`, "OUT_OF_RANGE", "A target is above 0; 0 only where the aim is that there be none."),
    );
  const quarters = indicator.measuredQuarters;
  if (quarters && (quarters.length === 0 || new Set(quarters).size < quarters.length || !quarters.every(isQuarter)))
    problems.push(problem(`${at}.measuredQuarters`, "OUT_OF_RANGE", "Name each quarter once, from 1 to 4."));
  return problems;
}

export function problemsOfActionPlan({ quarter, activities, targets }: SaveActionPlanInput): Problem[] {
  const problems: Problem[] = [];
  if (!isQuarter(quarter)) problems.push(problem("quarter", "OUT_OF_RANGE", "A year has the quarters 1 to 4."));
  if (activities.length > MOST_ACTIVITIES)
    problems.push(problem("activities", "OUT_OF_RANGE", `At most ${MOST_ACTIVITIES} activities.`));
  for (const [at, activity] of activities.entries())
    if (!activity.trim()) problems.push(problem(`activities.${at}`, "REQUIRED", "Say what is to be done."));
  for (const [at, { planned }] of targets.entries())
    if (planned < 0) problems.push(problem(`targets.${at}.planned`, "OUT_OF_RANGE", "A planned value is 0 or more."));
  return problems;
}

const isQuarter = (quarter: number): boolean => [1, 2, 3, 4].includes(quarter);
