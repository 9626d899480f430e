import sql from "sql-template-tag";
import { keysEverOf } from "../employees/merged-employee.loaders.ts";
import { ACCOUNT_DATA, ACCOUNT_LEFT_OUT } from "./account-data.ts";
import { CALIBRATION_DATA, CALIBRATION_LEFT_OUT } from "./calibration-data.ts";
import { COMPLAINT_DATA, COMPLAINT_LEFT_OUT } from "./complaint-data.ts";
import { detailsOf } from "./audit-event.list.ts";
import { FEEDBACK_DATA, FEEDBACK_LEFT_OUT } from "./feedback-data.ts";
import { PERSONNEL_DATA, PERSONNEL_LEFT_OUT } from "./personnel-data.ts";
import { OUTBOUND_DATA, OUTBOUND_LEFT_OUT } from "./outbound-data.ts";
import { ALLOWANCE_DATA, ALLOWANCE_LEFT_OUT } from "./allowance-data.ts";
import { CONCERN_DATA, CONCERN_LEFT_OUT } from "./concern-data.ts";
import { DOCUMENT_DATA, DOCUMENT_LEFT_OUT } from "./document-data.ts";
import { GUIDE_DATA } from "./guide-data.ts";
import { isAnonymous, isTold, onlyTheDay } from "./event-visibility.ts";
import { FOLLOW_UP_DATA, FOLLOW_UP_LEFT_OUT } from "./follow-up-data.ts";
import { IMPORT_DATA, IMPORT_LEFT_OUT } from "./import-data.ts";
import { INNOVATION_DATA, INNOVATION_LEFT_OUT } from "./innovation-data.ts";
import { NATIONAL_DATA } from "./national-data.ts";
import { NOTICE_DATA, NOTICE_LEFT_OUT } from "./notice-data.ts";
import { PLAN_DATA, PLAN_LEFT_OUT } from "./plan-data.ts";
import { OBJECTION_DATA, OBJECTION_LEFT_OUT } from "./objection-data.ts";
import { PUBLISH_RUN_DATA, PUBLISH_RUN_LEFT_OUT } from "./publish-run-data.ts";
import { PROGRESS_DATA } from "./progress-data.ts";
import { emptied, nameOf, nulled, own, period, post, published, unit, type PersonalTable } from "./personal-table.ts";
import { TEAM_DATA } from "./team-data.ts";
import { TRAINING_DATA, TRAINING_LEFT_OUT } from "./training-data.ts";
import { UNIT_LEFT_OUT } from "./unit-data.ts";
import { USE_DATA } from "./use-data.ts";
import { WORKBENCH_DATA } from "./workbench-data.ts";

/**
 * Everything that is stored about a person, named once: the export reads it, pseudonymising erases from it, and a test
 * compares it with the tables. It names tables of every feature, so it speaks SQL and imports none of them.
 */
