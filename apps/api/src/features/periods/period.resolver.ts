import { agencyDate } from "@andir/domain/iso-date";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Period } from "./period.entity.ts";
import { periodList, PeriodsArgs } from "./period.list.ts";
import { PeriodReopening } from "./period-history.entity.ts";
import { ChangePeriodInput, SetPeriodDatesInput } from "./period.inputs.ts";
import { labelled, loadReopenings, type PeriodRow, type ReopeningRow } from "./period.loaders.ts";
import { closePeriod, mayChangePeriod, openPeriod, reopenPeriod, setPeriodDates } from "./period.service.ts";

@ObjectType({ description: "The outcome of a change of a period." })
class PeriodPayload {
  @Field(() => Period, { nullable: true, description: "The period; null when it failed." })
  period: PeriodRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const payload = (outcome: PeriodRow | Problem[]): PeriodPayload =>
  Array.isArray(outcome) ? { period: null, problems: outcome } : { period: outcome, problems: [] };

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

  @Mutation(() => PeriodPayload, { description: "Opens a period that was prepared ahead; by the performance team." })
  async openPeriod(
    @Arg("input", () => ChangePeriodInput, { description: "Which, and why." }) input: ChangePeriodInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await openPeriod(scope, input));
  }

  @Mutation(() => PeriodPayload, { description: "Closes a period that is over: its reports and assessments no longer move. By the performance team." })
  async closePeriod(
    @Arg("input", () => ChangePeriodInput, { description: "Which, and why." }) input: ChangePeriodInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await closePeriod(scope, input));
  }

  @Mutation(() => PeriodPayload, { description: "Opens a closed period again, with a reason that everyone can read; by the performance team." })
  async reopenPeriod(
    @Arg("input", () => ChangePeriodInput, { description: "Which, and why." }) input: ChangePeriodInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await reopenPeriod(scope, input));
  }

  @Mutation(() => PeriodPayload, { description: "Moves the due dates of an open period. What was handed in is judged by the date that stood then. By the performance team." })
  async setPeriodDates(
    @Arg("input", () => SetPeriodDatesInput, { description: "Which, and why." }) input: SetPeriodDatesInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await setPeriodDates(scope, input));
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
