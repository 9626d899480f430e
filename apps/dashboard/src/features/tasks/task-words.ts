import type { TaskKind } from "@andir/domain/task-kind";
import * as m from "../../messages/messages.js";

const WORDS: Record<TaskKind, (inputs: { n: number }) => string> = {
  PLAN_TO_HAND_IN: m.task_plan_to_hand_in,
  PLAN_TO_MEND: m.task_plan_to_mend,
  REPORT_TO_HAND_IN: m.task_report_to_hand_in,
  REPORT_TO_MEND: m.task_report_to_mend,
  ASSESSMENTS_TO_READ: m.task_assessments_to_read,
  FEEDBACK_TO_GIVE: m.task_feedback_to_give,
  DIALOGUES_TO_CONFIRM: m.task_dialogues_to_confirm,
  TRAINING_TO_ANSWER: m.task_training_to_answer,
  INNOVATIONS_TO_MEND: m.task_innovations_to_mend,
  REPORTS_TO_VERIFY: m.task_reports_to_verify,
  PLANS_TO_APPROVE: m.task_plans_to_approve,
  AMENDMENTS_TO_DECIDE: m.task_amendments_to_decide,
  ASSESSMENTS_TO_MAKE: m.task_assessments_to_make,
  ASSESSMENTS_TO_PUBLISH: m.task_assessments_to_publish,
  CALIBRATIONS_TO_ANSWER: m.task_calibrations_to_answer,
  OBJECTIONS_TO_ANSWER: m.task_objections_to_answer,
  OBJECTIONS_TO_DECIDE: m.task_objections_to_decide,
  INNOVATIONS_TO_CONFIRM: m.task_innovations_to_confirm,
  SERVICES_TO_MEND: m.task_services_to_mend,
  UNITS_TO_RATE: m.task_units_to_rate,
  COMPLAINTS_TO_ANSWER: m.task_complaints_to_answer,
  CORRECTIONS_TO_DECIDE: m.task_corrections_to_decide,
  CONCERNS_TO_ANSWER: m.task_concerns_to_answer,
  POSTS_TO_MEND: m.task_posts_to_mend,
  PERIODS_TO_OPEN: m.task_periods_to_open,
  PERIODS_TO_CLOSE: m.task_periods_to_close,
  YEAR_TO_PREPARE: m.task_year_to_prepare,
  FOLLOW_UPS_TO_DECIDE: m.task_follow_ups_to_decide,
};

/** What is to be done, as an order to oneself: "Verifikasi 5 laporan". */
export const taskWord = (kind: TaskKind, n: number): string => WORDS[kind]({ n });
