import { ObjectionStatus } from "@andir/domain/objection-status";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  DateTimeComparison,
  enumComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { aboutPerson } from "../employees/about-person.ts";
import { AboutPersonFilter } from "../employees/about-person-filter.ts";
import { EmployeeFilter } from "../employees/employee.list.ts";
import { periodCondition, PeriodFilter } from "../periods/period.list.ts";
import { objectionColumns, objectionSource } from "./objection.loaders.ts";
import { visibleObjections, waitsFor } from "./objection.policy.ts";

const ObjectionStatusComparison = enumComparison("ObjectionStatus", ObjectionStatus);

@InputType({ description: "Which objections." })
export class ObjectionFilter extends AboutPersonFilter implements Combinable<ObjectionFilter> {
  @Field(() => [ObjectionFilter], combination.and)
  and?: ObjectionFilter[] | null;

  @Field(() => [ObjectionFilter], combination.or)
  or?: ObjectionFilter[] | null;

  @Field(() => ObjectionFilter, combination.not)
  not?: ObjectionFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: "By the period of the assessment." })
  period?: PeriodFilter | null;

  @Field(() => EmployeeFilter, { nullable: true, description: "By who objects." })
  override employee?: EmployeeFilter | null;

  @Field(() => ObjectionStatusComparison, { nullable: true, description: "By status." })
  status?: EnumComparison<ObjectionStatus> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Decided with another rating than the one it was against, or decided and kept.",
  })
  isChanged?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Waits for an answer or a decision of yours now, or not." })
  waitsForViewer?: boolean | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was filed." })
  filedAt?: DateTimeComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was decided." })
  decidedAt?: DateTimeComparison | null;
}

/** Null until it is decided. */
export const isChanged: Sql = sql`case when o.decided_at is not null
  then (o.work_result is distinct from o.work_result_before or o.behaviour is distinct from o.behaviour_before) end`;

/** Of the assessment that it is against. */
export const columns = { employee: "o.employee_key", position: "a.position_key", unit: "a.unit_key" };

const condition = (scope: Scope, filter: ObjectionFilter | null | undefined): Sql =>
  compileFilter(filter, {
    period: (value) => periodCondition(value),
    ...aboutPerson(scope, columns),
    status: (value) => compare(sql`o.status`, "objection_status", value),
    isChanged: (value) => sql`(${isChanged}) = ${value}::boolean`,
    waitsForViewer: (value) => sql`${waitsFor(actorOf(scope))} = ${value}::boolean`,
    filedAt: (value) => compare(sql`o.filed_at`, "timestamptz", value),
    decidedAt: (value) => compare(sql`o.decided_at`, "timestamptz", value),
  });

/** The first is what a reader comes for; the last is read again, if ever. */
const stage = (actor: Actor): Sql =>
  sql`(case when ${waitsFor(actor)} then 0 when o.status <> 'DECIDED' then 1 else 2 end)`;

export const ObjectionOrderField = { STAGE: "STAGE", FILED_AT: "FILED_AT", DECIDED_AT: "DECIDED_AT" } as const;
export type ObjectionOrderField = (typeof ObjectionOrderField)[keyof typeof ObjectionOrderField];
registerEnumType(ObjectionOrderField, {
  name: "ObjectionOrderField",
  description: "What objections can be ordered by.",
  valuesConfig: {
    STAGE: { description: "What waits for you now, what is under way, what is decided." },
    FILED_AT: { description: "When it was filed." },
    DECIDED_AT: { description: "When it was decided; what is not yet, last." },
  },
});

@InputType({ description: "An order of objections." })
export class ObjectionOrder {
  @Field(() => ObjectionOrderField, { description: "By what." })
  field: ObjectionOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class ObjectionsArgs extends PageArgs {
  @Field(() => ObjectionFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: ObjectionFilter | null;

  @Field(() => [ObjectionOrder], { nullable: true, description: "In which order; the newest first without it." })
  orderBy?: ObjectionOrder[] | null;
}

export function objectionList(scope: Scope, args: ObjectionsArgs): ListSource {
  const actor = actorOf(scope);
  return {
    list: "objections",
    columns: () => objectionColumns(actor),
    subject: () => "row",
    // Outer, so that PostgreSQL leaves the period out when nothing asks for it.
    from: sql`${objectionSource} left join period d on d.key = a.period_key`,
    where: [visibleObjections(actor), condition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "FILED_AT", direction: "DESC" }],
      {
        STAGE: { sql: stage(actor), type: "integer", nullable: false },
        FILED_AT: { sql: sql`o.filed_at`, type: "timestamptz", nullable: false },
        DECIDED_AT: { sql: sql`o.decided_at`, type: "timestamptz", nullable: true },
      },
      sql`o.key`,
    ),
  };
}
