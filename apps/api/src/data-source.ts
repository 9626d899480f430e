import { DataSource } from "typeorm";
import { Account, Agency } from "./features/access/account.entity.ts";
import { ApiToken } from "./features/access/api-token.entity.ts";
import { AttemptLimit } from "./features/access/attempt-limit.entity.ts";
import { Invitation } from "./features/access/invitation.entity.ts";
import { RecoveryCode, SecondFactor } from "./features/access/second-factor.entity.ts";
import { Session } from "./features/access/session.entity.ts";
import { FirstUse, WeekOfUse } from "./features/access/use.entity.ts";
import { Assessment, AssessmentBasis, ScoringRule } from "./features/assessments/assessment.entity.ts";
import { PublishRun, PublishRunItem } from "./features/assessments/publish-run.entity.ts";
import { AttendanceDay } from "./features/attendance/attendance-day.entity.ts";
import { AttendanceEvent, AttendanceMonth } from "./features/attendance/attendance.entity.ts";
import { Holiday } from "./features/calendar/holiday.entity.ts";
import { DutyDay, WorkWeek } from "./features/calendar/work-week.entity.ts";
import { Delegation } from "./features/access/delegation.entity.ts";
import { RoleGrant } from "./features/access/role-grant.entity.ts";
import { Employee } from "./features/employees/employee.entity.ts";
import { MergedEmployee } from "./features/employees/merged-employee.entity.ts";
import { Leave } from "./features/employees/leave.entity.ts";
import { AppraiserAssignment, Position } from "./features/employees/position.entity.ts";
import { FeedbackRequest } from "./features/feedback/feedback-request.entity.ts";
import { Complaint, ComplaintRule } from "./features/complaints/complaint.entity.ts";
import { Feedback } from "./features/feedback/feedback.entity.ts";
import {
  InnovationEffect,
  InnovationEvidence,
  InnovationReview,
  InnovationStep,
} from "./features/innovations/innovation-parts.entity.ts";
import { Innovation, InnovationMember } from "./features/innovations/innovation.entity.ts";
import { Calibration } from "./features/calibration/calibration.entity.ts";
import { CoachingNote, CoachingNoteVersion } from "./features/follow-up/coaching-note.entity.ts";
import { DialoguePerson, PerformanceDialogue } from "./features/follow-up/dialogue.entity.ts";
import { FollowUp } from "./features/follow-up/follow-up.entity.ts";
import { DisciplinarySanction } from "./features/sanctions/sanction.entity.ts";
import { NationalRating } from "./features/national-ratings/national-rating.entity.ts";
import { DocumentCounter, IssuedDocument } from "./features/documents/document.entity.ts";
import { DocumentRun, DocumentRunItem } from "./features/documents/document-run.entity.ts";
import { Objection } from "./features/objections/objection.entity.ts";
import { Notice, NoticeMail, NoticePreference } from "./features/notices/notice.entity.ts";
import { TeamView } from "./features/team/team-view.entity.ts";
import { ReminderSent } from "./features/notices/reminded.entity.ts";
import { NoticeState, ReminderSetting } from "./features/notices/notice-state.entity.ts";
import { OrgUnit, OrgUnitAncestor } from "./features/org-units/org-unit.entity.ts";
import { CycleRule } from "./features/periods/cycle-rule.entity.ts";
import { DistributionSetting } from "./features/assessments/distribution-setting.entity.ts";
import { UnitActionPlan, UnitActionTarget } from "./features/organisation-ratings/unit-action-plan.entity.ts";
import { UnitAgreement, UnitIndicator } from "./features/organisation-ratings/unit-agreement.entity.ts";
import { UnitRating } from "./features/organisation-ratings/unit-rating.entity.ts";
import { UnitRealisation } from "./features/organisation-ratings/unit-realisation.entity.ts";
import { Period } from "./features/periods/period.entity.ts";
import { Evidence } from "./features/progress/evidence.entity.ts";
import { ProgressAmendment, ProgressEntry } from "./features/progress/progress-entry.entity.ts";
import { CoreValueExpectation, PlanVersion } from "./features/plans/plan-parts.entity.ts";
import { PlanAmendment } from "./features/plans/plan-amendment.entity.ts";
import { PlanTemplate } from "./features/plans/plan-template.entity.ts";
import { PerformancePlan } from "./features/plans/plan.entity.ts";
import { Indicator, PlannedResult } from "./features/plans/planned-result.entity.ts";
import { AppraiserCorrection } from "./features/personnel/appraiser-correction.entity.ts";
import { AssessedPeriodSetting, PeriodReopening } from "./features/periods/period-history.entity.ts";
import { IndicatorRealisation, PerformanceReport } from "./features/reports/report.entity.ts";
import { AccessLogEntry, RetentionRule } from "./features/privacy/privacy.entity.ts";
import { QueueMachine } from "./features/services/queue-machine.entity.ts";
import { ServiceAlert } from "./features/services/service-alert.entity.ts";
import { ServiceStandard } from "./features/services/service-standard.entity.ts";
import { SatisfactionResponse, ServiceSurvey } from "./features/services/satisfaction-response.entity.ts";
import { QueueTicket, Service } from "./features/services/service.entity.ts";
import { WebhookDelivery } from "./features/webhooks/webhook-delivery.entity.ts";
import { WebhookEndpoint, WebhookHost, WebhookState } from "./features/webhooks/webhook-endpoint.entity.ts";
import { CalendarFeed } from "./features/feeds/calendar-feed.entity.ts";
import { AllowanceFigure } from "./features/allowance/allowance-figure.entity.ts";
import { AllowanceMonth } from "./features/allowance/allowance-month.entity.ts";
import { AllowanceRule } from "./features/allowance/allowance-rule.entity.ts";
import { Concern } from "./features/concerns/concern.entity.ts";
import {
  TrainingMaterial,
  TrainingProgramme,
  TrainingQuestion,
} from "./features/training/training-programme.entity.ts";
import {
  TrainingAttempt,
  TrainingCertificate,
  TrainingRegistration,
  TrainingSession,
} from "./features/training/training-session.entity.ts";
import { GuideMark } from "./features/guide/guide-mark.entity.ts";
import { ImportRow, ImportRun, LearnedHead } from "./features/imports/import-run.entity.ts";
import { QueryMail } from "./features/workbench/query-mail.entity.ts";
import { QueryTile } from "./features/workbench/query-tile.entity.ts";
import { SavedQuery, SavedQueryVersion } from "./features/workbench/saved-query.entity.ts";
import { migrations } from "./migrations/list.ts";
import { AnsweredRequest } from "./platform/answered.entity.ts";
import { AuditEvent, AuditHead, AuditPayload } from "./platform/audit.entity.ts";
import { ExportRun } from "./features/exports/export-run.entity.ts";
import { PointsUsed } from "./platform/limits/points.entity.ts";
import { FormDay, FormSending, SpentFormPass } from "./platform/public-pages/form-guard.entity.ts";
import { DoomedFile } from "./platform/storage/doomed-file.entity.ts";
import { ReplicaChange } from "./platform/replica/replica-change.entity.ts";
import { SnakeCase } from "./platform/naming.ts";
import "./platform/read-values.ts"; // before the first connection

