import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { assessmentDueOn, monthOf, quarterOf, reportDueOn, yearOf, type PeriodSpan } from "@andir/domain/period";
import { workingDays, type WorkCalendar } from "@andir/domain/working-days";
import { bigHolidaysOf, holidaysOf, type Holiday } from "./holidays.ts";
import { randomOf } from "./random.ts";

/** Full months before the running one. */
export const FULL_MONTHS = 24;

export interface DemoPeriod extends PeriodSpan {
  key: string;
  reportDueOn: IsoDate;
  assessmentDueOn: IsoDate;
  isOpen: boolean;
}

export interface DemoMonth extends DemoPeriod {
  index: number;
  /** Working days of offices (5 days a week) and of health centres and schools (6), none after yesterday. */
  days: Record<5 | 6, IsoDate[]>;
  /** Idul Fitri or Natal is at most a month after the day on which the report is due. */
  isBeforeBigHoliday: boolean;
}

export interface Timeline {
  today: IsoDate;
  yesterday: IsoDate;
  firstDay: IsoDate;
  /** The full months, oldest first, and the running one. */
  months: DemoMonth[];
  /** Index of the last month whose report was due before today: the one that the teams are working on. */
  latestDue: number;
  /** Calendar years of which every month is here, over and due before today. */
  completedYears: DemoPeriod[];
  /** All periods: months, quarters and years. */
  periods: DemoPeriod[];
  /** Offices, for deadlines. */
  calendar: WorkCalendar;
  holidays: Holiday[];
}

/** The two years up to a day: everything in the demo is dated from here. */
export function timelineOf(today: IsoDate, seed: number): Timeline {
  const running = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const first = running - FULL_MONTHS;
  const holidays = holidaysOf(Math.floor(first / 12), Math.floor(running / 12) + 1);
  const calendar: WorkCalendar = { daysPerWeek: 5, holidays: new Set(holidays.map(({ day }) => day)) };
  const yesterday = addDays(today, -1);
  const random = randomOf(seed, "periods");

  // The running month and the two before it, and the quarters and years that they are part of.
  const openFrom = monthOf(Math.floor((running - 2) / 12), ((running - 2) % 12) + 1).startsOn;
  const period = (span: PeriodSpan): DemoPeriod => ({
    ...span,
    key: random.key(Date.parse(span.startsOn)),
    reportDueOn: reportDueOn(span, calendar),
    assessmentDueOn: assessmentDueOn(span, calendar),
    isOpen: span.endsOn >= openFrom,
  });
  const feasts = bigHolidaysOf(holidays);
  const months = Array.from({ length: FULL_MONTHS + 1 }, (_, index): DemoMonth => {
    const span = period(monthOf(Math.floor((first + index) / 12), ((first + index) % 12) + 1));
    const lastDay = span.endsOn < yesterday ? span.endsOn : yesterday;
    return {
      ...span,
      index,
      days: {
        5: workingDays(span.startsOn, lastDay, calendar),
        6: workingDays(span.startsOn, lastDay, { ...calendar, daysPerWeek: 6 }),
      },
      isBeforeBigHoliday: feasts.some((day) => span.reportDueOn < day && day <= addDays(span.reportDueOn, 31)),
    };
  });

  // A quarter or year that began before the record would be missing for everyone, so it is not a period here.
  const quarters = numbers(Math.ceil(first / 3), Math.floor(running / 3)).map((quarter) =>
    period(quarterOf(Math.floor(quarter / 4), (quarter % 4) + 1)),
  );
  const years = numbers(Math.ceil(first / 12), Math.floor(running / 12)).map((year) => period(yearOf(year)));
  return {
    today,
    yesterday,
    firstDay: months[0]!.startsOn,
    months,
    latestDue: months.findLastIndex((month) => month.endsOn < today && month.reportDueOn < today),
    completedYears: years.filter((year) => year.endsOn < today && year.reportDueOn < today),
    periods: [...months, ...quarters, ...years],
    calendar,
    holidays,
  };
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
