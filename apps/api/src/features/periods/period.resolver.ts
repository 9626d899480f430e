import { agencyDate } from "@andir/domain/iso-date";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Period } from "./period.entity.ts";
import { periodList, PeriodsArgs } from "./period.list.ts";
import { PeriodReopening } from "./period-history.entity.ts";
import { isAssessed, labelled, loadReopenings, type PeriodRow, type ReopeningRow } from "./period.loaders.ts";
import { mayChangePeriod } from "./period.service.ts";

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

  @FieldResolver(() => Boolean, {
    description: "Whether the agency assesses this kind of period: every year, and months or quarters as it has set.",
  })
  isAssessed(@Root() period: PeriodRow, @Ctx() scope: Scope): Soon<boolean> {
    return isAssessed(scope, period);
  }

  @FieldResolver(() => [PeriodReopening], {
    description: "When and why the period was opened again after it had been closed, the newest first.",
  })
  reopenings(@Root() period: PeriodRow, @Ctx() scope: Scope): Promise<ReopeningRow[]> {
    return loadReopenings(scope, period.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may open it now." })
  viewerMayOpen(@Root() period: PeriodRow, @Ctx() scope: Scope): boolean {
    return mayChangePeriod(actorOf(scope), period, agencyDate(scope.now)).open;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may close it now." })
  viewerMayClose(@Root() period: PeriodRow, @Ctx() scope: Scope): boolean {
    return mayChangePeriod(actorOf(scope), period, agencyDate(scope.now)).close;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may open it again now." })
  viewerMayReopen(@Root() period: PeriodRow, @Ctx() scope: Scope): boolean {
    return mayChangePeriod(actorOf(scope), period, agencyDate(scope.now)).reopen;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may move its due dates now." })
  viewerMaySetDates(@Root() period: PeriodRow, @Ctx() scope: Scope): boolean {
    return mayChangePeriod(actorOf(scope), period, agencyDate(scope.now)).setDates;
  }
}
