import sql, { raw, type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, unitSeenBy } from "../../platform/sight.ts";
import { namesUnit, type OrgUnitFilter, type OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { type EmployeeFilter, namesEmployee } from "./employee.list.ts";
import { namesPosition, type PositionFilter } from "./position.filter.ts";

/** The columns of a record that is about the holder of a post, in a unit. */
export interface PersonColumns {
  readonly employee: string;
  readonly position: string;
  readonly unit: string;
}

/** How records about people are found through them. Each filter has these fields beside its own. */
export function aboutPerson(scope: Scope, { employee, position, unit }: PersonColumns) {
  const actor = actorOf(scope);
  const seenUnit = unitSeenBy(actor, employee, unit);
  return {
    unit: (value: OrgUnitScope): Sql => withinUnit(seenUnit, value),
    unitMatches: (value: OrgUnitFilter): Sql => namesUnit(actor, seenUnit, value),
    employee: (value: EmployeeFilter): Sql => namesEmployee(scope, sql`${raw(employee)}`, value),
    position: (value: PositionFilter): Sql => namesPosition(scope, sql`${raw(position)}`, value),
  };
}

/** What these fields are called in the schema. */
export const aboutPersonFields = {
  unit: { nullable: true, description: "By the unit (unit kerja)." },
  unitMatches: { nullable: true, description: "By what is true of the unit." },
  employee: { nullable: true, description: "By whom it is about." },
  position: { nullable: true, description: "By the post that it is about." },
} as const;
