import { absenceFlag, absenceIn, absenceRuleFor, type AbsenceFlag, type AbsenceRule } from "@andir/domain/absence";
import type { AttendanceCode } from "@andir/domain/attendance-code";
import type { CycleRules } from "@andir/domain/cycle-rules";
import type { EmploymentType } from "@andir/domain/employment-type";
import type { IsoDate } from "@andir/domain/iso-date";

export interface Flagged {
  readonly flag: AbsenceFlag;
  readonly rule: AbsenceRule;
}

/** What is flagged for the days of a year; null for one who stands under no rule of absence. */
export function flaggedAbsence(
  year: number,
  employmentType: EmploymentType,
  {
    events,
    workingDays,
  }: { events: readonly { on: IsoDate; code: AttendanceCode }[]; workingDays: readonly IsoDate[] },
  rules: Pick<CycleRules, "absence">,
): Flagged | null {
  const rule = absenceRuleFor(employmentType, rules.absence);
  return rule && { flag: absenceFlag(absenceIn(year, events, workingDays), rule), rule };
}
