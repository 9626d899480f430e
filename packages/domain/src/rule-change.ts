import { isLetterPattern } from "./letter-number.ts";
import type { RuleKind } from "./rule-kind.ts";
import { RULE_SETTINGS, type RuleSetting } from "./rule-setting.ts";

/** A value as it is written: text; null where there is none. */
export interface RuleChange {
  readonly path: string;
  readonly value: string | null;
}

export const RuleProblemCode = {
  UNKNOWN: "UNKNOWN",
  REQUIRED: "REQUIRED",
  NOT_A_NUMBER: "NOT_A_NUMBER",
  NOT_WHOLE: "NOT_WHOLE",
  OUT_OF_RANGE: "OUT_OF_RANGE",
  NOT_A_CHOICE: "NOT_A_CHOICE",
  NOT_A_DAY: "NOT_A_DAY",
  NOT_A_TIME: "NOT_A_TIME",
  /** Two papers could bear one number. */
  NOT_A_PATTERN: "NOT_A_PATTERN",
  /** Another number of numbers is wanted. */
  WRONG_COUNT: "WRONG_COUNT",
  /** Weights that are all nothing give no score. */
  NO_WEIGHT: "NO_WEIGHT",
  /** A value that must not lie above another does. */
  OUT_OF_ORDER: "OUT_OF_ORDER",
  /** Feedback has a weight, and no points are said for it. */
  POINTS_MISSING: "POINTS_MISSING",
} as const;
export type RuleProblemCode = (typeof RuleProblemCode)[keyof typeof RuleProblemCode];

export interface RuleProblem {
  readonly path: string;
  readonly code: RuleProblemCode;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function found(rules: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), rules);
}

/** What a rule says at a place, as it is written; null where it says nothing. */
export function writtenAt(rules: unknown, path: string): string | null {
  const value = found(rules, path);
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(", ") : String(value as string | number | boolean);
}

/** The rule with something else at a place; without it where that is nothing, and without what is empty then. */
function withValue(rules: Json, [name = "", ...rest]: readonly string[], value: unknown): Json {
  const { [name]: before, ...others } = rules;
  if (rest.length > 0) {
    const inner = withValue(isObject(before) ? before : {}, rest, value);
    return Object.keys(inner).length > 0 ? { ...rules, [name]: inner } : others;
  }
  return value === undefined ? others : { ...rules, [name]: value };
}

interface Read {
  readonly value?: unknown;
  readonly code?: RuleProblemCode;
}

const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;

function read(setting: RuleSetting, written: string | null): Read {
  const text = written?.trim() ?? "";
  // Where a rule keeps "none" as a value of its own it is null, and else it is left out: both read back as none.
  if (text === "") return setting.isOptional ? { value: undefined } : { code: "REQUIRED" };
  switch (setting.type) {
    case "CHOICE":
      return setting.choices?.includes(text) ? { value: text } : { code: "NOT_A_CHOICE" };
    case "FLAG":
      return text === "true" || text === "false" ? { value: text === "true" } : { code: "NOT_A_CHOICE" };
    case "MONTH_DAY":
      return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? { value: text } : { code: "NOT_A_DAY" };
    case "INTEGERS": {
      const parts = text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((part) => readNumber(setting, part));
      const wrong = parts.find(({ code }) => code);
      if (wrong) return wrong;
      const value = parts.map((part) => part.value as number);
      const { count } = setting;
      if (count === undefined) return { value };
      if (value.length !== count) return { code: "WRONG_COUNT" };
      return value.every((each, at) => at === 0 || each > value[at - 1]!) ? { value } : { code: "OUT_OF_ORDER" };
    }
    case "CLOCK": {
      // People write the dot as often as the colon.
      const clock = text.replace(".", ":");
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? { value: clock } : { code: "NOT_A_TIME" };
    }
    case "LETTER_PATTERN":
      return isLetterPattern(text) ? { value: text } : { code: "NOT_A_PATTERN" };
    default:
      return readNumber(setting, text);
  }
}

function readNumber({ type, min = -Infinity, max = Infinity }: RuleSetting, text: string): Read {
  if (!DECIMAL.test(text)) return { code: "NOT_A_NUMBER" };
  const value = Number(text.replace(",", "."));
  if (type !== "NUMBER" && !Number.isInteger(value)) return { code: "NOT_WHOLE" };
  return value < min || value > max ? { code: "OUT_OF_RANGE" } : { value };
}

