import type { NoticeKind } from "@andir/domain/notice-kind";

/** Who is told, by their relation to the record; whoever acted is not told of what they did. */
export type Relation =
  /** Whose record it is. */
  | "OWNER"
  /** Who appraises them: as the record has it, else today. */
  | "APPRAISER"
  /** Who decides the objection: the appraiser's superior, or the authorised officials where there is none. */
  | "DECIDER"
  /** Whom the event names as `addresseeKey`. */
  | "ADDRESSEE"
  /** Those who keep the records of the unit of the post, the agency's administrators among them. */
  | "ADMINISTRATORS"
  /** Those who run the cycle. */
  | "PERFORMANCE_TEAM"
  /** Who heads the unit of the record, or the nearest one above that is headed; those who run the cycle where none is. */
  | "UNIT_HEAD"
  /** Everyone who has, or would have, a figure of the allowance in the month of the record. */
  | "HAS_FIGURE"
  /** Everyone who appraises somebody on that day. */
  | "APPRAISERS";

interface Telling {
  readonly action: string;
  readonly kind: NoticeKind;
  readonly to: readonly Relation[];
}

/**
 * Which change is told to whom. Changes are read from the audit events, in their order: so nothing that happens needs to
 * know of notices, and nothing is told that did not happen. Duties (of APPRAISER and DECIDER) are told to who acts for them too.
 */
