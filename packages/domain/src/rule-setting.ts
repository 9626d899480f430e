import { MOST_MONTHS_KEPT } from "./adoption.ts";
import { AttendanceCode } from "./attendance-code.ts";
import { InnovationStage } from "./innovation-stage.ts";
import { OrganisationRating } from "./organisation-rating.ts";
import { Predicate } from "./predicate.ts";
import { Rating } from "./rating.ts";
import type { RuleKind } from "./rule-kind.ts";

/** How the value of a setting is written. */
export const SettingType = {
  NUMBER: "NUMBER",
  INTEGER: "INTEGER",
  /** One of `choices`. */
  CHOICE: "CHOICE",
  /** "true" or "false". */
  FLAG: "FLAG",
  /** A day of the year, MM-DD. */
  MONTH_DAY: "MONTH_DAY",
  /** Whole numbers with commas between. */
  INTEGERS: "INTEGERS",
  /** A time of the day, HH:MM. */
  CLOCK: "CLOCK",
  /** How letter numbers are made: see `letter-number`. */
  LETTER_PATTERN: "LETTER_PATTERN",
} as const;
export type SettingType = (typeof SettingType)[keyof typeof SettingType];

/** One value of a rule that people may change, by its place in the rule. */
export interface RuleSetting {
  readonly path: string;
  readonly type: SettingType;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** So many numbers, each higher than the one before it. */
  readonly count?: number;
  /** Whether there may be none: a part that is not there counts for nothing. */
  readonly isOptional?: boolean;
  /** Whether a change shows in advice and scores when it is worked out again over facts that were kept. */
  readonly isRecomputed?: boolean;
}

const number = (path: string, max: number, more: Partial<RuleSetting> = {}): RuleSetting => ({
  path,
  type: "NUMBER",
  min: 0,
  max,
  isRecomputed: true,
  ...more,
});
const integer = (path: string, min: number, max: number, more: Partial<RuleSetting> = {}): RuleSetting => ({
  path,
  type: "INTEGER",
  min,
  max,
  ...more,
});
const choice = (path: string, choices: readonly string[], more: Partial<RuleSetting> = {}): RuleSetting => ({
  path,
  type: "CHOICE",
  choices,
  ...more,
});
const each = <T extends string>(values: Record<string, T>, of: (value: T) => RuleSetting): RuleSetting[] =>
  Object.values(values).map(of);

const WORK_QUALITY_PARTS = [
  "attainment",
  "dailyProgress",
  "verifiedWork",
  "feedback",
  "serviceOutcome",
  "satisfaction",
];

const SCORING: readonly RuleSetting[] = [
  number("discipline.weights.attendance", 1),
  number("discipline.weights.punctualReporting", 1),
  ...each(AttendanceCode, (code) => number(`discipline.deductions.${code}`, 100)),
  number("discipline.perDayLate", 100),
  ...WORK_QUALITY_PARTS.map((part) => number(`workQuality.weights.${part}`, 1, { isOptional: true })),
  ...each(Rating, (rating) => number(`workQuality.feedback.points.${rating}`, 100, { isOptional: true })),
  integer("workQuality.feedback.minRaters", 3, 20, { isOptional: true, isRecomputed: true }),
  // Of fewer the index is withheld from some, and the score would tell it.
  integer("workQuality.satisfaction.minResponses", 5, 1000, { isOptional: true, isRecomputed: true }),
  number("innovation.base", 100),
  ...each(InnovationStage, (stage) => number(`innovation.points.${stage}`, 100)),
  // Which innovations count was decided when the facts were read.
  integer("innovation.monthsBack", 1, 60),
];

const percent = (path: string): RuleSetting => number(path, 200);
const share = (path: string, more: Partial<RuleSetting> = {}): RuleSetting => number(path, 1, more);

