import type { Aspect } from "@andir/domain/aspect";
import type { Capacity } from "@andir/domain/capacity";
import type { PlanningState } from "@andir/domain/planning-state";
import type { Predicate } from "@andir/domain/predicate";
import type { ReportingState } from "@andir/domain/reporting-state";
import { agencyDate } from "@andir/domain/iso-date";
import { compact } from "../../lib/compact.ts";
import { formatDay, formatList } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ASPECTS } from "../assessments/words.ts";
import { postTitle } from "../employees/post-title.ts";
import { leaveWord } from "../employees/words.ts";
import { periodShort } from "../periods/period-words.ts";
import type { TeamBefore_TeamFragment } from "./team-before.generated.ts";
import { NEEDS, waitsFor, type Need } from "./team-needs.ts";
import type { TeamTable_TeamFragment } from "./team-table.generated.ts";

type Member = TeamTable_TeamFragment["members"][number];

/** One person of the team in the words and numbers of a row; table and cards show the same. */
export interface TeamRow {
  id: string;
  positionId: string;
  employeeId: string;
  name: string;
  title: string;
  capacity: Capacity;
  unit: { id: string; name: string };
  /** Whether the unit has to be named: not where everyone is of the same. */
  isUnitNamed: boolean;
  /** Other posts held on the same day. */
  otherPosts: { label: string; meaning: string } | null;
  state: ReportingState;
  daysLate: number;
  planning: PlanningState;
  leave: string | null;
  /** Working days of the period as far as they have been counted; null while none has, or where they are not the viewer's to see. */
  days: { attended: number; scheduled: number } | null;
  scores: Record<Aspect, { value: number | null; reason: string }>;
  predicate: Predicate | null;
  isAssessed: boolean;
  isDraft: boolean;
  lastPredicate: { predicate: Predicate; period: string } | null;
  trend: readonly (number | null)[];
  latest: number | null;
  /** In the period that this one is compared with; null where there is none, or where the post was not of the team. */
  before: Before | null;
  /** By how much the mean of the aspects differs from then. */
  change: number | null;
  /** What the viewer may do about it now. */
  verify: { reportId: string; revision: number } | null;
  publish: { assessmentId: string } | null;
  mayAssess: boolean;
  mayRemind: boolean;
  /** What of it waits for the viewer. */
  needs: readonly Need[];
  /** Whether someone has done so today: nobody is reminded twice on a day. */
  isRemindedToday: boolean;
}

export interface Before {
  period: string;
  state: ReportingState;
  predicate: Predicate | null;
  scores: Record<Aspect, number | null>;
}

export function teamRows(team: TeamTable_TeamFragment, before: TeamBefore_TeamFragment | null): TeamRow[] {
  const isUnitNamed = new Set(team.members.map(({ position }) => position.unit.id)).size > 1;
  const then = new Map(before?.members.map((member) => [member.position.id, member]));
  return team.members.map((member) => {
    const other = then.get(member.position.id);
    return teamRow(member, isUnitNamed, before && other ? beforeOf(other, before.period) : null);
  });
}

function teamRow(member: Member, isUnitNamed: boolean, before: Before | null): TeamRow {
  const { assessment, lastAssessment, position, employee, leave, report } = member;
  const found = scoresOf(member.scores);
  const reason = assessment === null ? m.no_score_no_assessment : m.no_score_aspect;
  const score = (aspect: Aspect) => ({ value: found[aspect], reason: found[aspect] === null ? reason() : "" });
  const others = member.otherPosts;
  const [now, then] = [meanOf(found), before && meanOf(before.scores)];
  return {
    id: member.id,
    positionId: position.id,
    employeeId: employee.id,
    name: employee.name,
    title: postTitle(position),
    capacity: position.capacity,
    unit: position.unit,
    isUnitNamed,
    otherPosts:
      others.length === 0
        ? null
        : { label: m.other_posts({ n: others.length }), meaning: formatList(others.map(postTitle)) },
    state: member.reportingState,
    daysLate: member.daysLate,
    planning: member.planningState,
    leave: leave && m.on_leave_until({ leave: leaveWord(leave.kind), date: formatDay(leave.endsOn) }),
    days:
      member.scheduledDays == null || member.attendedDays == null
        ? null
        : { attended: member.attendedDays, scheduled: member.scheduledDays },
    scores: { DISCIPLINE: score("DISCIPLINE"), WORK_QUALITY: score("WORK_QUALITY"), INNOVATION: score("INNOVATION") },
    predicate: assessment?.predicate ?? null,
    isAssessed: assessment !== null,
    isDraft: assessment?.status === "DRAFT",
    lastPredicate:
      lastAssessment?.predicate == null
        ? null
        : { predicate: lastAssessment.predicate, period: periodShort(lastAssessment.period) },
    trend: member.trend,
    latest: member.trend.findLast((value) => value !== null) ?? null,
    before,
    change: now === null || then === null ? null : now - then,
    verify: report?.viewerMayVerify ? { reportId: report.id, revision: report.revision } : null,
    publish: assessment?.viewerMayPublish && assessment.predicate ? { assessmentId: assessment.id } : null,
    mayAssess: member.viewerMayAssess,
    mayRemind: member.viewerMayRemind,
    needs: NEEDS.filter((need) => waitsFor[need](member)),
    isRemindedToday: member.remindedOn === agencyDate(new Date()),
  };
}

function beforeOf(
  member: TeamBefore_TeamFragment["members"][number],
  period: TeamBefore_TeamFragment["period"],
): Before {
  const { assessment, reportingState, scores } = member;
  return {
    period: periodShort(period),
    state: reportingState,
    predicate: assessment?.predicate ?? null,
    scores: scoresOf(scores),
  };
}

/** In the order in which the server tells them. */
const scoresOf = ([discipline, quality, innovation]: readonly (number | null)[]): Record<Aspect, number | null> => ({
  DISCIPLINE: discipline ?? null,
  WORK_QUALITY: quality ?? null,
  INNOVATION: innovation ?? null,
});

function meanOf(scores: Record<Aspect, number | null>): number | null {
  const values = compact(ASPECTS.map((aspect) => scores[aspect]));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