export const TELLINGS: readonly Telling[] = [
  { action: "plan.submitted", kind: "PLAN_SUBMITTED", to: ["APPRAISER"] },
  { action: "plan.returned", kind: "PLAN_RETURNED", to: ["OWNER"] },
  { action: "plan.approved", kind: "PLAN_APPROVED", to: ["OWNER"] },
  { action: "plan.amended", kind: "PLAN_AMENDED", to: ["OWNER", "APPRAISER"] },
  { action: "plan.amendment_proposed", kind: "PLAN_AMENDMENT_PROPOSED", to: ["APPRAISER"] },
  { action: "plan.amendment_declined", kind: "PLAN_AMENDMENT_DECLINED", to: ["OWNER"] },
  { action: "report.submitted", kind: "REPORTS_TO_VERIFY", to: ["APPRAISER"] },
  { action: "report.returned", kind: "REPORT_RETURNED", to: ["OWNER"] },
  { action: "report.verified", kind: "REPORT_VERIFIED", to: ["OWNER"] },
  { action: "report.reminded", kind: "REPORT_REMINDED", to: ["OWNER"] },
  { action: "plan.reminded", kind: "PLAN_REMINDED", to: ["OWNER"] },
  { action: "feedback.given", kind: "FEEDBACK_GIVEN", to: ["OWNER"] },
  { action: "feedback.requested", kind: "FEEDBACK_REQUESTED", to: ["ADDRESSEE"] },
  { action: "assessment.published", kind: "ASSESSMENT_PUBLISHED", to: ["OWNER"] },
  { action: "assessment.withdrawn", kind: "ASSESSMENT_WITHDRAWN", to: ["OWNER"] },
  { action: "assessment.acknowledged", kind: "ASSESSMENT_ACKNOWLEDGED", to: ["APPRAISER"] },
  { action: "objection.filed", kind: "OBJECTION_FILED", to: ["DECIDER", "APPRAISER"] },
  { action: "objection.answered", kind: "OBJECTION_ANSWERED", to: ["OWNER", "DECIDER"] },
  { action: "objection.decided", kind: "OBJECTION_DECIDED", to: ["OWNER", "APPRAISER"] },
  { action: "calibration.proposed", kind: "CALIBRATION_PROPOSED", to: ["APPRAISER"] },
  { action: "calibration.answered", kind: "CALIBRATION_ANSWERED", to: ["ADDRESSEE"] },
  { action: "dialogue.recorded", kind: "DIALOGUE_RECORDED", to: ["OWNER", "APPRAISER"] },
  { action: "service_alert.found", kind: "SERVICE_WORSENED", to: ["UNIT_HEAD"] },
  { action: "complaint.received", kind: "COMPLAINT_RECEIVED", to: ["UNIT_HEAD"] },
  { action: "complaint.forwarded", kind: "COMPLAINT_RECEIVED", to: ["UNIT_HEAD"] },
  { action: "complaint.reopened", kind: "COMPLAINT_REOPENED", to: ["UNIT_HEAD"] },
  { action: "unit_rating.published", kind: "UNIT_RATED", to: ["OWNER"] },
  { action: "follow_up.decided", kind: "FOLLOW_UP_DECIDED", to: ["OWNER"] },
  { action: "sanction.recorded", kind: "SANCTION_RECORDED", to: ["OWNER"] },
  { action: "sanction.withdrawn", kind: "SANCTION_WITHDRAWN", to: ["OWNER"] },
  { action: "allowance_month.locked", kind: "ALLOWANCE_LOCKED", to: ["HAS_FIGURE"] },
  { action: "innovation.submitted", kind: "INNOVATION_SUBMITTED", to: ["APPRAISER", "PERFORMANCE_TEAM"] },
  { action: "innovation.returned", kind: "INNOVATION_RETURNED", to: ["OWNER"] },
  { action: "innovation.validated", kind: "INNOVATION_VALIDATED", to: ["OWNER"] },
  { action: "innovation.taken_over", kind: "INNOVATION_TAKEN_OVER", to: ["OWNER"] },
  { action: "innovation.replicated", kind: "INNOVATION_REPLICATED", to: ["OWNER"] },
  { action: "appraiser_correction.requested", kind: "CORRECTION_REQUESTED", to: ["ADMINISTRATORS"] },
  { action: "appraiser_correction.accepted", kind: "CORRECTION_DECIDED", to: ["OWNER"] },
  { action: "appraiser_correction.refused", kind: "CORRECTION_DECIDED", to: ["OWNER"] },
  { action: "training_registration.invited", kind: "TRAINING_INVITED", to: ["OWNER"] },
  { action: "training_registration.brought", kind: "TRAINING_BROUGHT", to: ["OWNER"] },
  { action: "training_registration.place_given", kind: "TRAINING_PLACE_GIVEN", to: ["OWNER"] },
  { action: "training_registration.session_moved", kind: "TRAINING_MOVED", to: ["OWNER"] },
  { action: "training_registration.session_cancelled", kind: "TRAINING_CANCELLED", to: ["OWNER"] },
  { action: "training_registration.reminded", kind: "TRAINING_SOON", to: ["OWNER"] },
  { action: "training_registration.certified", kind: "TRAINING_CERTIFIED", to: ["OWNER"] },
  { action: "training_registration.certificate_withdrawn", kind: "TRAINING_CERTIFICATE_WITHDRAWN", to: ["OWNER"] },
  { action: "concern.raised", kind: "CONCERN_RAISED", to: ["ADDRESSEE"] },
  { action: "concern.answered", kind: "CONCERN_ANSWERED", to: ["OWNER"] },
  { action: "webhook_endpoint.disabled", kind: "WEBHOOK_DISABLED", to: ["ADDRESSEE", "ADMINISTRATORS"] },
  { action: "period.reopened", kind: "PERIOD_REOPENED", to: ["APPRAISERS"] },
];

/** After these the number of reports that wait for an appraiser is another. */
export const CHANGES_WHAT_WAITS: readonly string[] = [
  "report.submitted",
  "report.returned",
  "report.verified",
  "report.verification_withdrawn",
  "report.withdrawn",
];

/** What has been done need not be reminded of: these are read once the action has come. */
export const SETTLES: Readonly<Record<string, readonly NoticeKind[]>> = {
  "report.submitted": ["REPORT_DUE", "REPORT_OVERDUE", "REPORT_REMINDED", "REPORT_RETURNED"],
  "report.verification_withdrawn": ["REPORT_VERIFIED"],
  "training_registration.registered": ["TRAINING_INVITED"],
  "training_registration.declined": ["TRAINING_INVITED"],
  "plan.submitted": ["PLAN_DUE", "PLAN_OVERDUE", "PLAN_REMINDED", "PLAN_RETURNED"],
};

/** Who was at work at that minute could be known: these tell the day alone, so that anonymous raters stay unknown. */
export const TELLS_DAY_ALONE: ReadonlySet<NoticeKind> = new Set(["FEEDBACK_GIVEN"]);
