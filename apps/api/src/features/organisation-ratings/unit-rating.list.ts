import { OrganisationRating } from "@andir/domain/organisation-rating";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
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

  @Field(() => OrganisationRatingComparison, { nullable: true, description: "By the rating." })
  rating?: EnumComparison<OrganisationRating> | null;
}

const condition = (filter: UnitRatingFilter | null | undefined): Sql =>
  compileFilter(filter, {
    period: (value) => periodCondition(value),
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
    where: [visibleUnitRatings(actor), condition(args.filter)],
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
