import { ReportStatus } from "@andir/domain/report-status";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
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
import { actorOf, isDutyOf, ownedBy } from "../../platform/sight.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { aboutPerson, personOrder, PersonOrderField, personOrderWords } from "../employees/about-person.ts";
import { AboutPersonFilter } from "../employees/about-person-filter.ts";
import { OrgUnitScope } from "../org-units/org-unit.list.ts";
import { periodCondition, PeriodFilter } from "../periods/period.list.ts";
import { reportColumns, reportNeeds, type ReportRow } from "./report.loaders.ts";
import { noteOpened } from "./report-reading.ts";
import { visibleReports } from "./report.policy.ts";

const ReportStatusComparison = enumComparison("ReportStatus", ReportStatus);

@InputType({ description: "Which reports." })
export class PerformanceReportFilter extends AboutPersonFilter implements Combinable<PerformanceReportFilter> {
  @Field(() => [PerformanceReportFilter], combination.and)
  and?: PerformanceReportFilter[] | null;

  @Field(() => [PerformanceReportFilter], combination.or)
  or?: PerformanceReportFilter[] | null;

  @Field(() => PerformanceReportFilter, combination.not)
  not?: PerformanceReportFilter | null;

  @Field(() => PeriodFilter, { nullable: true, description: "By the period reported on." })
  period?: PeriodFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit of the period." })
  override unit?: OrgUnitScope | null;

  @Field(() => ReportStatusComparison, { nullable: true, description: "By status." })
  status?: EnumComparison<ReportStatus> | null;

  @Field(() => IntComparison, { nullable: true, description: "By calendar days after the due date; 0 in time." })
  daysLate?: IntComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was handed in." })
  submittedAt?: DateTimeComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it was verified." })
  verifiedAt?: DateTimeComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Handed in after its due date, or not." })
  isLate?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Waiting for you, or for one in whose place you act, to verify it or give it back; or not.",
  })
  awaitsViewer?: boolean | null;
}

/** What `viewerMayVerify` says, as a condition. Posts that one ever appraised come first: judging each is asked of few. */
const awaits = (actor: Actor): Sql =>
  actor.dutyKeys.length === 0
    ? sql`false`
    : sql`(r.status = 'SUBMITTED' and ${ownedBy(actor, "r.employee_key")} is not true and d.is_open
        and r.position_key in (select s.position_key from appraiser_assignment s where ${isDutyOf(actor, "s.appraiser_key")})
        and exists (select 1 from (${judgeOfPost(sql`r.position_key`, sql`r.period_ends_on`, actor.today)}) judge where ${isDutyOf(actor, "judge.key")}))`;

export const columns = { employee: "r.employee_key", position: "r.position_key", unit: "r.unit_key" };

function reportCondition(scope: Scope, filter: PerformanceReportFilter | null | undefined): Sql {
  const actor = actorOf(scope);
  return compileFilter(filter, {
    period: (value) => periodCondition(value),
    ...aboutPerson(scope, columns),
    daysLate: (value) => compare(sql`r.days_late`, "integer", value),
    submittedAt: (value) => compare(sql`r.submitted_at`, "timestamptz", value),
    verifiedAt: (value) => compare(sql`r.verified_at`, "timestamptz", value),
    status: (value) => compare(sql`r.status`, "report_status", value),
    isLate: (value) => sql`(r.days_late > 0) = ${value}::boolean`,
    awaitsViewer: (value) => sql`${awaits(actor)} = ${value}::boolean`,
  });
}

export const PerformanceReportOrderField = {
  PERIOD: "PERIOD",
  SUBMITTED_AT: "SUBMITTED_AT",
  DAYS_LATE: "DAYS_LATE",
  ...PersonOrderField,
} as const;
export type PerformanceReportOrderField =
  (typeof PerformanceReportOrderField)[keyof typeof PerformanceReportOrderField];
registerEnumType(PerformanceReportOrderField, {
  name: "PerformanceReportOrderField",
  description: "What reports can be ordered by.",
  valuesConfig: {
    PERIOD: { description: "The last day of the period." },
    SUBMITTED_AT: { description: "When it was handed in; drafts last." },
    DAYS_LATE: { description: "Days after the due date." },
    ...personOrderWords,
  },
});

@InputType({ description: "An order of reports." })
export class PerformanceReportOrder {
  @Field(() => PerformanceReportOrderField, { description: "By what." })
  field: PerformanceReportOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class PerformanceReportsArgs extends PageArgs {
  @Field(() => PerformanceReportFilter, {
    nullable: true,
    description: "Which reports; all that you may see without it.",
  })
  filter?: PerformanceReportFilter | null;

  @Field(() => [PerformanceReportOrder], {
    nullable: true,
    description: "In which order; the newest period first without it.",
  })
  orderBy?: PerformanceReportOrder[] | null;
}

/** A report's words are read; that it came in on time is progress. */
const tells = (fields: readonly string[]): boolean => fields.includes("narrative") || fields.includes("entries");

export function reportList(scope: Scope, args: PerformanceReportsArgs, subject: Subject = "row"): ListSource {
  const actor = actorOf(scope);
  return {
    list: "performanceReports",
    columns: (fields) =>
      columnsFor(
        reportColumns(actor),
        reportNeeds,
        subject === "row" && tells(fields) ? [...fields, "employee"] : fields,
      ),
    subject: (fields) => (tells(fields) ? subject : null),
    seen: (found, fields) => {
      if (tells(fields)) noteOpened(scope, found as readonly ReportRow[]);
    },
    // Outer, so that PostgreSQL leaves the period out when nothing asks for it.
    from: sql`performance_report r left join period d on d.key = r.period_key`,
    where: [visibleReports(actor), reportCondition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "PERIOD", direction: "DESC" }],
      {
        PERIOD: { sql: sql`r.period_ends_on`, type: "date", nullable: false },
        SUBMITTED_AT: { sql: sql`r.submitted_at`, type: "timestamptz", nullable: true },
        DAYS_LATE: { sql: sql`r.days_late`, type: "integer", nullable: false },
        ...personOrder(scope, columns),
      },
      sql`r.key`,
    ),
  };
}
