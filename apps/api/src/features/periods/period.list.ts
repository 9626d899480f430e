import { PeriodKind } from "@andir/domain/period-kind";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compareIds,
  compileFilter,
  DateComparison,
  enumComparison,
  IdComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import { periodColumns } from "./period.loaders.ts";

const PeriodKindComparison = enumComparison("PeriodKind", PeriodKind);

@InputType({ description: "Which periods." })
export class PeriodFilter implements Combinable<PeriodFilter> {
  @Field(() => [PeriodFilter], combination.and)
  and?: PeriodFilter[] | null;

  @Field(() => [PeriodFilter], combination.or)
  or?: PeriodFilter[] | null;

  @Field(() => PeriodFilter, combination.not)
  not?: PeriodFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By id." })
  id?: IdComparison | null;

  @Field(() => PeriodKindComparison, { nullable: true, description: "By length." })
  kind?: EnumComparison<PeriodKind> | null;

  @Field(() => DateComparison, { nullable: true, description: "By first day." })
  startsOn?: DateComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By last day." })
  endsOn?: DateComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By the day on which reports are due." })
  reportDueOn?: DateComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Open or closed." })
  isOpen?: boolean | null;
}

/** Conditions over a row named d. */
export const periodCondition = (filter: PeriodFilter | null | undefined): Sql =>
  compileFilter(filter, {
    id: (value) => compareIds(sql`d.key`, "Period", value),
    kind: (value) => compare(sql`d.kind`, "period_kind", value),
    startsOn: (value) => compare(sql`d.starts_on`, "date", value),
    endsOn: (value) => compare(sql`d.ends_on`, "date", value),
    reportDueOn: (value) => compare(sql`d.report_due_on`, "date", value),
    isOpen: (value) => sql`d.is_open = ${value}::boolean`,
  });

export const PeriodOrderField = { STARTS_ON: "STARTS_ON" } as const;
export type PeriodOrderField = (typeof PeriodOrderField)[keyof typeof PeriodOrderField];
registerEnumType(PeriodOrderField, {
  name: "PeriodOrderField",
  description: "What periods can be ordered by.",
  valuesConfig: { STARTS_ON: { description: "The first day." } },
});

@InputType({ description: "An order of periods." })
export class PeriodOrder {
  @Field(() => PeriodOrderField, { description: "By what." })
  field: PeriodOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class PeriodsArgs extends PageArgs {
  @Field(() => PeriodFilter, { nullable: true, description: "Which periods; all without it." })
  filter?: PeriodFilter | null;

  @Field(() => [PeriodOrder], { nullable: true, description: "In which order; the newest first without it." })
  orderBy?: PeriodOrder[] | null;
}

export const periodList = (args: PeriodsArgs): ListSource => ({
  list: "periods",
  columns: () => periodColumns,
  from: sql`period d`,
  where: [periodCondition(args.filter)],
  order: orderTerms(
    args.orderBy,
    [{ field: "STARTS_ON", direction: "DESC" }],
    { STARTS_ON: { sql: sql`d.starts_on`, type: "date", nullable: false } },
    sql`d.key`,
  ),
});
