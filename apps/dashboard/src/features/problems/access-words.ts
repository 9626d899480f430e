import * as m from "../../messages/messages.js";

/** What can be wrong with a delegation or a granted role; null for all else. */
export const accessWord = (what: string): string | null => WORDS[what]?.() ?? null;

const WORDS: Readonly<Record<string, () => string>> = {
  "SAME_PERSON toEmployeeId": m.problem_same_person,
  "NO_POST toEmployeeId": m.problem_no_post,
  "NO_DUTIES fromEmployeeId": m.problem_no_duties,
  "OVERLAPS startsOn": m.problem_overlaps,
  "IN_THE_PAST startsOn": m.problem_in_the_past,
  "IN_THE_PAST endsOn": m.problem_in_the_past,
  "BEFORE_START endsOn": m.problem_before_start,
  "ENDED delegationId": m.problem_delegation_ended,
  "NOT_FOUND delegationId": m.problem_delegation_ended,
  "ENDED roleGrantId": m.problem_grant_ended,
  "NOT_FOUND roleGrantId": m.problem_grant_ended,
  "NOT_FOUND accountId": m.problem_account_missing,
  "OWN_ROLE accountId": m.problem_own_role,
  "DUTIES_APART role": m.problem_duties_apart,
  "ANALYST toEmployeeId": m.problem_analyst_to,
  "ANALYST fromEmployeeId": m.problem_analyst_from,
  "DELEGATES accountId": m.problem_delegates,
  "NOT_FOUND unitId": m.problem_unit_missing,
};
