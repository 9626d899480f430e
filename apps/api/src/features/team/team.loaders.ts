import { daysLate, reportingState, type ReportingState } from "@andir/domain/reporting-state";
import type { ReportStatus } from "@andir/domain/report-status";
import { agencyDate } from "@andir/domain/iso-date";
import type { AssessmentStatus } from "@andir/domain/assessment-status";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";
import type { LeaveKind } from "../employees/leave.entity.ts";
import { heldOn } from "../employees/position.loaders.ts";
import { unitWithin } from "../org-units/org-unit.list.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { visibleReports } from "../reports/report.policy.ts";

/** Whose team: the people whom one appraises, or the people of a unit. */
export type TeamOf =
  { readonly appraiserKey: string } | { readonly unitKey: string; readonly includeSubunits: boolean };

interface MemberFacts {
  key: string;
  employeeKey: string;
  reportKey: string | null;
  reportStatus: ReportStatus | null;
  reportDaysLate: number | null;
  assessmentKey: string | null;
  assessmentStatus: AssessmentStatus | null;
  awayAllPeriod: boolean;
  leaveKind: LeaveKind | null;
  leaveStartsOn: string | null;
  leaveEndsOn: string | null;
}

export interface TeamMemberRow {
  readonly key: string;
  readonly employeeKey: string;
  readonly reportKey: string | null;
  readonly assessmentKey: string | null;
  readonly assessmentStatus: AssessmentStatus | null;
  readonly reportingState: ReportingState;
  readonly daysLate: number;
  readonly leave: { kind: LeaveKind; startsOn: string; endsOn: string } | null;
  readonly period: PeriodRow;
}

/**
 * One row per post held on the period's last day (today, while it runs), in one statement.
 * A Plh. stands in for days and owes no report for it, so that is no row of its own; a Plt. post is.
 */
export async function listMembers(scope: Scope, of: TeamOf, period: PeriodRow): Promise<TeamMemberRow[]> {
  const actor = actorOf(scope);
  const today = agencyDate(scope.now);
  const day = period.endsOn < today ? period.endsOn : today;
  const facts = await rows<MemberFacts>(
    scope,
    sql`select p.key, p.employee_key as "employeeKey", r.key as "reportKey", r.status as "reportStatus", r.days_late as "reportDaysLate",
          a.key as "assessmentKey", a.status as "assessmentStatus",
          coalesce(away.starts_on <= ${period.startsOn}::date and away.ends_on >= ${period.endsOn}::date, false) as "awayAllPeriod",
          away.kind as "leaveKind", away.starts_on as "leaveStartsOn", away.ends_on as "leaveEndsOn"
        from position p
        join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
        left join performance_report r on r.position_key = p.key and r.period_key = ${period.key}::uuid and ${visibleReports(actor)}
        left join assessment a on a.position_key = p.key and a.period_key = ${period.key}::uuid and ${visibleAssessments(actor)}
        left join lateral (
          select l.kind, l.starts_on, l.ends_on from leave l
          where l.employee_key = p.employee_key and l.starts_on <= ${day}::date and l.ends_on >= ${day}::date order by l.starts_on limit 1
        ) away on true
        where p.capacity <> 'PLH' and ${heldOn("p", day)} and ${belongsTo(of, day)}
        order by e.name, p.starts_on, p.key`,
  );
  return facts.map((f) => member(f, period, today));
}

const belongsTo = (of: TeamOf, day: string): Sql =>
  "appraiserKey" in of
    ? sql`exists (select 1 from appraiser_assignment s where s.position_key = p.key and s.appraiser_key = ${of.appraiserKey}::uuid and ${heldOn("s", day)})`
    : unitWithin("p.unit_key", of.unitKey, of.includeSubunits);

function member(facts: MemberFacts, period: PeriodRow, today: string): TeamMemberRow {
  const applicable = !facts.awayAllPeriod;
  const state = reportingState({ applicable, dueOn: period.reportDueOn, today, status: facts.reportStatus });
  const handedIn = state === "SUBMITTED" || state === "VERIFIED" || state === "RETURNED";
  return {
    key: facts.key,
    employeeKey: facts.employeeKey,
    reportKey: facts.reportKey,
    assessmentKey: facts.assessmentKey,
    assessmentStatus: facts.assessmentStatus,
    reportingState: state,
    // A report keeps the lateness that it was handed in with; one not handed in grows later by the day.
    daysLate: handedIn
      ? (facts.reportDaysLate ?? 0)
      : daysLate({ applicable, dueOn: period.reportDueOn, today, submittedOn: null }),
    leave:
      facts.leaveKind && facts.leaveStartsOn && facts.leaveEndsOn
        ? { kind: facts.leaveKind, startsOn: facts.leaveStartsOn, endsOn: facts.leaveEndsOn }
        : null,
    period,
  };
}
