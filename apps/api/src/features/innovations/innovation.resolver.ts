import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { InnovationConnection } from "./innovation-aggregates.ts";
import { Innovation, InnovationMember } from "./innovation.entity.ts";
import { innovationList, InnovationsArgs } from "./innovation.list.ts";
import {
  loadInnovationsBy,
  loadInnovationsOf,
  loadMembersOf,
  type InnovationMemberRow,
  type InnovationRow,
} from "./innovation.loaders.ts";

@Resolver(() => Innovation)
export class InnovationResolver {
  @Query(() => InnovationConnection, { description: "Innovations of the agency." })
  innovations(
    @Args(() => InnovationsArgs) args: InnovationsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<InnovationRow>> {
    return listPage<InnovationRow>(scope, innovationList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => OrgUnit, { description: "The unit that it began in." })
  unit(@Root() innovation: InnovationRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, innovation.unitKey);
  }

  @FieldResolver(() => [InnovationMember], { description: "Who did it, the largest share first." })
  members(@Root() innovation: InnovationRow, @Ctx() scope: Scope): Promise<InnovationMemberRow[]> {
    return loadMembersOf(scope, innovation.key, null);
  }
}

@Resolver(() => InnovationMember)
export class InnovationMemberResolver {
  @FieldResolver(() => Employee, { description: "The person." })
  employee(@Root() member: InnovationMemberRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, member.employeeKey);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitInnovationsResolver {
  @FieldResolver(() => [Innovation], { description: "Innovations that began in the unit, the newest first." })
  innovations(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<InnovationRow[]> {
    return loadInnovationsOf(scope, unit.key, null);
  }
}

@Resolver(() => Employee)
export class EmployeeInnovationsResolver {
  @FieldResolver(() => [Innovation], {
    description: "Innovations that the person took part in, the newest first. Empty under a pseudonym.",
  })
  innovations(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<InnovationRow[]> {
    return loadInnovationsBy(scope, employee.key, null);
  }
}
