import sql from "sql-template-tag";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfDay } from "../../platform/aggregates/date-bucket.ts";
import { connectionType } from "../../platform/connection.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { ProgressEntry } from "./progress-entry.entity.ts";

export const ProgressEntryConnection = connectionType("ProgressEntry", () => ProgressEntry);

const ProgressEntryGroupKey = {
  DATE: "DATE",
  IS_LINKED: "IS_LINKED",
  IS_REPORTED: "IS_REPORTED",
  IS_VERIFIED: "IS_VERIFIED",
} as const;
registerEnumType(ProgressEntryGroupKey, {
  name: "ProgressEntryGroupKey",
  description: "What entries can be grouped by.",
  valuesConfig: {
    DATE: { description: "The day of the work, or the span that `dateBucket` says." },
    IS_LINKED: { description: "Whether it is linked to a planned result." },
    IS_REPORTED: { description: "Whether it went into a report." },
    IS_VERIFIED: { description: "Whether the appraiser accepted it." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it." })
class ProgressEntryGroupKeys {
  @Field(() => DateScalar, { nullable: true, description: "The first day of the span of the work." })
  dateFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they are linked to a planned result." })
  isLinked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they went into a report." })
  isReported?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the appraiser accepted them." })
  isVerified?: boolean | null;
}

const types = aggregateTypes("ProgressEntry", {
  records: "entries",
  measures: { verified: "1 for an entry that the appraiser accepted, 0 for any other: its average is the share." },
  distinct: { days: "The days worked on." },
  key: ProgressEntryGroupKey,
  keys: () => ProgressEntryGroupKeys,
});

export const ProgressEntryAggregatesResolver = aggregatesResolver<keyof typeof ProgressEntryGroupKey>({
  connection: ProgressEntryConnection,
  records: "entries",
  types,
  summable: () => ({
    measures: { verified: sql`n.is_verified::int` },
    distinct: { days: sql`n.day` },
    person: sql`n.employee_key`,
  }),
  dimensions: (_actor, { dateBucket }) => ({
    DATE: { keys: { dateFrom: bucketOfDay(dateBucket, sql`n.day`) } },
    IS_LINKED: { keys: { isLinked: sql`n.planned_result_key is not null` } },
    IS_REPORTED: { keys: { isReported: sql`n.report_key is not null` } },
    IS_VERIFIED: { keys: { isVerified: sql`n.is_verified` } },
  }),
});
