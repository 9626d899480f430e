import { agencyDate } from "@andir/domain/iso-date";
import { PlanningState } from "@andir/domain/planning-state";
import { ReportingState } from "@andir/domain/reporting-state";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { badInput, required } from "../../platform/errors.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownBelow } from "../../platform/selection.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, loadLastPublished, loadTrend, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { loadDaysCounted, type DaysCounted } from "../attendance/attendance.loaders.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPositionsOf, type PositionRow } from "../employees/position.loaders.ts";
import { Leave } from "../employees/leave.entity.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { findLatestDueMonth, loadPeriod, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { loadPlanning, type Planning } from "../plans/planning.loaders.ts";
import { PerformanceReport } from "../reports/report.entity.ts";
import { loadReport, type ReportRow } from "../reports/report.loaders.ts";
import { countLateByMonth } from "./late-months.loaders.ts";
import { standingOf, type Standing } from "./standing.loaders.ts";
import { lastDay, listMembers, type MembersShown, type TeamMemberRow } from "./team.loaders.ts";
import { COUNTS, explainCounts } from "./team-explanation.ts";
import { TeamExplanation } from "./team-explanation.type.ts";
import { Team, TeamLateMonth, TeamMember, TeamSummary } from "./team.type.ts";

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => Team, {
    nullable: true,
    description:
      "The people whom you appraise, or with orgUnitId the people of a unit in your scope. The period defaults to the latest month whose reports are due. Null when there is no such team for you.",
  })
  async team(
    @Arg("periodId", () => ID, { nullable: true, description: "The period; the latest due month without it." })
    periodId: string | null,
    @Arg("orgUnitId", () => ID, {
      nullable: true,
      description: "A unit that you head, or any for those who run the cycle.",
    })
    orgUnitId: string | null,
    @Arg("includeSubunits", () => Boolean, {
      defaultValue: false,
      description: "Whether people of the units below count too.",
    })
    includeSubunits: boolean,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Team | null> {
    const periodKey = periodId == null ? null : keyOf("Period", periodId);
    const unitKey = orgUnitId == null ? null : keyOf("OrgUnit", orgUnitId);
    const period = await (periodKey === null ? findLatestDueMonth(scope) : loadPeriod(scope, periodKey));
    if (!period) return null;
    const shown = {
      employee: shownBelow(info, "members", "employee"),
      position: shownBelow(info, "members", "position"),
    };
    return unitKey === null
      ? ownPeople(scope, period, shown)
      : peopleOf(scope, period, { unitKey, includeSubunits }, shown);
  }

  @FieldResolver(() => [TeamLateMonth], {
    description:
      "How many reports of the members were late, by month: the newest whose reports are due as of today, the oldest of them first.",
  })
  lateMonths(
    @Root() { members }: Team,
    @Arg("months", () => Int, { defaultValue: 12, description: "How many months; at most 36." }) months: number,
    @Ctx() scope: Scope,
  ): Promise<TeamLateMonth[]> {
    if (months < 1 || months > 36) throw badInput("months goes from 1 to 36.");
    const people = [...new Set(members.map(({ employee }) => employee.key))];
    return countLateByMonth(scope, people, { until: agencyDate(scope.now), months });
  }

  @FieldResolver(() => TeamSummary, { description: "How the team stands." })
  async summary(@Root() { members, period }: Team, @Ctx() scope: Scope): Promise<TeamSummary> {
    const standings = await Promise.all(members.map((member) => standingOf(scope, member)));
    return {
      members,
      period,
      memberCount: standings.filter(COUNTS.MEMBERS).length,
      reportedCount: standings.filter(COUNTS.REPORTED).length,
      lateCount: standings.filter(COUNTS.LATE).length,
      toVerifyCount: standings.filter(COUNTS.TO_VERIFY).length,
      toAssessCount: standings.filter(COUNTS.TO_ASSESS).length,
    };
  }
}

@Resolver(() => TeamLateMonth)
export class TeamLateMonthResolver {
  @FieldResolver(() => Period, { description: "The month." })
  period(@Root() { periodKey }: TeamLateMonth, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, periodKey);
  }
}

@Resolver(() => TeamSummary)
export class TeamSummaryResolver {
  @FieldResolver(() => Int, {
    description: "Members whose plan for the year of the period is past its due date and not begun, as of today.",
  })
  async missingPlanCount(@Root() { members }: TeamSummary, @Ctx() scope: Scope): Promise<number> {
    const plannings = await Promise.all(members.map((member) => planningOf(scope, member)));
    return plannings.filter(({ state }) => state === "MISSING").length;
  }

  @FieldResolver(() => TeamExplanation, {
    description: "How each count came about: its rule, and what was counted. Worked out only when asked for.",
  })
  async explanation(@Root() { members, period }: TeamSummary, @Ctx() scope: Scope): Promise<TeamExplanation> {
    const [standings, plannings] = await Promise.all([
      Promise.all(members.map((member) => standingOf(scope, member))),
      Promise.all(members.map((member) => planningOf(scope, member))),
    ]);
    return {
      on: lastDay(scope, period),
      dueOn: period.reportDueOn,
      postCount: members.length,
      counts: explainCounts(
        standings,
        plannings.map(({ state }) => state),
      ),
    };
  }
}

/** For the year of the period, as of today. */
const planningOf = (scope: Scope, { key, period }: TeamMemberRow): Promise<Planning> =>
  required(loadPlanning(scope, key, Number(period.endsOn.slice(0, 4))));