/**
 * A rule with some of its values changed, and what of it cannot be. What people may not change (such as the brackets of a
 * law) stays as it was.
 */
export function changedRule(
  kind: RuleKind,
  rules: Json,
  changes: readonly RuleChange[],
): { rules: Json; problems: RuleProblem[] } {
  const settings = new Map(RULE_SETTINGS[kind].map((setting) => [setting.path, setting]));
  const problems: RuleProblem[] = [];
  let next = rules;
  for (const { path, value: written } of changes) {
    const setting = settings.get(path);
    const { value, code } = setting ? read(setting, written) : { value: undefined, code: "UNKNOWN" as const };
    if (code) problems.push({ path, code });
    else if (value === undefined && path === "behaviour.discipline.aboveFrom")
      next = withValue(next, path.split("."), null);
    else next = withValue(next, path.split("."), value);
  }
  return { rules: next, problems: problems.length > 0 ? problems : problemsTogether(kind, next) };
}

/** What differs between two rules of a kind, of all that people may change. */
export const differencesOf = (
  kind: RuleKind,
  before: unknown,
  after: unknown,
): { path: string; before: string | null; after: string | null }[] =>
  RULE_SETTINGS[kind].flatMap(({ path }) => {
    const [old, next] = [writtenAt(before, path), writtenAt(after, path)];
    return old === next ? [] : [{ path, before: old, after: next }];
  });

const numberAt = (rules: unknown, path: string): number => {
  const value = found(rules, path);
  return typeof value === "number" ? value : 0;
};

/** Places of which each must not lie above the next. */
const RISING: Readonly<Record<RuleKind, readonly (readonly string[])[]>> = {
  SCORING: [
    ["workQuality.feedback.points.BELOW", "workQuality.feedback.points.MEETS", "workQuality.feedback.points.ABOVE"],
  ],
  CYCLE: [
    ["workResult.meetsFrom", "workResult.aboveOver"],
    ["behaviour.belowUnder", "behaviour.aboveFrom"],
    [
      "organisationAdvice.poorFrom",
      "organisationAdvice.needsImprovementFrom",
      "organisationAdvice.goodFrom",
      "organisationAdvice.outstandingOver",
    ],
  ],
  REMINDER: [["escalateAfter", "escalateToHeadAfter", "endsAfter"]],
};

/** Weights of which one at least must count. */
const WEIGHTS: Readonly<Record<RuleKind, readonly (readonly string[])[]>> = {
  SCORING: [
    ["discipline.weights.attendance", "discipline.weights.punctualReporting"],
    ["attainment", "dailyProgress", "verifiedWork", "feedback", "serviceOutcome", "satisfaction"].map(
      (part) => `workQuality.weights.${part}`,
    ),
  ],
  CYCLE: [],
  REMINDER: [],
};

function problemsTogether(kind: RuleKind, rules: Json): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const weights of WEIGHTS[kind])
    if (weights.every((path) => numberAt(rules, path) === 0))
      problems.push({ path: weights[0] ?? "", code: "NO_WEIGHT" });
  for (const places of RISING[kind])
    for (const [at, path] of places.entries()) {
      const next = places[at + 1];
      if (next !== undefined && found(rules, next) !== undefined && numberAt(rules, path) > numberAt(rules, next))
        problems.push({ path: next, code: "OUT_OF_ORDER" });
    }
  if (kind === "CYCLE")
    for (const path of ENDS) {
      const [begin, end] = [writtenAt(rules, "workHours.startsAt"), writtenAt(rules, path)];
      if (begin !== null && end !== null && end <= begin) problems.push({ path, code: "OUT_OF_ORDER" });
    }
  if (kind === "SCORING" && found(rules, "workQuality.weights.feedback") !== undefined)
    for (const path of FEEDBACK_POINTS)
      if (found(rules, path) === undefined) problems.push({ path, code: "POINTS_MISSING" });
  return problems;
}

/** A day of work ends after it begins. */
const ENDS = ["workHours.endsAt", "workHours.fridayEndsAt", "workHours.sixDayEndsAt"];

const FEEDBACK_POINTS = [
  "workQuality.feedback.points.BELOW",
  "workQuality.feedback.points.MEETS",
  "workQuality.feedback.points.ABOVE",
  "workQuality.feedback.minRaters",
];
