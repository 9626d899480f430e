import { AttendanceCode } from "./attendance-code.ts";
import { scoreLine, ScoreLineName, scorePart, ScorePartName, weighted, type Score, type ScoreLine } from "./score.ts";
import type { ScoringRules } from "./scoring-rules.ts";

/** What the discipline (kedisiplinan) of one person in one period is read from. */
export interface DisciplineFacts {
  /** Working days on which the person was to be there; 0 for one on leave throughout. */
  scheduledDays: number;
  /** Days by code; a code that did not occur may be left out. */
  codes: Partial<Record<AttendanceCode, number>>;
  /** Not applicable also while the report is not due: what is not due is not 0. */
  reporting: { applicable: boolean; submitted: boolean; daysLate: number };
}

/**
 * 100 points less what the codes deduct, and 100 less what each late day of the report deducts, weighted.
 * Attendance is null without scheduled days, reporting is null when not applicable and 0 when not submitted.
 */
export function disciplineScore(facts: DisciplineFacts, rules: ScoringRules): Score {
  const { weights, perDayLate } = rules.discipline;
  const attendance = facts.scheduledDays > 0 ? attendanceLines(facts, rules) : null;
  const reporting = facts.reporting.applicable ? reportingLines(facts, perDayLate) : null;
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

function reportingLines({ reporting }: DisciplineFacts, perDayLate: number): ScoreLine[] {
  if (!reporting.submitted) return [FULL, scoreLine(ScoreLineName.NOT_SUBMITTED, 1, -100)];
  return [FULL, scoreLine(ScoreLineName.DAYS_LATE, reporting.daysLate, 0 - perDayLate)];
}
