import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, nestedList, type Page } from "../../platform/connection.ts";
import { soon, type Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import type { EntryRow } from "../progress/entry.loaders.ts";
import { ProgressEntry } from "../progress/progress-entry.entity.ts";
import { PerformanceReportConnection } from "./report.connection.ts";
import { PerformanceReport } from "./report.entity.ts";
import { reportList, PerformanceReportsArgs } from "./report.list.ts";
import { loadIsAssessed, loadEntriesOf, type ReportRow } from "./report.loaders.ts";
import { mayReconsider, mayReturn, maySubmit, mayVerify, mayWithdraw } from "./report.policy.ts";
import { loadRealisationsOf, type RealisationRow } from "./realisation.loaders.ts";
import { Realisation } from "./realisation.type.ts";

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

  @FieldResolver(() => [Realisation], {
    description:
      "What the indicators of the plan came to, in the plan's order. While it is a draft, only to its writer.",
  })
  realisations(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<RealisationRow[]> {
    return loadRealisationsOf(scope, report.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may hand it in now." })
  viewerMaySubmit(@Root() report: ReportRow, @Ctx() scope: Scope): Soon<boolean> {
    return maySubmit(actorOf(scope), report) && isOpen(scope, report);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now: nobody else has read it." })
  viewerMayWithdraw(@Root() report: ReportRow, @Ctx() scope: Scope): Soon<boolean> {
    return mayWithdraw(actorOf(scope), report) && isOpen(scope, report);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may verify it now." })
  async viewerMayVerify(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayVerify(actorOf(scope), report, await judge(scope, report)) && (await isOpen(scope, report));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may give it back now." })
  async viewerMayReturn(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayReturn(actorOf(scope), report, await judge(scope, report)) && (await isOpen(scope, report));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may take your verification of it back now: nothing that was published rests on it.",
  })
  async viewerMayWithdrawVerification(@Root() report: ReportRow, @Ctx() scope: Scope): Promise<boolean> {
    if (report.status !== "VERIFIED") return false;
    const judgeKey = await judgeOf(scope, report.positionKey, report.periodEndsOn);
    if (!mayReconsider(actorOf(scope), report, judgeKey)) return false;
    return (await loadIsAssessed(scope, report.key)) === null && (await isOpen(scope, report));
  }
}

/** Only of a report that waits for one: for all others the answer is no, whoever asks. */
const judge = (scope: Scope, report: ReportRow): Promise<string | null> | null =>
  report.status === "SUBMITTED" ? judgeOf(scope, report.positionKey, report.periodEndsOn) : null;

const isOpen = (scope: Scope, report: ReportRow): Soon<boolean> =>
  soon(requirePeriod(scope, report.periodKey), (period) => period.isOpen);

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
