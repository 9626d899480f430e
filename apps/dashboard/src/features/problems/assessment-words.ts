import * as m from "../../messages/messages.js";

/** What can be wrong with an assessment, its calibration or its publication; null for all else. */
export const assessmentWord = (what: string): string | null => WORDS[what]?.() ?? null;

const WORDS: Readonly<Record<string, () => string>> = {
  "NOT_OVER periodId": m.problem_not_over,
  "CALIBRATION_OPEN assessmentId": m.problem_calibration_open,
  "HEAD_OF_UNIT workResult": m.problem_head_of_unit,
  "NO_ORGANISATION_RATING workResult": m.problem_no_organisation_rating,
  "PUBLISHED assessmentId": m.problem_already_published,
  "PERIOD_CLOSED ": m.problem_period_closed,
  "PERIOD_CLOSED periodId": m.problem_period_closed,
  "DISTRIBUTION distributionReason": m.problem_distribution,
  "TOO_SHORT_IN_POST ": m.problem_too_short_in_post,
  "INCOMPLETE ": m.problem_incomplete,
  "NOT_RATED assessmentId": m.problem_not_rated,
  "UNCHANGED workResult": m.problem_calibration_unchanged,
  "NOTHING_TO_PUBLISH ": m.problem_nothing_to_publish,
  "CONFLICT periodId": m.problem_run_under_way,
};
