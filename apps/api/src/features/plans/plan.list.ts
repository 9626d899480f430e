import { PlanForm } from "@andir/domain/plan-form";
import { PlanStatus } from "@andir/domain/plan-status";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, Int, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { columnsFor } from "../../platform/columns.ts";
import type { ListSource, Subject } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  DateTimeComparison,
  enumComparison,
  IntComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { aboutPerson, personOrder, PersonOrderField, personOrderWords } from "../employees/about-person.ts";
import { AboutPersonFilter } from "../employees/about-person-filter.ts";
import { OrgUnitScope } from "../org-units/org-unit.list.ts";
import { daysLate, dueOnSeenBy, endsOnSeenBy, planColumns, planNeeds } from "./plan.loaders.ts";
import { appraisingKey, visiblePlans } from "./plan.policy.ts";

const PlanStatusComparison = enumComparison("PlanStatus", PlanStatus);
const PlanFormComparison = enumComparison("PlanForm", PlanForm);

@InputType({ description: "Compares a year." })
export class YearComparison {
  @Field(() => Int, { nullable: true, description: "Is this year." })
  eq?: number | null;

  @Field(() => Int, { nullable: true, description: "Is this year or later." })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: "Is this year or earlier." })
  lte?: number | null;
}

@InputType({ description: "Which plans." })
export class PerformancePlanFilter extends AboutPersonFilter implements Combinable<PerformancePlanFilter> {
  @Field(() => [PerformancePlanFilter], combination.and)
  and?: PerformancePlanFilter[] | null;

  @Field(() => [PerformancePlanFilter], combination.or)
  or?: PerformancePlanFilter[] | null;

  @Field(() => PerformancePlanFilter, combination.not)
  not?: PerformancePlanFilter | null;

  @Field(() => YearComparison, { nullable: true, description: "By the year of the cycle." })
  year?: YearComparison | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit of the post." })
  override unit?: OrgUnitScope | null;

  @Field(() => PlanStatusComparison, { nullable: true, description: "By status." })
  status?: EnumComparison<PlanStatus> | null;

  @Field(() => PlanFormComparison, { nullable: true, description: "By form." })
  form?: EnumComparison<PlanForm> | null;

  @Field(() => IntComparison, { nullable: true, description: "By calendar days after the due date; 0 in time." })
  daysLate?: IntComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was last handed in." })
  submittedAt?: DateTimeComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was agreed." })
  approvedAt?: DateTimeComparison | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "First handed in after its due date, or still not, or in time.",
  })
  isLate?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Waits for a decision of yours as the appraiser: handed in, or with a proposal to amend it; or not.",
  })
  waitsForViewer?: boolean | null;
}

/** The words of mayMove(approve) and of deciding an amendment, so that a list needs not be asked row by row. */
const waitsFor = (actor: Actor): Sql => sql`(l.employee_key is distinct from ${actor.employeeKey}::uuid
  and (l.status = 'SUBMITTED' or exists (select 1 from plan_amendment m where m.plan_key = l.key and m.status = 'PROPOSED'))
  and ${appraisingKey(actor)} is not null)`;

export const columns = { employee: "l.employee_key", position: "l.position_key", unit: "l.unit_key" };

/** Over rows named l. */
export function planCondition(scope: Scope, filter: PerformancePlanFilter | null | undefined): Sql {
  const actor = actorOf(scope);
  return compileFilter(filter, {
    year: (value) => compare(sql`l.year`, "integer", value),
    ...aboutPerson(scope, columns),
    daysLate: (value) => compare(daysLate(actor), "integer", value),
    submittedAt: (value) => compare(sql`l.submitted_at`, "timestamptz", value),
    approvedAt: (value) => compare(sql`l.approved_at`, "timestamptz", value),
    status: (value) => compare(sql`l.status`, "plan_status", value),
    form: (value) => compare(sql`l.form`, "plan_form", value),
    isLate: (value) => sql`(${daysLate(actor)} > 0) = ${value}::boolean`,
    waitsForViewer: (value) => sql`${waitsFor(actor)} = ${value}::boolean`,
  });
}

export const PerformancePlanOrderField = {
  ENDS_ON: "ENDS_ON",
  DUE_ON: "DUE_ON",
  SUBMITTED_AT: "SUBMITTED_AT",
  STATUS: "STATUS",
  ...PersonOrderField,
} as const;
export type PerformancePlanOrderField = (typeof PerformancePlanOrderField)[keyof typeof PerformancePlanOrderField];
registerEnumType(PerformancePlanOrderField, {
  name: "PerformancePlanOrderField",
  description: "What plans can be ordered by.",
  valuesConfig: {
    ENDS_ON: { description: "The last day that the plan covers." },
    DUE_ON: { description: "The last day in time." },
    SUBMITTED_AT: { description: "When it was last handed in; first drafts last." },
    STATUS: { description: "From draft to superseded." },
    ...personOrderWords,
  },
});

@InputType({ description: "An order of plans." })
export class PerformancePlanOrder {
  @Field(() => PerformancePlanOrderField, { description: "By what." })
  field: PerformancePlanOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class PerformancePlansArgs extends PageArgs {
  @Field(() => PerformancePlanFilter, { nullable: true, description: "Which plans; all that you may see without it." })
  filter?: PerformancePlanFilter | null;

  @Field(() => [PerformancePlanOrder], { nullable: true, description: "In which order; the newest first without it." })
  orderBy?: PerformancePlanOrder[] | null;
}

const TEXTS = new Set([
  "results",
  "expectations",
  "resources",
  "accountability",
  "consequences",
  "returnNote",
  "versions",
  "amendment",
  "amendments",
]);
/** A plan's words are read; how far it is, is progress. */
const tells = (fields: readonly string[]): boolean => fields.some((field) => TEXTS.has(field));

export function planList(scope: Scope, args: PerformancePlansArgs, subject: Subject = "row"): ListSource {
  const actor = actorOf(scope);
  return {
    list: "performancePlans",
    columns: (fields) =>
      columnsFor(planColumns(actor), planNeeds, subject === "row" && tells(fields) ? [...fields, "employee"] : fields),
    subject: (fields) => (tells(fields) ? subject : null),
    from: sql`performance_plan l`,
    where: [visiblePlans(actor), planCondition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "ENDS_ON", direction: "DESC" }],
      {
        ENDS_ON: { sql: endsOnSeenBy(actor), type: "date", nullable: false },
        DUE_ON: { sql: dueOnSeenBy(actor), type: "date", nullable: false },
        SUBMITTED_AT: { sql: sql`l.submitted_at`, type: "timestamptz", nullable: true },
        STATUS: { sql: sql`l.status`, type: "plan_status", nullable: false },
        ...personOrder(scope, columns),
      },
      sql`l.key`,
    ),
  };
}
