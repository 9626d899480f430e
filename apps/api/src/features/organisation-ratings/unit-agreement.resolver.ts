import { agencyDate } from "@andir/domain/iso-date";
import { Ctx, FieldResolver, Int, Arg, Resolver, Root } from "type-graphql";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { UnitActionPlan, UnitActionTarget } from "./unit-action-plan.entity.ts";
import { UnitAgreement, UnitIndicator } from "./unit-agreement.entity.ts";
import {
  loadActionPlansOf,
  loadAgreementOf,
  loadIndicatorsOf,
  loadUnitAgreement,
  loadUnitIndicator,
  type ActionPlanRow,
  type UnitAgreementRow,
  type UnitIndicatorRow,
} from "./unit-agreement.loaders.ts";
import { mayMakeOnAgreement } from "./unit-agreement.policy.ts";
import { UnitRealisation } from "./unit-realisation.entity.ts";
import { loadRealisationsOf, type UnitRealisationRow } from "./unit-realisation.loaders.ts";
import { loadUnitStanding } from "./unit-standing.loaders.ts";

const standingOf = (scope: Scope, unitKey: string) => loadUnitStanding(scope, unitKey, { periodKey: null });

@Resolver(() => UnitAgreement)
export class UnitAgreementResolver {
  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, agreement.unitKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who agreed for the level above; null for a draft, and for those who meet people under pseudonyms.",
  })
  agreedBy(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return agreement.agreedByKey === null ? null : loadEmployee(scope, agreement.agreedByKey);
  }

  @FieldResolver(() => [UnitIndicator], { description: "Its indicators, in their order." })
  indicators(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<UnitIndicatorRow[]> {
    return loadIndicatorsOf(scope, agreement.key, null);
  }

  @FieldResolver(() => [UnitActionPlan], { description: "The action plans of its quarters, as far as they are made." })
  actionPlans(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<ActionPlanRow[]> {
    return loadActionPlansOf(scope, agreement.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change its indicators now." })
  async viewerMaySave(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnAgreement(await standingOf(scope, agreement.unitKey), agreement, "save");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may agree to it now." })
  async viewerMayAgree(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnAgreement(await standingOf(scope, agreement.unitKey), agreement, "agree");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may open it again now." })
  async viewerMayReopen(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnAgreement(await standingOf(scope, agreement.unitKey), agreement, "reopen");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may write its action plans now." })
  async viewerMayPlan(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnAgreement(await standingOf(scope, agreement.unitKey), agreement, "plan");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may report what was reached now." })
  async viewerMayReport(@Root() agreement: UnitAgreementRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnAgreement(await standingOf(scope, agreement.unitKey), agreement, "report");
  }
}

@Resolver(() => UnitIndicator)
export class UnitIndicatorResolver {
  @FieldResolver(() => [UnitRealisation], { description: "What was reported of it, by quarter." })
  realisations(@Root() indicator: UnitIndicatorRow, @Ctx() scope: Scope): Promise<UnitRealisationRow[]> {
    return loadRealisationsOf(scope, indicator.key, null);
  }
}

@Resolver(() => UnitActionPlan)
export class UnitActionPlanResolver {
  @FieldResolver(() => [UnitActionTarget], { description: "What is planned, by the order of the indicators." })
  targets(@Root() plan: ActionPlanRow): UnitActionTarget[] {
    return plan.targets;
  }
}

@Resolver(() => UnitActionTarget)
export class UnitActionTargetResolver {
  @FieldResolver(() => UnitIndicator, { description: "The indicator." })
  indicator(@Root() target: UnitActionTarget, @Ctx() scope: Scope): Promise<UnitIndicatorRow> {
    return loadUnitIndicator.required(scope, target.indicatorKey);
  }
}

@Resolver(() => UnitRealisation)
export class UnitRealisationResolver {
  @FieldResolver(() => UnitIndicator, { description: "The indicator." })
  indicator(@Root() realisation: UnitRealisationRow, @Ctx() scope: Scope): Promise<UnitIndicatorRow> {
    return loadUnitIndicator.required(scope, realisation.indicatorKey);
  }

  @FieldResolver(() => Period, { description: "The quarter." })
  period(@Root() realisation: UnitRealisationRow, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, realisation.periodKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who reported it last; null for those who meet people under pseudonyms.",
  })
  reportedBy(@Root() realisation: UnitRealisationRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return realisation.reportedByKey === null ? null : loadEmployee(scope, realisation.reportedByKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who commented; null for those who meet people under pseudonyms.",
  })
  commentedBy(@Root() realisation: UnitRealisationRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return realisation.commentedByKey === null ? null : loadEmployee(scope, realisation.commentedByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may comment it now." })
  async viewerMayComment(@Root() realisation: UnitRealisationRow, @Ctx() scope: Scope): Promise<boolean> {
    const agreement = await loadUnitAgreement.required(scope, realisation.agreementKey);
    return mayMakeOnAgreement(await standingOf(scope, realisation.unitKey), agreement, "comment");
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitAgreementResolver {
  @FieldResolver(() => UnitAgreement, {
    nullable: true,
    description: "The unit's performance agreement for a year (perjanjian kinerja); null where there is none for you.",
  })
  agreement(
    @Root() unit: OrgUnitRow,
    @Arg("year", () => Int, { nullable: true, description: "Calendar year; this year without it." })
    year: number | null,
    @Ctx() scope: Scope,
  ): Promise<UnitAgreementRow | null> {
    return loadAgreementOf(scope, unit.key, { year: year ?? Number(agencyDate(scope.now).slice(0, 4)) });
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you head the unit, or act for its head, and so write its agreement.",
  })
  async viewerMayWriteAgreement(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<boolean> {
    return (await standingOf(scope, unit.key)).isHead;
  }
}
