import { OrganisationRating } from "@andir/domain/organisation-rating";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { columnsFor } from "../../platform/columns.ts";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  enumComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { namesUnit, OrgUnitFilter, OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { periodCondition, PeriodFilter } from "../periods/period.list.ts";
import { unitRatingColumns, unitRatingNeeds, unitRatingSource } from "./unit-rating.loaders.ts";
import { visibleUnitRatings } from "./unit-rating.policy.ts";

const OrganisationRatingComparison = enumComparison("OrganisationRating", OrganisationRating);

@InputType({ description: "Which ratings of units." })
export class UnitRatingFilter implements Combinable<UnitRatingFilter> {
  @Field(() => [UnitRatingFilter], combination.and)
  and?: UnitRatingFilter[] | null;

  @Field(() => [UnitRatingFilter], combination.or)
  or?: UnitRatingFilter[] | null;

  @Field(() => UnitRatingFilter, combination.not)
  not?: UnitRatingFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: "By the period." })
  period?: PeriodFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of the unit." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => OrganisationRatingComparison, { nullable: true, description: "By the rating." })
  rating?: EnumComparison<OrganisationRating> | null;
}

const condition = (actor: Actor, filter: UnitRatingFilter | null | undefined): Sql =>
  compileFilter(filter, {
    period: (value) => periodCondition(value),
    unit: (value) => withinUnit(sql`g.unit_key`, value),
    unitMatches: (value) => namesUnit(actor, sql`g.unit_key`, value),
    rating: (value) => compare(sql`g.rating`, "organisation_rating", value),
  });

export const UnitRatingOrderField = { PERIOD: "PERIOD", RATING: "RATING" } as const;
export type UnitRatingOrderField = (typeof UnitRatingOrderField)[keyof typeof UnitRatingOrderField];
registerEnumType(UnitRatingOrderField, {
  name: "UnitRatingOrderField",
  description: "What ratings of units can be ordered by.",
  valuesConfig: {
    PERIOD: { description: "The last day of the period." },
    RATING: { description: "The rating, the lowest first." },
  },
});

@InputType({ description: "An order of ratings of units." })
export class UnitRatingOrder {
  @Field(() => UnitRatingOrderField, { description: "By what." })
  field: UnitRatingOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class UnitRatingsArgs extends PageArgs {
  @Field(() => UnitRatingFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: UnitRatingFilter | null;

  @Field(() => [UnitRatingOrder], {
    nullable: true,
    description: "In which order; the newest period first without it.",
  })
  orderBy?: UnitRatingOrder[] | null;
}

export function unitRatingList(scope: Scope, args: UnitRatingsArgs): ListSource {
  const actor = actorOf(scope);
  return {
    list: "unitRatings",
    columns: (fields) => columnsFor(unitRatingColumns(actor), unitRatingNeeds, fields),
    from: unitRatingSource,
    where: [visibleUnitRatings(actor), condition(actor, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "PERIOD", direction: "DESC" }],
      {
        PERIOD: { sql: sql`g.period_ends_on`, type: "date", nullable: false },
        RATING: { sql: sql`g.rating`, type: "organisation_rating", nullable: false },
      },
      sql`g.key`,
    ),
  };
}