const entities = [
  AuditEvent,
  AuditPayload,
  AuditHead,
  AnsweredRequest,
  PointsUsed,
  ExportRun,
  DoomedFile,
  SpentFormPass,
  FormDay,
  FormSending,
  OrgUnit,
  OrgUnitAncestor,
  Employee,
  MergedEmployee,
  Position,
  AppraiserAssignment,
  Leave,
  Agency,
  Account,
  RoleGrant,
  Delegation,
  Session,
  ApiToken,
  Invitation,
  SecondFactor,
  RecoveryCode,
  AttemptLimit,
  FirstUse,
  WeekOfUse,
  AccessLogEntry,
  RetentionRule,
  Holiday,
  Period,
  CycleRule,
  PerformancePlan,
  PlannedResult,
  Indicator,
  CoreValueExpectation,
  PlanVersion,
  PlanAmendment,
  PlanTemplate,
  ProgressEntry,
  ProgressAmendment,
  Evidence,
  PerformanceReport,
  IndicatorRealisation,
  FeedbackRequest,
  Feedback,
  Innovation,
  InnovationMember,
  InnovationEffect,
  InnovationEvidence,
  InnovationStep,
  InnovationReview,
  AttendanceMonth,
  AttendanceEvent,
  AttendanceDay,
  Service,
  ServiceStandard,
  QueueTicket,
  QueueMachine,
  ServiceAlert,
  ServiceSurvey,
  SatisfactionResponse,
  Complaint,
  ComplaintRule,
  UnitAgreement,
  UnitIndicator,
  UnitActionPlan,
  UnitActionTarget,
  UnitRealisation,
  UnitRating,
  DistributionSetting,
  Assessment,
  AssessmentBasis,
  Calibration,
  PublishRun,
  PublishRunItem,
  Objection,
  NationalRating,
  IssuedDocument,
  DocumentCounter,
  DocumentRun,
  DocumentRunItem,
  FollowUp,
  DisciplinarySanction,
  CoachingNote,
  CoachingNoteVersion,
  PerformanceDialogue,
  DialoguePerson,
  TrainingProgramme,
  TrainingQuestion,
  TrainingMaterial,
  TrainingSession,
  TrainingRegistration,
  TrainingAttempt,
  TrainingCertificate,
  ScoringRule,
  AppraiserCorrection,
  PeriodReopening,
  AssessedPeriodSetting,
  WorkWeek,
  DutyDay,
  Notice,
  NoticePreference,
  NoticeMail,
  NoticeState,
  ReminderSent,
  TeamView,
  ReminderSetting,
  SavedQuery,
  SavedQueryVersion,
  QueryTile,
  QueryMail,
  AllowanceRule,
  AllowanceMonth,
  AllowanceFigure,
  Concern,
  GuideMark,
  WebhookEndpoint,
  WebhookDelivery,
  WebhookHost,
  WebhookState,
  CalendarFeed,
  ImportRun,
  ImportRow,
  LearnedHead,
  ReplicaChange,
];

interface DataSourceOptions {
  readonly poolSize?: number;
  /** Only these migrations, by name: for a database that is to be as old as an archive. All without it. */
  readonly migrated?: readonly string[];
}

export function createDataSource(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations: migrations.filter(({ name }) => options.migrated?.includes(name) ?? true),
    migrationsTableName: "migrations",
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeCase(),
    uuidExtension: "pgcrypto",
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    applicationName: "kinerja-andir",
  });
}
