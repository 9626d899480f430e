import { Role } from "@andir/domain/role";
import { Ctx, Extensions, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";

@ObjectType({ description: "Who is signed in." })
export class Viewer {
  @Field(() => ID, { description: "Opaque; names the account." })
  id: string;

  @Field(() => [Role], { description: "What you may do today." })
  roles: Role[];

  @Field(() => [String], { description: "Parts of the product that are of use to you: work, team, unit, query." })
  capabilities: string[];

  actor: Actor;
}

export function viewerOf(actor: Actor): Viewer {
  const { roles } = actor;
  const capabilities = [
    ...(roles.has(Role.EMPLOYEE) ? ["work"] : []),
    ...(roles.has(Role.APPRAISER) || roles.has(Role.UNIT_HEAD) ? ["team"] : []),
    ...(roles.has(Role.UNIT_HEAD) || roles.has(Role.PERFORMANCE_TEAM) ? ["unit"] : []),
    ...(roles.has(Role.ANALYST) ? ["query"] : []),
  ];
  return { id: globalId("Viewer", actor.accountKey), roles: [...roles].sort(), capabilities, actor };
}

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
}
