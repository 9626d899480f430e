import sql, { raw, type Sql } from "sql-template-tag";
import type { Sortable } from "../../platform/order.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, seesPseudonyms, unitSeenBy } from "../../platform/sight.ts";
import { namesUnit, type OrgUnitFilter, type OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { type EmployeeFilter, namesEmployee } from "./employee.list.ts";
import { nameSeenBy } from "./employee.loaders.ts";
import { gradeSeenBy } from "./position.loaders.ts";
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

/** By what of their people records can be ordered, beside their own fields. */
export const PersonOrderField = { EMPLOYEE_NAME: "EMPLOYEE_NAME", UNIT_CODE: "UNIT_CODE", GRADE: "GRADE" } as const;
export const personOrderWords = {
  EMPLOYEE_NAME: {
    description: "The person's name; those met under a pseudonym last, in no order that tells anything.",
  },
  UNIT_CODE: { description: "The agency's code of the unit." },
  GRADE: { description: "The grade of the post; those that are not yours to see last." },
} as const;

export function personOrder(scope: Scope, { employee, position, unit }: PersonColumns) {
  const actor = actorOf(scope);
  return {
    EMPLOYEE_NAME: {
      sql: sql`(select ${nameSeenBy(actor)} from employee e where e.key = ${raw(employee)})`,
      type: "text",
      nullable: seesPseudonyms(actor),
    },
    UNIT_CODE: {
      sql: sql`(select u.code from org_unit u where u.key = ${unitSeenBy(actor, employee, unit)})`,
      type: "text",
      nullable: false,
    },
    GRADE: {
      sql: sql`(select ${gradeSeenBy(actor)} from position p where p.key = ${raw(position)})`,
      type: "text",
      nullable: true,
    },
  } satisfies Record<keyof typeof PersonOrderField, Sortable>;
}
