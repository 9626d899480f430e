import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { linkPlannedResult } from "./link.service.ts";
import { LinkPlannedResultInput } from "./plan.inputs.ts";
import { PerformancePlan } from "./plan.entity.ts";
import { loadPlan, type PlanRow } from "./plan.loaders.ts";
import { mayLink } from "./plan.policy.ts";
import { Indicator, PlannedResult } from "./planned-result.entity.ts";
import {
  loadIndicatorsOf,
  loadPlannedResult,
  loadSupporting,
  type IndicatorRow,
  type PlannedResultRow,
} from "./planned-result.loaders.ts";

const PlannedResultPayload = payloadType(
  "PlannedResultPayload",
  "The outcome of linking a result.",
  "plannedResult",
  () => PlannedResult,
  "The result as it stands now; null when it failed.",
);
type PlannedResultPayload = Payload<"plannedResult", PlannedResultRow>;

@Resolver(() => PlannedResult)
export class PlannedResultResolver {
  @Mutation(() => PlannedResultPayload, {
    description:
      "Says which superior's result a result supports, or that it supports none: now or later, whatever the state of either plan.",
  })
  async linkPlannedResult(
    @Arg("input", () => LinkPlannedResultInput, { description: "Which supports which." }) input: LinkPlannedResultInput,
    @Ctx() scope: Scope,
  ): Promise<PlannedResultPayload> {
    const outcome = await linkPlannedResult(scope, input);
    return payloadOf("plannedResult")(outcome);
  }

  @FieldResolver(() => PerformancePlan, {
    nullable: true,
    description: "The plan that it stands in; null where only the result is yours to see.",
  })
  plan(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<PlanRow | null> {
    return loadPlan(scope, result.planKey);
  }

  @FieldResolver(() => Employee, { description: "Whose result it is." })
  employee(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, result.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that it belongs to." })
  position(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, result.positionKey);
  }

  @FieldResolver(() => [Indicator], { description: "How it is measured, in their order." })
  indicators(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<IndicatorRow[]> {
    return loadIndicatorsOf(scope, result.key, null);
  }

  @FieldResolver(() => PlannedResult, {
    nullable: true,
    description:
      "The superior's result that it supports; null while it is not linked, or where that is not yours to see.",
  })
  parent(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<PlannedResultRow | null> | null {
    return result.parentKey === null ? null : loadPlannedResult(scope, result.parentKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether it supports a result of a superior." })
  isLinked(@Root() result: PlannedResultRow): boolean {
    return result.parentKey !== null;
  }

  @FieldResolver(() => [PlannedResult], { description: "The results that support it, of all whom you may see." })
  children(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<PlannedResultRow[]> {
    return loadSupporting(scope, result.key, null);
  }

  @FieldResolver(() => PlannedResult, {
    nullable: true,
    description: "The result of the predecessor in the post that it goes on with; null when there is none.",
  })
  continues(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<PlannedResultRow | null> | null {
    return result.continuesKey === null ? null : loadPlannedResult(scope, result.continuesKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may say what it supports now." })
  async viewerMayLink(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<boolean> {
    const plan = result.removedAt === null ? await loadPlan(scope, result.planKey) : null;
    return plan !== null && mayLink(actorOf(scope), plan);
  }

  @FieldResolver(() => Boolean, { description: "Whether it was taken out of its plan." })
  isRemoved(@Root() result: PlannedResultRow): boolean {
    return result.removedAt !== null;
  }
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @FieldResolver(() => PlannedResult, { description: "The result that it measures." })
  result(@Root() indicator: IndicatorRow, @Ctx() scope: Scope): Promise<PlannedResultRow> {
    return loadPlannedResult.required(scope, indicator.resultKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether it was taken out of its result." })
  isRemoved(@Root() indicator: IndicatorRow): boolean {
    return indicator.removedAt !== null;
  }
}
