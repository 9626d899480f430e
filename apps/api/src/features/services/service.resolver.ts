import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import type { Soon } from "../../platform/kept.ts";
import { NumberExplanation, stating } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Service } from "./service.entity.ts";
import { loadServicesOf, loadWaitingTimes, type ServiceRow } from "./service.loaders.ts";
import { WaitingTime } from "./waiting-time.type.ts";

const MAX_MONTHS = 60;

@Resolver(() => Service)
export class ServiceResolver {
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
  "Of the queue tickets of the month that were called, the minutes from arrival to the call, in order: the middle one, and the one that nine in ten do not exceed, between two in proportion (PostgreSQL: percentile_cont). WITHIN_STANDARD waited no longer than the service's standard.";

@Resolver(() => WaitingTime)
export class WaitingTimeResolver {
  @FieldResolver(() => NumberExplanation, {
    description: "How the numbers came about; the tickets are `serviceVisits` of the service and month.",
  })
  explanation(@Root() { served, withinStandard }: WaitingTime): NumberExplanation {
    return { rule: WAITING_RULE, lines: stating({ SERVED: served, WITHIN_STANDARD: withinStandard }) };
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitServicesResolver {
  @FieldResolver(() => [Service], { description: "The services that the unit provides to the public, by name." })
  services(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<ServiceRow[]> {
    return loadServicesOf(scope, unit.key, null);
  }
}
