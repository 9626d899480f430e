import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { PerformancePlan } from "./plan.entity.ts";
import { loadPlan, type PlanRow } from "./plan.loaders.ts";
import { Indicator, PlannedResult } from "./planned-result.entity.ts";
import { loadIndicatorsOf, loadPlannedResult, loadSupporting, type IndicatorRow, type PlannedResultRow } from "./planned-result.loaders.ts";

@Resolver(() => PlannedResult)
export class PlannedResultResolver {
  @FieldResolver(() => PerformancePlan, {
    nullable: true,
    description: "The plan that it stands in; null where only the result is yours to see.",
  })
  plan(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<PlanRow | null> {
    return loadPlan(scope, result.planKey);
  }

  @FieldResolver(() => [Indicator], { description: "How it is measured, in their order." })
  indicators(@Root() result: PlannedResultRow, @Ctx() scope: Scope): Promise<IndicatorRow[]> {
    return loadIndicatorsOf(scope, result.key, null);
  }

  @FieldResolver(() => PlannedResult, {
    nullable: true,
    description: "The superior's result that it supports; null while it is not linked, or where that is not yours to see.",
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
