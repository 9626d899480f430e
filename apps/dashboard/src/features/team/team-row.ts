import type { Aspect } from "@andir/domain/aspect";
import type { Capacity } from "@andir/domain/capacity";
import type { Predicate } from "@andir/domain/predicate";
import type { ReportingState } from "@andir/domain/reporting-state";
import { formatDay, formatList } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { postTitle } from "../employees/post-title.ts";
import { leaveWord } from "../employees/words.ts";
import { periodShort } from "../periods/period-words.ts";
import type { TeamTable_TeamFragment } from "./team-table.generated.ts";

type Member = TeamTable_TeamFragment["members"][number];

/** One person of the team in the words and numbers of a row; table and cards show the same. */
export interface TeamRow {
  id: string;
  employeeId: string;
  name: string;
  title: string;
  capacity: Capacity;
  /** Named only where the rows come from several units. */
  unit: string | null;
  /** Other posts held on the same day. */
  otherPosts: { label: string; meaning: string } | null;
  state: ReportingState;
  daysLate: number;
  leave: string | null;
  scores: Record<Aspect, { value: number | null; reason: string }>;
  predicate: Predicate | null;
  isAssessed: boolean;
  isDraft: boolean;
  lastPredicate: { predicate: Predicate; period: string } | null;
  trend: readonly (number | null)[];
  latest: number | null;
}

export function teamRows(team: TeamTable_TeamFragment): TeamRow[] {
  const hasUnits = new Set(team.members.map(({ position }) => position.unit.id)).size > 1;
  return team.members.map((member) => teamRow(member, team.period.endsOn, hasUnits));
}

function teamRow(member: Member, on: string, hasUnits: boolean): TeamRow {
  const { assessment, lastAssessment, position, employee, leave } = member;
  const score = (aspect: Aspect) => ({
    value: assessment?.aspects.find((other) => other.aspect === aspect)?.score ?? null,
    reason: assessment === null ? m.no_score_no_assessment() : m.no_score_aspect(),
  });
  const others = employee.positions.filter(
    (post) => post.id !== position.id && post.startsOn <= on && (post.endsOn === null || post.endsOn >= on),
  );
  return {
    id: member.id,
    employeeId: employee.id,
    name: employee.name,
    title: postTitle(position),
    capacity: position.capacity,
    unit: hasUnits ? position.unit.name : null,
    otherPosts:
      others.length === 0
        ? null
        : { label: m.other_posts({ n: others.length }), meaning: formatList(others.map(postTitle)) },
    state: member.reportingState,
    daysLate: member.daysLate,
    leave: leave && m.on_leave_until({ leave: leaveWord(leave.kind), date: formatDay(leave.endsOn) }),
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
  };
}