const daysOf = (scope: Scope, { employee, period }: TeamMemberRow): Promise<DaysCounted | null> =>
  loadDaysCounted(scope, employee.key, { from: period.startsOn, to: period.endsOn });

async function ownPeople(scope: Scope, period: PeriodRow, shown: MembersShown): Promise<Team | null> {
  const actor = actorOf(scope);
  const members = actor.dutyKeys.length === 0 ? [] : await listMembers(scope, { appraisers: actor }, period, shown);
  return members.length === 0
    ? null
    : { id: globalId("Team", `${actor.accountKey}:${period.key}`), period, unit: null, members };
}

async function peopleOf(
  scope: Scope,
  period: PeriodRow,
  of: { readonly unitKey: string; readonly includeSubunits: boolean },
  shown: MembersShown,
): Promise<Team | null> {
  const { unitKey, includeSubunits } = of;
  const actor = actorOf(scope);
  if (!actor.unitKeys.includes(unitKey) && !runsTheCycle(actor)) return null;
  const unit = await loadOrgUnit(scope, unitKey);
  if (!unit) return null;
  const members = await listMembers(scope, of, period, shown);
  return { id: globalId("Team", `${unitKey}:${period.key}:${includeSubunits}`), period, unit, members };
}

@Resolver(() => TeamMember)
export class TeamMemberResolver {
  @FieldResolver(() => ID, { description: "Opaque; names the post and the period." })
  id(@Root() member: TeamMemberRow): string {
    return globalId("TeamMember", `${member.key}:${member.period.key}`);
  }

  @FieldResolver(() => ReportingState, { description: "What the member owes." })
  async reportingState(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<ReportingState> {
    return (await standingOf(scope, member)).reportingState;
  }

  @FieldResolver(() => Int, {
    description: "Calendar days after the due date, counted to today while the report is missing; 0 in time.",
  })
  async daysLate(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<number> {
    return (await standingOf(scope, member)).daysLate;
  }

  @FieldResolver(() => PlanningState, {
    description: "What the post owes by way of a plan for the year of the period, as of today.",
  })
  async planningState(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<PlanningState> {
    return (await planningOf(scope, member)).state;
  }

  @FieldResolver(() => Int, {
    description: "Calendar days after the plan's due date, counted to today while none was handed in; 0 in time.",
  })
  async planDaysLate(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<number> {
    return (await planningOf(scope, member)).daysLate;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the assessment of the post for the period is yours to make.",
  })
  async viewerMayAssess(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<boolean> {
    const { employee, period } = member;
    const actor = actorOf(scope);
    if (!period.isOpen || employee.key === actor.employeeKey) return false;
    const judgeKey = await judgeOf(scope, member.key, period.endsOn);
    return judgeKey !== null && actor.dutyKeys.includes(judgeKey);
  }

  @FieldResolver(() => Leave, {
    nullable: true,
    description: "Leave on the last day of the period, or today in a running one.",
  })
  async leave(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<Standing["leave"]> {
    return (await standingOf(scope, member)).leave;
  }

  @FieldResolver(() => PerformanceReport, {
    nullable: true,
    description: "The report of the post for the period; null when there is none.",
  })
  async report(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<ReportRow | null> {
    const { reportKey } = await standingOf(scope, member);
    return reportKey === null ? null : loadReport(scope, reportKey);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The assessment of the post for the period; null when there is none.",
  })
  async assessment(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<AssessmentRow | null> {
    const { assessmentKey } = await standingOf(scope, member);
    return assessmentKey === null ? null : loadAssessment(scope, assessmentKey);
  }

  @FieldResolver(() => [Number], {
    nullable: "items",
    description:
      "The aspects of the assessment for the period: discipline, work quality, innovation, each 0 to 100; null where one was not measured. Empty without an assessment, and of an imported one.",
  })
  async scores(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<(number | null)[]> {
    const assessment = await this.assessment(member, scope);
    if (assessment === null || assessment.source === "IMPORT") return [];
    return [assessment.discipline, assessment.workQuality, assessment.innovation];
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Working days less leave in the months of the period that have been counted. Null while none has, and to those who may not read the member's attendance.",
  })
  async scheduledDays(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<number | null> {
    return (await daysOf(scope, member))?.scheduledDays ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Of these, working days attended (kehadiran)." })
  async attendedDays(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<number | null> {
    return (await daysOf(scope, member))?.attendedDays ?? null;
  }

  @FieldResolver(() => [Position], {
    description: "Other posts that the member holds on the last day of the period, or today in a running one.",
  })
  async otherPosts(@Root() { key, employee, period }: TeamMemberRow, @Ctx() scope: Scope): Promise<PositionRow[]> {
    const day = lastDay(scope, period);
    const all = await loadPositionsOf(scope, employee.key, null);
    return all.filter(
      (post) => post.key !== key && post.startsOn <= day && (post.endsOn === null || post.endsOn >= day),
    );
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The newest published assessment for a period of the same kind, up to this one.",
  })
  lastAssessment(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<AssessmentRow | null> {
    return loadLastPublished(scope, member.key, { kind: member.period.kind, until: member.period.endsOn });
  }

  @FieldResolver(() => [Number], {
    nullable: "items",
    description: "Mean of the three aspects, 0 to 100, for the last 12 months, oldest first; null where not assessed.",
  })
  trend(@Root() member: TeamMemberRow, @Ctx() scope: Scope): Promise<(number | null)[]> {
    return loadTrend(scope, member.employee.key, { lastMonth: `${member.period.endsOn.slice(0, 7)}-01` });
  }
}
