import { AssessmentStatus } from "@andir/domain/assessment-status";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { columnsFor } from "../../platform/columns.ts";
import type { ListSource, Subject } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  DateTimeComparison,
  enumComparison,
  FloatComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, knowsAppraiserOf } from "../../platform/sight.ts";
import { aboutPerson, personOrder, PersonOrderField, personOrderWords } from "../employees/about-person.ts";
import { EmployeeFilter, namesEmployee } from "../employees/employee.list.ts";
import { PositionFilter } from "../employees/position.filter.ts";
import { OrgUnitFilter, OrgUnitScope } from "../org-units/org-unit.list.ts";
import { periodCondition, PeriodFilter } from "../periods/period.list.ts";
import { assessmentColumns, assessmentNeeds } from "./assessment.loaders.ts";
import { seenBy, visibleAssessments } from "./assessment.policy.ts";

const AssessmentStatusComparison = enumComparison("AssessmentStatus", AssessmentStatus);
export const PredicateComparison = enumComparison("Predicate", Predicate);
const RatingComparison = enumComparison("Rating", Rating);

@InputType({ description: "Which assessments." })
export class AssessmentFilter implements Combinable<AssessmentFilter> {
  @Field(() => [AssessmentFilter], combination.and)
  and?: AssessmentFilter[] | null;

  @Field(() => [AssessmentFilter], combination.or)
  or?: AssessmentFilter[] | null;

  @Field(() => AssessmentFilter, combination.not)
  not?: AssessmentFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: "By the period assessed." })
  period?: PeriodFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit of the period." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of the unit of the period." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => EmployeeFilter, { nullable: true, description: "By whom it is about." })
  employee?: EmployeeFilter | null;

  @Field(() => PositionFilter, { nullable: true, description: "By the post that was assessed." })
  position?: PositionFilter | null;

  @Field(() => EmployeeFilter, {
    nullable: true,
    description: "By who assessed (pejabat penilai); finds none where that is not to be known.",
  })
  appraiser?: EmployeeFilter | null;

  @Field(() => AssessmentStatusComparison, { nullable: true, description: "By status." })
  status?: EnumComparison<AssessmentStatus> | null;

  @Field(() => PredicateComparison, { nullable: true, description: "By predicate." })
  predicate?: EnumComparison<Predicate> | null;

  @Field(() => RatingComparison, { nullable: true, description: "By the rating of the work result." })
  workResult?: EnumComparison<Rating> | null;

  @Field(() => RatingComparison, { nullable: true, description: "By the rating of behaviour." })
  behaviour?: EnumComparison<Rating> | null;

  @Field(() => FloatComparison, { nullable: true, description: "By the score of discipline, 0-100." })
  discipline?: FloatComparison | null;

  @Field(() => FloatComparison, { nullable: true, description: "By the score of work quality, 0-100." })
  workQuality?: FloatComparison | null;

  @Field(() => FloatComparison, { nullable: true, description: "By the score of innovation, 0-100." })
  innovation?: FloatComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was published." })
  publishedAt?: DateTimeComparison | null;
}

export const columns = { employee: "a.employee_key", position: "a.position_key", unit: "a.unit_key" };

function assessmentCondition(scope: Scope, filter: AssessmentFilter | null | undefined): Sql {
  const actor = actorOf(scope);
  const score = (name: string) => (value: FloatComparison) =>
    compare(sql`(${seenBy(actor, name)})`, "double precision", value);
  return compileFilter(filter, {
    period: (value) => periodCondition(value),
    ...aboutPerson(scope, columns),
    appraiser: (value) =>
      sql`(${knowsAppraiserOf(actor, "a.employee_key", "a.appraiser_key")} and ${namesEmployee(scope, sql`a.appraiser_key`, value)})`,
    status: (value) => compare(sql`a.status`, "assessment_status", value),
    predicate: (value) => compare(sql`(${seenBy(actor, "predicate")})`, "predicate", value),
    workResult: (value) => compare(sql`(${seenBy(actor, "work_result")})`, "rating", value),
    behaviour: (value) => compare(sql`(${seenBy(actor, "behaviour")})`, "rating", value),
    discipline: score("discipline"),
    workQuality: score("work_quality"),
    innovation: score("innovation"),
    publishedAt: (value) => compare(sql`a.published_at`, "timestamptz", value),
  });
}

export const AssessmentOrderField = {
  PERIOD: "PERIOD",
  PUBLISHED_AT: "PUBLISHED_AT",
  PREDICATE: "PREDICATE",
  DISCIPLINE: "DISCIPLINE",
  WORK_QUALITY: "WORK_QUALITY",
  INNOVATION: "INNOVATION",
  ...PersonOrderField,
} as const;
export type AssessmentOrderField = (typeof AssessmentOrderField)[keyof typeof AssessmentOrderField];
registerEnumType(AssessmentOrderField, {
  name: "AssessmentOrderField",
  description: "What assessments can be ordered by.",
  valuesConfig: {
    PERIOD: { description: "The last day of the period." },
    PUBLISHED_AT: { description: "When it was published; drafts last." },
    PREDICATE: { description: "From Sangat Kurang to Sangat Baik." },
    DISCIPLINE: { description: "The score of discipline." },
    WORK_QUALITY: { description: "The score of work quality." },
    INNOVATION: { description: "The score of innovation." },
    ...personOrderWords,
  },
});

@InputType({ description: "An order of assessments." })
export class AssessmentOrder {
  @Field(() => AssessmentOrderField, { description: "By what." })
  field: AssessmentOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class AssessmentsArgs extends PageArgs {
  @Field(() => AssessmentFilter, { nullable: true, description: "Which assessments; all that you may see without it." })
  filter?: AssessmentFilter | null;

  @Field(() => [AssessmentOrder], {
    nullable: true,
    description: "In which order; the newest period first without it.",
  })
  orderBy?: AssessmentOrder[] | null;
}

/** Whatever is shown of an assessment tells of its subject: a filter alone does. So every row is noted. */
export function assessmentList(scope: Scope, args: AssessmentsArgs, subject: Subject = "row"): ListSource {
  const actor = actorOf(scope);
  const score = (name: string) => ({ sql: sql`(${seenBy(actor, name)})`, type: "double precision", nullable: true });
  return {
    list: "assessments",
    columns: (fields) =>
      columnsFor(assessmentColumns(actor), assessmentNeeds, subject === "row" ? [...fields, "employee"] : fields),
    subject: () => subject,
    // Outer, so that PostgreSQL leaves the period out when nothing asks for it.
    from: sql`assessment a left join period d on d.key = a.period_key`,
    where: [visibleAssessments(actor), assessmentCondition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "PERIOD", direction: "DESC" }],
      {
        PERIOD: { sql: sql`a.period_ends_on`, type: "date", nullable: false },
        PUBLISHED_AT: { sql: sql`a.published_at`, type: "timestamptz", nullable: true },
        PREDICATE: { sql: sql`(${seenBy(actor, "predicate")})`, type: "predicate", nullable: true },
        DISCIPLINE: score("discipline"),
        WORK_QUALITY: score("work_quality"),
        INNOVATION: score("innovation"),
        ...personOrder(scope, columns),
      },
      sql`a.key`,
    ),
  };
}
