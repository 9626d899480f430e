import { agencyDate } from "@andir/domain/iso-date";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import sql, { join, type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { badInput } from "../../platform/errors.ts";
import { combination, compare, compileFilter, StringComparison, type Combinable } from "../../platform/filter.ts";
import { OrderDirection, orderTerms, type Sortable } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { namesUnit, OrgUnitFilter, OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { answerTo } from "./satisfaction-made.ts";
import { serviceColumns } from "./service.loaders.ts";
import { medianMinutes, numberOfService, p90Minutes, withinShare, type DaySpan } from "./waiting.loaders.ts";

@InputType({ description: "Which services." })
export class ServiceFilter implements Combinable<ServiceFilter> {
  @Field(() => [ServiceFilter], combination.and)
  and?: ServiceFilter[] | null;

  @Field(() => [ServiceFilter], combination.or)
  or?: ServiceFilter[] | null;

  @Field(() => ServiceFilter, combination.not)
  not?: ServiceFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that provides it." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of that unit." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => StringComparison, { nullable: true, description: "By name." })
  name?: StringComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is given today." })
  isOpen?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it got worse and the unit has not said what it does about it.",
  })
  hasOpenAlert?: boolean | null;
}

const condition = (scope: Scope, filter: ServiceFilter | null | undefined): Sql =>
  compileFilter(filter, {
    unit: (value) => withinUnit(sql`v.unit_key`, value),
    unitMatches: (value) => namesUnit(actorOf(scope), sql`v.unit_key`, value),
    name: (value) => compare(sql`v.name`, "text", value),
    isOpen: (value) =>
      sql`(${agencyDate(scope.now)}::date between v.starts_on and coalesce(v.ends_on, 'infinity')) = ${value}::boolean`,
    hasOpenAlert: (value) =>
      sql`exists (select from service_alert g where g.service_key = v.key and g.answered_at is null) = ${value}::boolean`,
  });

export const ServiceOrderField = {
  NAME: "NAME",
  ORG_UNIT: "ORG_UNIT",
  MEDIAN_WAIT: "MEDIAN_WAIT",
  P90_WAIT: "P90_WAIT",
  WITHIN_STANDARD: "WITHIN_STANDARD",
  SATISFACTION_INDEX: "SATISFACTION_INDEX",
} as const;
export type ServiceOrderField = (typeof ServiceOrderField)[keyof typeof ServiceOrderField];
registerEnumType(ServiceOrderField, {
  name: "ServiceOrderField",
  description: "What services can be ordered by; numbers are those of `from` to `to`.",
  valuesConfig: {
    NAME: { description: "The service's name." },
    ORG_UNIT: { description: "The code of the unit that provides it." },
    MEDIAN_WAIT: { description: "The median wait; services without a visit last." },
    P90_WAIT: { description: "What nine in ten waited at most; services without a visit last." },
    WITHIN_STANDARD: { description: "The part called within the standard; services without a visit last." },
    SATISFACTION_INDEX: {
      description: "The satisfaction index; services without one, or with answers of too few, last.",
    },
  },
});

@InputType({ description: "An order of services." })
export class ServiceOrder {
  @Field(() => ServiceOrderField, { description: "By what." })
  field: ServiceOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => ServiceFilter, { nullable: true, description: "Which; all without it, closed ones too." })
  filter?: ServiceFilter | null;

  @Field(() => [ServiceOrder], { nullable: true, description: "In which order; by unit and name without it." })
  orderBy?: ServiceOrder[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "From which day an order by numbers reads them; needs `to`.",
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "To which day an order by numbers reads them." })
  to?: string | null;
}

/** Services are what the public is told of, so everyone in the agency may see them. */
export const serviceList = (scope: Scope, args: ServicesArgs): ListSource => ({
  list: "services",
  columns: () => serviceColumns(scope),
  from: sql`service v`,
  where: [condition(scope, args.filter)],
  order: orderTerms(
    args.orderBy,
    [
      { field: "ORG_UNIT", direction: "ASC" },
      { field: "NAME", direction: "ASC" },
    ],
    sortables(args, actorOf(scope).smallestGroup),
    sql`v.key`,
  ),
});

const ofUnit: Sql = sql`(select u.code from org_unit u where u.key = v.unit_key)`;

function sortables(args: ServicesArgs, smallest: number): Record<ServiceOrderField, Sortable> {
  const number = (of: Sql): Sortable => ({
    sql: numberOfService(of, spanOf(args)),
    type: "double precision",
    nullable: true,
  });
  const asked = new Set(args.orderBy?.map(({ field }) => field));
  const lazily = (field: ServiceOrderField, of: Sql): Sortable => (asked.has(field) ? number(of) : NAME);
  return {
    NAME,
    ORG_UNIT: { sql: ofUnit, type: "text", nullable: false },
    MEDIAN_WAIT: lazily("MEDIAN_WAIT", medianMinutes),
    P90_WAIT: lazily("P90_WAIT", p90Minutes),
    WITHIN_STANDARD: lazily("WITHIN_STANDARD", withinShare),
    SATISFACTION_INDEX: asked.has("SATISFACTION_INDEX")
      ? { sql: indexOfService(spanOf(args), smallest), type: "numeric", nullable: true }
      : NAME,
  };
}

/** Of so few answers that they are withheld from some, an order would tell: they stand last for everyone. */
const indexOfService = ({ from, to }: DaySpan, smallest: number): Sql => sql`(
  select case when count(*) >= ${smallest}::int then ${join(
    SERVICE_ELEMENTS.map((element) => sql`avg(${answerTo(element)})`),
    " + ",
  )} end
  from satisfaction_response r where r.service_key = v.key and r.answered_on between ${from}::date and ${to}::date)`;

const NAME: Sortable = { sql: sql`v.name`, type: "text", nullable: false };

function spanOf({ from, to }: ServicesArgs): DaySpan {
  if (from == null || to == null) throw badInput("An order by numbers needs from and to: the days that they are of.");
  return checkedSpan(from, to);
}

const MOST_YEARS = 5;

export function checkedSpan(from: string, to: string): DaySpan {
  if (from > to) throw badInput(`from (${from}) must not be after to (${to}).`);
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS)
    throw badInput(`At most ${MOST_YEARS} years are read at once: from ${from} to ${to} is more.`);
  return { from, to };
}
