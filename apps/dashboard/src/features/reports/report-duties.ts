import type { Capacity } from "@andir/domain/capacity";
import type { IsoDate } from "@andir/domain/iso-date";
import type { PeriodKind } from "@andir/domain/period-kind";
import type { ReportStatus } from "@andir/domain/report-status";
import { daysLate, reportingState, type ReportingState } from "@andir/domain/reporting-state";

interface Period {
  id: string;
  kind: PeriodKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
  reportDueOn: IsoDate;
  isAssessed: boolean;
}

interface Post {
  id: string;
  title: string;
  capacity: Capacity;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

interface Report {
  status: ReportStatus;
  daysLate: number;
  appraiserNote: string | null;
  period: { id: string };
  position: { id: string };
}

interface Facts<P, T> {
  periods: readonly P[];
  posts: readonly T[];
  reports: readonly Report[];
  leaves: readonly { startsOn: IsoDate; endsOn: IsoDate }[];
  /** On which the person was to work, as far back as the periods go. */
  workingDays: readonly IsoDate[];
  isEmployee: boolean;
  today: IsoDate;
}

export interface ReportDuty<P = Period, T = Post> {
  period: P;
  post: T;
  state: ReportingState;
  daysLate: number;
  note: string | null;
  /** Whether it may be handed in by its time: the period, or the post, is at its end. */
  isOver: boolean;
}

/** What a person owes by way of reports, a line each period and post, the newest period first. */
export const reportDuties = <P extends Period, T extends Post>(facts: Facts<P, T>): ReportDuty<P, T>[] =>
  facts.periods
    .filter(({ isAssessed, startsOn }) => isAssessed && startsOn <= facts.today)
    .flatMap((period) =>
      facts.posts
        .filter((post) => post.capacity !== "PLH" && heldIn(post, period))
        .map((post) => dutyOf(facts, period, post)),
    );

const heldIn = (post: Post, period: Period): boolean =>
  post.startsOn <= period.endsOn && (post.endsOn === null || post.endsOn >= period.startsOn);

function dutyOf<P extends Period, T extends Post>(facts: Facts<P, T>, period: P, post: T): ReportDuty<P, T> {
  const { reports, today, isEmployee } = facts;
  const report = reports.find((each) => each.period.id === period.id && each.position.id === post.id);
  const owed = { applicable: isEmployee && !isAwayThroughout(facts, period), dueOn: period.reportDueOn, today };
  const state = reportingState({ ...owed, status: report?.status ?? null });
  const isHandedIn = state === "SUBMITTED" || state === "VERIFIED" || state === "RETURNED";
  const lastDay = post.endsOn !== null && post.endsOn < period.endsOn ? post.endsOn : period.endsOn;
  return {
    period,
    post,
    state,
    daysLate: isHandedIn ? (report?.daysLate ?? 0) : daysLate({ ...owed, submittedOn: null }),
    note: report?.appraiserNote ?? null,
    isOver: today >= lastDay,
  };
}

/** Owes nothing who was on leave on every day that they would have worked. */
function isAwayThroughout({ leaves, workingDays }: Facts<Period, Post>, { startsOn, endsOn }: Period): boolean {
  const days = workingDays.filter((day) => day >= startsOn && day <= endsOn);
  return days.length > 0 && days.every((day) => leaves.some((leave) => leave.startsOn <= day && day <= leave.endsOn));
}

const TO_DO: readonly ReportingState[] = ["MISSING", "RETURNED", "DRAFT", "NOT_DUE"];

/** What its owner can do something about now. */
export const isToDo = ({ state, isOver }: ReportDuty): boolean =>
  TO_DO.includes(state) && (isOver || state === "RETURNED");
