import { agencyDate } from "@andir/domain/iso-date";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { badInput } from "../../platform/errors.ts";
import type { Soon } from "../../platform/kept.ts";
import { NumberExplanation, stating } from "../../platform/number-explanation.ts";
import { pageRequest } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Service } from "./service.entity.ts";
import { ServiceStandard } from "./service-standard.entity.ts";
import { checkedSpan, serviceList, ServicesArgs } from "./service.list.ts";
import { loadServicesOf, loadStandardsOf, type ServiceRow } from "./service.loaders.ts";
import { mayManageService } from "./service.policy.ts";
import { loadWaiting, loadWaitingTimes } from "./waiting.loaders.ts";
import { Waiting } from "./waiting.type.ts";
import { WaitingTime } from "./waiting-time.type.ts";

const MAX_MONTHS = 60;

const ServiceConnection = connectionType("Service", () => Service);

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => ServiceConnection, { description: "Services of the agency to the public." })
  services(
    @Args(() => ServicesArgs) args: ServicesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ServiceRow>> {
    return listPage<ServiceRow>(scope, serviceList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => Boolean, { description: "Whether it is given today." })
  isOpen(@Root() { startsOn, endsOn }: ServiceRow, @Ctx() scope: Scope): boolean {
    const today = agencyDate(scope.now);
    return startsOn <= today && (endsOn === null || endsOn >= today);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may rename and close it, set its standard and let queue machines in.",
  })
  viewerMayManage(@Root() service: ServiceRow, @Ctx() scope: Scope): boolean {
    return mayManageService(actorOf(scope), service);
  }

  @FieldResolver(() => [ServiceStandard], { description: "Its standards with their days, the newest first." })
  standards(@Root() service: ServiceRow, @Ctx() scope: Scope): Promise<ServiceStandard[]> {
    return loadStandardsOf(scope, service.key, null);
  }

  @FieldResolver(() => Waiting, { description: "How long visitors waited from one day to another, both included." })
  async waiting(
    @Root() service: ServiceRow,
    @Arg("from", () => DateScalar, { description: "First day." }) from: string,
    @Arg("to", () => DateScalar, { description: "Last day." }) to: string,
    @Ctx() scope: Scope,
  ): Promise<Waiting> {
    const span = checkedSpan(from, to);
    return { ...span, ...(await loadWaiting(scope, service.key, span)) };
  }

  @FieldResolver(() => OrgUnit, { description: "The unit that provides it." })
  unit(@Root() service: ServiceRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, service.unitKey);
  }

  @FieldResolver(() => [WaitingTime], {
    description: "Month by month, the oldest first; months without a visit are left out.",
  })
  waitingTimes(
    @Root() service: ServiceRow,
    @Arg("months", () => Int, {
      defaultValue: 24,
      description: "How many months back, the running one included; 1 to 60.",
    })
    months: number,
    @Ctx() scope: Scope,
  ): Promise<WaitingTime[]> {
    if (months < 1 || months > MAX_MONTHS) throw badInput(`months is ${months}; it must be from 1 to ${MAX_MONTHS}.`);
    return loadWaitingTimes(scope, service.key, { months });
  }
}

const WAITING_RULE =
  "Of the queue tickets of the month that were called, the minutes from arrival to the call, in order: the middle one, and the one that nine in ten do not exceed, between two in proportion (PostgreSQL: percentile_cont). WITHIN_STANDARD waited no longer than the standard of the day on which they came.";

@Resolver(() => WaitingTime)
export class WaitingTimeResolver {
  @FieldResolver(() => NumberExplanation, {
    description: "How the numbers came about; the tickets are `serviceVisits` of the service and month.",
  })
  explanation(@Root() { served, withinStandard }: WaitingTime): NumberExplanation {
    return { rule: WAITING_RULE, lines: stating({ SERVED: served, WITHIN_STANDARD: withinStandard }) };
  }
}

const SPAN_RULE =
  "Of the queue tickets of these days that were called, the minutes from arrival to the call, in order: the middle one, and the one that nine in ten do not exceed, between two in proportion (PostgreSQL: percentile_cont). WITHIN_STANDARD waited no longer than the standard of the day on which they came; the share is of SERVED.";

@Resolver(() => Waiting)
export class WaitingResolver {
  @FieldResolver(() => NumberExplanation, {
    description: "How the numbers came about; the tickets are `serviceVisits` of the service and these days.",
  })
  explanation(@Root() { visits, served, withinStandard }: Waiting): NumberExplanation {
    return { rule: SPAN_RULE, lines: stating({ VISITS: visits, SERVED: served, WITHIN_STANDARD: withinStandard }) };
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitServicesResolver {
  @FieldResolver(() => [Service], { description: "The services that the unit provides to the public, by name." })
  services(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<ServiceRow[]> {
    return loadServicesOf(scope, unit.key, null);
  }
}
