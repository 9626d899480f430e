import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import type { PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import {
  listKeptTops,
  loadAppraiserTerms,
  loadHeadsUnit,
  loadPostsOf,
  type AppraiserTermRow,
} from "./unit-posts.loaders.ts";
import { AppraiserTerm } from "./unit-posts.type.ts";

/** What those who keep the records of a unit see of its posts over time. */
@Resolver(() => OrgUnit)
export class UnitPostsResolver {
  @FieldResolver(() => [Position], {
    description:
      "Posts of the unit, its head's first: those of today and to come, or those that are over; at most 200. Empty where you do not keep the records.",
  })
  posts(
    @Root() unit: OrgUnitRow,
    @Arg("ended", () => Boolean, { defaultValue: false, description: "Those that are over, in place of the others." })
    ended: boolean,
    @Ctx() scope: Scope,
  ): Promise<PositionRow[]> {
    return loadPostsOf(scope, unit.key, { ended });
  }
}

@Resolver(() => Position)
export class KeptPostResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether the holder heads the unit; null where you do not keep the records.",
  })
  async headsUnit(@Root() position: PositionRow, @Ctx() scope: Scope): Promise<boolean | null> {
    return (await loadHeadsUnit(scope, position.key))?.isHead ?? null;
  }

  @FieldResolver(() => [AppraiserTerm], {
    description: "Who appraises the holder, by days, the newest first. Empty where you do not keep the records.",
  })
  appraiserTerms(@Root() position: PositionRow, @Ctx() scope: Scope): Promise<AppraiserTermRow[]> {
    return loadAppraiserTerms(scope, position.key, null);
  }
}

@Resolver(() => AppraiserTerm)
export class AppraiserTermResolver {
  @FieldResolver(() => Employee, { description: "Who." })
  appraiser(@Root() term: AppraiserTermRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, term.appraiserKey);
  }
}

@Resolver(() => Viewer)
export class ViewerKeptUnitsResolver {
  @FieldResolver(() => [OrgUnit], {
    description:
      "Where the units begin whose records you keep: the top for an administrator of the agency. Empty for everyone else.",
  })
  keptUnits(@Ctx() scope: Scope): Promise<OrgUnitRow[]> {
    return listKeptTops(scope);
  }
}
