import type { Bound, Bounds } from "../platform/limits/cost.ts";

/** Ten groups are as one record: they come from one statement, and few of them have records of their own. */
const groups: Bound = (argument) => {
  const first = argument("first");
  return Math.ceil((typeof first === "number" ? Math.max(first, 1) : 1_000) / 10);
};

/**
 * How many items each list that is no connection is counted with when the cost of an operation is known before it runs.
 * Where the list has no natural end, it is what an agency's large ones have. A test demands a line for every such field.
 */
export const listBounds: Bounds = {
  "Query.nodes": (argument) => {
    const ids = argument("ids");
    return Array.isArray(ids) ? ids.length : 1;
  },
  "Team.members": 100,
  "TeamMember.scores": 1,
  "TeamMember.otherPosts": 1,
  "Team.lateMonths": (argument) => {
    const months = argument("months");
    return typeof months === "number" ? Math.min(Math.max(months, 1), 36) : 12;
  },
  "TeamExplanation.counts": 6,
  "TeamCountExplanation.lines": 8,
  "NumberExplanation.lines": 5,
  // Of one record each: nothing is read for them that the numbers do not need.
  "AggregateExplanation.numbers": 4,
  "AggregateNumberExplanation.inputs": 3,
  "SavedQuery.parameters": 5,
  "SavedQueryVersion.parameters": 5,
  "QuerySharing.units": 5,
  "QueryBoard.tiles": 24,
  "Viewer.teamViews": 10,
  "TeamViewsPayload.teamViews": 10,
  "RemindEmployeesPayload.reminders": 100,
  "Employee.positions": 10,
  "Employee.leaves": 20,
  "Period.reopenings": 3,
  "GeneratePeriodsPayload.periods": 17,
  "Query.holidays": 30,
  "Query.postsToMend": 100,
  "OrgUnit.children": 50,
  "OrgUnit.posts": 30,
  "Query.distributionChecks": 20,
  "RuleBook.rules": 5,
  "AgencyRule.values": 90,
  "RulePreview.aspects": 3,
  "AspectEffect.bands": 5,
  "AdviceEffect.ratings": 3,
  "RulePreview.predicates": 5,
  "RulePreview.notRecomputed": 10,
  "Position.appraiserTerms": 3,
  "Viewer.keptUnits": 1,
  "OrgUnit.services": 20,
  "OrgUnit.queueMachines": 10,
  "Query.webhookEndpoints": 10,
  "Query.webhookHosts": 10,
  "WebhookDelivery.attempts": 3,
  "Service.standards": 5,
  "Service.alerts": 5,
  "Service.satisfactionTrend": (argument) => {
    const count = argument("count");
    return typeof count === "number" ? Math.min(Math.max(count, 1), 60) : 12;
  },
  "SatisfactionIndex.elements": 9,
  "OrgUnit.innovations": 20,
  "Employee.innovations": 10,
  "Innovation.members": 10,
  "Explanation.innovations": 2,
  "Innovation.effects": 3,
  "Innovation.evidence": 5,
  "Innovation.steps": 4,
  "Innovation.reviews": 4,
  "Innovation.copies": 5,
  "Innovation.confirmedBy": 1,
  "Innovation.viewerMoves": 1,
  "Innovation.viewerReviewsAs": 1,
  "Attendance.departures": 31,
  "Service.waitingTimes": (argument) => {
    const months = argument("months");
    return typeof months === "number" ? Math.min(Math.max(months, 1), 60) : 24;
  },
  "PerformancePlan.results": 30,
  "PerformancePlan.linkableResults": 60,
  "PerformancePlan.expectations": 7,
  "PerformancePlan.versions": 10,
  "PerformancePlan.amendments": 10,
  "PerformancePlan.toComplete": 100,
  "Cascade.nodes": 200,
  "RoleResultMatrix.columns": 20,
  "RoleResultMatrix.rows": 50,
  "RoleResultRow.cells": 10,
  "RoleResultRow.unlinked": 10,
  "RoleResultRow.elsewhere": 10,
  "RoleResultCell.results": 3,
  "CascadeGaps.unsupported": 100,
  "CascadeGaps.unlinked": 100,
  "PlanContent.results": 30,
  "PlanTemplate.results": 30,
  "AssignPlanTemplatePayload.assignments": 100,
  "AssignPlanTemplatePayload.clashes": 100,
  "PlanContent.expectations": 7,
  "PlanContentResult.indicators": 5,
  "PlannedResult.indicators": 5,
  "PlannedResult.children": 12,
  "Position.successorResults": 30,
  "RequestFeedbackPayload.requests": 20,
  "ResultRollUp.indicators": 5,
  "IndicatorRollUp.leftOut": 4,
  "PerformanceReport.entries": 31,
  "PerformanceReport.realisations": 30,
  "ProgressEntry.evidence": 2,
  "ProgressEntry.amendments": 2,
  "Assessment.aspects": 3,
  "AssessmentConnection.groupedAggregates": groups,
  "PerformanceReportConnection.groupedAggregates": groups,
  "RealisationConnection.groupedAggregates": groups,
  "UnitRatingConnection.groupedAggregates": groups,
  "FollowUpConnection.groupedAggregates": groups,
  "ProgressEntryConnection.groupedAggregates": groups,
  "ServiceVisitConnection.groupedAggregates": groups,
  "SatisfactionResponseConnection.groupedAggregates": groups,
  "InnovationConnection.groupedAggregates": groups,
  "ObjectionConnection.groupedAggregates": groups,
  "EmployeeConnection.groupedAggregates": groups,
  "PerformancePlanConnection.groupedAggregates": groups,
  "Assessment.calibrations": 2,
  "FollowUpInputs.predicates": 2,
  "CreditPointsOfYear.posts": 2,
  "CoachingNote.versions": 3,
  "PerformanceDialogue.people": 3,
  "AnnualResult.posts": 2,
  "AnnualResult.workResultLines": 5,
  "AnnualResult.behaviourLines": 5,
  "AnnualPost.parts": 12,
  "AnnualPost.workResultLines": 15,
  "AnnualPost.behaviourLines": 15,
  "Explanation.parts": 4,
  "PublishRun.items": 100,
  "PublishPreview.items": 100,
  "PublishPreview.distributions": 3,
  "AssessmentSheet.aspects": 3,
  "SheetDistribution.outcomes": 5,
  "PredicateOutcome.violations": 5,
  "AppraisalFairness.measures": 3,
  "AppraisalFairness.groups": 12,
  "PublishPreviewDistribution.violations": 6,
  "ExplanationPart.lines": 5,
  "Explanation.results": 10,
  "Explanation.choices": 2,
  "ExplainedResult.indicators": 3,
  "ExplainedIndicator.lines": 6,
  "ExplainedIndicator.readings": 4,
  "UnitAgreement.indicators": 20,
  "UnitAgreement.actionPlans": 4,
  "UnitActionPlan.targets": 10,
  "UnitIndicator.realisations": 4,
  "OrganisationAdvice.attainments": 10,
  "OrganisationAdvice.lines": 4,
  "UnitAttainment.lines": 8,
  "Distribution.counts": 5,
  "Distribution.violations": 6,
  "DistributionViolation.predicates": 2,
  "OrgUnit.monthlyOverviews": (argument) => {
    const months = argument("months");
    return typeof months === "number" ? Math.min(Math.max(months, 1), 24) : 12;
  },
  "Period.headWorkResults": 5,
  "OrgUnit.monthlyAdoptions": (argument) => {
    const months = argument("months");
    return typeof months === "number" ? Math.min(Math.max(months, 1), 24) : 12;
  },
  "OrgUnit.unitsInNeed": (argument) => {
    const first = argument("first");
    return typeof first === "number" ? Math.min(Math.max(first, 1), 100) : 10;
  },
  "OrgUnit.trainingEffects": (argument) => {
    const first = argument("first");
    return typeof first === "number" ? Math.min(Math.max(first, 1), 12) : 6;
  },
  "TrainingEffect.weeks": 16,
  "UnitAdoption.steps": 4,
  "UnitAdoption.needs": 4,
  "UnitOverview.documents": 8,
  "UnitOverview.aspects": 3,
  "DocumentCompleteness.owing": (argument) => {
    const first = argument("first");
    return typeof first === "number" ? Math.min(Math.max(first, 1), 100) : 20;
  },
  "Viewer.headedUnits": 5,
  "Viewer.overviewUnits": 5,
  "Viewer.adoptionUnits": 5,
  "Viewer.ownUse": 60,
  "Installation.demoAccounts": 12,
  "Viewer.grants": 5,
  "Viewer.actsFor": 5,
  "Viewer.delegations": 10,
  "Viewer.noticePreferences": 40,
  "Viewer.tasks": 15,
  "Viewer.overviews": 3,
  "Guide.steps": 8,
  "Trend.points": 12,
  "TrainingProgramme.materials": 5,
  "TrainingProgramme.questions": 10,
  "TrainingProgramme.coverage": 50,
  "TrainingProgramme.audience": 3,
  "TrainingRegistrationConnection.groupedAggregates": groups,
  "Account.sessions": 100,
  "Account.apiTokens": 100,
  "AuditEvent.payload": 10,
};
