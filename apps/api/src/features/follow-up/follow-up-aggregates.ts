import { FollowUpKind } from "@andir/domain/follow-up";
import { FollowUpStatus } from "@andir/domain/follow-up-status";
import sql from "sql-template-tag";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { connectionType } from "../../platform/connection.ts";
import { FollowUp } from "./follow-up.entity.ts";

export const FollowUpConnection = connectionType("FollowUp", () => FollowUp);

const FollowUpGroupKey = { YEAR: "YEAR", KIND: "KIND", STATUS: "STATUS" } as const;
registerEnumType(FollowUpGroupKey, {
  name: "FollowUpGroupKey",
  description: "What proposals can be grouped by.",
  valuesConfig: {
    YEAR: { description: "The year." },
    KIND: { description: "Reward, coaching or sanction." },
    STATUS: { description: "Where it stands." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it." })
class FollowUpGroupKeys {
  @Field(() => Int, { nullable: true, description: "The year." })
  year?: number | null;

  @Field(() => FollowUpKind, { nullable: true, description: "Reward, coaching or sanction." })
  kind?: FollowUpKind | null;

  @Field(() => FollowUpStatus, { nullable: true, description: "Where they stand." })
  status?: FollowUpStatus | null;
}

const types = aggregateTypes("FollowUp", {
  records: "proposals",
  measures: { daysToDecide: "Days from the proposal to its decision." },
  distinct: { employees: "The people concerned (pegawai)." },
  key: FollowUpGroupKey,
  keys: () => FollowUpGroupKeys,
});

export const FollowUpAggregatesResolver = aggregatesResolver<keyof typeof FollowUpGroupKey>({
  connection: FollowUpConnection,
  records: "proposals",
  types,
  summable: () => ({
    measures: { daysToDecide: sql`extract(epoch from f.decided_at - f.proposed_at) / 86400` },
    distinct: { employees: sql`f.employee_key` },
    person: sql`f.employee_key`,
  }),
  dimensions: () => ({
    YEAR: { keys: { year: sql`f.year` } },
    KIND: { keys: { kind: sql`f.kind` } },
    STATUS: { keys: { status: sql`f.status` } },
  }),
});
