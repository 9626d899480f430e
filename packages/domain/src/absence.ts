import { attendanceClass, AttendanceClass, type AttendanceCode } from "./attendance-code.ts";
import type { EmploymentType } from "./employment-type.ts";
import type { IsoDate } from "./iso-date.ts";

/** How severe the sanction of a bracket is (tingkat hukuman disiplin), lightest first. */
export const AbsenceLevel = {
  /** Ringan. */
  LIGHT: "LIGHT",
  /** Sedang. */
  MEDIUM: "MEDIUM",
  /** Berat. */
  SEVERE: "SEVERE",
} as const;
export type AbsenceLevel = (typeof AbsenceLevel)[keyof typeof AbsenceLevel];

/** Working days without a valid reason, both ends included; `to` null for all from there on. */
export interface AbsenceBracket {
  from: number;
  to: number | null;
  level: AbsenceLevel;
  /** As the regulation words it; null where the contract says what follows. */
  sanction: string | null;
}

/** A dated setting. It flags and never decides: an authorised official does. */
export interface AbsenceRule {
  source: string;
  /** Of the days added up in a calendar year. */
  brackets: readonly AbsenceBracket[];
  /** So many working days one after another lead to dismissal, whatever the bracket. */
  dismissal: { consecutiveDays: number; sanction: string | null };
}

/** Civil servants and contract employees stand under different law. */
export interface AbsenceRules {
  civilServants: AbsenceRule;
  contract: AbsenceRule;
}

const DISMISSAL = "pemberhentian dengan hormat tidak atas permintaan sendiri";

const CIVIL_SERVANTS: AbsenceRule = {
  source: "PP 94/2021",
  brackets: [
    { from: 3, to: 3, level: "LIGHT", sanction: "teguran lisan" },
    { from: 4, to: 6, level: "LIGHT", sanction: "teguran tertulis" },
    { from: 7, to: 10, level: "LIGHT", sanction: "pernyataan tidak puas tertulis" },
    { from: 11, to: 13, level: "MEDIUM", sanction: "potongan TPP 25% selama 6 bulan" },
    { from: 14, to: 16, level: "MEDIUM", sanction: "potongan TPP 25% selama 9 bulan" },
    { from: 17, to: 20, level: "MEDIUM", sanction: "potongan TPP 25% selama 12 bulan" },
    { from: 21, to: 24, level: "SEVERE", sanction: "penurunan jabatan setingkat lebih rendah 12 bulan" },
    { from: 25, to: 27, level: "SEVERE", sanction: "pembebasan dari jabatan menjadi pelaksana 12 bulan" },
    { from: 28, to: null, level: "SEVERE", sanction: DISMISSAL },
  ],
  dismissal: { consecutiveDays: 10, sanction: DISMISSAL },
};

/** The default until an agency sets its own. Contract employees are flagged at the same days; what follows is in their contract. */
export const ABSENCE: AbsenceRules = {
  civilServants: CIVIL_SERVANTS,
  contract: {
    source: "PP 49/2018",
    brackets: CIVIL_SERVANTS.brackets.map((bracket) => ({ ...bracket, sanction: null })),
    dismissal: { ...CIVIL_SERVANTS.dismissal, sanction: null },
  },
};

const LAW: Record<EmploymentType, keyof AbsenceRules | null> = {
  CIVIL_SERVANT: "civilServants",
  CANDIDATE: "civilServants",
  CONTRACT: "contract",
  CONTRACT_PART_TIME: "contract",
  ELECTED_OFFICIAL: null,
};

/** By which rule a person is flagged; null for who is no employee of the state. */
export function absenceRuleFor(type: EmploymentType, rules: AbsenceRules): AbsenceRule | null {
  const law = LAW[type];
  return law === null ? null : rules[law];
}

/** Working days without a valid reason. */
export interface Absence {
  /** In the calendar year. */
  days: number;
  /** The most of them one after another, with no working day between; a run that reaches into the year counts whole. */
  longestRun: number;
}

/**
 * Reads the attendance codes of a person for one calendar year against the days on which that person was to work, by whatever weeks and rosters. Give it the
 * end of the year before as well, where a run may have begun, and the beginning of the next, where it may end. Any other code that excuses a day wins.
 */
export function absenceIn(
  year: number,
  events: readonly { on: IsoDate; code: AttendanceCode }[],
  workingDays: readonly IsoDate[],
): Absence {
  const daysOf = (wanted: AttendanceClass) =>
    new Set(events.filter(({ code }) => attendanceClass(code) === wanted).map(({ on }) => on));
  const [absent, excused] = [daysOf(AttendanceClass.ABSENT), daysOf(AttendanceClass.EXCUSED)];
  const isOfYear = (day: IsoDate) => Number(day.slice(0, 4)) === year;

  let days = 0;
  let longestRun = 0;
  let run: IsoDate[] = [];
  for (const day of [...new Set(workingDays)].toSorted()) {
    run = absent.has(day) && !excused.has(day) ? [...run, day] : [];
    if (run.length > 0 && isOfYear(day)) days += 1;
    if (run.some(isOfYear)) longestRun = Math.max(longestRun, run.length);
  }
  return { days, longestRun };
}

/** The bracket that so many days in a calendar year fall into; null below the first. */
export const absenceBracket = (days: number, { brackets }: AbsenceRule): AbsenceBracket | null =>
  brackets.find(({ from, to }) => days >= from && (to === null || days <= to)) ?? null;

/** What an authorised official is shown. */
export interface AbsenceFlag extends Absence {
  bracket: AbsenceBracket | null;
  /** Whether the longest run alone leads to dismissal. */
  isDismissal: boolean;
}

export const absenceFlag = (absence: Absence, rule: AbsenceRule): AbsenceFlag => ({
  ...absence,
  bracket: absenceBracket(absence.days, rule),
  isDismissal: absence.longestRun >= rule.dismissal.consecutiveDays,
});
