import type { AttendanceCode } from "@andir/domain/attendance-code";
import type { DisciplineFacts } from "@andir/domain/discipline-score";
import type { EmploymentType } from "@andir/domain/employment-type";
import type { InnovationStage } from "@andir/domain/innovation-stage";
import { countedStage, type InnovationDays, lastConfirmedOn } from "@andir/domain/innovation-counting";
import { addDays, type IsoDate } from "@andir/domain/iso-date";
import type { ElementSums } from "@andir/domain/satisfaction-index";
import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import type { WorkQualityFacts } from "@andir/domain/work-quality-score";

/**
 * Which facts the aspects of an assessment are computed from, in the order in which the demo makes them. The API reads
 * the same back from the tables (`loadAspectFacts`), and a test holds the two together.
 *
 * A post owes a report, and is assessed, for a period when it is held on the period's last day, is no Plh., is not the
 * elected head's, and its holder is not on leave through all of the period. The facts are those of the window: the
 * period, from the first of the month in which the post began. It consists of whole months.
 */
export interface Window {
  from: IsoDate;
  to: IsoDate;
}

export const windowOf = (post: { startsOn: IsoDate }, period: { startsOn: IsoDate; endsOn: IsoDate }): Window => {
  const began = `${post.startsOn.slice(0, 8)}01`;
  return { from: began > period.startsOn ? began : period.startsOn, to: period.endsOn };
};

/** A person in a month, whatever the post: the recap of attendance, its codes by day, the days with an entry. */
export interface PersonMonth {
  scheduledDays: number;
  attendedDays: number;
  codes: Partial<Record<AttendanceCode, number>>;
  daysWithEntry: number;
}

/** A post in a month: the entries that went into reports of this post. */
export interface PostMonth {
  entries: number;
  verifiedEntries: number;
}

/** The services of a unit in a month: who came and was called, of these who waited no longer than the standard, and how many seconds all waited. */
export interface ServiceMonth {
  served: number;
  withinStandard: number;
  waited: number;
}

/** Answers to the surveys of a unit's services in a month, added up by element. */
export interface AnswerMonth {
  responses: number;
  sums: Record<ServiceElement, { count: number; sum: number }>;
}

/** Attendance of the window's months; the report of this post for this period. */
export function disciplineFactsOf(months: readonly PersonMonth[], report: { daysLate: number }): DisciplineFacts {
  const codes: Partial<Record<AttendanceCode, number>> = {};
  for (const month of months) {
    for (const [code, days] of Object.entries(month.codes) as [AttendanceCode, number][]) {
      codes[code] = (codes[code] ?? 0) + days;
    }
  }
  return {
    scheduledDays: sum(months, "scheduledDays"),
    codes,
    reports: [report.daysLate],
  };
}

/** Days of the person; entries of the post's reports; tickets of the services of the post's unit, by the day of arrival. */
export function workQualityFactsOf(
  person: readonly PersonMonth[],
  post: readonly PostMonth[],
  service: readonly ServiceMonth[] | null,
): WorkQualityFacts {
  return {
    attainment: null,
    daysAttended: sum(person, "attendedDays"),
    daysWithEntry: sum(person, "daysWithEntry"),
    entries: sum(post, "entries"),
    verifiedEntries: sum(post, "verifiedEntries"),
    feedback: null,
    service:
      service === null ? null : { served: sum(service, "served"), withinStandard: sum(service, "withinStandard") },
  };
}

/** Null where nobody answered. */
export function satisfactionFactsOf(months: readonly AnswerMonth[]): { responses: number; sums: ElementSums } | null {
  const responses = sum(months, "responses");
  if (responses === 0) return null;
  const sums = {} as Record<ServiceElement, { count: number; sum: number }>;
  for (const element of SERVICE_ELEMENTS) {
    const ofElement = months.map((month) => month.sums[element]);
    sums[element] = { count: sum(ofElement, "count"), sum: sum(ofElement, "sum") };
  }
  return { responses, sums };
}

export interface InnovationDates extends InnovationDays {
  key: string;
  startedOn: IsoDate;
}

/**
 * The person's innovations that were validated in the last `monthsBack` months up to the period's end, each at the stage
 * that it had reached by then. Not applicable to part-time contracts, whose hours leave no room for it.
 */
export function innovationFactsOf(
  shares: readonly (InnovationDates & { share: number })[],
  period: { endsOn: IsoDate },
  monthsBack: number,
  type: EmploymentType,
): { records: { key: string; stage: InnovationStage; share: number }[]; applicable: boolean } {
  const since = firstDayOfMonths(period.endsOn, monthsBack);
  const records = inOrder(shares).flatMap((days) => {
    const confirmedOn = lastConfirmedOn(days, period.endsOn);
    const stage = countedStage(days, period.endsOn);
    return confirmedOn === null || confirmedOn < since || stage === null
      ? []
      : [{ key: days.key, stage, share: days.share }];
  });
  return { records, applicable: type !== "CONTRACT_PART_TIME" };
}

/** As the database has them: the oldest first. */
const inOrder = <T extends { key: string; startedOn: IsoDate }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => a.startedOn.localeCompare(b.startedOn) || a.key.localeCompare(b.key));

/** The first day of the `count` months that end with the month's last day. */
function firstDayOfMonths(lastDay: IsoDate, count: number): IsoDate {
  const next = addDays(lastDay, 1);
  const month = Number(next.slice(0, 4)) * 12 + Number(next.slice(5, 7)) - 1 - count;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

const sum = <Name extends string>(rows: readonly Record<Name, number>[], name: Name): number =>
  rows.reduce((total, row) => total + row[name], 0);
