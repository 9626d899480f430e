import { ALLOWANCE_STANDING } from "@andir/domain/allowance-standing";
import { allowanceOf, correctionLines } from "@andir/domain/allowance";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import { adding } from "../../platform/number-explanation.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Soon } from "../../platform/kept.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { AllowanceFigure } from "./allowance-figure.entity.ts";
import { AllowanceMonth } from "./allowance-month.entity.ts";
import { findMonth, listMonths, loadMonthCheck, type MonthRow } from "./allowance-month.loaders.ts";
import { AllowanceCheck, AllowanceExplanation } from "./allowance.type.ts";
import { AllowanceFigureConnection } from "./figure-aggregates.ts";
import { AllowanceFiguresArgs, figureList } from "./figure.list.ts";
import { loadFigureBasis, loadFiguresOf, type FigureRow } from "./figure.loaders.ts";

@Resolver(() => AllowanceMonth)
export class AllowanceMonthResolver {
  @Query(() => [AllowanceMonth], {
    description: "The months for which the allowance was worked out, the newest first, at most 36.",
  })
  allowanceMonths(@Ctx() scope: Scope): Promise<MonthRow[]> {
    return listMonths(scope);
  }

  @Query(() => AllowanceMonth, { nullable: true, description: "One month; null while it was not worked out." })
  allowanceMonth(
    @Arg("month", () => DateScalar, { description: "Its first day." }) month: string,
    @Ctx() scope: Scope,
  ): Promise<MonthRow | null> {
    return findMonth(scope, month);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is locked, and so never changes." })
  isLocked(@Root() { lockedAt }: MonthRow): boolean {
    return lockedAt !== null;
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who locked it; null while it is open." })
  lockedBy(@Root() { lockedByKey }: MonthRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return lockedByKey === null ? null : loadEmployee(scope, lockedByKey);
  }

  @FieldResolver(() => AllowanceCheck, {
    nullable: true,
    description: "What it comes to and what is missing; null for all but the performance team.",
  })
  async check(@Root() { key }: MonthRow, @Ctx() scope: Scope): Promise<AllowanceCheck | null> {
    const found = await loadMonthCheck(scope, key);
    if (!found) return null;
    const { ready, pending, notEntitled } = found;
    const lines = adding({ READY: ready, PENDING: pending, NOT_ENTITLED: notEntitled });
    const rule = "One figure for each who held a post in the month; their sum is the month's.";
    return { ...found, explanation: { rule, lines } };
  }

  @FieldResolver(() => Boolean, { description: "Whether you may work it out again or lock it now." })
  viewerMayLock(@Root() { lockedAt }: MonthRow, @Ctx() scope: Scope): boolean {
    return lockedAt === null && runsTheCycle(actorOf(scope));
  }
}

@Resolver(() => AllowanceFigure)
export class AllowanceFigureResolver {
  @Query(() => AllowanceFigureConnection, {
    description: "Figures of the allowance (angka TPP): one's own, one's units', all for the performance team.",
  })
  allowanceFigures(
    @Args(() => AllowanceFiguresArgs) args: AllowanceFiguresArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FigureRow>> {
    return listPage<FigureRow>(scope, figureList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => Employee, { description: "Whose it is." })
  employee(@Root() figure: FigureRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, figure.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that was held last in the month." })
  position(@Root() figure: FigureRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, figure.positionKey);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit of that post." })
  unit(@Root() figure: FigureRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, figure.unitKey);
  }

  @FieldResolver(() => String, { description: "What a figure is and is not, in Indonesian, for files." })
  standing(): string {
    return ALLOWANCE_STANDING;
  }

  @FieldResolver(() => AllowanceExplanation, {
    nullable: true,
    description: "How it came about; null to whom the amounts are not told.",
  })
  async explanation(@Root() { key }: FigureRow, @Ctx() scope: Scope): Promise<AllowanceExplanation | null> {
    const basis = await loadFigureBasis(scope, key);
    if (!basis) return null;
    const { facts, rules, corrections, ruleVersion, source } = basis;
    const lines = [...allowanceOf(facts, rules).lines, ...correctionLines(corrections)];
    return { lines, ruleVersion, source, assessmentKey: facts.assessmentKey };
  }
}

@Resolver(() => AllowanceExplanation)
export class AllowanceExplanationResolver {
  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The assessment that the month goes by; null where there is none or it is not yours to see.",
  })
  assessment(
    @Root() { assessmentKey }: AllowanceExplanation,
    @Ctx() scope: Scope,
  ): Promise<AssessmentRow | null> | null {
    return assessmentKey === null ? null : loadAssessment(scope, assessmentKey);
  }
}

@Resolver(() => Employee)
export class EmployeeAllowanceResolver {
  @FieldResolver(() => [AllowanceFigure], {
    description: "The person's figures of the allowance, the newest first, at most 12; empty where they are not yours.",
  })
  allowanceFigures(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<FigureRow[]> {
    return loadFiguresOf(scope, employee.key, null);
  }
}
