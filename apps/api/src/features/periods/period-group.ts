import sql, { raw, type Sql } from "sql-template-tag";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { bucketOfDay, type DateBucket } from "../../platform/aggregates/date-bucket.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { Period } from "./period.entity.ts";
import { requirePeriod, type PeriodRow } from "./period.loaders.ts";

/** Records of a period, named by a column, grouped by it or by the span in which its last day lies. The period itself is d. */
export const periodDimension = (bucket: DateBucket, periodColumn: string): Dimension => ({
  keys:
    bucket === "PERIOD"
      ? { bucketStartsOn: sql`d.starts_on`, periodKey: column(periodColumn) }
      : { bucketStartsOn: bucketOfDay(bucket, sql`d.ends_on`) },
});

const column = (name: string): Sql => sql`${raw(name)}`;

/** The period of a group, of whatever kind of record. */
export function periodOfGroup(keys: ClassType): ClassType {
  @Resolver(() => keys)
  class PeriodOfGroupResolver {
    @FieldResolver(() => Period, { nullable: true, description: "The period, when each is one." })
    period(@Root() { periodKey }: { periodKey?: string | null }, @Ctx() scope: Scope): Soon<PeriodRow> | null {
      return periodKey == null ? null : requirePeriod(scope, periodKey);
    }
  }
  return PeriodOfGroupResolver;
}
