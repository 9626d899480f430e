import { EmploymentType } from "@andir/domain/employment-type";
import { PositionKind } from "@andir/domain/position-kind";
import { type ClassType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";

/** By what records about people can be grouped, whatever they are: each enum of keys has these beside its own. */
export const PersonGroupKey = {
  ORG_UNIT: "ORG_UNIT",
  POSITION_KIND: "POSITION_KIND",
  GRADE: "GRADE",
  EMPLOYMENT_TYPE: "EMPLOYMENT_TYPE",
} as const;

export const personGroupKeyWords = {
  ORG_UNIT: { description: "The unit (unit kerja), or the one above it at `unitLevel`." },
  POSITION_KIND: { description: "The kind of the post (jenis jabatan)." },
  GRADE: { description: "The grade of the post (golongan); null where that is not to be known." },
  EMPLOYMENT_TYPE: { description: "The employment type of the person today (jenis kepegawaian)." },
} as const;

/** What a group of records about people has in common. */
export interface PersonGroupKeys {
  unitKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;
}

/** Gives a type of keys the fields for these. */
export function withPersonKeys(keys: ClassType<PersonGroupKeys>): void {
  const fields = keys.prototype as object;
  Field(() => PositionKind, { nullable: true, description: "The kind of the post." })(fields, "positionKind");
  Field(() => String, { nullable: true, description: "The grade of the post." })(fields, "grade");
  Field(() => EmploymentType, { nullable: true, description: "The employment type." })(fields, "employmentType");
}

/** The unit of a group, of whatever kind of record. */
export function unitOfGroup(keys: ClassType): ClassType {
  @Resolver(() => keys)
  class UnitOfGroupResolver {
    @FieldResolver(() => OrgUnit, { nullable: true, description: "The unit." })
    orgUnit(@Root() { unitKey }: PersonGroupKeys, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
      return unitKey == null ? null : requireOrgUnit(scope, unitKey);
    }
  }
  return UnitOfGroupResolver;
}
