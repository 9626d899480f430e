import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { loadAnnualResult } from "./annual-result.loaders.ts";
import { checkedYear } from "./checked-year.ts";
import { AnnualPart, AnnualPost, AnnualResult } from "./annual-result.type.ts";

@Resolver(() => Employee)
export class EmployeeAnnualResultResolver {
  @FieldResolver(() => AnnualResult, {
    nullable: true,
    description:
      "The person's result for a year, merged over posts and periods. Null where nothing is published, and where one of the assessments that it comes from is not yours to see.",
  })
  annualResult(
    @Root() employee: EmployeeRow,
    @Arg("year", () => Int, { description: "The year." }) year: number,
    @Ctx() scope: Scope,
  ): Promise<AnnualResult | null> {
    return loadAnnualResult(scope, employee.key, checkedYear(year));
  }
}

@Resolver(() => AnnualPost)
export class AnnualPostResolver {
  @FieldResolver(() => Position, { description: "The post." })
  position(@Root() { positionKey }: AnnualPost, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, positionKey);
  }
}

@Resolver(() => AnnualPart)
export class AnnualPartResolver {
  @FieldResolver(() => Assessment, { description: "The assessment." })
  assessment(@Root() { assessmentKey }: AnnualPart, @Ctx() scope: Scope): Promise<AssessmentRow> {
    return loadAssessment.required(scope, assessmentKey);
  }
}
