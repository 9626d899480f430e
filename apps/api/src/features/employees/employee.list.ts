import { agencyDate } from "@andir/domain/iso-date";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import type { ListSource } from "../../platform/connection.ts";
import { combination, compare, compileFilter, StringComparison, type Combinable } from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers, seesPseudonyms, unitSeenBy } from "../../platform/sight.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { employeeColumns, nameSeenBy } from "./employee.loaders.ts";
import { heldOn } from "./position.loaders.ts";

@InputType({ description: "Which people." })
export class EmployeeFilter implements Combinable<EmployeeFilter> {
  @Field(() => [EmployeeFilter], combination.and)
  and?: EmployeeFilter[] | null;

  @Field(() => [EmployeeFilter], combination.or)
  or?: EmployeeFilter[] | null;

  @Field(() => EmployeeFilter, combination.not)
  not?: EmployeeFilter | null;

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

export const employeeCondition = (actor: Actor, today: string, filter: EmployeeFilter | null | undefined): Sql =>
  compileFilter(filter, {
    name: (value) => compare(nameSeenBy(actor), "text", value),
    unit: (value) =>
      sql`exists (select 1 from position held where held.employee_key = e.key and ${withinUnit(unitSeenBy(actor, "e.key", "held.unit_key"), value)} and ${heldOn("held", today)})`,
    hasPost: (value) =>
      sql`exists (select 1 from position held where held.employee_key = e.key and ${heldOn("held", today)}) = ${value}`,
    hasLeft: (value) => sql`(e.left_on is not null and e.left_on < ${today}::date) = ${value}`,
    isKept: (value) => sql`${administers(actor, "e.key")} = ${value}`,
  });

export const EmployeeOrderField = { NAME: "NAME" } as const;
export type EmployeeOrderField = (typeof EmployeeOrderField)[keyof typeof EmployeeOrderField];
registerEnumType(EmployeeOrderField, {
  name: "EmployeeOrderField",
  description: "What people can be ordered by.",
  valuesConfig: {
    NAME: { description: "The name; those met under a pseudonym come last, in no order that tells anything." },
  },
});

@InputType({ description: "An order of people." })
export class EmployeeOrder {
  @Field(() => EmployeeOrderField, { description: "By what." })
  field: EmployeeOrderField;

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
  return {
    list: "employees",
    columns: () => employeeColumns(actor),
    from: sql`employee e`,
    where: [employeeCondition(actor, agencyDate(scope.now), args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "NAME", direction: "ASC" }],
      { NAME: { sql: nameSeenBy(actor), type: "text", nullable: seesPseudonyms(actor) } },
      sql`e.key`,
    ),
  };
}
