import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Indicator } from "../plans/planned-result.entity.ts";
import { loadIndicator, type IndicatorRow } from "../plans/planned-result.loaders.ts";
import { RealisationConnection } from "./realisation.connection.ts";
import { realisationList, RealisationsArgs } from "./realisation.list.ts";
import type { RealisationRow } from "./realisation.loaders.ts";
import { Realisation } from "./realisation.type.ts";
import { PerformanceReport } from "./report.entity.ts";
import { loadReport, type ReportRow } from "./report.loaders.ts";

@Resolver(() => Realisation)
export class RealisationResolver {
  @Query(() => RealisationConnection, {
    description: "What the indicators of plans came to, of all reports that you may see.",
  })
  realisations(
    @Args(() => RealisationsArgs) args: RealisationsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RealisationRow>> {
    return listPage<RealisationRow>(scope, realisationList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => Indicator, { nullable: true, description: "Of what; null when the plan is not yours to see." })
  indicator(@Root() { indicatorKey }: RealisationRow, @Ctx() scope: Scope): Promise<IndicatorRow | null> {
    return loadIndicator(scope, indicatorKey);
  }

  @FieldResolver(() => PerformanceReport, { nullable: true, description: "The report that says so." })
  report(@Root() { reportKey }: RealisationRow, @Ctx() scope: Scope): Promise<ReportRow | null> {
    return loadReport(scope, reportKey);
  }
}
