import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { findTrend, listOverviews } from "./overview.loaders.ts";
import { Overview, Trend, TrendPoint } from "./overview.type.ts";

@Resolver(() => Viewer)
export class ViewerOverviewResolver {
  @FieldResolver(() => [Overview], {
    description: "How far those are whom you answer for, the nearest first; empty where that is nobody.",
  })
  overviews(@Ctx() scope: Scope): Promise<Overview[]> {
    return listOverviews(scope);
  }

  @FieldResolver(() => Trend, {
    nullable: true,
    description: "The median of each aspect over a year, of those whom you answer for, else your own.",
  })
  trend(@Ctx() scope: Scope): Promise<Trend | null> {
    return findTrend(scope);
  }
}

@Resolver(() => Overview)
export class OverviewResolver {
  @FieldResolver(() => Period, { description: "The latest month whose reports are due." })
  period(@Root() { period }: Overview): PeriodRow {
    return period;
  }
}

@Resolver(() => TrendPoint)
export class TrendPointResolver {
  @FieldResolver(() => Period, { description: "Of which period." })
  period(@Root() { period }: TrendPoint): PeriodRow {
    return period;
  }
}
