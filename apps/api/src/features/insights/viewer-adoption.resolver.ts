import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { runsTheCycle } from "../../platform/sight.ts";
import { Viewer } from "../access/viewer.type.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { findTopUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { looksAtWhole } from "./adoption.policy.ts";

@Resolver(() => Viewer)
export class ViewerAdoptionResolver {
  @FieldResolver(() => [OrgUnit], {
    description:
      "Where to begin with how units have taken to the product: those that you head, and for those who look at the whole that one first.",
  })
  async adoptionUnits(@Root() { actor }: Viewer, @Ctx() scope: Scope): Promise<OrgUnitRow[]> {
    const headed = await Promise.all(actor.headedUnitKeys.map(async (key) => requireOrgUnit(scope, key)));
    const top = runsTheCycle(actor) || looksAtWhole(actor) ? await findTopUnit(scope) : null;
    return top ? [top, ...headed.filter(({ key }) => key !== top.key)] : headed;
  }
}
