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