export const PERSONAL_DATA: readonly PersonalTable[] = [
  {
    table: "employee",
    about: own("key"),
    fields: {
      key: "t.key",
      name: "t.name",
      nip: "t.nip",
      employmentType: "t.employment_type",
      joinedOn: "t.joined_on",
      leftOn: "t.left_on",
    },
    order: "t.key",
    erased: { name: ({ pseudonym }) => sql`${pseudonym}`, nip: nulled },
  },
  {
    table: "position",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      unit,
      title: "t.title",
      kind: "t.kind",
      capacity: "t.capacity",
      grade: "t.grade",
      hoursShare: "t.hours_share",
      isHead: "t.is_head",
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
    },
    order: "t.starts_on, t.key",
    kept: { title: "The post belongs to the unit and is counted by.", grade: "Counted by." },
  },
  {
    table: "appraiser_assignment",
    about: (key) => sql`t.position_key in (select p.key from position p where p.employee_key = ${key}::uuid)`,
    fields: {
      key: "t.key",
      position: post,
      appraiser: nameOf("appraiser_key"),
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
    },
    order: "t.starts_on, t.key",
  },
  {
    table: "leave",
    about: own("employee_key"),
    fields: { key: "t.key", kind: "t.kind", startsOn: "t.starts_on", endsOn: "t.ends_on" },
    order: "t.starts_on, t.key",
  },
  {
    table: "attendance_month",
    about: own("employee_key"),
    fields: {
      month: "t.month",
      scheduledDays: "t.scheduled_days",
      attendedDays: "t.attended_days",
      isByDays: "t.is_by_days",
    },
    order: "t.month",
  },
  {
    table: "attendance_event",
    about: own("employee_key"),
    fields: { day: "t.day", code: "t.code" },
    order: "t.day, t.code",
  },
  {
    table: "progress_entry",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      day: "t.day",
      text: "t.text",
      quantity: "t.quantity",
      isVerified: "t.is_verified",
      report: "t.report_key",
      position: post,
      plannedResult: "(select s.title from planned_result s where s.key = t.planned_result_key)",
      revision: "t.revision",
    },
    order: "t.day, t.key",
    erased: { text: emptied },
  },
  {
    table: "performance_report",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      period,
      periodEndsOn: "t.period_ends_on",
      position: post,
      unit,
      status: "t.status",
      dueOn: "t.due_on",
      submittedAt: "t.submitted_at",
      daysLate: "t.days_late",
      narrative: "t.narrative",
      verifiedAt: "t.verified_at",
      verifiedBy: nameOf("verified_by_key"),
      appraiserNote: "t.appraiser_note",
      firstReadAt: "t.first_read_at",
      revision: "t.revision",
    },
    order: "t.period_ends_on, t.key",
    erased: { narrative: nulled, appraiser_note: nulled },
  },
  {
    table: "assessment",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      period,
      periodEndsOn: "t.period_ends_on",
      position: post,
      unit,
      appraiser: nameOf("appraiser_key"),
      status: "t.status",
      source: "t.source",
      discipline: published("discipline"),
      workQuality: published("work_quality"),
      innovation: published("innovation"),
      ruleVersion: "t.rule_version",
      workResult: published("work_result"),
      behaviour: published("behaviour"),
      predicate: published("predicate"),
      reason: published("reason"),
      distributionReason: published("distribution_reason"),
      advisedWorkResult: published("advised_work_result"),
      advisedBehaviour: published("advised_behaviour"),
      chosenBy: nameOf("chosen_by_key"),
      isTooShort: published("is_too_short"),
      publishedAt: "t.published_at",
      acknowledgedAt: "t.acknowledged_at",
      acknowledgementNote: "t.acknowledgement_note",
      finalisedAt: "t.finalised_at",
      revision: "t.revision",
    },
    order: "t.period_ends_on, t.key",
    erased: { reason: nulled, distribution_reason: nulled, acknowledgement_note: nulled },
    kept: { rule_version: "Names a rule, not a person." },
  },
  {
    table: "assessment_basis",
    about: (key) =>
      sql`t.assessment_key in (select a.key from assessment a where a.employee_key = ${key}::uuid and a.status <> 'DRAFT')`,
    fields: { assessment: "t.assessment_key", basis: "t.basis", at: "t.at" },
    order: "t.at, t.assessment_key",
    kept: { basis: "Counts, targets and titles of results: what a published number is worked out from." },
  },
  {
    table: "access_log",
    about: own("subject_key"),
    fields: {
      key: "t.key",
      day: "t.day",
      reader: `coalesce(${nameOf("reader_key")}, (select c.identifier from account c where c.key = t.reader_account_key))`,
      pseudonymous: "t.pseudonymous",
      onBehalfOf: nameOf("on_behalf_of_key"),
      source: "t.source",
      count: "t.count",
      lastReadAt: "t.last_read_at",
    },
    order: "t.day, t.key",
    kept: { source: "Names a screen or a script, not a person." },
  },
  {
    table: "audit_event",
    about: (key) => sql`t.subject_key = any(${keysEverOf(key)})`,
    told: () => isTold("t"),
    fields: {
      sequence: "t.sequence",
      at: "t.at",
      actor: `(select coalesce(e.name, c.identifier) from account c left join employee e on e.key = c.employee_key where c.key = t.actor_key)`,
      onBehalfOf: nameOf("on_behalf_of_key"),
      action: "t.action",
      noun: "t.noun",
      nounKey: "t.noun_key",
      details: "(select y.payload from audit_payload y where y.sequence = t.sequence)",
    },
    order: "t.sequence",
    shown: (row) => {
      const { noun, at, details } = row as { noun: string; at: Date; details: string | null };
      const nobody = isAnonymous(noun, details) ? { at: onlyTheDay(at), actor: null, onBehalfOf: null } : {};
      return { ...row, ...nobody, details: details === null ? null : detailsOf(details) };
    },
    kept: {
      action: "The chain of events is never changed; it names no one.",
      noun: "The same.",
      payload_digest: "The same: without its salt, which is erased, it tells nothing.",
      digest: "The same.",
    },
  },
  ...PERSONNEL_DATA,
  ...PLAN_DATA,
  ...PROGRESS_DATA,
  ...FEEDBACK_DATA,
  ...CALIBRATION_DATA,
  ...OBJECTION_DATA,
  ...NATIONAL_DATA,
  ...INNOVATION_DATA,
  ...FOLLOW_UP_DATA,
  ...PUBLISH_RUN_DATA,
  ...ACCOUNT_DATA,
  ...NOTICE_DATA,
  ...TEAM_DATA,
  ...TRAINING_DATA,
  ...USE_DATA,
  ...WORKBENCH_DATA,
  ...GUIDE_DATA,
  ...COMPLAINT_DATA,
  ...ALLOWANCE_DATA,
  ...CONCERN_DATA,
  ...IMPORT_DATA,
  ...OUTBOUND_DATA,
  ...DOCUMENT_DATA,
];

