import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Indicator } from "../plans/planned-result.entity.ts";
import { loadIndicator, type IndicatorRow } from "../plans/planned-result.loaders.ts";
import type { RealisationRow } from "./realisation.loaders.ts";
import { Realisation } from "./realisation.type.ts";

@Resolver(() => Realisation)
export class RealisationResolver {
  @FieldResolver(() => Indicator, { nullable: true, description: "Of what; null when the plan is not yours to see." })
  indicator(@Root() { indicatorKey }: RealisationRow, @Ctx() scope: Scope): Promise<IndicatorRow | null> {
    return loadIndicator(scope, indicatorKey);
  }
}
