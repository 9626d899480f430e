import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compareIds,
  compileFilter,
  IdComparison,
  IntComparison,
  StringComparison,
  type Combinable,
} from "../../platform/filter.ts";
import { keyOf } from "../../platform/global-id.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import { notingOrder, relatedBy } from "../../platform/related-order.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keptUnit } from "../../platform/sight.ts";
import { orgUnitColumns } from "./org-unit.loaders.ts";

@InputType({ description: "People or records of a unit, with or without those of the units below it." })
export class OrgUnitScope {
  @Field(() => ID, { description: "The unit." })
  id: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the units below count too." })
  includeSubunits: boolean;
}

/** Whether a column holds a unit of the scope. */
export const withinUnit = (column: Sql, { id, includeSubunits }: OrgUnitScope): Sql =>
  unitWithin(column, keyOf("OrgUnit", id), includeSubunits);

export const unitWithin = (column: Sql, unitKey: string, includeSubunits: boolean): Sql =>
  includeSubunits
    ? sql`${column} in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = ${unitKey}::uuid)`
    : sql`${column} = ${unitKey}::uuid`;

@InputType({ description: "Which units." })
export class OrgUnitFilter implements Combinable<OrgUnitFilter> {
  @Field(() => [OrgUnitFilter], combination.and)
  and?: OrgUnitFilter[] | null;

  @Field(() => [OrgUnitFilter], combination.or)
  or?: OrgUnitFilter[] | null;

  @Field(() => OrgUnitFilter, combination.not)
  not?: OrgUnitFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By id." })
  id?: IdComparison | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "The unit itself, with or without those below it." })
  within?: OrgUnitScope | null;

  @Field(() => StringComparison, {
    nullable: true,
    description: "By the kind of office, such as DINAS, KECAMATAN, KELURAHAN or UPT; sections inside one have none.",
  })
  kind?: StringComparison | null;

  @Field(() => IntComparison, { nullable: true, description: "By level: 0 for the root." })
  level?: IntComparison | null;

  @Field(() => StringComparison, { nullable: true, description: "By the agency's code." })
  code?: StringComparison | null;

  @Field(() => StringComparison, { nullable: true, description: "By name." })
  name?: StringComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Only those whose records you keep, or only the others." })
  isKept?: boolean | null;
}

export const orgUnitCondition = (actor: Actor, filter: OrgUnitFilter | null | undefined): Sql =>
  compileFilter(filter, {
    isKept: (value) => sql`${keptUnit(actor, "u.key")} = ${value}`,
    id: (value) => compareIds(sql`u.key`, "OrgUnit", value),
    within: (value) => withinUnit(sql`u.key`, value),
    kind: (value) => compare(sql`u.kind`, "text", value),
    level: (value) =>
      compare(sql`(select max(x.distance) from org_unit_ancestor x where x.unit_key = u.key)`, "integer", value),
    code: (value) => compare(sql`u.code`, "text", value),
    name: (value) => compare(sql`u.name`, "text", value),
  });

/** Whether an expression names such a unit. */
export const namesUnit = (actor: Actor, unitKey: Sql, filter: OrgUnitFilter): Sql =>
  sql`${unitKey} in (select u.key from org_unit u where ${orgUnitCondition(actor, filter)})`;

export const OrgUnitOrderField = { CODE: "CODE", NAME: "NAME" } as const;
export type OrgUnitOrderField = (typeof OrgUnitOrderField)[keyof typeof OrgUnitOrderField];
registerEnumType(OrgUnitOrderField, {
  name: "OrgUnitOrderField",
  description: "What units can be ordered by.",
  valuesConfig: { CODE: { description: "The agency's code." }, NAME: { description: "The name." } },
});

@InputType({ description: "An order of units: by a field, or by a number of one kind of their records." })
export class OrgUnitOrder {
  @Field(() => OrgUnitOrderField, { nullable: true, description: "By what of their own." })
  field?: OrgUnitOrderField | null;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class OrgUnitsArgs extends PageArgs {
  @Field(() => OrgUnitFilter, { nullable: true, description: "Which units; all without it." })
  filter?: OrgUnitFilter | null;

  @Field(() => [OrgUnitOrder], { nullable: true, description: "In which order; by code without it." })
  orderBy?: OrgUnitOrder[] | null;
}

/** The directory of units is open to everyone in the agency. */
export const orgUnitList = (scope: Scope, { filter, orderBy }: OrgUnitsArgs): ListSource =>
  notingOrder(scope, {
    list: "orgUnits",
    columns: () => orgUnitColumns,
    from: sql`org_unit u`,
    where: [orgUnitCondition(actorOf(scope), filter)],
    order: orderTerms(
      orderBy,
      [{ field: "CODE", direction: "ASC" }],
      {
        CODE: { sql: sql`u.code`, type: "text", nullable: false },
        NAME: { sql: sql`u.name`, type: "text", nullable: false },
      },
      sql`u.key`,
      relatedBy(scope, OrgUnitOrder),
    ),
  });