/** Columns that lead to a person and are not in that person's export, or that no export shows, with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  ...PERSONNEL_LEFT_OUT,
  ...ALLOWANCE_LEFT_OUT,
  ...CONCERN_LEFT_OUT,
  ...IMPORT_LEFT_OUT,
  ...OUTBOUND_LEFT_OUT,
  ...DOCUMENT_LEFT_OUT,
  ...PLAN_LEFT_OUT,
  ...FEEDBACK_LEFT_OUT,
  ...CALIBRATION_LEFT_OUT,
  ...OBJECTION_LEFT_OUT,
  ...INNOVATION_LEFT_OUT,
  ...FOLLOW_UP_LEFT_OUT,
  ...PUBLISH_RUN_LEFT_OUT,
  ...TRAINING_LEFT_OUT,
  ...UNIT_LEFT_OUT,
  ...NOTICE_LEFT_OUT,
  ...COMPLAINT_LEFT_OUT,
  "appraiser_assignment.position_key": "Shown as the post's title.",
  "performance_report.verified_by_key": "About the one whose report it is, in whose export the verifier is named.",
  "assessment.chosen_by_key": "About the one who is assessed, in whose export it is named.",
  "assessment.appraiser_key": "About the one who is assessed, in whose export the appraiser is named.",
  "appraiser_assignment.appraiser_key": "About the one who is appraised, in whose export the appraiser is named.",
  "access_log.reader_key": "About the one who was read, in whose export the reader is named.",
  "access_log.reader_account_key": "About the one who was read, in whose export the reader is named.",
  "access_log.on_behalf_of_key": "About the one who was read, in whose export it is named.",
  "audit_event.actor_key": "About the one whose record changed, in whose export the actor is named.",
  "audit_event.on_behalf_of_key": "About the one whose record changed, in whose export it is named.",
  "audit_event.payload_digest": "Proves the chain, and tells nothing.",
  ...ACCOUNT_LEFT_OUT,
  "audit_event.digest": "Proves the chain, and tells nothing.",
  "answered_request.idempotency_key": "Names the request to the program alone.",
  "answered_request.input_digest": "A digest that tells nothing.",
  "replica_change.record_key": "That a row is to be read again, for a day: its own table is in the export.",
  "answered_request.answer": "Sealed: names a record to the program alone, or is a secret that was shown once.",
  "export_run.key": "Names the export to the program alone.",
  "export_run.total": "Of use while it is written.",
  "export_run.bytes": "Of use while it is written.",
  "export_run.is_stop_asked": "Of use while it is written.",
  "export_run.code": "Of use while it is written.",
  "export_run.message": "Of use while it is written.",
  "export_run.seen_at": "Of use while it is written.",
};
