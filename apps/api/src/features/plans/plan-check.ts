import { IndicatorPattern } from "@andir/domain/indicator-pattern";
import { PlanForm } from "@andir/domain/plan-form";
import { problem, type Problem } from "../../platform/problem.ts";
import type { IndicatorDocument, PlanDocument, ResultDocument } from "./plan-document.ts";

/** What a plan is checked against besides itself. */
export interface CheckedFor {
  readonly isUnitHead: boolean;
  /** Calendar months that the plan covers, 1 to 12. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

export const checkedFor = (isUnitHead: boolean, span: { startsOn: string; endsOn: string }): CheckedFor => ({
  isUnitHead,
  firstMonth: Number(span.startsOn.slice(5, 7)),
  lastMonth: Number(span.endsOn.slice(5, 7)),
});

type CheckedIndicator = Pick<IndicatorDocument, "text" | "target" | "unitOfMeasure" | "pattern" | "measuredMonths">;
type Checked = Pick<PlanDocument, "form"> & {
  results: (Pick<ResultDocument, "kind" | "title" | "perspective"> & { indicators: CheckedIndicator[] })[];
};

/** What a plan needs before it can be handed in, each with the way to it. A draft needs none of it. */
export function toComplete(plan: Checked, of: CheckedFor): Problem[] {
  const problems: Problem[] = [];
  if (!plan.results.some(({ kind }) => kind === "MAIN"))
    problems.push(problem("results", "REQUIRED", "A plan has at least one main result. Add the first."));
  for (const [index, result] of plan.results.entries())
    problems.push(...ofResult(result, plan.form, of, `results.${index}`));
  return problems;
}

function ofResult(result: Checked["results"][number], form: PlanForm, of: CheckedFor, path: string): Problem[] {
  const problems: Problem[] = [];
  if (result.title === "") problems.push(problem(`${path}.title`, "REQUIRED", "Say what the result is."));
  if (of.isUnitHead && result.perspective === null)
    problems.push(
      problem(
        `${path}.perspective`,
        "REQUIRED",
        "On the plan of a unit head each result has a perspective. Choose one.",
      ),
    );
  if (!of.isUnitHead && result.perspective !== null)
    problems.push(
      problem(`${path}.perspective`, "UNIT_HEADS_ONLY", "Only the plan of a unit head has perspectives. Take it away."),
    );
  if (result.indicators.length === 0)
    problems.push(problem(`${path}.indicators`, "REQUIRED", "Say how the result is measured: add an indicator."));
  for (const [index, indicator] of result.indicators.entries())
    problems.push(...ofIndicator(indicator, form, of, `${path}.indicators.${index}`));
  return problems;
}

function ofIndicator(indicator: CheckedIndicator, form: PlanForm, of: CheckedFor, path: string): Problem[] {
  const problems: Problem[] = [];
  const { text, target, unitOfMeasure, pattern, measuredMonths } = indicator;
  if (text === "")
    problems.push(
      problem(
        `${path}.text`,
        "REQUIRED",
        form === PlanForm.QUALITATIVE ? "Describe aspect, indicator and target in one text." : "Say what is measured.",
      ),
    );
  if (form === PlanForm.QUANTITATIVE) {
    if (target === null) problems.push(problem(`${path}.target`, "REQUIRED", "Give the target as a number."));
    else if (!Number.isFinite(target) || target < 0)
      problems.push(problem(`${path}.target`, "INVALID", "A target is a number from 0 up."));
    if (unitOfMeasure === null)
      problems.push(
        problem(`${path}.unitOfMeasure`, "REQUIRED", "Say in which unit it is counted, such as keluarga, %, hari."),
      );
  }
  if (measuredMonths?.some((month) => !isMonth(month)))
    problems.push(problem(`${path}.measuredMonths`, "INVALID", "A month is a number from 1 to 12."));
  // Without its months, a month in which nothing comes out would look like one that failed.
  if (pattern === IndicatorPattern.RELEASE && (measuredMonths ?? []).length === 0)
    problems.push(problem(`${path}.measuredMonths`, "REQUIRED", "Say in which months the figure comes out."));
  else if (
    measuredMonths?.every(isMonth) &&
    !measuredMonths.some((month) => month >= of.firstMonth && month <= of.lastMonth)
  )
    problems.push(
      problem(`${path}.measuredMonths`, "OUTSIDE_PLAN", "None of these months is in the time of the plan."),
    );
  return problems;
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
