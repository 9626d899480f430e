import type { AssessmentStatus } from "@andir/domain/assessment-status";
import { agencyDate } from "@andir/domain/iso-date";
import { daysLate, reportingState, type ReportingState } from "@andir/domain/reporting-state";
import type { ReportStatus } from "@andir/domain/report-status";
import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import { required } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";
import { personWorkingDays } from "../calendar/calendar.loaders.ts";
import type { LeaveKind } from "@andir/domain/leave-kind";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { visibleReports } from "../reports/report.policy.ts";
import { lastDay, type TeamMemberRow } from "./team.loaders.ts";

interface StandingFacts {
  key: string;
  reportKey: string | null;
  reportStatus: ReportStatus | null;
  reportDaysLate: number | null;
  assessmentKey: string | null;
  assessmentStatus: AssessmentStatus | null;
  employeeKey: string;
  unitKey: string;
  /** First and last days of the leave that touches the period. */
  leaves: [string, string][];
  leaveKey: string | null;
  leaveKind: LeaveKind | null;
  leaveStartsOn: string | null;
  leaveEndsOn: string | null;
}

/** Where the holder of a post stands in a period. */
export interface Standing {
  readonly unitKey: string;
  readonly reportKey: string | null;
  readonly assessmentKey: string | null;
  readonly assessmentStatus: AssessmentStatus | null;
  readonly reportingState: ReportingState;
  readonly daysLate: number;
  readonly leave: { key: string; kind: LeaveKind; startsOn: string; endsOn: string } | null;
}

const loadStanding = batchedBy<PeriodRow, Standing | null>(
  async (scope, positionKeys, period) => {
    const actor = actorOf(scope);
    const day = lastDay(scope, period);
    const facts = await rows<StandingFacts>(
      scope,
      sql`select p.key, r.key as "reportKey", r.status as "reportStatus", r.days_late as "reportDaysLate",
            a.key as "assessmentKey", a.status as "assessmentStatus",
            p.employee_key as "employeeKey", p.unit_key as "unitKey", (
              select coalesce(json_agg(json_build_array(w.starts_on, w.ends_on)), '[]') from leave w
              where w.employee_key = p.employee_key and w.starts_on <= ${period.endsOn}::date and w.ends_on >= ${period.startsOn}::date
                and w.ends_on >= w.starts_on) as leaves,
            away.key as "leaveKey", away.kind as "leaveKind", away.starts_on as "leaveStartsOn", away.ends_on as "leaveEndsOn"
          from position p
          left join performance_report r on r.position_key = p.key and r.period_key = ${period.key}::uuid and ${visibleReports(actor)}
          left join assessment a on a.position_key = p.key and a.period_key = ${period.key}::uuid and ${visibleAssessments(actor)}
          left join lateral (
            select l.key, l.kind, l.starts_on, l.ends_on from leave l
            where l.employee_key = p.employee_key and l.starts_on <= ${day}::date and l.ends_on >= ${day}::date order by l.starts_on limit 1
          ) away on true
          where p.key = any(${positionKeys}::uuid[])`,
    );
    const standings = facts.map(async (f) => {
      const applicable = !(await isAway(scope, f, period));
      return [f.key, standing(f, period, { applicable, today: agencyDate(scope.now) })] as const;
    });
    return new Map(await Promise.all(standings));
  },
  () => null,
);

export const standingOf = (scope: Scope, member: TeamMemberRow): Promise<Standing> =>
  required(loadStanding(scope, member.key, member.period));

/** Whether someone is on leave on every day of the period, or on every day of it on which they would work. */
export async function isAway(
  scope: Scope,
  { employeeKey, unitKey, leaves }: Pick<StandingFacts, "employeeKey" | "unitKey" | "leaves">,
  { startsOn, endsOn }: PeriodRow,
): Promise<boolean> {
  if (leaves.length === 0) return false;
  if (leaves.some(([from, to]) => from <= startsOn && to >= endsOn)) return true;
  const days = await personWorkingDays(scope, { employeeKey, unitKey }, startsOn, endsOn);
  return days.length > 0 && days.every((day) => leaves.some(([from, to]) => from <= day && day <= to));
}

function standing(
  facts: StandingFacts,
  period: PeriodRow,
  { applicable, today }: { applicable: boolean; today: string },
): Standing {
  const state = reportingState({ applicable, dueOn: period.reportDueOn, today, status: facts.reportStatus });
  const handedIn = state === "SUBMITTED" || state === "VERIFIED" || state === "RETURNED";
  return {
    unitKey: facts.unitKey,
    reportKey: facts.reportKey,
    assessmentKey: facts.assessmentKey,
    assessmentStatus: facts.assessmentStatus,
    reportingState: state,
    // A report keeps the lateness that it was handed in with; one not handed in grows later by the day.
    daysLate: handedIn
      ? (facts.reportDaysLate ?? 0)
      : daysLate({ applicable, dueOn: period.reportDueOn, today, submittedOn: null }),
    leave:
      facts.leaveKey && facts.leaveKind && facts.leaveStartsOn && facts.leaveEndsOn
        ? { key: facts.leaveKey, kind: facts.leaveKind, startsOn: facts.leaveStartsOn, endsOn: facts.leaveEndsOn }
        : null,
  };
}
