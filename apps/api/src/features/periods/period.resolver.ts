import { periodLabel } from "@andir/domain/period";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Period } from "./period.entity.ts";
import { periodList, PeriodsArgs } from "./period.list.ts";
import type { PeriodRow } from "./period.loaders.ts";

const PeriodConnection = connectionType("Period", () => Period);

@Resolver(() => Period)
export class PeriodResolver {
  @Query(() => PeriodConnection, { description: "Months, quarters and years for which people report." })
  periods(
    @Args(() => PeriodsArgs) args: PeriodsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<PeriodRow>> {
    return listPage<PeriodRow>(scope, periodList(args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => String, {
    description: "As people write it in Indonesian, such as Oktober 2026 or Triwulan III 2026.",
  })
  label(@Root() period: PeriodRow): string {
    return periodLabel(period, "id");
  }
}
