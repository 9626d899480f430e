import "reflect-metadata";
import { isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";
import { buildSchema, getMetadataStorage } from "type-graphql";
import { DelegationResolver } from "./features/access/delegation.resolver.ts";
import { RoleGrantResolver } from "./features/access/grant.resolver.ts";
import { AccountAdminResolver } from "./features/access/account-admin.resolver.ts";
import { AccountResolver, ViewerAccountResolver } from "./features/access/account.resolver.ts";
import { ApiTokenResolver } from "./features/access/api-token.resolver.ts";
import { SecondFactorResolver } from "./features/access/second-factor.resolver.ts";
import { SignInResolver } from "./features/access/sign-in.resolver.ts";
import { ViewerResolver } from "./features/access/viewer.resolver.ts";
import { TeamActivityResolver } from "./features/activity/activity.resolver.ts";
import { CalendarResolver, EmployeeRosterResolver } from "./features/calendar/calendar.resolver.ts";
import { employeeAggregatesResolvers } from "./features/employees/employee-aggregates.ts";
import { EmployeeResolver, OrgUnitPeopleResolver, PositionResolver } from "./features/employees/employee.resolver.ts";
import { AssessmentCalibrationResolver, CalibrationResolver } from "./features/calibration/calibration.resolver.ts";
import {
  AnnualPartResolver,
  AnnualPostResolver,
  EmployeeAnnualResultResolver,
} from "./features/follow-up/annual-result.resolver.ts";
import { EmployeeAbsenceResolver } from "./features/follow-up/absence.resolver.ts";
import { CoachingNoteResolver, EmployeeCoachingNotesResolver } from "./features/follow-up/coaching-note.resolver.ts";
import { EmployeeDialoguesResolver, PerformanceDialogueResolver } from "./features/follow-up/dialogue.resolver.ts";
import { CreditOfPostResolver, EmployeeCreditPointsResolver } from "./features/follow-up/credit-points.resolver.ts";
import { FollowUpAggregatesResolver } from "./features/follow-up/follow-up-aggregates.ts";
import { FollowUpResolver } from "./features/follow-up/follow-up.resolver.ts";
import { PeriodStandingResolver } from "./features/objections/period-standing.resolver.ts";
import { objectionAggregatesResolvers } from "./features/objections/objection-aggregates.ts";
import { AssessmentObjectionResolver, ObjectionResolver } from "./features/objections/objection.resolver.ts";
import { NoticeResolver, ViewerNoticesResolver } from "./features/notices/notice.resolver.ts";
import { EmployeeReminderResolver, TeamMemberReminderResolver } from "./features/notices/reminded.resolver.ts";
import { TeamViewResolver, ViewerTeamViewsResolver } from "./features/team/team-view.resolver.ts";
import {
  AspectMedianResolver,
  OverviewResolver,
  TrendPointResolver,
  ViewerOverviewResolver,
} from "./features/tasks/overview.resolver.ts";
import { TaskResolver, ViewerTasksResolver } from "./features/tasks/task.resolver.ts";
import { WebhookMovesResolver } from "./features/webhooks/webhook-moves.resolver.ts";
import {
  WebhookDeliveryResolver,
  WebhookEndpointResolver,
  WebhookHostResolver,
} from "./features/webhooks/webhook.resolver.ts";
import { CalendarFeedResolver } from "./features/feeds/calendar-feed.resolver.ts";
import { allowanceResolvers } from "./graph/allowance-resolvers.ts";
import {
  AssessmentDocumentsResolver,
  IssuedDocumentResolver,
  PlanDocumentsResolver,
} from "./features/documents/document.resolver.ts";
import { DocumentRunResolver } from "./features/documents/document-run.resolver.ts";
import { ConcernResolver } from "./features/concerns/concern.resolver.ts";
import { registrationAggregatesResolvers } from "./features/training/registration-aggregates.ts";
import {
  TrainingCoverageResolver,
  TrainingGapResolver,
  TrainingMaterialResolver,
  TrainingProgrammeResolver,
} from "./features/training/programme.resolver.ts";
import { TrainingRegistrationResolver, TrainingSessionResolver } from "./features/training/session.resolver.ts";
import { TrainingKeepingResolver, TrainingPartResolver } from "./features/training/training-moves.resolver.ts";
import { GuideResolver, GuideStepResolver, ViewerGuideResolver } from "./features/guide/guide.resolver.ts";
import { ImportShapeResolver } from "./features/imports/import-shape.resolver.ts";
import { ImportRunResolver } from "./features/imports/import.resolver.ts";
import "./import-shapes.ts";
import "./related-orders.ts";
import { SandboxResolver } from "./features/sandbox/sandbox.resolver.ts";
import { QueryBoardResolver, QueryTileResolver } from "./features/workbench/query-tile.resolver.ts";
import { SavedQueryMailResolver } from "./features/workbench/query-mail.resolver.ts";
import {
  SavedQueryResolver,
  SavedQueryVersionResolver,
  ViewerQuerySharingResolver,
} from "./features/workbench/saved-query.resolver.ts";
import { OrgUnitAdoptionResolver, UnitAdoptionResolver } from "./features/insights/adoption.resolver.ts";
import { OwnUseResolver } from "./features/insights/own-use.resolver.ts";
import { OrgUnitTrainingEffectResolver, TrainingEffectResolver } from "./features/insights/training-effect.resolver.ts";
import { ViewerAdoptionResolver } from "./features/insights/viewer-adoption.resolver.ts";
import { OrgUnitResolver } from "./features/org-units/org-unit.resolver.ts";
import { PeriodResolver } from "./features/periods/period.resolver.ts";
import { AppraiserCorrectionResolver } from "./features/personnel/appraiser-correction.resolver.ts";
import { MergeResolver } from "./features/personnel/merge.resolver.ts";
import { PersonnelResolver } from "./features/personnel/employee.resolver.ts";
import { PostResolver } from "./features/personnel/post.resolver.ts";
import { OrgUnitChangeResolver } from "./features/personnel/unit.resolver.ts";
import {
  AppraiserTermResolver,
  KeptPostResolver,
  UnitPostsResolver,
  ViewerKeptUnitsResolver,
} from "./features/personnel/unit-posts.resolver.ts";
import { DistributionCheckResolver, RuleResolver } from "./features/rules/rule.resolver.ts";
import { AccessLogResolver, AuditEventResolver } from "./features/privacy/privacy.resolver.ts";
import { PeriodHeadWorkResultsResolver } from "./features/unit-overview/head-work-result.resolver.ts";
import {
  AspectSpreadResolver,
  DocumentCompletenessResolver,
  OrgUnitOverviewResolver,
  OwedDocumentResolver,
  UnitOverviewResolver,
} from "./features/unit-overview/unit-overview.resolver.ts";
import { ViewerUnitsResolver } from "./features/unit-overview/viewer-units.resolver.ts";
import {
  TeamMemberResolver,
  TeamResolver,
  TeamSummaryResolver,
  TeamLateMonthResolver,
} from "./features/team/team.resolver.ts";
import { cycleResolvers } from "./graph/cycle-resolvers.ts";
import { InstallationResolver } from "./graph/installation.resolver.ts";
import { NodeResolver } from "./graph/node.resolver.ts";
import { QueryCostResolver } from "./graph/query-cost.resolver.ts";
import { RateLimitResolver } from "./graph/rate-limit.resolver.ts";
import { leanResolvers } from "./platform/lean-resolvers.ts";
import { seenIdOf } from "./platform/seen-id.ts";

let made: Promise<GraphQLSchema> | undefined;

/** Built once in a process: nothing in it depends on a server, and building it takes half a second. */
export const createSchema = (): Promise<GraphQLSchema> => (made ??= buildWhole());

async function buildWhole(): Promise<GraphQLSchema> {
  // Plain columns need no resolver of their own: the executor reads the property itself.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const schema = await buildSchema({
    resolvers: [
      InstallationResolver,
      ViewerResolver,
      RoleGrantResolver,
      DelegationResolver,
      SignInResolver,
      ViewerAccountResolver,
      AccountResolver,
      SecondFactorResolver,
      ApiTokenResolver,
      AccountAdminResolver,
      AccessLogResolver,
      AuditEventResolver,
      NodeResolver,
      QueryCostResolver,
      RateLimitResolver,
      OrgUnitResolver,
      EmployeeResolver,
      ...employeeAggregatesResolvers,
      PositionResolver,
      OrgUnitPeopleResolver,
      CalendarResolver,
      EmployeeRosterResolver,
      PeriodResolver,
      ...cycleResolvers,
      PostResolver,
      PersonnelResolver,
      MergeResolver,
      OrgUnitChangeResolver,
      RuleResolver,
      DistributionCheckResolver,
      PeriodStandingResolver,
      UnitPostsResolver,
      KeptPostResolver,
      AppraiserTermResolver,
      ViewerKeptUnitsResolver,
      AppraiserCorrectionResolver,
      CalibrationResolver,
      AssessmentCalibrationResolver,
      ObjectionResolver,
      ...objectionAggregatesResolvers,
      AssessmentObjectionResolver,
      EmployeeAnnualResultResolver,
      EmployeeAbsenceResolver,
      FollowUpResolver,
      FollowUpAggregatesResolver,
      EmployeeCreditPointsResolver,
      CreditOfPostResolver,
      CoachingNoteResolver,
      EmployeeCoachingNotesResolver,
      PerformanceDialogueResolver,
      EmployeeDialoguesResolver,
      AnnualPostResolver,
      AnnualPartResolver,
      TeamResolver,
      TeamMemberResolver,
      TeamSummaryResolver,
      OrgUnitOverviewResolver,
      UnitOverviewResolver,
      AspectSpreadResolver,
      DocumentCompletenessResolver,
      OwedDocumentResolver,
      ViewerUnitsResolver,
      PeriodHeadWorkResultsResolver,
      TeamActivityResolver,
      NoticeResolver,
      ViewerNoticesResolver,
      EmployeeReminderResolver,
      TeamMemberReminderResolver,
      TeamViewResolver,
      TeamLateMonthResolver,
      ViewerTeamViewsResolver,
      TaskResolver,
      ViewerTasksResolver,
      OverviewResolver,
      AspectMedianResolver,
      TrendPointResolver,
      ViewerOverviewResolver,
      OrgUnitAdoptionResolver,
      UnitAdoptionResolver,
      ViewerAdoptionResolver,
      OwnUseResolver,
      OrgUnitTrainingEffectResolver,
      TrainingEffectResolver,
      TrainingProgrammeResolver,
      TrainingMaterialResolver,
      TrainingCoverageResolver,
      TrainingGapResolver,
      TrainingSessionResolver,
      TrainingRegistrationResolver,
      ...registrationAggregatesResolvers,
      TrainingKeepingResolver,
      TrainingPartResolver,
      SavedQueryResolver,
      SavedQueryVersionResolver,
      ViewerQuerySharingResolver,
      SavedQueryMailResolver,
      QueryBoardResolver,
      QueryTileResolver,
      ...allowanceResolvers,
      ConcernResolver,
      WebhookEndpointResolver,
      WebhookDeliveryResolver,
      WebhookHostResolver,
      WebhookMovesResolver,
      CalendarFeedResolver,
      IssuedDocumentResolver,
      PlanDocumentsResolver,
      AssessmentDocumentsResolver,
      DocumentRunResolver,
      ViewerGuideResolver,
      GuideResolver,
      GuideStepResolver,
      ImportRunResolver,
      ImportShapeResolver,
      SandboxResolver,
    ],
    pubSub: NONE,
    validate: false,
  });
  leanResolvers(schema);
  resolveNodes(schema);
  return schema;
}

/** type-graphql wants one for its own kind of topics; ours come from the record of changes. */
const NONE = {
  publish() {},
  subscribe(): never {
    throw new Error("A subscription says itself what it listens to.");
  },
};

/** Rows are plain objects: their id is made of their key, and what fetches one as a node says of which type it is. */
function resolveNodes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) && type.name === "Node")
      type.resolveType = (row: { __typename: string }) => row.__typename;
    if (!isObjectType(type) || !type.getInterfaces().some((i) => i.name === "Node")) continue;
    const { id } = type.getFields();
    if (id) id.resolve = seenIdOf(type.name);
  }
}
