import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { aggregate, groupedAggregate, type Aggregated, type Group } from "../../platform/aggregates/groups.ts";
import { askedOf } from "../../platform/aggregates/statistics.ts";
import type { Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import {
  AssessmentAggregates,
  AssessmentGroup,
  AssessmentGroupKeys,
  AssessmentGroupsArgs,
} from "./assessment-aggregates.type.ts";
import { groupedBy, summableAssessments } from "./assessment-groups.ts";
import { AssessmentConnection } from "./assessment.connection.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";

@Resolver(() => AssessmentConnection)
export class AssessmentAggregatesResolver {
  @FieldResolver(() => AssessmentAggregates, {
    description: "What all of them come to: the filter counts, the page does not.",
  })
  aggregates(
    @Root() { whole }: Page<AssessmentRow>,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Aggregated> {
    return aggregate(scope, whole, summableAssessments(actorOf(scope)), askedOf(info));
  }

  @FieldResolver(() => [AssessmentGroup], {
    description:
      "What they come to group by group: the filter counts, the page does not. Groups without assessments are left out.",
  })
  groupedAggregates(
    @Root() { whole }: Page<AssessmentRow>,
    @Args(() => AssessmentGroupsArgs) args: AssessmentGroupsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Group[]> {
    const actor = actorOf(scope);
    const { having, orderBy, first } = args;
    const request = { ...groupedBy(actor, args), having, orderBy, first };
    return groupedAggregate(scope, whole, summableAssessments(actor), request, askedOf(info));
  }
}

@Resolver(() => AssessmentGroupKeys)
export class AssessmentGroupKeysResolver {
  @FieldResolver(() => Period, { nullable: true, description: "The period, when each is one." })
  period(@Root() { periodKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Soon<PeriodRow> | null {
    return periodKey == null ? null : requirePeriod(scope, periodKey);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The unit." })
  orgUnit(@Root() { unitKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
    return unitKey == null ? null : requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who assessed." })
  appraiser(@Root() { appraiserKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Promise<EmployeeRow> | null {
    return appraiserKey == null ? null : loadEmployee.required(scope, appraiserKey);
  }
}
