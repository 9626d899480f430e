import type { ScorePartName } from "@andir/domain/score";
import * as m from "../../messages/messages.js";

const PART: Record<ScorePartName, () => string> = {
  ATTENDANCE: m.part_attendance,
  PUNCTUAL_REPORTING: m.part_punctual_reporting,
  DAILY_PROGRESS: m.part_daily_progress,
  VERIFIED_WORK: m.part_verified_work,
  SERVICE_OUTCOME: m.part_service_outcome,
  ATTAINMENT: m.part_attainment,
  FEEDBACK: m.part_feedback,
  VALIDATED_INNOVATION: m.part_validated_innovation,
  WORK_RESULT_ADVICE: m.part_work_result_advice,
  BEHAVIOUR_ADVICE: m.part_behaviour_advice,
};
export const partWord = (name: ScorePartName): string => PART[name]();

/** Names of lines: of the score's own, of attendance codes, of innovation stages. A new one shows as it is until it has a word. */
const LINE: Record<string, () => string> = {
  FULL: m.line_full,
  NOT_SUBMITTED: m.line_not_submitted,
  DAYS_LATE: m.line_days_late,
  DAYS_ATTENDED: m.line_days_attended,
  DAYS_WITH_ENTRY: m.line_days_with_entry,
  ENTRIES: m.line_entries,
  VERIFIED_ENTRIES: m.line_verified_entries,
  SERVED: m.line_served,
  WITHIN_STANDARD: m.line_within_standard,
  BASE: m.line_base,
  MEAN_ATTAINMENT: m.line_mean_attainment,
  RATERS: m.line_raters,
  MEETS_EXPECTATION: m.line_meets_expectation,
  MEAN_FEEDBACK: m.line_mean_feedback,
  TL1: m.line_tl1,
  TL2: m.line_tl2,
  TL3: m.line_tl3,
  TL4: m.line_tl4,
  PSW1: m.line_psw1,
  PSW2: m.line_psw2,
  PSW3: m.line_psw3,
  PSW4: m.line_psw4,
  TK: m.line_tk,
  CUTI: m.line_cuti,
  DL: m.line_dl,
  IZIN: m.line_izin,
  SAKIT: m.line_sakit,
  IDEA: m.line_idea,
  TRIAL: m.line_trial,
  ADOPTED: m.line_adopted,
  REPLICATED: m.line_replicated,
  CLOSED: m.line_closed,
};
export const lineWord = (name: string): string => LINE[name]?.() ?? name;
