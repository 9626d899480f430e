import * as m from "../../messages/messages.js";

/** What can be wrong with logged work, its evidence and one's report; null for all else. */
export const workWord = (what: string): string | null => WORDS[what]?.() ?? null;

const WORDS: Readonly<Record<string, () => string>> = {
  "REQUIRED text": m.entry_text_missing,
  "OUT_OF_RANGE quantity": m.problem_entry_quantity,
  "IN_THE_FUTURE date": m.problem_entry_future,
  "NO_POST date": m.problem_entry_no_post,
  "NOT_FOUND plannedResultId": m.problem_entry_result,
  "REPORTED date": m.problem_entry_reported,
  "REPORTED entryId": m.problem_entry_reported,
  "PERIOD_CLOSED date": m.work_period_closed,
  "PERIOD_CLOSED periodId": m.work_period_closed,
  "PERIOD_CLOSED ": m.work_period_closed,
  "CONFLICT revision": m.problem_changed_meanwhile,
  "NOT_FOUND entryId": m.problem_entry_gone,
  "NOT_FOUND evidenceIds": m.problem_evidence_gone,
  "TOO_LARGE file": m.problem_file_too_large,
  "TYPE_NOT_ACCEPTED file": m.problem_file_type,
  "EMPTY file": m.problem_file_empty,
  "BROKEN_OFF file": m.problem_file_broken,
  "NOT_AN_ADDRESS url": m.problem_link_address,
  "NOT_CHECKED opensForOthers": m.problem_link_unchecked,
  "REQUIRED narrative": m.report_narrative_missing,
  "HANDED_IN periodId": m.problem_handed_in,
  "NOT_OVER periodId": m.work_not_over,
  "ALREADY_READ reportId": m.problem_already_read,
  "RATED_ALREADY rating": m.problem_rated_already,
  "ASKED_ALREADY employeeId": m.problem_asked_already,
  "EXPIRED requestId": m.problem_request_over,
  "DECLINED requestId": m.problem_request_over,
  "ANSWERED requestId": m.problem_request_over,
};
