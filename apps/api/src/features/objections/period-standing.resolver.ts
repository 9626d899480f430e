import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { loadPeriodStanding } from "./period-standing.loaders.ts";
import { PeriodStanding } from "./period-standing.type.ts";

@Resolver(() => Period)
export class PeriodStandingResolver {
  @FieldResolver(() => PeriodStanding, {
    nullable: true,
    description: "What is still under way in it; null to those who do not run the cycle.",
  })
  standing(@Root() period: PeriodRow, @Ctx() scope: Scope): Promise<PeriodStanding | null> {
    return loadPeriodStanding(scope, period.key);
  }
}
