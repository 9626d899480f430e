import { EmploymentType } from "@andir/domain/employment-type";
import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
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
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import { notingOrder, relatedBy } from "../../platform/related-order.ts";
import type { Scope } from "../../platform/scope.ts";
import { compareSeenIds } from "../../platform/seen-id.ts";
import { actorOf, administers, seesPseudonyms, unitSeenBy } from "../../platform/sight.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { employeeColumns, nameSeenBy } from "./employee.loaders.ts";
import { positionCondition, PositionFilter } from "./position.filter.ts";
import { heldOn } from "./position.loaders.ts";

const EmploymentTypeComparison = enumComparison("EmploymentType", EmploymentType);

@InputType({ description: "Which people." })
export class EmployeeFilter implements Combinable<EmployeeFilter> {
  @Field(() => [EmployeeFilter], combination.and)
  and?: EmployeeFilter[] | null;

  @Field(() => [EmployeeFilter], combination.or)
  or?: EmployeeFilter[] | null;

  @Field(() => EmployeeFilter, combination.not)
  not?: EmployeeFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By id." })
  id?: IdComparison | null;

  @Field(() => EmploymentTypeComparison, { nullable: true, description: "By employment type (jenis kepegawaian)." })
  employmentType?: EnumComparison<EmploymentType> | null;

  @Field(() => PositionFilter, { nullable: true, description: "Who holds such a post today." })
  position?: PositionFilter | null;

  @Field(() => StringComparison, {
    nullable: true,
    description: "By name; finds no one whom you meet under a pseudonym.",
  })
  name?: StringComparison | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "Who holds a post in the unit today." })
  unit?: OrgUnitScope | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those who hold a post today, or only those who hold none.",
  })
  hasPost?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only those who have left the agency, or only the others." })
  hasLeft?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only those whose records you keep, or only the others." })
  isKept?: boolean | null;
}

/** Over rows named e. */
export function employeeCondition(scope: Scope, filter: EmployeeFilter | null | undefined): Sql {
  const actor = actorOf(scope);
  const today = agencyDate(scope.now);
  return compileFilter(filter, {
    id: (value) => compareSeenIds(scope, sql`e.key`, "Employee", value),
    employmentType: (value) => compare(sql`e.employment_type`, "employment_type", value),
    position: (value) =>
      sql`exists (select 1 from position p where p.employee_key = e.key and ${heldOn("p", today)} and ${positionCondition(scope, value)})`,
    name: (value) => compare(nameSeenBy(actor), "text", value),
    unit: (value) =>
      sql`exists (select 1 from position held where held.employee_key = e.key and ${withinUnit(unitSeenBy(actor, "e.key", "held.unit_key"), value)} and ${heldOn("held", today)})`,
    hasPost: (value) =>
      sql`exists (select 1 from position held where held.employee_key = e.key and ${heldOn("held", today)}) = ${value}`,
    hasLeft: (value) => sql`(e.left_on is not null and e.left_on < ${today}::date) = ${value}`,
    isKept: (value) => sql`${administers(actor, "e.key")} = ${value}`,
  });
}

/** Whether a column names such a person. */
export const namesEmployee = (scope: Scope, column: Sql, filter: EmployeeFilter): Sql =>
  sql`exists (select 1 from employee e where e.key = ${column} and ${employeeCondition(scope, filter)})`;

export const EmployeeOrderField = { NAME: "NAME" } as const;
export type EmployeeOrderField = (typeof EmployeeOrderField)[keyof typeof EmployeeOrderField];
registerEnumType(EmployeeOrderField, {
  name: "EmployeeOrderField",
  description: "What people can be ordered by.",
  valuesConfig: {
    NAME: { description: "The name; those met under a pseudonym come last, in no order that tells anything." },
  },
});

@InputType({ description: "An order of people: by a field, or by a number of one kind of their records." })
export class EmployeeOrder {
  @Field(() => EmployeeOrderField, { nullable: true, description: "By what of their own." })
  field?: EmployeeOrderField | null;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class EmployeesArgs extends PageArgs {
  @Field(() => EmployeeFilter, { nullable: true, description: "Which people; all without it." })
  filter?: EmployeeFilter | null;

  @Field(() => [EmployeeOrder], { nullable: true, description: "In which order; by name without it." })
  orderBy?: EmployeeOrder[] | null;
}

/** The directory: name, post and unit of everyone are open to all in the agency. */
export function employeeList(scope: Scope, args: EmployeesArgs): ListSource {
  const actor = actorOf(scope);
  return notingOrder(scope, {
    list: "employees",
    columns: () => employeeColumns(actor),
    from: sql`employee e`,
    where: [employeeCondition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "NAME", direction: "ASC" }],
      { NAME: { sql: nameSeenBy(actor), type: "text", nullable: seesPseudonyms(actor) } },
      sql`e.key`,
      relatedBy(scope, EmployeeOrder),
    ),
  });
}
