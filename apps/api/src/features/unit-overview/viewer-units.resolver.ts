import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { isOfficial, runsTheCycle } from "../../platform/sight.ts";
import { Viewer } from "../access/viewer.type.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { findTopUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";

@Resolver(() => Viewer)
export class ViewerUnitsResolver {
  @FieldResolver(() => [OrgUnit], {
    description:
      "Where to begin with the numbers of units: those that you head, and for those who see the whole agency that one first.",
  })
  async overviewUnits(@Root() { actor }: Viewer, @Ctx() scope: Scope): Promise<OrgUnitRow[]> {
    const headed = await Promise.all(actor.headedUnitKeys.map(async (key) => requireOrgUnit(scope, key)));
    const seesWhole = runsTheCycle(actor) || isOfficial(actor);
    const top = seesWhole ? await findTopUnit(scope) : null;
    return top ? [top, ...headed.filter(({ key }) => key !== top.key)] : headed;
  }
}
