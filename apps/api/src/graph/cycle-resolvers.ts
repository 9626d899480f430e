import { AspectScoreResolver, UnitMedianResolver } from "../features/assessments/aspect-score.resolver.ts";
import { InnovationCountingResolver } from "../features/assessments/innovation-counting.ts";
import { AssessmentMovesResolver } from "../features/assessments/assessment-moves.resolver.ts";
import {
  CountedInnovationResolver,
  ExplainedChoiceResolver,
  ExplainedIndicatorResolver,
  ExplainedReadingResolver,
  ExplainedResultResolver,
  ExplanationResolver,
} from "../features/assessments/explanation.resolver.ts";
import {
  AssessmentAggregatesResolver,
  AssessmentGroupKeysResolver,
} from "../features/assessments/assessment-aggregates.resolver.ts";
import { AssessmentSheetResolver, SheetDistributionResolver } from "../features/assessments/sheet.resolver.ts";
import { AssessmentResolver, EmployeeAssessmentsResolver } from "../features/assessments/assessment.resolver.ts";
import {
  PublishPreviewDistributionResolver,
  PublishPreviewItemResolver,
  PublishRunItemResolver,
  PublishRunResolver,
} from "../features/assessments/publish-run.resolver.ts";
import {
  AssessmentNationalRatingResolver,
  NationalRatingResolver,
  ViewerRekapResolver,
} from "../features/national-ratings/national-rating.resolver.ts";
import { EmployeeAttendanceResolver } from "../features/attendance/attendance.resolver.ts";
import { AppraisalFairnessResolver } from "../features/fairness/fairness.resolver.ts";
import { FeedbackMovesResolver } from "../features/feedback/feedback-moves.resolver.ts";
import {
  FeedbackRequestResolver,
  ViewerFeedbackRequestsResolver,
} from "../features/feedback/feedback-request.resolver.ts";
import {
  EmployeeFeedbackResolver,
  FeedbackResolver,
  PlannedResultFeedbackResolver,
  ViewerFeedbackResolver,
} from "../features/feedback/feedback.resolver.ts";
import {
  EmployeeInnovationsResolver,
  InnovationMemberResolver,
  InnovationResolver,
  OrgUnitInnovationsResolver,
} from "../features/innovations/innovation.resolver.ts";
import { InnovationMovesResolver } from "../features/innovations/innovation-moves.resolver.ts";
import {
  InnovationEffectResolver,
  InnovationEvidenceResolver,
  InnovationPartsResolver,
  InnovationReviewResolver,
} from "../features/innovations/innovation-parts.resolver.ts";
import { OrgUnitDistributionResolver } from "../features/distribution/distribution.resolver.ts";
import { ComplaintResolver } from "../features/complaints/complaint.resolver.ts";
import {
  OrgUnitAgreementResolver,
  UnitActionPlanResolver,
  UnitActionTargetResolver,
  UnitAgreementResolver,
  UnitIndicatorResolver,
  UnitRealisationResolver,
} from "../features/organisation-ratings/unit-agreement.resolver.ts";
import { UnitAgreementMovesResolver } from "../features/organisation-ratings/unit-agreement-moves.resolver.ts";
import {
  OrgUnitRatingsResolver,
  UnitAttainmentResolver,
  UnitRatingResolver,
} from "../features/organisation-ratings/unit-rating.resolver.ts";
import { PeriodChangeResolver } from "../features/periods/period-change.resolver.ts";
import {
  CascadeNodeResolver,
  IndicatorRollUpResolver,
  OrgUnitCascadeResolver,
  RoleResultMatrixResolver,
  RoleResultRowResolver,
} from "../features/plans/cascade.resolver.ts";
import { planAggregatesResolvers } from "../features/plans/plan-aggregates.resolver.ts";
import { PlanMovesResolver } from "../features/plans/plan-moves.resolver.ts";
import {
  PlanAmendmentResolver,
  PlanContentResultResolver,
  PlanVersionResolver,
} from "../features/plans/plan-parts.resolver.ts";
import {
  EmployeePlansResolver,
  PerformancePlanResolver,
  PositionPlansResolver,
} from "../features/plans/plan.resolver.ts";
import { IndicatorResolver, PlannedResultResolver } from "../features/plans/planned-result.resolver.ts";
import {
  PlanAssignmentClashResolver,
  PlanAssignmentResolver,
  PlanTemplateResolver,
} from "../features/plans/template.resolver.ts";
import { ProgressEntryAggregatesResolver } from "../features/progress/entry-aggregates.ts";
import { unitRatingAggregatesResolvers } from "../features/organisation-ratings/unit-rating-aggregates.ts";
import { EvidenceResolver } from "../features/progress/evidence.resolver.ts";
import { PositionPlanningResolver } from "../features/plans/planning.resolver.ts";
import { EmployeeProgressResolver, ProgressEntryResolver } from "../features/progress/entry.resolver.ts";
import { reportAggregatesResolvers } from "../features/reports/report-aggregates.resolver.ts";
import { realisationAggregatesResolvers } from "../features/reports/realisation-aggregates.ts";
import { RealisationResolver } from "../features/reports/realisation.resolver.ts";
import { ReportMovesResolver } from "../features/reports/report-moves.resolver.ts";
import { EmployeeReportsResolver, PerformanceReportResolver } from "../features/reports/report.resolver.ts";
import { PlannedResultRollUpResolver, RolledUpIndicatorResolver } from "../features/reports/roll-up.resolver.ts";
import {
  satisfactionAggregatesResolvers,
  SatisfactionResponseResolver,
} from "../features/services/satisfaction-response.resolver.ts";
import { ServiceSurveyResolver } from "../features/services/survey.resolver.ts";
import { SatisfactionIndexResolver, ServiceSatisfactionResolver } from "../features/services/satisfaction.resolver.ts";
import { complaintAggregatesResolvers } from "../features/complaints/complaint-aggregates.ts";
import { ViewerServicesResolver } from "../features/services/viewer-services.resolver.ts";
import { serviceVisitAggregatesResolvers, ServiceVisitResolver } from "../features/services/service-visit.resolver.ts";
import { innovationAggregatesResolvers } from "../features/innovations/innovation-aggregates.ts";
import { OrgUnitMachinesResolver, QueueMachineResolver } from "../features/services/queue-machine.resolver.ts";
import { ServiceAlertResolver, ServiceAlertsOfServiceResolver } from "../features/services/service-alert.resolver.ts";
import { ServiceMovesResolver } from "../features/services/service-moves.resolver.ts";
import {
  OrgUnitServicesResolver,
  ServiceResolver,
  WaitingResolver,
  WaitingTimeResolver,
} from "../features/services/service.resolver.ts";

