import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import type { AmendmentRow } from "./amendment.loaders.ts";
import { PlanAmendment } from "./plan-amendment.entity.ts";
import { contentOf, PlanContent, PlanContentResult, PlanVersionType } from "./plan-parts.type.ts";
import { PerformancePlan } from "./plan.entity.ts";
import { loadPlan, type PlanRow } from "./plan.loaders.ts";
import { appraises, mayAmend } from "./plan.policy.ts";
import { PlannedResult } from "./planned-result.entity.ts";
import { loadPlannedResult, type PlannedResultRow } from "./planned-result.loaders.ts";

@Resolver(() => PlanVersionType)
export class PlanVersionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who agreed to it." })
  by(@Root() version: PlanVersionType, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return version.byKey === null ? null : loadEmployee(scope, version.byKey);
  }
}

@Resolver(() => PlanContentResult)
export class PlanContentResultResolver {
  @FieldResolver(() => PlannedResult, {
    nullable: true,
    description:
      "The superior's result that it supported; null when it was not linked, or where that is not yours to see.",
  })
  parent(@Root() result: PlanContentResult, @Ctx() scope: Scope): Promise<PlannedResultRow | null> | null {
    return result.parentKey === null ? null : loadPlannedResult(scope, result.parentKey);
  }
}

@Resolver(() => PlanAmendment)
export class PlanAmendmentResolver {
  @FieldResolver(() => PerformancePlan, { description: "The plan that it would change." })
  plan(@Root() amendment: AmendmentRow, @Ctx() scope: Scope): Promise<PlanRow> {
    return loadPlan.required(scope, amendment.planKey);
  }

  @FieldResolver(() => PlanContent, { description: "The plan as it would be." })
  content(@Root() amendment: AmendmentRow): PlanContent {
    return contentOf(amendment.content);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who decided it or took it back; null while it waits.",
  })
  decidedBy(@Root() amendment: AmendmentRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return amendment.decidedByKey === null ? null : loadEmployee(scope, amendment.decidedByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may decide it now." })
  async viewerMayDecide(@Root() amendment: AmendmentRow, @Ctx() scope: Scope): Promise<boolean> {
    const plan = await loadPlan.required(scope, amendment.planKey);
    return amendment.status === "PROPOSED" && mayAmend(actorOf(scope), plan) && appraises(actorOf(scope), plan);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now." })
  viewerMayWithdraw(@Root() amendment: AmendmentRow, @Ctx() scope: Scope): boolean {
    return amendment.status === "PROPOSED" && amendment.employeeKey === actorOf(scope).employeeKey;
  }
}
