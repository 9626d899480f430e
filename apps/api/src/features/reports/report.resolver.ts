import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, nestedList, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { ProgressEntry } from "../progress/progress-entry.entity.ts";
import { PerformanceReport } from "./report.entity.ts";
import { reportList, PerformanceReportsArgs } from "./report.list.ts";
import { loadEntriesOf, type EntryRow, type ReportRow } from "./report.loaders.ts";
import { maySubmit, mayVerify } from "./report.policy.ts";

const PerformanceReportConnection = connectionType("PerformanceReport", () => PerformanceReport);
const loadReportsOf = nestedList<ReportRow, PerformanceReportsArgs>(
  (scope, args) => reportList(scope, args, "parent"),
  () => sql`r.employee_key = parent.key`,
);

@Resolver(() => PerformanceReport)
export class PerformanceReportResolver {
  @Query(() => PerformanceReportConnection, { description: "Reports that you may see." })
  performanceReports(
    @Args(() => PerformanceReportsArgs) args: PerformanceReportsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReportRow>> {
    return listPage<ReportRow>(scope, reportList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => Employee, { description: "Whose report it is." })
  employee(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, report.employeeKey);
  }

  @FieldResolver(() => Period, { description: "The period reported on." })
  period(@Root() report: ReportRow, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, report.periodKey);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit of the period, whatever changed since." })
  unit(@Root() report: ReportRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, report.unitKey);
  }

  @FieldResolver(() => Position, { description: "The post that the report is about." })
  position(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, report.positionKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether it was handed in after its due date." })
  isLate(@Root() report: ReportRow): boolean {
    return report.daysLate > 0;
  }

  @FieldResolver(() => [ProgressEntry], { description: "The daily entries that went into the report, by day." })
  entries(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<EntryRow[]> {
    return loadEntriesOf(scope, report.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may hand it in now." })
  viewerMaySubmit(@Root() report: ReportRow, @Ctx() scope: Scope): boolean {
    return maySubmit(actorOf(scope), report);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may verify it now." })
  viewerMayVerify(@Root() report: ReportRow, @Ctx() scope: Scope): boolean {
    return mayVerify(actorOf(scope), report);
  }
}

@Resolver(() => Employee)
export class EmployeeReportsResolver {
  @FieldResolver(() => PerformanceReportConnection, {
    description: "The person's reports that you may see, the newest period first unless ordered.",
  })
  reports(
    @Root() employee: EmployeeRow,
    @Args(() => PerformanceReportsArgs) args: PerformanceReportsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReportRow>> {
    return loadReportsOf(scope, employee.key, args, info);
  }
}
