import { AllowanceGap, AllowanceState } from "@andir/domain/allowance";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  DateComparison,
  enumComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { aboutPerson, personOrder, PersonOrderField, personOrderWords } from "../employees/about-person.ts";
import { AboutPersonFilter } from "../employees/about-person-filter.ts";
import { figureColumns, figureSource } from "./figure.loaders.ts";
import { sumsAlone, tellsAmount, visibleFigures } from "./allowance.policy.ts";

const AllowanceStateComparison = enumComparison("AllowanceState", AllowanceState);

@InputType({ description: "Which figures of the allowance." })
export class AllowanceFigureFilter extends AboutPersonFilter implements Combinable<AllowanceFigureFilter> {
  @Field(() => [AllowanceFigureFilter], combination.and)
  and?: AllowanceFigureFilter[] | null;

  @Field(() => [AllowanceFigureFilter], combination.or)
  or?: AllowanceFigureFilter[] | null;

  @Field(() => AllowanceFigureFilter, combination.not)
  not?: AllowanceFigureFilter | null;

  @Field(() => DateComparison, { nullable: true, description: "By the first day of the month." })
  month?: DateComparison | null;

  @Field(() => AllowanceStateComparison, { nullable: true, description: "By whether there is a figure." })
  state?: EnumComparison<AllowanceState> | null;

  @Field(() => AllowanceGap, { nullable: true, description: "Those that lack this." })
  gap?: AllowanceGap | null;

  @Field(() => Boolean, { nullable: true, description: "Those that make good a month before, or the others." })
  isCorrecting?: boolean | null;
}

export const figurePersonColumns = { employee: "f.employee_key", position: "f.position_key", unit: "f.unit_key" };

function condition(scope: Scope, filter: AllowanceFigureFilter | null | undefined): Sql {
  const actor = actorOf(scope);
  // Two sums that differ by one person would tell that person's amount: to who knows sums alone nothing singles out a row.
  const known = (of: Sql): Sql => (sumsAlone(actor) ? sql`(${tellsAmount(actor)} and ${of})` : of);
  const person = aboutPerson(scope, figurePersonColumns);
  return compileFilter(filter, {
    month: (value) => compare(sql`f.month`, "date", value),
    state: (value) => compare(sql`f.state`, "allowance_state", value),
    gap: (value) => known(sql`${value}::allowance_gap = any(f.gaps)`),
    isCorrecting: (value) => known(sql`(f.corrected <> 0) = ${value}::boolean`),
    unit: (value) => known(person.unit(value)),
    unitMatches: (value) => known(person.unitMatches(value)),
    employee: (value) => known(person.employee(value)),
    position: (value) => known(person.position(value)),
  });
}

export const AllowanceFigureOrderField = { MONTH: "MONTH", TOTAL: "TOTAL", ...PersonOrderField } as const;
export type AllowanceFigureOrderField = (typeof AllowanceFigureOrderField)[keyof typeof AllowanceFigureOrderField];
registerEnumType(AllowanceFigureOrderField, {
  name: "AllowanceFigureOrderField",
  description: "What figures of the allowance can be ordered by.",
  valuesConfig: {
    MONTH: { description: "The month." },
    TOTAL: { description: "The figure; where there is none, or it is not yours to see, last." },
    ...personOrderWords,
  },
});

@InputType({ description: "An order of figures of the allowance." })
export class AllowanceFigureOrder {
  @Field(() => AllowanceFigureOrderField, { description: "By what." })
  field: AllowanceFigureOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class AllowanceFiguresArgs extends PageArgs {
  @Field(() => AllowanceFigureFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: AllowanceFigureFilter | null;

  @Field(() => [AllowanceFigureOrder], {
    nullable: true,
    description: "In which order; the newest month first without it, then by unit and name.",
  })
  orderBy?: AllowanceFigureOrder[] | null;
}

export function figureList(scope: Scope, args: AllowanceFiguresArgs): ListSource {
  const actor = actorOf(scope);
  return {
    list: "allowanceFigures",
    columns: () => figureColumns(actor),
    subject: () => "row",
    from: figureSource,
    where: [visibleFigures(actor), condition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [
        { field: "MONTH", direction: "DESC" },
        { field: "UNIT_CODE", direction: "ASC" },
        { field: "EMPLOYEE_NAME", direction: "ASC" },
      ],
      {
        MONTH: { sql: sql`f.month`, type: "date", nullable: false },
        TOTAL: { sql: sql`case when ${tellsAmount(actor)} then f.total end`, type: "bigint", nullable: true },
        ...personOrder(scope, figurePersonColumns),
      },
      sql`f.key`,
    ),
  };
}
