import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadOrgUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { findLatestDueMonth, listMonthsUntil, loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { seesAdoptionOf } from "./adoption.policy.ts";
import { adoptionOf, unitsInNeed } from "./adoption.service.ts";
import { UnitAdoption } from "./adoption.type.ts";

const MOST_MONTHS = 24;
const LONGEST_LIST = 100;

const PERIOD = "The period; the latest month whose reports are due without it.";

async function isSeen(scope: Scope, unit: OrgUnitRow): Promise<boolean> {
  const parent = unit.parentKey === null ? null : await loadOrgUnit(scope, unit.parentKey);
  return seesAdoptionOf(actorOf(scope), unit, parent);
}

const periodOf = (scope: Scope, periodId: string | null | undefined): Promise<PeriodRow | null> =>
  Promise.resolve(periodId == null ? findLatestDueMonth(scope) : loadPeriod(scope, keyOf("Period", periodId)));

@Resolver(() => OrgUnit)
export class OrgUnitAdoptionResolver {
  @FieldResolver(() => UnitAdoption, {
    nullable: true,
    description: "How the unit has taken to the product in a period; null where this is not yours to see.",
  })
  async adoption(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, { nullable: true, description: PERIOD }) periodId: string | null,
    @Arg("includeSubunits", () => Boolean, { defaultValue: true, description: "Whether the units below count too." })
    includeSubunits: boolean,
    @Ctx() scope: Scope,
  ): Promise<UnitAdoption | null> {
    if (!(await isSeen(scope, unit))) return null;
    const period = await periodOf(scope, periodId);
    return period && adoptionOf(scope, unit.key, period, includeSubunits);
  }

  @FieldResolver(() => [UnitAdoption], {
    description:
      "The same month by month, the units below included, the oldest first; none where this is not yours to see.",
  })
  async monthlyAdoptions(
    @Root() unit: OrgUnitRow,
    @Arg("untilId", () => ID, { nullable: true, description: `The last month. ${PERIOD}` }) untilId: string | null,
    @Arg("months", () => Int, { defaultValue: 12, description: "How many months, 1 to 24." }) months: number,
    @Ctx() scope: Scope,
  ): Promise<UnitAdoption[]> {
    if (months < 1 || months > MOST_MONTHS) throw badInput(`months is ${months}; it must be from 1 to ${MOST_MONTHS}.`);
    if (!(await isSeen(scope, unit))) return [];
    const until = await periodOf(scope, untilId);
    if (!until) return [];
    const found = await listMonthsUntil(scope, until, months);
    return Promise.all(found.map((period) => adoptionOf(scope, unit.key, period, true)));
  }

  @FieldResolver(() => [UnitAdoption], {
    description:
      "The unit and those below that need help, the one farthest from what is expected first, each with its own people alone; those that are yours to see.",
  })
  async unitsInNeed(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, { nullable: true, description: PERIOD }) periodId: string | null,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many, 1 to 100." }) first: number,
    @Ctx() scope: Scope,
  ): Promise<UnitAdoption[]> {
    if (first < 1 || first > LONGEST_LIST) throw badInput(`first is ${first}; it must be from 1 to ${LONGEST_LIST}.`);
    if (!(await isSeen(scope, unit))) return [];
    const period = await periodOf(scope, periodId);
    if (!period) return [];
    return (await unitsInNeed(scope, unit.key, period)).slice(0, first);
  }

  @FieldResolver(() => Boolean, { description: "Whether how the unit has taken to the product is yours to see." })
  viewerMaySeeAdoption(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<boolean> {
    return isSeen(scope, unit);
  }
}

@Resolver(() => UnitAdoption)
export class UnitAdoptionResolver {
  @FieldResolver(() => ID, { description: "Opaque; names the unit, the period and the reach." })
  id(@Root() { unitKey, period, includeSubunits }: UnitAdoption): string {
    return globalId("UnitAdoption", `${unitKey}:${period.key}:${includeSubunits}`);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() { unitKey }: UnitAdoption, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may bring people of the unit to a session of training." })
  viewerMayInvite(@Root() { unitKey }: UnitAdoption, @Ctx() scope: Scope): boolean {
    const actor = actorOf(scope);
    return runsTheCycle(actor) || actor.unitKeys.includes(unitKey);
  }
}
