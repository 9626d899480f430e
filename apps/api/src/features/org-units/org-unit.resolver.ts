import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { badInput } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { OrgUnit } from "./org-unit.entity.ts";
import { orgUnitList, OrgUnitsArgs } from "./org-unit.list.ts";
import { findOrgUnitByCode, loadChildren, loadOrgUnit, type OrgUnitRow } from "./org-unit.loaders.ts";

const OrgUnitConnection = connectionType("OrgUnit", () => OrgUnit);

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @Query(() => OrgUnit, {
    nullable: true,
    description: "One unit by id or by code, exactly one of them. Null when there is none.",
  })
  orgUnit(
    @Arg("id", () => ID, { nullable: true, description: "The unit's id." }) id: string | null,
    @Arg("code", () => String, { nullable: true, description: "The agency's code for it." }) code: string | null,
    @Ctx() scope: Scope,
  ): Soon<OrgUnitRow | null> {
    if ((id == null) === (code == null)) throw badInput("Give id or code, exactly one of them.");
    return id != null ? loadOrgUnit(scope, keyOf("OrgUnit", id)) : findOrgUnitByCode(scope, code ?? "");
  }

  @Query(() => OrgUnitConnection, { description: "Units of the agency." })
  orgUnits(
    @Args(() => OrgUnitsArgs) args: OrgUnitsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OrgUnitRow>> {
    return listPage<OrgUnitRow>(scope, orgUnitList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "The unit above; null at the top." })
  parent(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Soon<OrgUnitRow | null> {
    return unit.parentKey ? loadOrgUnit(scope, unit.parentKey) : null;
  }

  @FieldResolver(() => [OrgUnit], { description: "The units directly below that exist today, by code." })
  children(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Soon<OrgUnitRow[]> {
    return loadChildren(scope, unit.key);
  }
}
