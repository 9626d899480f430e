import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { loadMonth } from "../allowance/allowance-month.loaders.ts";
import { loadAssessment } from "../assessments/assessment.loaders.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";
import { loadCalibration } from "../calibration/calibration.loaders.ts";
import { visibleCalibrations } from "../calibration/calibration.policy.ts";
import { loadComplaint } from "../complaints/complaint.loaders.ts";
import { visibleComplaints } from "../complaints/complaint.policy.ts";
import { loadDialogue, visibleDialogues } from "../follow-up/dialogue.loaders.ts";
import { loadFollowUp } from "../follow-up/follow-up.loaders.ts";
import { visibleFollowUps } from "../follow-up/follow-up.policy.ts";
import { loadInnovation } from "../innovations/innovation.loaders.ts";
import { loadUnitRating, unitRatingSource } from "../organisation-ratings/unit-rating.loaders.ts";
import { visibleUnitRatings } from "../organisation-ratings/unit-rating.policy.ts";
import { loadObjection, objectionSource } from "../objections/objection.loaders.ts";
import { visibleObjections } from "../objections/objection.policy.ts";
import { loadFeedbackRequest } from "../feedback/feedback-request.loaders.ts";
import { loadFeedback } from "../feedback/feedback.loaders.ts";
import { readableFeedback, visibleRequests } from "../feedback/feedback.policy.ts";
import { loadPeriod } from "../periods/period.loaders.ts";
import { loadConcern } from "../concerns/concern.loaders.ts";
import { visibleConcerns } from "../concerns/concern.policy.ts";
import { loadCorrection } from "../personnel/appraiser-correction.loaders.ts";
import { visibleCorrections } from "../personnel/personnel.policy.ts";
import { loadSanction } from "../sanctions/sanction.loaders.ts";
import { visibleSanctions } from "../sanctions/sanction.policy.ts";
import { loadPlan } from "../plans/plan.loaders.ts";
import { visiblePlans } from "../plans/plan.policy.ts";
import { loadRegistration } from "../training/session.loaders.ts";
import { visibleRegistrations } from "../training/training.policy.ts";
import { loadReport } from "../reports/report.loaders.ts";
import { visibleReports } from "../reports/report.policy.ts";
import { loadWebhookEndpoint } from "../webhooks/webhook.loaders.ts";
import { visibleWebhooks } from "../webhooks/webhook.policy.ts";
import { loadServiceAlert } from "../services/service-alert.loaders.ts";

interface NoticedNoun {
  /** Of the graph. */
  readonly type: string;
  /** The noun's own loader, and so its own policy. */
  readonly load: (scope: Scope, key: string) => Soon<object | null>;
  /** The same policy as a condition over a notice n: what is out of sight takes its notice along. */
  readonly isVisible: (actor: Actor) => Sql;
}

/** What notices are about, by the noun of its audit events. A noun that is not here is told to nobody. */
export const NOTICED: Readonly<Record<string, NoticedNoun>> = {
  performance_report: {
    type: "PerformanceReport",
    load: loadReport,
    isVisible: (actor) =>
      sql`exists (select from performance_report r where r.key = n.record_key and ${visibleReports(actor)})`,
  },
  assessment: {
    type: "Assessment",
    load: loadAssessment,
    isVisible: (actor) =>
      sql`exists (select from assessment a where a.key = n.record_key and ${visibleAssessments(actor)})`,
  },
  performance_plan: {
    type: "PerformancePlan",
    load: loadPlan,
    isVisible: (actor) =>
      sql`exists (select from performance_plan l where l.key = n.record_key and ${visiblePlans(actor)})`,
  },
  objection: {
    type: "Objection",
    load: loadObjection,
    isVisible: (actor) =>
      sql`exists (select from ${objectionSource} where o.key = n.record_key and ${visibleObjections(actor)})`,
  },
  calibration: {
    type: "Calibration",
    load: loadCalibration,
    isVisible: (actor) =>
      sql`exists (select from calibration c join assessment a on a.key = c.assessment_key where c.key = n.record_key and ${visibleCalibrations(actor)})`,
  },
  performance_dialogue: {
    type: "PerformanceDialogue",
    load: loadDialogue,
    isVisible: (actor) =>
      sql`exists (select from performance_dialogue g where g.key = n.record_key and ${visibleDialogues(actor)})`,
  },
  unit_rating: {
    type: "UnitRating",
    load: loadUnitRating,
    isVisible: (actor) =>
      sql`exists (select from ${unitRatingSource} where g.key = n.record_key and ${visibleUnitRatings(actor)})`,
  },
  follow_up: {
    type: "FollowUp",
    load: loadFollowUp,
    isVisible: (actor) =>
      sql`exists (select from follow_up f where f.key = n.record_key and ${visibleFollowUps(actor)})`,
  },
  disciplinary_sanction: {
    type: "DisciplinarySanction",
    load: loadSanction,
    isVisible: (actor) =>
      sql`exists (select from disciplinary_sanction s where s.key = n.record_key and ${visibleSanctions(actor)})`,
  },
  // That a month was locked is no secret within the agency.
  allowance_month: {
    type: "AllowanceMonth",
    load: loadMonth,
    isVisible: () => sql`exists (select from allowance_month m where m.key = n.record_key)`,
  },
  concern: {
    type: "Concern",
    load: loadConcern,
    isVisible: (actor) =>
      sql`exists (select from concern c where c.key = n.record_key and ${visibleConcerns(actor, "c")})`,
  },
  appraiser_correction: {
    type: "AppraiserCorrection",
    load: loadCorrection,
    isVisible: (actor) =>
      sql`exists (select from appraiser_correction c join position p on p.key = c.position_key where c.key = n.record_key and ${visibleCorrections(actor)})`,
  },
  // Only feedback with a name is told of: of what has none, no event says that there is any.
  feedback: {
    type: "Feedback",
    load: loadFeedback,
    isVisible: (actor) =>
      sql`exists (select from feedback f left join (select null::uuid as feedback_key) d on false
            where f.key = n.record_key and ${readableFeedback(actor)})`,
  },
  feedback_request: {
    type: "FeedbackRequest",
    load: loadFeedbackRequest,
    isVisible: (actor) =>
      sql`exists (select from feedback_request q where q.key = n.record_key and ${visibleRequests(actor)})`,
  },
  // The library is open to all.
  innovation: { type: "Innovation", load: loadInnovation, isVisible: () => sql`true` },
  // What the public is told anyway.
  service_alert: {
    type: "ServiceAlert",
    load: loadServiceAlert,
    isVisible: () => sql`exists (select from service_alert g where g.key = n.record_key)`,
  },
  complaint: {
    type: "Complaint",
    load: loadComplaint,
    isVisible: (actor) =>
      sql`exists (select from complaint c where c.key = n.record_key and ${visibleComplaints(actor)})`,
  },
  training_registration: {
    type: "TrainingRegistration",
    load: loadRegistration,
    isVisible: (actor) =>
      sql`exists (select from training_registration r where r.key = n.record_key and ${visibleRegistrations(actor)})`,
  },
  webhook_endpoint: {
    type: "WebhookEndpoint",
    load: loadWebhookEndpoint,
    isVisible: (actor) =>
      sql`exists (select from webhook_endpoint e where e.key = n.record_key and e.removed_at is null and ${visibleWebhooks(actor)})`,
  },
  period: { type: "Period", load: loadPeriod, isVisible: () => sql`true` },
};
