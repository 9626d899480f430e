import { AttendanceCode } from "./attendance-code.ts";
import { scoreLine, ScoreLineName, scorePart, ScorePartName, weighted, type Score, type ScoreLine } from "./score.ts";
import type { ScoringRules } from "./scoring-rules.ts";

/** What the discipline (kedisiplinan) of one person in one period is read from. */
export interface DisciplineFacts {
  /** Working days on which the person was to be there; 0 for one on leave throughout. */
  scheduledDays: number;
  /** Days by code; a code that did not occur may be left out. */
  codes: Partial<Record<AttendanceCode, number>>;
  /**
   * Days late of each report that was owed, null for one that was not handed in. None where none was owed or is due: what is not due is
   * not 0. A year without a report of its own has those of its months or quarters.
   */
  reports: readonly (number | null)[];
}

/**
 * 100 points less what the codes deduct, and 100 less what each late day of a report deducts, weighted.
 * Attendance is null without scheduled days, reporting is null without reports; of several reports it is their mean, each from 0 to 100.
 */
export function disciplineScore(facts: DisciplineFacts, rules: ScoringRules): Score {
  const { weights, perDayLate } = rules.discipline;
  const attendance = facts.scheduledDays > 0 ? attendanceLines(facts, rules) : null;
  const reporting = facts.reports.length > 0 ? reportingLines(facts.reports, perDayLate) : null;
  return weighted([
    scorePart(ScorePartName.ATTENDANCE, weights.attendance, attendance),
    scorePart(ScorePartName.PUNCTUAL_REPORTING, weights.punctualReporting, reporting),
  ]);
}

const FULL = scoreLine(ScoreLineName.FULL, 1, 100);

function attendanceLines({ codes }: DisciplineFacts, { discipline }: ScoringRules): ScoreLine[] {
  const deducted = Object.values(AttendanceCode)
    .map((code) => scoreLine(code, codes[code] ?? 0, 0 - discipline.deductions[code]))
    .filter((line) => line.count > 0);
  return [FULL, ...deducted];
}

function reportingLines(reports: DisciplineFacts["reports"], perDayLate: number): ScoreLine[] {
  const { length } = reports;
  const late = reports.reduce<number>((sum, days) => sum + lateDays(days ?? 0, length, perDayLate), 0);
  const missing = reports.filter((days) => days === null).length;
  const missed = scoreLine(ScoreLineName.NOT_SUBMITTED, missing, -100 / length);
  if (missing === length) return [FULL, missed];
  return [FULL, ...(missing > 0 ? [missed] : []), scoreLine(ScoreLineName.DAYS_LATE, late, 0 - perDayLate / length)];
}

/** Of several reports none deducts more than its own 100 points, however late. */
const lateDays = (days: number, reports: number, perDayLate: number): number =>
  reports === 1 || perDayLate === 0 ? days : Math.min(days, 100 / perDayLate);
