import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import type { Soon } from "../../platform/kept.ts";
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

@Resolver(() => OrgUnit)
export class OrgUnitServicesResolver {
  @FieldResolver(() => [Service], { description: "The services that the unit provides to the public, by name." })
  services(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<ServiceRow[]> {
    return loadServicesOf(scope, unit.key, null);
  }
}
