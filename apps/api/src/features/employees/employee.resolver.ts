import { agencyDate } from "@andir/domain/iso-date";
import type { GraphQLResolveInfo } from "graphql";
import sql, { type Sql } from "sql-template-tag";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Float, ID, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, nestedList, type Page } from "../../platform/connection.ts";
import { badInput } from "../../platform/errors.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Soon } from "../../platform/kept.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf, unitSeenBy } from "../../platform/sight.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadOrgUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { EmployeeConnection } from "./employee.connection.ts";
import { Employee } from "./employee.entity.ts";
import { employeeList, EmployeesArgs } from "./employee.list.ts";
import { loadReadsWork } from "./reads-work.loaders.ts";
import {
  findEmployeeByNip,
  loadEmployee,
  loadIsKept,
  loadService,
  named,
  type EmployeeRow,
} from "./employee.loaders.ts";
import { findEmployee } from "./merged-employee.loaders.ts";
import { Position } from "./position.entity.ts";
import {
  heldOn,
  loadAppraiserKey,
  loadHeadKey,
  loadHoursShare,
  loadPostCount,
  loadPositionsOf,
  loadPositionToday,
  type PositionRow,
} from "./position.loaders.ts";

@ArgsType()
class UnitEmployeesArgs extends EmployeesArgs {
  @Field(() => Boolean, { defaultValue: false, description: "Whether people of the units below count too." })
  includeSubunits: boolean;
}

const allNamed = (scope: Scope, page: Page<EmployeeRow>): Page<EmployeeRow> => {
  for (const row of page.nodes) named(scope, row);
  return page;
};

const loadPeopleOf = nestedList<EmployeeRow, UnitEmployeesArgs>(
  (scope, args) => employeeList(scope, args),
  (scope, args) =>
    sql`exists (select 1 from position held where held.employee_key = e.key and ${heldOn("held", agencyDate(scope.now))}
      and ${unitOfParent(unitSeenBy(actorOf(scope), "e.key", "held.unit_key"), args.includeSubunits)})`,
);

const unitOfParent = (unit: Sql, includeSubunits: boolean): Sql =>
  includeSubunits
    ? sql`${unit} in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = parent.key)`
    : sql`${unit} = parent.key`;

@Resolver(() => Employee)
export class EmployeeResolver {
  @Query(() => Employee, {
    nullable: true,
    description: "One person by id or NIP, exactly one of them. By NIP only for those who may see it; null otherwise.",
  })
  employee(
    @Arg("id", () => ID, { nullable: true, description: "The person's id." }) id: string | null,
    @Arg("nip", () => String, {
      nullable: true,
      description: "Employee number, 18 digits; spaces and dots are ignored.",
    })
    nip: string | null,
    @Ctx() scope: Scope,
  ): Promise<EmployeeRow | null> {
    if ((id == null) === (nip == null)) throw badInput("Give id or nip, exactly one of them.");
    return id != null
      ? findEmployee(scope, keySeenBy(scope, "Employee", id))
      : findEmployeeByNip(scope, (nip ?? "").replaceAll(/[\s.]/g, ""));
  }

  @Query(() => EmployeeConnection, { description: "The directory of the agency: everyone with name, post and unit." })
  async employees(
    @Args(() => EmployeesArgs) args: EmployeesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EmployeeRow>> {
    const request = { page: pageRequest(args), shown: shownOf(info) };
    return allNamed(scope, await listPage<EmployeeRow>(scope, employeeList(scope, args), request));
  }

  @FieldResolver(() => Position, {
    nullable: true,
    description: "The definitive post today; null for one who has left. All posts are in positions.",
  })
  position(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<PositionRow | null> {
    return loadPositionToday(scope, employee.key);
  }

  @FieldResolver(() => [Position], { description: "All posts with their dates, the newest first." })
  positions(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<PositionRow[]> {
    return loadPositionsOf(scope, employee.key, null);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the person holds several posts today, acting ones included: plans, reports and assessments are kept apart by post.",
  })
  async hasSeveralPosts(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<boolean> {
    return ((await loadPostCount(scope, employee.key))?.count ?? 0) > 1;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether you are the person, appraise them, or head a unit of theirs: then their daily work, attendance and feedback are yours to read, and an empty list means that there is none.",
  })
  async viewerReadsWork(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<boolean> {
    return (await loadReadsWork(scope, employee.key)) !== null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The unit of the definitive post today." })
  async unit(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<OrgUnitRow | null> {
    const position = await loadPositionToday(scope, employee.key);
    return position && loadOrgUnit(scope, position.unitKey);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "First day of duty. No part of the directory: null where the personal file is not yours to open.",
  })
  async joinedOn(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<string | null> {
    return (await loadService(scope, employee.key))?.joinedOn ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "Last day of duty of one who leaves or has left. No part of the directory: null where the personal file is not yours to open.",
  })
  async leftOn(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<string | null> {
    return (await loadService(scope, employee.key))?.leftOn ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Whether you keep the records of the person, and so may change them." })
  async viewerMayChange(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<boolean> {
    return (await loadIsKept(scope, employee.key)) !== null;
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description:
      "Who appraises the person today (pejabat penilai kinerja). No part of the directory: null where the personal file is not yours to open.",
  })
  async appraiser(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> {
    const found = await loadAppraiserKey(scope, employee.key);
    return found && loadEmployee(scope, found.appraiserKey);
  }
}

@Resolver(() => Position)
export class PositionResolver {
  @FieldResolver(() => OrgUnit, { description: "The unit of the post." })
  unit(@Root() position: PositionRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, position.unitKey);
  }

  @FieldResolver(() => Employee, { description: "Who holds the post." })
  employee(@Root() position: PositionRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, position.employeeKey);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Share of the full working hours, above 0 to 1 (1 is full time). No part of the directory: null where the personal file is not yours to open.",
  })
  async hoursShare(@Root() position: PositionRow, @Ctx() scope: Scope): Promise<number | null> {
    return (await loadHoursShare(scope, position.key))?.share ?? null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitPeopleResolver {
  @FieldResolver(() => Employee, { nullable: true, description: "Who heads the unit today, Plt. and Plh. included." })
  async head(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> {
    const found = await loadHeadKey(scope, unit.key);
    return found && loadEmployee(scope, found.employeeKey);
  }

  @FieldResolver(() => EmployeeConnection, { description: "Who holds a post in the unit today." })
  async employees(
    @Root() unit: OrgUnitRow,
    @Args(() => UnitEmployeesArgs) args: UnitEmployeesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EmployeeRow>> {
    return allNamed(scope, await loadPeopleOf(scope, unit.key, args, info));
  }
}
