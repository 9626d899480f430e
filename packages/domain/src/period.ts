import { addDays, type IsoDate } from "./iso-date.ts";
import { PeriodKind } from "./period-kind.ts";
import { nthWorkingDayAfter, type WorkCalendar } from "./working-days.ts";

/** A period of assessment (periode penilaian) by its first and last day. */
export interface PeriodSpan {
  kind: PeriodKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

/** A dated setting of the agency: when what a period asks for is due (batas waktu). */
export interface Deadlines {
  /** Of a month or a quarter, in working days after its end. */
  reportWorkingDays: number;
  assessmentWorkingDays: number;
  /** Of a year: a day of the next year. */
  yearReport: { month: number; day: number };
  yearAssessment: { month: number; day: number };
}

/** The default until an agency sets its own; corrections of attendance close with the report. */
export const DEADLINES: Deadlines = {
  reportWorkingDays: 3,
  assessmentWorkingDays: 5,
  yearReport: { month: 1, day: 31 },
  yearAssessment: { month: 1, day: 31 },
};

/** A calendar month; `month` from 1 to 12, else a RangeError. */
export const monthOf = (year: number, month: number): PeriodSpan => spanOf(PeriodKind.MONTH, year, month, 1);

/** A quarter (triwulan) of the calendar year; `quarter` from 1 to 4, else a RangeError. */
export const quarterOf = (year: number, quarter: number): PeriodSpan =>
  spanOf(PeriodKind.QUARTER, year, quarter * 3 - 2, 3);

export const yearOf = (year: number): PeriodSpan => spanOf(PeriodKind.YEAR, year, 1, 12);

/** The last day on which the report of a period is in time. */
export const reportDueOn = (span: PeriodSpan, calendar: WorkCalendar, deadlines: Deadlines = DEADLINES): IsoDate =>
  dueOn(span, calendar, deadlines.reportWorkingDays, deadlines.yearReport);

/** The last day on which the assessment of a period is in time. */
export const assessmentDueOn = (span: PeriodSpan, calendar: WorkCalendar, deadlines: Deadlines = DEADLINES): IsoDate =>
  dueOn(span, calendar, deadlines.assessmentWorkingDays, deadlines.yearAssessment);

const MONTHS = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** The name of a period as people say it: "Oktober 2026", "Triwulan III 2026", "Tahun 2026"; "October 2026", "Quarter 3 2026", "Year 2026". */
export function periodLabel(span: PeriodSpan, locale: "id" | "en"): string {
  const year = yearIn(span.startsOn);
  const month = Number(span.startsOn.slice(5, 7));
  if (span.kind === PeriodKind.MONTH) return `${MONTHS[locale][month - 1]} ${year}`;
  if (span.kind === PeriodKind.YEAR) return `${locale === "id" ? "Tahun" : "Year"} ${year}`;

  const quarter = Math.ceil(month / 3);
  return locale === "id" ? `Triwulan ${["I", "II", "III", "IV"][quarter - 1]} ${year}` : `Quarter ${quarter} ${year}`;
}

function spanOf(kind: PeriodKind, year: number, month: number, months: number): PeriodSpan {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`Not a ${kind} of a year`);

  const next = month + months;
  const startsOn = isoDate(year, month, 1);
  const endsOn = addDays(next > 12 ? isoDate(year + 1, next - 12, 1) : isoDate(year, next, 1), -1);
  return { kind, startsOn, endsOn };
}

function dueOn(
  span: PeriodSpan,
  calendar: WorkCalendar,
  workingDays: number,
  ofYear: { month: number; day: number },
): IsoDate {
  if (span.kind === PeriodKind.YEAR) return isoDate(yearIn(span.endsOn) + 1, ofYear.month, ofYear.day);
  return nthWorkingDayAfter(span.endsOn, workingDays, calendar);
}

const yearIn = (date: IsoDate): number => Number(date.slice(0, 4));

const isoDate = (year: number, month: number, day: number): IsoDate =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