/** From the plan to the published assessment, and what these rest on. */
export const cycleResolvers = [
  PerformancePlanResolver,
  PlanMovesResolver,
  ...planAggregatesResolvers,
  PlanVersionResolver,
  PlanContentResultResolver,
  PlanAmendmentResolver,
  PlanTemplateResolver,
  PlanAssignmentResolver,
  PlanAssignmentClashResolver,
  PlannedResultResolver,
  IndicatorResolver,
  IndicatorRollUpResolver,
  OrgUnitCascadeResolver,
  CascadeNodeResolver,
  RoleResultMatrixResolver,
  RoleResultRowResolver,
  EmployeePlansResolver,
  PositionPlansResolver,
  PositionPlanningResolver,
  PeriodChangeResolver,
  ProgressEntryResolver,
  ProgressEntryAggregatesResolver,
  EvidenceResolver,
  EmployeeProgressResolver,
  PerformanceReportResolver,
  ReportMovesResolver,
  ...reportAggregatesResolvers,
  RealisationResolver,
  ...realisationAggregatesResolvers,
  PlannedResultRollUpResolver,
  RolledUpIndicatorResolver,
  EmployeeReportsResolver,
  FeedbackResolver,
  FeedbackRequestResolver,
  FeedbackMovesResolver,
  EmployeeFeedbackResolver,
  PlannedResultFeedbackResolver,
  ViewerFeedbackResolver,
  ViewerFeedbackRequestsResolver,
  ServiceResolver,
  ServiceMovesResolver,
  ServiceAlertResolver,
  ServiceAlertsOfServiceResolver,
  WaitingResolver,
  WaitingTimeResolver,
  OrgUnitServicesResolver,
  QueueMachineResolver,
  OrgUnitMachinesResolver,
  ServiceVisitResolver,
  ...serviceVisitAggregatesResolvers,
  ...complaintAggregatesResolvers,
  ViewerServicesResolver,
  ServiceSatisfactionResolver,
  SatisfactionIndexResolver,
  ServiceSurveyResolver,
  SatisfactionResponseResolver,
  ...satisfactionAggregatesResolvers,
  InnovationResolver,
  InnovationMovesResolver,
  InnovationPartsResolver,
  InnovationEffectResolver,
  InnovationEvidenceResolver,
  InnovationReviewResolver,
  ...innovationAggregatesResolvers,
  EmployeeInnovationsResolver,
  EmployeeAttendanceResolver,
  InnovationMemberResolver,
  OrgUnitInnovationsResolver,
  ComplaintResolver,
  UnitAgreementResolver,
  UnitAgreementMovesResolver,
  UnitIndicatorResolver,
  UnitActionPlanResolver,
  UnitActionTargetResolver,
  UnitRealisationResolver,
  UnitRatingResolver,
  ...unitRatingAggregatesResolvers,
  UnitAttainmentResolver,
  OrgUnitAgreementResolver,
  OrgUnitRatingsResolver,
  OrgUnitDistributionResolver,
  AppraisalFairnessResolver,
  AssessmentResolver,
  AssessmentAggregatesResolver,
  AssessmentGroupKeysResolver,
  AssessmentSheetResolver,
  SheetDistributionResolver,
  EmployeeAssessmentsResolver,
  AssessmentMovesResolver,
  PublishRunResolver,
  PublishRunItemResolver,
  PublishPreviewItemResolver,
  PublishPreviewDistributionResolver,
  NationalRatingResolver,
  AssessmentNationalRatingResolver,
  ViewerRekapResolver,
  AspectScoreResolver,
  UnitMedianResolver,
  ExplanationResolver,
  CountedInnovationResolver,
  InnovationCountingResolver,
  ExplainedResultResolver,
  ExplainedIndicatorResolver,
  ExplainedReadingResolver,
  ExplainedChoiceResolver,
] as const;
