import * as m from "../../messages/messages.js";

/** What can be wrong with a service, its queue machines, its survey and what is complained of; null for all else. */
export const serviceWord = (what: string): string | null => WORDS[what]?.() ?? null;

const WORDS: Readonly<Record<string, () => string>> = {
  "NOT_FOUND serviceId": m.problem_gone,
  "NOT_FOUND queueMachineId": m.problem_gone,
  "NOT_FOUND serviceAlertId": m.problem_gone,
  "NOT_FOUND complaintId": m.problem_not_your_complaint,
  "NOT_YOURS unitId": m.problem_not_your_unit,
  "NOT_YOURS serviceId": m.problem_not_your_survey,
  "NOT_OPEN serviceId": m.problem_survey_closed,
  "NOT_ANSWERED complaintId": m.problem_not_answered_yet,
  "ANSWERED complaintId": m.problem_answered_already,
  "SAME unitId": m.problem_same_unit,
  "TAKEN name": m.problem_service_name_taken,
  "OUT_OF_RANGE startsOn": m.problem_service_starts,
  "OUT_OF_RANGE endsOn": m.problem_service_ends,
  "OUT_OF_RANGE waitMinutes": m.problem_service_wait,
  "OUT_OF_RANGE standardWaitMinutes": m.problem_service_wait,
  "BEFORE_SERVICE startsOn": m.problem_before_service,
  "HAS_VISITS endsOn": m.problem_has_visits,
};
