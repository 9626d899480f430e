import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { soon, type Soon } from "../../platform/kept.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { assessmentAggregates, AssessmentGroupKeys } from "./assessment-aggregates.type.ts";
import { assessmentDimensions, summableAssessments } from "./assessment-groups.ts";
import { AssessmentConnection } from "./assessment.connection.ts";

export const AssessmentAggregatesResolver = aggregatesResolver({
  connection: AssessmentConnection,
  records: "assessments",
  types: assessmentAggregates,
  summable: summableAssessments,
  dimensions: assessmentDimensions,
});

@Resolver(() => AssessmentGroupKeys)
export class AssessmentGroupKeysResolver {
  @FieldResolver(() => Period, { nullable: true, description: "The period, when each is one." })
  period(@Root() { periodKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Soon<PeriodRow> | null {
    return periodKey == null ? null : requirePeriod(scope, periodKey);
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn(
    @Root() { bucketStartsOn, periodKey }: AssessmentGroupKeys,
    @Ctx() scope: Scope,
  ): Soon<string> | string | null {
    return periodKey == null ? (bucketStartsOn ?? null) : soon(requirePeriod(scope, periodKey), (one) => one.startsOn);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The unit." })
  orgUnit(@Root() { unitKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
    return unitKey == null ? null : requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who was assessed." })
  employee(@Root() { employeeKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Promise<EmployeeRow> | null {
    return employeeKey == null ? null : loadEmployee.required(scope, employeeKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who assessed." })
  appraiser(@Root() { appraiserKey }: AssessmentGroupKeys, @Ctx() scope: Scope): Promise<EmployeeRow> | null {
    return appraiserKey == null ? null : loadEmployee.required(scope, appraiserKey);
  }
}
