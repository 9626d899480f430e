import { IndicatorAspect } from "@andir/domain/indicator-aspect";
import { IndicatorPattern } from "@andir/domain/indicator-pattern";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  enumComparison,
  FloatComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy, readsTextOf } from "../../platform/sight.ts";
import { aboutPerson } from "../employees/about-person.ts";
import { AboutPersonFilter } from "../employees/about-person-filter.ts";
import { EmployeeFilter } from "../employees/employee.list.ts";
import { periodCondition, PeriodFilter } from "../periods/period.list.ts";
import { attainment, realisationSource } from "./attainment-column.ts";
import { visibleReports } from "./report.policy.ts";
import { columns } from "./report.list.ts";

const IndicatorAspectComparison = enumComparison("IndicatorAspect", IndicatorAspect);
const IndicatorPatternComparison = enumComparison("IndicatorPattern", IndicatorPattern);

@InputType({ description: "Which realisations." })
export class RealisationFilter extends AboutPersonFilter implements Combinable<RealisationFilter> {
  @Field(() => [RealisationFilter], combination.and)
  and?: RealisationFilter[] | null;

  @Field(() => [RealisationFilter], combination.or)
  or?: RealisationFilter[] | null;

  @Field(() => RealisationFilter, combination.not)
  not?: RealisationFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: "By the period reported on." })
  period?: PeriodFilter | null;

  @Field(() => EmployeeFilter, { nullable: true, description: "By who reports." })
  override employee?: EmployeeFilter | null;

  @Field(() => IndicatorAspectComparison, { nullable: true, description: "By what the indicator looks at." })
  aspect?: EnumComparison<IndicatorAspect> | null;

  @Field(() => IndicatorPatternComparison, { nullable: true, description: "By how the indicator is measured." })
  pattern?: EnumComparison<IndicatorPattern> | null;

  @Field(() => FloatComparison, { nullable: true, description: "By the attainment for the period, in percent." })
  attainment?: FloatComparison | null;
}

const condition = (scope: Scope, filter: RealisationFilter | null | undefined): Sql =>
  compileFilter(filter, {
    period: (value) => periodCondition(value),
    ...aboutPerson(scope, columns),
    aspect: (value) => compare(sql`i.aspect`, "indicator_aspect", value),
    pattern: (value) => compare(sql`i.pattern`, "indicator_pattern", value),
    attainment: (value) => compare(sql`(${attainment})`, "double precision", value),
  });

export const RealisationOrderField = { PERIOD: "PERIOD", ATTAINMENT: "ATTAINMENT" } as const;
export type RealisationOrderField = (typeof RealisationOrderField)[keyof typeof RealisationOrderField];
registerEnumType(RealisationOrderField, {
  name: "RealisationOrderField",
  description: "What realisations can be ordered by.",
  valuesConfig: {
    PERIOD: { description: "The last day of the period." },
    ATTAINMENT: { description: "The attainment for the period; what has none, last." },
  },
});

@InputType({ description: "An order of realisations." })
export class RealisationOrder {
  @Field(() => RealisationOrderField, { description: "By what." })
  field: RealisationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class RealisationsArgs extends PageArgs {
  @Field(() => RealisationFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: RealisationFilter | null;

  @Field(() => [RealisationOrder], {
    nullable: true,
    description: "In which order; the newest period first without it.",
  })
  orderBy?: RealisationOrder[] | null;
}

/** Seen with their report; while it is a draft they are its writer's alone, as its words are. */
export function realisationList(scope: Scope, args: RealisationsArgs): ListSource {
  const actor = actorOf(scope);
  const order = orderTerms(
    args.orderBy,
    [{ field: "PERIOD", direction: "DESC" }],
    {
      PERIOD: { sql: sql`r.period_ends_on`, type: "date", nullable: false },
      ATTAINMENT: { sql: sql`(${attainment})`, type: "double precision", nullable: true },
    },
    sql`z.report_key`,
  );
  const indicator = { sql: sql`z.indicator_key`, type: "uuid", nullable: false, name: "indicator" };
  return {
    list: "realisations",
    columns:
      () => sql`z.report_key as "reportKey", z.indicator_key as "indicatorKey", z.value, ${attainment} as attainment,
      case when ${readsTextOf(actor, "r.employee_key")} then z.note end as note, r.employee_key as "employeeKey"`,
    subject: () => "row",
    from: realisationSource,
    where: [
      visibleReports(actor),
      sql`(r.status <> 'DRAFT' or ${ownedBy(actor, "r.employee_key")})`,
      condition(scope, args.filter),
    ],
    order: [...order, { ...indicator, direction: order[0]?.direction ?? "ASC" }],
  };
}
