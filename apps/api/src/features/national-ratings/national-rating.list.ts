import { NationalComparison } from "@andir/domain/national-comparison";
import type { Predicate } from "@andir/domain/predicate";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
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
import { aboutPerson, personOrder, personOrderWords } from "../employees/about-person.ts";
import { AboutPersonFilter } from "../employees/about-person-filter.ts";
import { PredicateComparison } from "../assessments/assessment.list.ts";
import { periodCondition, PeriodFilter } from "../periods/period.list.ts";
import { comparison, nationalRatingColumns, nationalRatingSource } from "./national-rating.loaders.ts";
import { visibleNationalRatings } from "./national-rating.policy.ts";

const NationalComparisonComparison = enumComparison("NationalComparison", NationalComparison);

@InputType({ description: "Which ratings of the national e-Kinerja." })
export class NationalRatingFilter extends AboutPersonFilter implements Combinable<NationalRatingFilter> {
  @Field(() => [NationalRatingFilter], combination.and)
  and?: NationalRatingFilter[] | null;

  @Field(() => [NationalRatingFilter], combination.or)
  or?: NationalRatingFilter[] | null;

  @Field(() => NationalRatingFilter, combination.not)
  not?: NationalRatingFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: "By the period." })
  period?: PeriodFilter | null;

  @Field(() => PredicateComparison, { nullable: true, description: "By the national predicate." })
  predicate?: EnumComparison<Predicate> | null;

  @Field(() => NationalComparisonComparison, { nullable: true, description: "By how it stands beside ours." })
  comparison?: EnumComparison<NationalComparison> | null;
}

const columns = { employee: "n.employee_key", position: "n.position_key", unit: "n.unit_key" };

const condition = (scope: Scope, filter: NationalRatingFilter | null | undefined): Sql =>
  compileFilter(filter, {
    period: (value) => periodCondition(value),
    ...aboutPerson(scope, columns),
    predicate: (value) => compare(sql`n.predicate`, "predicate", value),
    comparison: (value) => compare(sql`(${comparison})`, "text", value),
  });

export const NationalRatingOrderField = {
  EMPLOYEE_NAME: "EMPLOYEE_NAME",
  UNIT_CODE: "UNIT_CODE",
  PERIOD_ENDS_ON: "PERIOD_ENDS_ON",
  COMPARISON: "COMPARISON",
} as const;
export type NationalRatingOrderField = (typeof NationalRatingOrderField)[keyof typeof NationalRatingOrderField];
registerEnumType(NationalRatingOrderField, {
  name: "NationalRatingOrderField",
  description: "What ratings of the national e-Kinerja can be ordered by.",
  valuesConfig: {
    EMPLOYEE_NAME: personOrderWords.EMPLOYEE_NAME,
    UNIT_CODE: personOrderWords.UNIT_CODE,
    PERIOD_ENDS_ON: { description: "The last day of the period." },
    COMPARISON: {
      description: "What differs from ours first, then what has nothing beside it, then what is the same.",
    },
  },
});

@InputType({ description: "An order of ratings of the national e-Kinerja." })
export class NationalRatingOrder {
  @Field(() => NationalRatingOrderField, { description: "By what." })
  field: NationalRatingOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class NationalRatingsArgs extends PageArgs {
  @Field(() => NationalRatingFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: NationalRatingFilter | null;

  @Field(() => [NationalRatingOrder], {
    nullable: true,
    description: "In which order; the newest period first without it, and in it what differs from ours.",
  })
  orderBy?: NationalRatingOrder[] | null;
}

export function nationalRatingList(scope: Scope, args: NationalRatingsArgs): ListSource {
  const actor = actorOf(scope);
  const { EMPLOYEE_NAME, UNIT_CODE } = personOrder(scope, columns);
  return {
    list: "nationalRatings",
    columns: () => nationalRatingColumns(actor),
    subject: () => "row",
    from: sql`${nationalRatingSource} join period d on d.key = n.period_key`,
    where: [visibleNationalRatings(actor), condition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [
        { field: "PERIOD_ENDS_ON", direction: "DESC" },
        { field: "COMPARISON", direction: "ASC" },
      ],
      {
        EMPLOYEE_NAME,
        UNIT_CODE,
        PERIOD_ENDS_ON: { sql: sql`d.ends_on`, type: "date", nullable: false },
        // DIFFERENT, NOT_RATED_HERE, SAME: what asks for attention stands first by its first letter, too.
        COMPARISON: { sql: sql`(${comparison})`, type: "text", nullable: false },
      },
      sql`n.key`,
    ),
  };
}
