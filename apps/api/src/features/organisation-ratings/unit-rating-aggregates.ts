import { OrganisationRating } from "@andir/domain/organisation-rating";
import sql from "sql-template-tag";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { connectionType } from "../../platform/connection.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { openUnitDimension } from "../org-units/unit-dimension.ts";
import { periodDimension, periodOfGroup } from "../periods/period-group.ts";
import { UnitRating } from "./unit-rating.entity.ts";

export const UnitRatingConnection = connectionType("UnitRating", () => UnitRating);

const UnitRatingGroupKey = { PERIOD: "PERIOD", ORG_UNIT: "ORG_UNIT", RATING: "RATING" } as const;
registerEnumType(UnitRatingGroupKey, {
  name: "UnitRatingGroupKey",
  description: "What ratings of units can be grouped by.",
  valuesConfig: {
    PERIOD: { description: "The period rated, or the span that `dateBucket` says." },
    ORG_UNIT: { description: "The unit, or the one above it at `unitLevel`." },
    RATING: { description: "The rating (predikat kinerja organisasi)." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class UnitRatingGroupKeys {
  periodKey?: string | null;
  unitKey?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the period or of the span." })
  bucketStartsOn?: string | null;

  @Field(() => OrganisationRating, { nullable: true, description: "The rating." })
  rating?: OrganisationRating | null;
}

const types = aggregateTypes("UnitRating", {
  records: "ratings",
  measures: { ratingStep: "The rating as a step, from 1 (Sangat Kurang) to 5 (Istimewa)." },
  distinct: { orgUnits: "The units rated (unit kerja).", periods: "The periods rated." },
  key: UnitRatingGroupKey,
  keys: () => UnitRatingGroupKeys,
});

/** A unit is no person: what is seen of its ratings is counted. */
export const unitRatingAggregatesResolvers = [
  aggregatesResolver<keyof typeof UnitRatingGroupKey>({
    connection: UnitRatingConnection,
    records: "ratings",
    types,
    summable: () => ({
      measures: { ratingStep: sql`array_position(enum_range(null::organisation_rating), g.rating)` },
      distinct: { orgUnits: sql`g.unit_key`, periods: sql`g.period_key` },
      person: null,
    }),
    dimensions: (_actor, { dateBucket, unitLevel }) => ({
      PERIOD: periodDimension(dateBucket, "g.period_key"),
      ORG_UNIT: openUnitDimension("g.unit_key", unitLevel),
      RATING: { keys: { rating: sql`g.rating` } },
    }),
  }),
  unitOfGroup(UnitRatingGroupKeys),
  periodOfGroup(UnitRatingGroupKeys),
] as const;
