import { InnovationStage } from "@andir/domain/innovation-stage";
import sql from "sql-template-tag";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfDay } from "../../platform/aggregates/date-bucket.ts";
import { connectionType } from "../../platform/connection.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { openUnitDimension } from "../org-units/unit-dimension.ts";
import { Innovation } from "./innovation.entity.ts";

export const InnovationConnection = connectionType("Innovation", () => Innovation);

const InnovationGroupKey = {
  ORG_UNIT: "ORG_UNIT",
  STAGE: "STAGE",
  STARTED: "STARTED",
  ADOPTED: "ADOPTED",
  IS_VALIDATED: "IS_VALIDATED",
} as const;
registerEnumType(InnovationGroupKey, {
  name: "InnovationGroupKey",
  description: "What innovations can be grouped by.",
  valuesConfig: {
    ORG_UNIT: { description: "The unit that it began in, or the one above it at `unitLevel`." },
    STAGE: { description: "The stage today." },
    STARTED: { description: "When it was written down: the day, or the span that `dateBucket` says." },
    ADOPTED: { description: "When it came into daily use; null for what has not." },
    IS_VALIDATED: { description: "Whether it was confirmed by the appraiser and the performance team." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class InnovationGroupKeys {
  unitKey?: string | null;

  @Field(() => InnovationStage, { nullable: true, description: "The stage today." })
  stage?: InnovationStage | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of the span in which they were written down.",
  })
  startedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they came into use." })
  adoptedFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they were confirmed." })
  isValidated?: boolean | null;
}

const types = aggregateTypes("Innovation", {
  records: "innovations",
  measures: {
    daysToAdopt: "Days from being written down to coming into daily use.",
    validated: "1 for a confirmed one, 0 for any other: its average is the share confirmed.",
    people: "How many people took part.",
  },
  distinct: { orgUnits: "The units that they began in (unit kerja)." },
  key: InnovationGroupKey,
  keys: () => InnovationGroupKeys,
});

/** An innovation is published with who made it, and about nobody: nothing is withheld. */
export const innovationAggregatesResolvers = [
  aggregatesResolver<keyof typeof InnovationGroupKey>({
    connection: InnovationConnection,
    records: "innovations",
    types,
    summable: () => ({
      measures: {
        daysToAdopt: sql`i.adopted_on - i.started_on`,
        validated: sql`(i.validated_on is not null)::int`,
        people: sql`coalesce(took_part.people, 0)`,
      },
      joins: {
        people: [
          sql`left join (select m.innovation_key, count(*) as people from innovation_member m group by m.innovation_key) took_part on took_part.innovation_key = i.key`,
        ],
      },
      distinct: { orgUnits: sql`i.unit_key` },
      person: null,
    }),
    dimensions: (_actor, { dateBucket, unitLevel }) => ({
      ORG_UNIT: openUnitDimension("i.unit_key", unitLevel),
      STAGE: { keys: { stage: sql`i.stage` } },
      STARTED: { keys: { startedFrom: bucketOfDay(dateBucket, sql`i.started_on`) } },
      ADOPTED: { keys: { adoptedFrom: bucketOfDay(dateBucket, sql`i.adopted_on`) } },
      IS_VALIDATED: { keys: { isValidated: sql`i.validated_on is not null` } },
    }),
  }),
  unitOfGroup(InnovationGroupKeys),
] as const;
