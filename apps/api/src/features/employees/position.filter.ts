import { Capacity } from "@andir/domain/capacity";
import { PositionKind } from "@andir/domain/position-kind";
import sql, { type Sql } from "sql-template-tag";
import { Field, InputType } from "type-graphql";
import {
  combination,
  compare,
  compileFilter,
  enumComparison,
  IdComparison,
  StringComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { compareSeenIds } from "../../platform/seen-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, unitSeenBy } from "../../platform/sight.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { gradeSeenBy, titleSeenBy } from "./position.loaders.ts";

const PositionKindComparison = enumComparison("PositionKind", PositionKind);
const CapacityComparison = enumComparison("Capacity", Capacity);

@InputType({ description: "Which posts." })
export class PositionFilter implements Combinable<PositionFilter> {
  @Field(() => [PositionFilter], combination.and)
  and?: PositionFilter[] | null;

  @Field(() => [PositionFilter], combination.or)
  or?: PositionFilter[] | null;

  @Field(() => PositionFilter, combination.not)
  not?: PositionFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By id." })
  id?: IdComparison | null;

  @Field(() => PositionKindComparison, { nullable: true, description: "By kind (jenis jabatan)." })
  kind?: EnumComparison<PositionKind> | null;

  @Field(() => StringComparison, {
    nullable: true,
    description: "By grade (golongan); finds none that is not yours to see.",
  })
  grade?: StringComparison | null;

  @Field(() => StringComparison, {
    nullable: true,
    description: "By title (nama jabatan); finds none whose holder you meet under a pseudonym.",
  })
  title?: StringComparison | null;

  @Field(() => CapacityComparison, { nullable: true, description: "By the way in which it is held." })
  capacity?: EnumComparison<Capacity> | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By its unit." })
  unit?: OrgUnitScope | null;
}

/** Over rows named p. */
export function positionCondition(scope: Scope, filter: PositionFilter | null | undefined): Sql {
  const actor = actorOf(scope);
  return compileFilter(filter, {
    id: (value) => compareSeenIds(scope, sql`p.key`, "Position", value),
    kind: (value) => compare(sql`p.kind`, "position_kind", value),
    grade: (value) => compare(gradeSeenBy(actor), "text", value),
    title: (value) => compare(titleSeenBy(actor), "text", value),
    capacity: (value) => compare(sql`p.capacity`, "capacity", value),
    unit: (value) => withinUnit(unitSeenBy(actor, "p.employee_key", "p.unit_key"), value),
  });
}

/** Whether a column names such a post. */
export const namesPosition = (scope: Scope, column: Sql, filter: PositionFilter): Sql =>
  sql`exists (select 1 from position p where p.key = ${column} and ${positionCondition(scope, filter)})`;