const CYCLE: readonly RuleSetting[] = [
  percent("workResult.aboveOver"),
  percent("workResult.meetsFrom"),
  share("workResult.mostShare"),
  share("workResult.fewShare"),
  integer("behaviour.minRatings", 1, 50, { isRecomputed: true }),
  number("behaviour.aboveFrom", 1, { min: -1 }),
  number("behaviour.belowUnder", 1, { min: -1 }),
  number("behaviour.discipline.weight", 10),
  number("behaviour.discipline.meetsFrom", 100),
  number("behaviour.discipline.aboveFrom", 100, { isOptional: true }),
  ...each(OrganisationRating, (rating) =>
    choice(`headOfUnit.${rating}`, Object.values(Rating), { isRecomputed: true }),
  ),
  percent("attainment.cap"),
  { path: "attainment.proratesCounts", type: "FLAG", isRecomputed: true },
  ...["outstandingOver", "goodFrom", "needsImprovementFrom", "poorFrom", "noneBelow"].map((name) =>
    number(`organisationAdvice.${name}`, 200, { isRecomputed: false }),
  ),
  integer("feedback.anonymousFrom", 3, 20),
  ...Object.values(OrganisationRating).flatMap((rating) =>
    Object.values(Predicate)
      .reverse()
      .flatMap((predicate) => [
        share(`distribution.${rating}.max.${predicate}`, { isOptional: true, isRecomputed: false }),
        share(`distribution.${rating}.min.${predicate}`, { isOptional: true, isRecomputed: false }),
      ]),
  ),
  choice("merge.method", ["WEIGHTED_MEAN", "MOST_MONTHS"]),
  { path: "planDue.monthDay", type: "MONTH_DAY" },
  integer("planDue.daysAfterNewPost", 1, 90),
  integer("minimumMonths.MONTH", 0, 1),
  integer("minimumMonths.QUARTER", 0, 3),
  integer("minimumMonths.YEAR", 0, 12),
  integer("minimumDays.MONTH", 0, 31),
  integer("minimumDays.QUARTER", 0, 92),
  integer("minimumDays.YEAR", 0, 366),
  integer("objection.windowDays", 1, 60),
  choice("objection.windowUnit", ["CALENDAR", "WORKING"]),
  integer("objection.answerDays", 1, 60),
  number("serviceAlert.waitRise", 200, { isRecomputed: false }),
  number("serviceAlert.waitRiseMinutes", 120, { isRecomputed: false }),
  number("serviceAlert.indexFall", 75, { isRecomputed: false }),
  integer("serviceAlert.minVisits", 1, 1000),
  // Of fewer the index is withheld from some, and an alert would tell it.
  integer("serviceAlert.minResponses", 5, 1000),
  share("adoption.activatedFrom", { isRecomputed: false }),
  share("adoption.activeFrom", { isRecomputed: false }),
  share("adoption.firstReportFrom", { isRecomputed: false }),
  share("adoption.lateTo", { isRecomputed: false }),
  // Enough to compare a month with that of the year before, and never for good.
  integer("adoption.keepMonths", 3, MOST_MONTHS_KEPT),
  ...["startsAt", "endsAt", "fridayEndsAt", "sixDayEndsAt"].map((name): RuleSetting => ({
    path: `workHours.${name}`,
    type: "CLOCK",
  })),
  { path: "workHours.steps", type: "INTEGERS", min: 1, max: 600, count: 4 },
  { path: "letterNumber.pattern", type: "LETTER_PATTERN" },
];

const REMINDER: readonly RuleSetting[] = [
  { path: "daysBefore", type: "INTEGERS", min: 1, max: 30 },
  integer("repeatEvery", 1, 30),
  integer("escalateAfter", 1, 60),
  integer("escalateToHeadAfter", 1, 60),
  integer("endsAfter", 1, 120),
  integer("hour", 0, 23),
];

/** What of each rule people may change, in the order in which it is shown. */
export const RULE_SETTINGS: Readonly<Record<RuleKind, readonly RuleSetting[]>> = { SCORING, CYCLE, REMINDER };
