import * as m from "../../messages/messages.js";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

const WORDS: Readonly<Record<string, () => string>> = {
  "NO_RULE month": m.tpp_problem_no_rule,
  "NOT_OVER month": m.tpp_problem_not_over,
  "LOCKED month": m.tpp_problem_locked,
  "LOCKED monthId": m.tpp_problem_locked,
  "LATER_LOCKED month": m.tpp_problem_later_locked,
  "EARLIER_OPEN monthId": m.tpp_problem_earlier_open,
  "CHANGED monthId": m.tpp_problem_changed,
  "CHANGED pending": m.tpp_problem_pending_changed,
  "EMPTY monthId": m.tpp_problem_empty,
};

export const allowanceProblemWord = (problem: Mendable): string =>
  WORDS[`${problem.code} ${problem.field?.at(-1) ?? ""}`]?.() ?? problemWord(problem);

const FORMULA: Readonly<Record<string, () => string>> = {
  NOT_THE_WHOLE: m.tpp_problem_not_the_whole,
  OUT_OF_ORDER: m.tpp_problem_bands,
  NOT_A_GRADE: m.tpp_problem_grade,
  TWICE: m.tpp_problem_twice,
  OUT_OF_RANGE: m.tpp_problem_range,
  NOT_WHOLE: m.tpp_form_not_a_number,
  NOT_A_MONTH: m.tpp_form_month_missing,
  LOCKED: m.tpp_problem_month_locked,
  REQUIRED: m.problem_required,
};

/** Of a formula as it is written. */
export const formulaProblemWord = (problem: Mendable): string => FORMULA[problem.code]?.() ?? problemWord(problem);
