import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { IndicatorDocument, PlanDocument, ResultDocument } from "./plan-document.ts";
import { LONGEST_TEXT, MOST_INDICATORS, MOST_RESULTS } from "./plan-limits.ts";
import type { IndicatorInput, PlanDocumentFields, PlannedResultInput } from "./plan.inputs.ts";

interface Read<T> {
  readonly made: T;
  readonly problems: Problem[];
}

/**
 * The document that an input stands for, whatever is missing in it: what is incomplete is told when the plan is handed in.
 * `known` holds the results that the plan has, so that an id of another's is none of this one.
 */
export function documentOfInput(input: PlanDocumentFields, known: readonly ResultDocument[]): Read<PlanDocument> {
  const { made: results, problems } = resultsOfInput(input.results, known);
  const expectations = input.expectations
    .map(({ value, expectation }) => ({ value, expectation: expectation.trim() }))
    .filter(({ expectation }) => expectation !== "");
  const values = new Set(expectations.map(({ value }) => value));
  if (values.size < expectations.length)
    problems.push(problem("expectations", "DUPLICATE", "A core value stands here twice. Put both into one text."));
  const texts = {
    resources: lines(input.resources),
    accountability: lines(input.accountability),
    consequences: lines(input.consequences),
  };
  for (const [name, of] of Object.entries({ ...texts, expectations: expectations.map((e) => e.expectation) }))
    if (of.some((text) => text.length > LONGEST_TEXT)) problems.push(tooLong(name));
  return { made: { form: input.form, results, expectations, ...texts }, problems };
}

const lines = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter((text) => text !== "");

const tooLong = (field: string): Problem =>
  problem(field, "TOO_LONG", `A text has at most ${LONGEST_TEXT} characters. Shorten it.`);

export function resultsOfInput(
  inputs: readonly PlannedResultInput[],
  known: readonly ResultDocument[],
  field = "results",
): Read<ResultDocument[]> {
  const problems: Problem[] = [];
  if (inputs.length > MOST_RESULTS)
    return {
      made: [],
      problems: [problem(field, "TOO_MANY", `A plan has at most ${MOST_RESULTS} results. Put some together.`)],
    };
  const made = inputs.map((input, index) => {
    const path = `${field}.${index}`;
    const before = knownBy(known, "PlannedResult", input.id, `${path}.id`, problems);
    if (input.title.length > LONGEST_TEXT) problems.push(tooLong(`${path}.title`));
    if (input.indicators.length > MOST_INDICATORS)
      problems.push(problem(`${path}.indicators`, "TOO_MANY", `A result has at most ${MOST_INDICATORS} indicators.`));
    return {
      key: before?.key ?? newKey(),
      kind: input.kind,
      title: input.title.trim(),
      perspective: input.perspective ?? null,
      belonging: input.belonging,
      // Who does not see what it supports cannot send it back, and must not cut the link by saving something else.
      parentKey:
        input.parentResultId === undefined
          ? (before?.parentKey ?? null)
          : input.parentResultId && keyOf("PlannedResult", input.parentResultId),
      continuesKey:
        input.continuesResultId == null
          ? (before?.continuesKey ?? null)
          : keyOf("PlannedResult", input.continuesResultId),
      templateKey: before?.templateKey ?? null,
      indicators: input.indicators.map((indicator, i) =>
        indicatorOfInput(indicator, before?.indicators ?? [], `${path}.indicators.${i}`, problems),
      ),
    };
  });
  if (hasDuplicate(made) || hasDuplicate(made.flatMap(({ indicators }) => indicators)))
    problems.push(problem(field, "DUPLICATE", "A result or an indicator stands here twice. Leave one of them out."));
  return { made, problems };
}

function indicatorOfInput(
  input: IndicatorInput,
  known: readonly IndicatorDocument[],
  path: string,
  problems: Problem[],
): IndicatorDocument {
  const before = knownBy(known, "Indicator", input.id, `${path}.id`, problems);
  if (input.text.length > LONGEST_TEXT) problems.push(tooLong(`${path}.text`));
  const { aspect, pattern, direction } = input;
  return {
    key: before?.key ?? newKey(),
    aspect,
    text: input.text.trim(),
    target: input.target ?? null,
    unitOfMeasure: input.unitOfMeasure?.trim() || null,
    pattern,
    direction,
    measuredMonths: input.measuredMonths ? [...new Set(input.measuredMonths)].toSorted((a, b) => a - b) : null,
  };
}

function knownBy<T extends { key: string }>(
  known: readonly T[],
  type: string,
  id: string | null | undefined,
  path: string,
  problems: Problem[],
): T | undefined {
  if (id == null) return undefined;
  const key = keyOf(type, id);
  const found = known.find((one) => one.key === key);
  if (!found) problems.push(problem(path, "NOT_FOUND", "This is no longer part of the plan. Load the plan again."));
  return found;
}

const hasDuplicate = (list: readonly { key: string }[]): boolean =>
  new Set(list.map(({ key }) => key)).size < list.length;
