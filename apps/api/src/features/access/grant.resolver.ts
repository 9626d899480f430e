import { agencyDate } from "@andir/domain/iso-date";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { PageArgs, pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { mayEndGrant } from "./access.policy.ts";
import { EndRoleGrantInput, GrantRoleInput } from "./grant.inputs.ts";
import { grantList, type RoleGrantRow } from "./grant.loaders.ts";
import { endRoleGrant, grantRole } from "./grant.service.ts";
import { RoleGrant } from "./role-grant.entity.ts";

const RoleGrantConnection = connectionType("RoleGrant", () => RoleGrant);

@ArgsType()
class RoleGrantsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: "Those that are in force or to come, or those that are over." })
  isCurrent?: boolean | null;
}

const RoleGrantPayload = payloadType(
  "RoleGrantPayload",
  "The outcome of granting a role, or of ending a grant.",
  "roleGrant",
  () => RoleGrant,
  "The grant; null when it failed.",
);
type RoleGrantPayload = Payload<"roleGrant", RoleGrantRow>;

const payload = payloadOf("roleGrant");

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @Query(() => RoleGrantConnection, {
    description: "Roles that were granted: all for an administrator of the agency, one's own for everyone else.",
  })
  roleGrants(
    @Args(() => RoleGrantsArgs) args: RoleGrantsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RoleGrantRow>> {
    return listPage<RoleGrantRow>(scope, grantList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RoleGrantPayload, { description: "Grants a role for a time; by an administrator of the agency." })
  async grantRole(
    @Arg("input", () => GrantRoleInput, { description: "To whom, which, until when and why." }) input: GrantRoleInput,
    @Ctx() scope: Scope,
  ): Promise<RoleGrantPayload> {
    return payload(await grantRole(scope, input));
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => RoleGrantPayload, { description: "Ends a grant at once; by an administrator of the agency." })
  async endRoleGrant(
    @Arg("input", () => EndRoleGrantInput, { description: "Which, and why." }) input: EndRoleGrantInput,
    @Ctx() scope: Scope,
  ): Promise<RoleGrantPayload> {
    return payload(await endRoleGrant(scope, input));
  }

  @FieldResolver(() => String, { description: "User name of the account that holds it." })
  accountName(@Root() grant: RoleGrantRow): string {
    return grant.identifier;
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who holds it; null for an account that is no employee's.",
  })
  employee(@Root() grant: RoleGrantRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return grant.employeeKey === null ? null : loadEmployee(scope, grant.employeeKey);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: "The unit that it is for, with those below; null for the agency.",
  })
  unit(@Root() grant: RoleGrantRow, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
    return grant.unitKey === null ? null : requireOrgUnit(scope, grant.unitKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may end it now." })
  viewerMayEnd(@Root() grant: RoleGrantRow, @Ctx() scope: Scope): boolean {
    return mayEndGrant(actorOf(scope), grant, agencyDate(scope.now));
  }
}
