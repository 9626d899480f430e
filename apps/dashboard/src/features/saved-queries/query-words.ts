import type { MailInterval, ParameterKind, QueryVisibility } from "@andir/domain/saved-query";
import * as m from "../../messages/messages.js";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

export const visibilityWord = (visibility: QueryVisibility, unit: { name: string } | null): string => {
  if (visibility === "PRIVATE") return m.saved_private();
  return visibility === "AGENCY" ? m.saved_agency() : m.saved_of_unit({ unit: unit?.name ?? "" });
};

const KINDS: Readonly<Record<ParameterKind, () => string>> = {
  PERIOD: m.saved_kind_period,
  UNIT: m.saved_kind_unit,
  DATE: m.saved_kind_date,
  NUMBER: m.saved_kind_number,
  TEXT: m.saved_kind_text,
  YES_NO: m.saved_kind_yes_no,
};
export const kindWord = (kind: ParameterKind): string => KINDS[kind]();

const INTERVALS: Readonly<Record<MailInterval, () => string>> = {
  DAY: m.saved_mail_day,
  WEEK: m.saved_mail_week,
  MONTH: m.saved_mail_month,
};
export const intervalWord = (every: MailInterval): string => INTERVALS[every]();

const PROBLEMS: Readonly<Record<string, () => string>> = {
  "REQUIRED text": m.saved_problem_no_text,
  "REQUIRED name": m.saved_problem_no_name,
  "REQUIRED unitId": m.saved_problem_no_unit,
  "NOT_YOURS unitId": m.saved_problem_unit,
  "NOT_YOURS visibility": m.saved_problem_agency,
  "NOT_YOURS savedQueryId": m.saved_problem_not_yours,
  "NOT_FOUND savedQueryId": m.saved_problem_gone,
  CONFLICT: m.saved_problem_conflict,
  ONE_QUERY: m.saved_problem_one_query,
  NOT_A_QUERY: m.saved_problem_not_a_query,
  "NOT_JSON variables": m.saved_problem_variables,
  NO_ADDRESS: m.saved_problem_no_address,
  NOT_SHARED: m.saved_problem_not_shared,
  UNKNOWN_VARIABLE: m.saved_problem_variable,
  "TOO_MANY ": m.saved_problem_tiles,
};

/** What keeps a query from being kept, shared or pinned. */
export function queryProblemWord(problem: Mendable): string {
  const field = problem.field?.at(-1) ?? "";
  if (problem.code === "SYNTAX") return m.saved_problem_syntax({ detail: problem.message });
  return (PROBLEMS[`${problem.code} ${field}`] ?? PROBLEMS[problem.code])?.() ?? problemWord(problem);
}
