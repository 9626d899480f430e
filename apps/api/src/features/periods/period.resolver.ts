import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Period } from "./period.entity.ts";
import { periodList, PeriodsArgs } from "./period.list.ts";
import { labelled, type PeriodRow } from "./period.loaders.ts";

const PeriodConnection = connectionType("Period", () => Period);

@Resolver(() => Period)
export class PeriodResolver {
  @Query(() => PeriodConnection, { description: "Months, quarters and years for which people report." })
  async periods(
    @Args(() => PeriodsArgs) args: PeriodsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<PeriodRow>> {
    const request = { page: pageRequest(args), shown: shownOf(info) };
    const page = await listPage<PeriodRow>(scope, periodList(args), request);
    page.nodes.forEach(labelled);
    return page;
  }
}
