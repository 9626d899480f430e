import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

const WORDS: Readonly<Record<string, () => string>> = {
  "REQUIRED name": m.template_name_missing,
  "REQUIRED results": m.template_results_missing,
  "NOT_YOURS unitId": m.template_unit_not_yours,
  "NOT_FOUND templateId": m.template_gone,
  ARCHIVED: m.template_archived,
  NOBODY: m.assign_nobody,
  "REQUIRED positionIds": m.assign_missing,
  "TOO_MANY positionIds": m.assign_too_many,
};

export function templateProblemWord(problem: Mendable): string {
  const word = WORDS[`${problem.code} ${problem.field?.at(-1) ?? ""}`] ?? WORDS[problem.code];
  if (word) return word();
  return locale() === "en" ? problem.message : problemWord(problem);
}

const CLASHES: Readonly<Record<string, () => string>> = {
  NOT_YOURS: m.clash_not_yours,
  NOT_APPLICABLE: m.clash_not_applicable,
  NOT_IN_POST: m.clash_not_in_post,
  SUBMITTED: m.clash_submitted,
  APPROVED: m.clash_approved,
  SUPERSEDED: m.clash_superseded,
  ASSIGNED: m.clash_assigned,
  NOT_A_SUPERIOR: m.clash_not_a_superior,
};

/** Why a plan cannot take the results, and who can mend it. */
export const clashWord = ({ code, message }: { code: string; message: string }): string => CLASHES[code]?.() ?? message;
