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
import { AspectScoreResolver } from "./features/assessments/aspect-score.resolver.ts";
import { AssessmentResolver, EmployeeAssessmentsResolver } from "./features/assessments/assessment.resolver.ts";
import { EmployeeResolver, OrgUnitPeopleResolver, PositionResolver } from "./features/employees/employee.resolver.ts";
import {
  InnovationMemberResolver,
  InnovationResolver,
  OrgUnitInnovationsResolver,
} from "./features/innovations/innovation.resolver.ts";
import { OrgUnitResolver } from "./features/org-units/org-unit.resolver.ts";
import { PeriodResolver } from "./features/periods/period.resolver.ts";
import { EmployeeProgressResolver, ProgressEntryResolver } from "./features/progress/entry.resolver.ts";
import { ReportMovesResolver } from "./features/reports/report-moves.resolver.ts";
import { EmployeeReportsResolver, PerformanceReportResolver } from "./features/reports/report.resolver.ts";
import { AccessLogResolver, AuditEventResolver } from "./features/privacy/privacy.resolver.ts";
import { OrgUnitServicesResolver, ServiceResolver } from "./features/services/service.resolver.ts";
import { TeamMemberResolver, TeamResolver } from "./features/team/team.resolver.ts";
import { InstallationResolver } from "./graph/installation.resolver.ts";
import { NodeResolver } from "./graph/node.resolver.ts";
import { RateLimitResolver } from "./graph/rate-limit.resolver.ts";
import { leanResolvers } from "./platform/lean-resolvers.ts";
import { seenIdOf } from "./platform/seen-id.ts";

export async function createSchema(): Promise<GraphQLSchema> {
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
      RateLimitResolver,
      OrgUnitResolver,
      EmployeeResolver,
      PositionResolver,
      OrgUnitPeopleResolver,
      PeriodResolver,
      ProgressEntryResolver,
      EmployeeProgressResolver,
      PerformanceReportResolver,
      ReportMovesResolver,
      EmployeeReportsResolver,
      ServiceResolver,
      OrgUnitServicesResolver,
      InnovationResolver,
      InnovationMemberResolver,
      OrgUnitInnovationsResolver,
      AssessmentResolver,
      EmployeeAssessmentsResolver,
      AspectScoreResolver,
      TeamResolver,
      TeamMemberResolver,
    ],
    validate: false,
  });
  leanResolvers(schema);
  resolveNodes(schema);
  return schema;
}

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
