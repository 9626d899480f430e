import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Indicator, PlannedResult } from "../plans/planned-result.entity.ts";
import { loadIndicator, type IndicatorRow, type PlannedResultRow } from "../plans/planned-result.loaders.ts";
import { loadRollUp } from "./roll-up.loaders.ts";
import { IndicatorRollUp, ResultRollUp } from "./roll-up.type.ts";

@Resolver(() => PlannedResult)
export class PlannedResultRollUpResolver {
  @FieldResolver(() => ResultRollUp, {
    nullable: true,
    description:
      "What it and all that support it have come to, of reports handed in. Null where the plan that it stands in is not yours to read.",
  })
  rollUp(
    @Root() result: PlannedResultRow,
    @Arg("from", () => DateScalar, {
      nullable: true,
      description: "Periods that end before do not count; all of the plan without it.",
    })
    from: string | null,
    @Arg("to", () => DateScalar, {
      nullable: true,
      description: "Periods that end after do not count; all of the plan without it.",
    })
    to: string | null,
    @Ctx() scope: Scope,
  ): Promise<ResultRollUp | null> {
    if (from && to && from > to) throw badInput(`from is ${from}, after to, ${to}.`);
    return loadRollUp(scope, result.key, { from: from ?? null, to: to ?? null });
  }
}

@Resolver(() => IndicatorRollUp)
export class RolledUpIndicatorResolver {
  @FieldResolver(() => Indicator, { description: "Which of the result's indicators." })
  indicator(@Root() { indicatorKey }: IndicatorRollUp, @Ctx() scope: Scope): Promise<IndicatorRow> {
    return loadIndicator.required(scope, indicatorKey);
  }
}
