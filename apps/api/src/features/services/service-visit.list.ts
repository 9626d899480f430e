import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compareIds,
  compileFilter,
  DateTimeComparison,
  FloatComparison,
  IdComparison,
  type Combinable,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { namesUnit, OrgUnitFilter, OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { calledWithinStandard, joinStandardOfDay } from "./service-standard.loaders.ts";

@InputType({ description: "Which visits." })
export class ServiceVisitFilter implements Combinable<ServiceVisitFilter> {
  @Field(() => [ServiceVisitFilter], combination.and)
  and?: ServiceVisitFilter[] | null;

  @Field(() => [ServiceVisitFilter], combination.or)
  or?: ServiceVisitFilter[] | null;

  @Field(() => ServiceVisitFilter, combination.not)
  not?: ServiceVisitFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By the service." })
  service?: IdComparison | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that provides it." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of that unit." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when the ticket was drawn." })
  arrivedAt?: DateTimeComparison | null;

  @Field(() => FloatComparison, { nullable: true, description: "By minutes waited." })
  waitMinutes?: FloatComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Called already, or still waiting (or gone before the call)." })
  isCalled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Called within the standard of the service, or later." })
  isWithinStandard?: boolean | null;
}

export const waitMinutes: Sql = sql`extract(epoch from q.called_at - q.arrived_at)::float8 / 60`;

const condition = (scope: Scope, filter: ServiceVisitFilter | null | undefined): Sql =>
  compileFilter(filter, {
    service: (value) => compareIds(sql`q.service_key`, "Service", value),
    unit: (value) => withinUnit(sql`v.unit_key`, value),
    unitMatches: (value) => namesUnit(actorOf(scope), sql`v.unit_key`, value),
    arrivedAt: (value) => compare(sql`q.arrived_at`, "timestamptz", value),
    waitMinutes: (value) => compare(sql`(${waitMinutes})`, "double precision", value),
    isCalled: (value) => sql`(q.called_at is not null) = ${value}::boolean`,
    isWithinStandard: (value) => sql`${calledWithinStandard} = ${value}::boolean`,
  });

export const ServiceVisitOrderField = { ARRIVED_AT: "ARRIVED_AT", WAIT_MINUTES: "WAIT_MINUTES" } as const;
export type ServiceVisitOrderField = (typeof ServiceVisitOrderField)[keyof typeof ServiceVisitOrderField];
registerEnumType(ServiceVisitOrderField, {
  name: "ServiceVisitOrderField",
  description: "What visits can be ordered by.",
  valuesConfig: {
    ARRIVED_AT: { description: "When the ticket was drawn." },
    WAIT_MINUTES: { description: "Minutes waited; those who were not called last." },
  },
});

@InputType({ description: "An order of visits." })
export class ServiceVisitOrder {
  @Field(() => ServiceVisitOrderField, { description: "By what." })
  field: ServiceVisitOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class ServiceVisitsArgs extends PageArgs {
  @Field(() => ServiceVisitFilter, { nullable: true, description: "Which; all without it." })
  filter?: ServiceVisitFilter | null;

  @Field(() => [ServiceVisitOrder], { nullable: true, description: "In which order; the newest first without it." })
  orderBy?: ServiceVisitOrder[] | null;
}

/** Tickets name no one, so everyone in the agency may count them. */
export const serviceVisitList = (scope: Scope, args: ServiceVisitsArgs): ListSource => ({
  list: "serviceVisits",
  columns:
    () => sql`q.service_key as "serviceKey", q.arrived_at as "arrivedAt", q.called_at as "calledAt", q.done_at as "doneAt",
    ${waitMinutes} as "waitMinutes", ${calledWithinStandard} as "isWithinStandard"`,
  from: sql`queue_ticket q join service v on v.key = q.service_key ${joinStandardOfDay}`,
  where: [condition(scope, args.filter)],
  order: orderTerms(
    args.orderBy,
    [{ field: "ARRIVED_AT", direction: "DESC" }],
    {
      ARRIVED_AT: { sql: sql`q.arrived_at`, type: "timestamptz", nullable: false },
      WAIT_MINUTES: { sql: sql`(${waitMinutes})`, type: "double precision", nullable: true },
    },
    sql`q.key`,
  ),
});
