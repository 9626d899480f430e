import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { problemWord, type Mendable } from "../problems/problem-words.ts";
import { ordered, type PlanDraft } from "./plan-draft.ts";
import { kindWord } from "./words.ts";

/** The ids of the inputs on the page: by what the page knows a result by, so that they stay when its place changes. */
export const inputId = (ref: string, field: string): string => `skp-${ref.replaceAll(/[^\w-]/g, "_")}-${field}`;
export const wholeId = (field: string): string => `skp-${field}`;

const WORDS: Readonly<Record<string, () => string>> = {
  "REQUIRED results": m.skp_missing_results,
  "REQUIRED title": m.skp_missing_title,
  "REQUIRED perspective": m.skp_missing_perspective,
  "UNIT_HEADS_ONLY perspective": m.skp_problem_perspective,
  "REQUIRED indicators": m.skp_missing_indicators,
  "REQUIRED text": m.skp_missing_text,
  "REQUIRED target": m.skp_missing_target,
  "INVALID target": m.skp_problem_target,
  "REQUIRED unitOfMeasure": m.skp_missing_unit,
  "REQUIRED measuredMonths": m.skp_missing_months,
  "OUTSIDE_PLAN measuredMonths": m.skp_problem_months,
  "REQUIRED reason": m.skp_missing_reason,
  "REQUIRED note": m.skp_missing_note,
  "NOT_FOUND parentResultId": m.skp_problem_parent_gone,
  "NOT_A_SUPERIOR parentResultId": m.skp_problem_parent_not_above,
  "OTHER_YEAR parentResultId": m.skp_problem_parent_other_year,
  "CIRCLE parentResultId": m.skp_problem_parent_circle,
  TOO_LONG: m.skp_problem_too_long,
  TOO_MANY: m.skp_problem_too_many,
  CONFLICT: m.skp_problem_conflict,
  OPEN_AMENDMENT: m.skp_problem_open_amendment,
  SUBMITTED: m.skp_problem_submitted,
  APPROVED: m.skp_problem_approved,
  RETURNED: m.skp_problem_returned,
  DRAFT: m.skp_problem_draft,
  SUPERSEDED: m.skp_problem_superseded,
  DECIDED: m.skp_problem_decided,
  NOT_THE_APPRAISER: m.skp_problem_not_appraiser,
};

/** What is missing or wrong, without where. */
export function planProblemWord(problem: Mendable): string {
  const word = WORDS[`${problem.code} ${problem.field?.at(-1) ?? ""}`] ?? WORDS[problem.code];
  if (word) return word();
  return locale() === "en" ? problem.message : problemWord(problem);
}

/** Where in the plan it is, and which input mends it. Null where the plan as a whole is meant. */
function placeOf({ field }: Mendable, draft: Pick<PlanDraft, "results">): { input: string | null; where: string } {
  const [part = "", at, ...rest] = field ?? [];
  if (part !== "results") return { input: part === "reason" || part === "note" ? wholeId(part) : null, where: "" };
  const results = ordered(draft.results);
  const result = at === undefined ? undefined : results[Number(at)];
  if (!result) return { input: wholeId("add-MAIN"), where: "" };
  const section = results.filter(({ kind }) => kind === result.kind);
  const place = { kind: kindWord(result.kind), n: String(section.indexOf(result) + 1) };
  const indicator = rest[0] === "indicators" && rest[1] !== undefined ? result.indicators[Number(rest[1])] : undefined;
  if (!indicator)
    return {
      input: inputId(result.ref, rest[0] === "indicators" ? "add" : (rest[0] ?? "title")),
      where: m.skp_where(place),
    };
  return {
    input: inputId(indicator.ref, rest[2] ?? "text"),
    where: m.skp_where_indicator({ ...place, i: String(Number(rest[1]) + 1) }),
  };
}

export interface PlacedError extends FormError {
  /** Beside the field, where the place need not be said. */
  short: string;
}

/** Each with the way to its field, in the order of the plan. */
export const placedErrors = (problems: readonly Mendable[], draft: Pick<PlanDraft, "results">): PlacedError[] =>
  problems.map((problem) => {
    const { input, where } = placeOf(problem, draft);
    const short = planProblemWord(problem);
    return { field: input, message: where ? `${where}: ${short}` : short, short };
  });
