import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { loadDelegation } from "../features/access/delegation.loaders.ts";
import { loadRoleGrant } from "../features/access/grant.loaders.ts";
import { loadAccount } from "../features/access/account.loaders.ts";
import { loadAssessment } from "../features/assessments/assessment.loaders.ts";
import { loadCalibration } from "../features/calibration/calibration.loaders.ts";
import { loadCoachingNote } from "../features/follow-up/coaching-note.loaders.ts";
import { loadDialogue } from "../features/follow-up/dialogue.loaders.ts";
import { loadFollowUp } from "../features/follow-up/follow-up.loaders.ts";
import { loadSanction } from "../features/sanctions/sanction.loaders.ts";
import { loadImportRun } from "../features/imports/import-run.loaders.ts";
import { loadNationalRating } from "../features/national-ratings/national-rating.loaders.ts";
import { loadPublishRun } from "../features/assessments/publish-run.loaders.ts";
import { findEmployee } from "../features/employees/merged-employee.loaders.ts";
import { loadComplaint } from "../features/complaints/complaint.loaders.ts";
import { loadPosition } from "../features/employees/position.loaders.ts";
import { loadFeedback } from "../features/feedback/feedback.loaders.ts";
import { loadFeedbackRequest } from "../features/feedback/feedback-request.loaders.ts";
import { loadInnovationEvidence } from "../features/innovations/evidence.loaders.ts";
import { loadInnovation } from "../features/innovations/innovation.loaders.ts";
import { loadUnitAgreement, loadUnitIndicator } from "../features/organisation-ratings/unit-agreement.loaders.ts";
import { loadUnitRating } from "../features/organisation-ratings/unit-rating.loaders.ts";
import { loadUnitRealisation } from "../features/organisation-ratings/unit-realisation.loaders.ts";
import { loadObjection } from "../features/objections/objection.loaders.ts";
import { loadNotice } from "../features/notices/notice.loaders.ts";
import { loadOrgUnit } from "../features/org-units/org-unit.loaders.ts";
import { loadPeriod } from "../features/periods/period.loaders.ts";
import { loadAmendment } from "../features/plans/amendment.loaders.ts";
import { loadPlan } from "../features/plans/plan.loaders.ts";
import { loadIndicator, loadPlannedResult } from "../features/plans/planned-result.loaders.ts";
import { loadTemplate } from "../features/plans/template.loaders.ts";
import { loadEntry, loadEvidence, loadReport } from "../features/reports/report.loaders.ts";
import { loadMonth } from "../features/allowance/allowance-month.loaders.ts";
import { loadFigure } from "../features/allowance/figure.loaders.ts";
import { loadDocumentRun } from "../features/documents/document-run.loaders.ts";
import { loadDocument } from "../features/documents/document.loaders.ts";
import { loadConcern } from "../features/concerns/concern.loaders.ts";
import { loadCorrection } from "../features/personnel/appraiser-correction.loaders.ts";
import { loadLeave } from "../features/personnel/leave.loaders.ts";
import { loadQueueMachine } from "../features/services/queue-machine.loaders.ts";
import { loadServiceAlert } from "../features/services/service-alert.loaders.ts";
import { loadService } from "../features/services/service.loaders.ts";
import { loadMaterial, loadProgramme } from "../features/training/programme.loaders.ts";
import { loadRegistration, loadSession } from "../features/training/session.loaders.ts";
import { loadWebhookDelivery, loadWebhookEndpoint, loadWebhookHost } from "../features/webhooks/webhook.loaders.ts";
import { loadSavedQuery } from "../features/workbench/saved-query.loaders.ts";
import { badInput } from "../platform/errors.ts";
import { Node } from "../platform/node.ts";
import type { Soon } from "../platform/kept.ts";
import type { Scope } from "../platform/scope.ts";
import { parseSeenId } from "../platform/seen-id.ts";

type Load = (scope: Scope, key: string) => Soon<object | null>;

/** Each through the loader that every other path to the record takes, so with the same policy. */
const LOADERS = new Map<string, Load>(
  Object.entries({
    Account: loadAccount,
    RoleGrant: loadRoleGrant,
    Delegation: loadDelegation,
    OrgUnit: loadOrgUnit,
    Employee: findEmployee,
    Position: loadPosition,
    Period: loadPeriod,
    PerformancePlan: loadPlan,
    PlannedResult: loadPlannedResult,
    Indicator: loadIndicator,
    PlanAmendment: loadAmendment,
    PlanTemplate: loadTemplate,
    PerformanceReport: loadReport,
    ProgressEntry: loadEntry,
    Evidence: loadEvidence,
    Feedback: loadFeedback,
    FeedbackRequest: loadFeedbackRequest,
    Innovation: loadInnovation,
    Service: loadService,
    Complaint: loadComplaint,
    ServiceAlert: loadServiceAlert,
    QueueMachine: loadQueueMachine,
    Assessment: loadAssessment,
    NationalRating: loadNationalRating,
    Calibration: loadCalibration,
    FollowUp: loadFollowUp,
    DisciplinarySanction: loadSanction,
    CoachingNote: loadCoachingNote,
    PerformanceDialogue: loadDialogue,
    PublishRun: loadPublishRun,
    Objection: loadObjection,
    UnitAgreement: loadUnitAgreement,
    UnitIndicator: loadUnitIndicator,
    UnitRealisation: loadUnitRealisation,
    UnitRating: loadUnitRating,
    AppraiserCorrection: loadCorrection,
    AllowanceMonth: loadMonth,
    AllowanceFigure: loadFigure,
    Concern: loadConcern,
    IssuedDocument: loadDocument,
    DocumentRun: loadDocumentRun,
    Leave: loadLeave,
    ImportRun: loadImportRun,
    Notice: loadNotice,
    TrainingProgramme: loadProgramme,
    InnovationEvidence: loadInnovationEvidence,
    TrainingMaterial: loadMaterial,
    TrainingSession: loadSession,
    TrainingRegistration: loadRegistration,
    SavedQuery: loadSavedQuery,
    WebhookEndpoint: loadWebhookEndpoint,
    WebhookDelivery: loadWebhookDelivery,
    WebhookHost: loadWebhookHost,
  }),
);

const MAX_IDS = 100;

async function find(scope: Scope, id: string): Promise<object | null> {
  const { type, key } = parseSeenId(scope, id);
  const load = LOADERS.get(type);
  if (!load) throw badInput(`"${id.slice(0, 80)}" is not the id of a node.`);
  const row = await load(scope, key);
  return row && { ...row, __typename: type };
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "Any node by its id. Null when there is none or it is not yours to see.",
  })
  node(
    @Arg("id", () => ID, { description: "The node's id." }) id: string,
    @Ctx() scope: Scope,
  ): Promise<object | null> {
    return find(scope, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      "Many nodes by their ids, in the order asked for, at most 100; null for what is not there or not yours to see.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "The nodes' ids." }) ids: string[],
    @Ctx() scope: Scope,
  ): Promise<(object | null)[]> {
    if (ids.length > MAX_IDS) throw badInput(`ids holds ${ids.length} ids; at most ${MAX_IDS} are answered at once.`);
    return Promise.all(ids.map((id) => find(scope, id)));
  }
}
