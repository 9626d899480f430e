import { FollowUpKind } from "@andir/domain/follow-up";
import { FollowUpStatus } from "@andir/domain/follow-up-status";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, Int, registerEnumType } from "type-graphql";
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
import { followUpColumns } from "./follow-up.loaders.ts";
import { visibleFollowUps } from "./follow-up.policy.ts";

const FollowUpKindComparison = enumComparison("FollowUpKind", FollowUpKind);
const FollowUpStatusComparison = enumComparison("FollowUpStatus", FollowUpStatus);

@InputType({ description: "Which proposals." })
export class FollowUpFilter implements Combinable<FollowUpFilter> {
  @Field(() => [FollowUpFilter], combination.and)
  and?: FollowUpFilter[] | null;

  @Field(() => [FollowUpFilter], combination.or)
  or?: FollowUpFilter[] | null;

  @Field(() => FollowUpFilter, combination.not)
  not?: FollowUpFilter | null;

  @Field(() => Int, { nullable: true, description: "Of one year." })
  year?: number | null;

  @Field(() => FollowUpKindComparison, { nullable: true, description: "Reward, coaching or sanction." })
  kind?: EnumComparison<FollowUpKind> | null;

  @Field(() => FollowUpStatusComparison, { nullable: true, description: "Where it stands." })
  status?: EnumComparison<FollowUpStatus> | null;
}

const condition = (filter: FollowUpFilter | null | undefined): Sql =>
  compileFilter(filter, {
    year: (value) => sql`f.year = ${value}::integer`,
    kind: (value) => compare(sql`f.kind`, "follow_up_kind", value),
    status: (value) => compare(sql`f.status`, "follow_up_status", value),
  });

export const FollowUpOrderField = { YEAR: "YEAR", KIND: "KIND", DECIDED_AT: "DECIDED_AT" } as const;
export type FollowUpOrderField = (typeof FollowUpOrderField)[keyof typeof FollowUpOrderField];
registerEnumType(FollowUpOrderField, {
  name: "FollowUpOrderField",
  description: "What proposals can be ordered by.",
  valuesConfig: {
    YEAR: { description: "The year." },
    KIND: { description: "Rewards, then coaching, then sanctions." },
    DECIDED_AT: { description: "When it was decided; what is not yet, last." },
  },
});

@InputType({ description: "An order of proposals." })
export class FollowUpOrder {
  @Field(() => FollowUpOrderField, { description: "By what." })
  field: FollowUpOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class FollowUpsArgs extends PageArgs {
  @Field(() => FollowUpFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: FollowUpFilter | null;

  @Field(() => [FollowUpOrder], { nullable: true, description: "In which order; the last year first without it." })
  orderBy?: FollowUpOrder[] | null;
}

export const followUpList = (scope: Scope, args: FollowUpsArgs): ListSource => ({
  list: "followUps",
  columns: () => followUpColumns,
  from: sql`follow_up f`,
  where: [visibleFollowUps(actorOf(scope)), condition(args.filter)],
  order: orderTerms(
    args.orderBy,
    [{ field: "YEAR", direction: "DESC" }],
    {
      YEAR: { sql: sql`f.year`, type: "integer", nullable: false },
      KIND: { sql: sql`f.kind`, type: "follow_up_kind", nullable: false },
      DECIDED_AT: { sql: sql`f.decided_at`, type: "timestamptz", nullable: true },
    },
    sql`f.key`,
  ),
  subject: () => "row",
});
