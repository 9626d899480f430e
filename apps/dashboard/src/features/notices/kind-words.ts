import type { NoticeKind } from "@andir/domain/notice-kind";
import * as m from "../../messages/messages.js";

const WORDS: Record<NoticeKind, () => string> = {
  PLAN_SUBMITTED: m.notice_kind_plan_submitted,
  PLAN_RETURNED: m.notice_kind_plan_returned,
  PLAN_APPROVED: m.notice_kind_plan_approved,
  PLAN_AMENDED: m.notice_kind_plan_amended,
  PLAN_AMENDMENT_PROPOSED: m.notice_kind_plan_amendment_proposed,
  PLAN_AMENDMENT_DECLINED: m.notice_kind_plan_amendment_declined,
  REPORTS_TO_VERIFY: m.notice_kind_reports_to_verify,
  REPORT_RETURNED: m.notice_kind_report_returned,
  REPORT_VERIFIED: m.notice_kind_report_verified,
  FEEDBACK_GIVEN: m.notice_kind_feedback_given,
  FEEDBACK_REQUESTED: m.notice_kind_feedback_requested,
  ASSESSMENT_PUBLISHED: m.notice_kind_assessment_published,
  ASSESSMENT_WITHDRAWN: m.notice_kind_assessment_withdrawn,
  ASSESSMENT_ACKNOWLEDGED: m.notice_kind_assessment_acknowledged,
  OBJECTION_FILED: m.notice_kind_objection_filed,
  OBJECTION_ANSWERED: m.notice_kind_objection_answered,
  OBJECTION_DECIDED: m.notice_kind_objection_decided,
  CORRECTION_REQUESTED: m.notice_kind_correction_requested,
  CORRECTION_DECIDED: m.notice_kind_correction_decided,
  PERIOD_REOPENED: m.notice_kind_period_reopened,
  PLAN_DUE: m.notice_kind_plan_due,
  PLAN_OVERDUE: m.notice_kind_plan_overdue,
  TEAM_PLANS_OVERDUE: m.notice_kind_team_plans_overdue,
  UNIT_PLANS_OVERDUE: m.notice_kind_unit_plans_overdue,
  REPORT_DUE: m.notice_kind_report_due,
  REPORT_OVERDUE: m.notice_kind_report_overdue,
  ASSESSMENTS_DUE: m.notice_kind_assessments_due,
  ASSESSMENTS_OVERDUE: m.notice_kind_assessments_overdue,
  TEAM_REPORTS_OVERDUE: m.notice_kind_team_reports_overdue,
  UNIT_REPORTS_OVERDUE: m.notice_kind_unit_reports_overdue,
  TEAM_ASSESSMENTS_OVERDUE: m.notice_kind_team_assessments_overdue,
};

/** A kind of notice, where one chooses between them. */
export const kindWord = (kind: NoticeKind): string => WORDS[kind]();
