import type { AllowancePart, AllowanceRules } from "./allowance-rules.ts";
import { AttendanceCode } from "./attendance-code.ts";
import { isGrade } from "./grade.ts";
import { Predicate } from "./predicate.ts";
import { WHOLE } from "./rupiah.ts";

export interface AllowanceRuleProblem {
  /** The place, such as parts.0.weight. */
  readonly path: string;
  readonly code: AllowanceRuleCode;
}

export const AllowanceRuleCode = {
  REQUIRED: "REQUIRED",
  TOO_LONG: "TOO_LONG",
  TOO_MANY: "TOO_MANY",
  NOT_WHOLE: "NOT_WHOLE",
  OUT_OF_RANGE: "OUT_OF_RANGE",
  NOT_A_GRADE: "NOT_A_GRADE",
  /** Two parts of one name could not be told apart in the arithmetic. */
  TWICE: "TWICE",
  /** The weights of the parts do not add up to the whole. */
  NOT_THE_WHOLE: "NOT_THE_WHOLE",
  /** Bands begin at 0 and go up, so that each score has one. */
  OUT_OF_ORDER: "OUT_OF_ORDER",
} as const;
export type AllowanceRuleCode = (typeof AllowanceRuleCode)[keyof typeof AllowanceRuleCode];

/** A month of one person; what is more is a slip of the pen. */
export const MOST_A_MONTH = 1_000_000_000;
/** A part may be worth more than the whole, such as for the best predicate. */
const MOST_SHARE = 15_000;
/** What takes longer is no sanction of PP 94/2021, whose longest is a year. */
export const MOST_MONTHS_CUT = 24;
const STEPS = [1, 10, 100, 1000];
const ROMAN = /^[IVX]+$/;

/** What stands against a formula; nothing where it can be put in force. */
export function allowanceRuleProblems(rules: Omit<AllowanceRules, "version">): AllowanceRuleProblem[] {
  const { bases, parts, employment, leave, acting, sanctions, most, rounding, correctedMonths } = rules;
  return [
    ...(bases.length === 0 ? [of("bases", "REQUIRED")] : bases.length > 200 ? [of("bases", "TOO_MANY")] : []),
    ...bases.flatMap(({ jobClass, amount, grades, title }, at) => [
      ...text(`bases.${at}.jobClass`, jobClass),
      ...whole(`bases.${at}.amount`, amount, MOST_A_MONTH),
      ...grades
        .filter((grade) => !isGrade(grade) && !ROMAN.test(grade))
        .slice(0, 1)
        .map(() => of(`bases.${at}.grades`, "NOT_A_GRADE")),
      ...(title !== null && title.length > 200 ? [of(`bases.${at}.title`, "TOO_LONG")] : []),
    ]),
    ...(parts.length === 0 ? [of("parts", "REQUIRED")] : parts.length > 10 ? [of("parts", "TOO_MANY")] : []),
    ...parts.flatMap((part, at) => partProblems(part, `parts.${at}`, parts.findIndex(sameName(part)) < at)),
    ...(parts.length > 0 && parts.reduce((sum, { weight }) => sum + weight, 0) !== WHOLE
      ? [of("parts", "NOT_THE_WHOLE")]
      : []),
    ...Object.entries(employment).flatMap(([type, share]) => whole(`employment.${type}`, share, WHOLE)),
    ...(Object.values(employment).some((share) => share > 0) ? [] : [of("employment", "REQUIRED")]),
    ...Object.entries(leave).flatMap(([kind, share]) => whole(`leave.${kind}`, share, WHOLE)),
    ...whole("acting", acting, WHOLE),
    ...Object.entries(sanctions).flatMap(([kind, { share, months }]) => [
      ...whole(`sanctions.${kind}.share`, share, WHOLE, 1),
      ...whole(`sanctions.${kind}.months`, months, MOST_MONTHS_CUT, 1),
    ]),
    ...(most === null ? [] : whole("most", most, MOST_A_MONTH, 1)),
    ...(STEPS.includes(rounding.step) ? [] : [of("rounding.step", "OUT_OF_RANGE")]),
    ...whole("correctedMonths", correctedMonths, 12),
  ];
}

const sameName =
  ({ name }: AllowancePart) =>
  (other: AllowancePart): boolean =>
    other.name.trim().toLowerCase() === name.trim().toLowerCase();

function partProblems(part: AllowancePart, path: string, isTwice: boolean): AllowanceRuleProblem[] {
  return [
    ...text(`${path}.name`, part.name),
    ...(isTwice ? [of(`${path}.name`, "TWICE")] : []),
    ...whole(`${path}.weight`, part.weight, WHOLE, 1),
    ...measureProblems(part, path),
  ];
}

function measureProblems(part: AllowancePart, path: string): AllowanceRuleProblem[] {
  if (part.measure === "ATTENDANCE")
    return [
      ...Object.values(AttendanceCode).flatMap((code) =>
        whole(`${path}.deductions.${code}`, part.deductions[code] ?? 0, WHOLE),
      ),
      ...whole(`${path}.mostDeducted`, part.mostDeducted, WHOLE),
    ];
  if (part.measure === "PREDICATE")
    return Object.values(Predicate).flatMap((predicate) => {
      const share = part.predicates[predicate];
      const at = `${path}.predicates.${predicate}`;
      return share === undefined ? [of(at, "REQUIRED")] : whole(at, share, MOST_SHARE);
    });
  const { bands } = part;
  if (bands.length === 0) return [of(`${path}.bands`, "REQUIRED")];
  if (bands.length > 20) return [of(`${path}.bands`, "TOO_MANY")];
  return bands.flatMap(({ from, share }, at) => [
    ...whole(`${path}.bands.${at}.from`, from, 100),
    ...((at === 0 ? from !== 0 : from <= bands[at - 1]!.from) ? [of(`${path}.bands.${at}.from`, "OUT_OF_ORDER")] : []),
    ...whole(`${path}.bands.${at}.share`, share, MOST_SHARE),
  ]);
}

const of = (path: string, code: AllowanceRuleCode): AllowanceRuleProblem => ({ path, code });

function text(path: string, value: string): AllowanceRuleProblem[] {
  if (value.trim() === "") return [of(path, "REQUIRED")];
  return value.length > 100 ? [of(path, "TOO_LONG")] : [];
}

function whole(path: string, value: number, most: number, least = 0): AllowanceRuleProblem[] {
  if (!Number.isSafeInteger(value)) return [of(path, "NOT_WHOLE")];
  return value < least || value > most ? [of(path, "OUT_OF_RANGE")] : [];
}
