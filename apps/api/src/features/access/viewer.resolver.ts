import { Ctx, Extensions, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Delegation } from "./delegation.entity.ts";
import { listOwnDelegations, type DelegationRow } from "./delegation.loaders.ts";
import { listOwnGrants, type RoleGrantRow } from "./grant.loaders.ts";
import { RoleGrant } from "./role-grant.entity.ts";
import { Viewer, viewerOf } from "./viewer.type.ts";

@Resolver(() => Viewer)
export class ViewerResolver {
  @Extensions({ open: true, beforeSecondFactor: true })
  @Query(() => Viewer, { nullable: true, description: "Null when not signed in." })
  viewer(@Ctx() scope: Scope): Viewer | null {
    return scope.actor && viewerOf(scope.actor);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Your own record; null for an account that is no employee's.",
  })
  employee(@Root() { actor }: Viewer, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return actor.employeeKey === null ? null : loadEmployee(scope, actor.employeeKey);
  }

  @FieldResolver(() => [OrgUnit], { description: "The units that you head today, Plt. and Plh. included." })
  headedUnits(@Root() { actor }: Viewer, @Ctx() scope: Scope): Promise<OrgUnitRow[]> {
    return Promise.all(actor.headedUnitKeys.map(async (key) => requireOrgUnit(scope, key)));
  }

  @FieldResolver(() => [RoleGrant], { description: "The roles that you were granted, those in force today." })
  grants(@Ctx() scope: Scope): Promise<RoleGrantRow[]> {
    return listOwnGrants(scope);
  }

  @FieldResolver(() => [Employee], {
    description: "In whose place you act today; shown wherever you do as you for them.",
  })
  actsFor(@Root() { actor }: Viewer, @Ctx() scope: Scope): Promise<EmployeeRow[]> {
    return Promise.all(actor.actsFor.map(({ employeeKey }) => loadEmployee.required(scope, employeeKey)));
  }

  @FieldResolver(() => [Delegation], { description: "Delegations by you and to you, those of today and to come." })
  delegations(@Ctx() scope: Scope): Promise<DelegationRow[]> {
    return listOwnDelegations(scope);
  }
}
