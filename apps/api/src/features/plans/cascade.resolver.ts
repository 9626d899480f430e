import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { findGaps, loadCascadeOf, loadMatrixOf, loadSupportingIndicators } from "./cascade.loaders.ts";
import {
  Cascade,
  CascadeGaps,
  CascadeNode,
  RoleResultMatrix,
  RoleResultRow,
  TargetRollUpType,
} from "./cascade.type.ts";
import { Indicator } from "./planned-result.entity.ts";
import type { IndicatorRow } from "./planned-result.loaders.ts";
import { yearOf } from "./plan-cycle.ts";
import { rollUpTargets } from "./target-roll-up.ts";

@Resolver(() => OrgUnit)
export class OrgUnitCascadeResolver {
  @FieldResolver(() => Cascade, {
    description: "The results of who heads the unit, and those that support them, of all that you may see.",
  })
  cascade(
    @Root() unit: OrgUnitRow,
    @Arg("year", () => Int, { nullable: true, description: "Year of the cycle; this year without it." })
    year: number | null,
    @Arg("levels", () => Int, { defaultValue: 3, description: "How many levels, from 1 to 8." }) levels: number,
    @Ctx() scope: Scope,
  ): Promise<Cascade> {
    if (levels < 1 || levels > 8) throw badInput(`levels is ${levels}; it must be from 1 to 8.`);
    return loadCascadeOf(scope, unit.key, { year: yearOf(scope, year), levels });
  }

  @FieldResolver(() => RoleResultMatrix, {
    nullable: true,
    description: "Who does what for which result of the leader; null where none of the results is yours to see.",
  })
  roleResultMatrix(
    @Root() unit: OrgUnitRow,
    @Arg("year", () => Int, { nullable: true, description: "Year of the cycle; this year without it." })
    year: number | null,
    @Ctx() scope: Scope,
  ): Promise<RoleResultMatrix | null> {
    return loadMatrixOf(scope, unit.key, yearOf(scope, year));
  }

  @Query(() => CascadeGaps, { description: "Where the cascade of a unit and those below has gaps." })
  cascadeGaps(
    @Arg("unitId", () => ID, { description: "The unit; those below count too." }) unitId: string,
    @Arg("year", () => Int, { nullable: true, description: "Year of the cycle; this year without it." })
    year: number | null,
    @Ctx() scope: Scope,
  ): Promise<CascadeGaps> {
    return findGaps(scope, keyOf("OrgUnit", unitId), yearOf(scope, year));
  }
}

@Resolver(() => CascadeNode)
export class CascadeNodeResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: "The id of the result that it supports; null where it supports none.",
  })
  parentId(@Root() { result }: CascadeNode): string | null {
    return result.parentKey === null ? null : globalId("PlannedResult", result.parentKey);
  }
}

@Resolver(() => RoleResultMatrix)
export class RoleResultMatrixResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who heads the unit; null while nobody does." })
  leader(@Root() matrix: RoleResultMatrix, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return matrix.leaderKey === null ? null : loadEmployee(scope, matrix.leaderKey);
  }
}

@Resolver(() => RoleResultRow)
export class RoleResultRowResolver {
  @FieldResolver(() => Employee, { description: "The person." })
  employee(@Root() row: RoleResultRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, row.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post." })
  position(@Root() row: RoleResultRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, row.positionKey);
  }
}

@Resolver(() => Indicator)
export class IndicatorRollUpResolver {
  @FieldResolver(() => TargetRollUpType, {
    description: "What the targets of the results that support this one come to, of all that you may see.",
  })
  async rollUp(@Root() indicator: IndicatorRow, @Ctx() scope: Scope): Promise<TargetRollUpType> {
    return rollUpTargets(indicator, await loadSupportingIndicators(scope, indicator.resultKey, null));
  }
}
