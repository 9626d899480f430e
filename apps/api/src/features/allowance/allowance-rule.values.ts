import { AttendanceCode } from "@andir/domain/attendance-code";
import { SanctionKind } from "@andir/domain/disciplinary-sanction";
import { EmploymentType } from "@andir/domain/employment-type";
import { LeaveKind } from "@andir/domain/leave-kind";
import { Predicate } from "@andir/domain/predicate";
import type { AllowancePart, AllowanceRules } from "@andir/domain/allowance-rules";
import type { AllowanceFormulaInput, AllowancePartRow } from "./allowance-rule.type.ts";

/** A formula as it is written, as the domain has it. What does not belong to how a part is measured is left out. */
export const rulesOf = (input: AllowanceFormulaInput): Omit<AllowanceRules, "version"> => ({
  bases: input.bases.map(({ jobClass, amount, kinds, grades, title, isHead }) => ({
    jobClass: jobClass.trim(),
    amount,
    kinds,
    grades: grades.map((grade) => grade.trim()).filter((grade) => grade !== ""),
    title: title?.trim() || null,
    isHead: isHead ?? null,
  })),
  parts: input.parts.map(partOf),
  employment: Object.fromEntries(input.employment.map(({ type, share }) => [type, share])),
  leave: Object.fromEntries(input.leave.map(({ kind, share }) => [kind, share])),
  acting: input.acting,
  sanctions: Object.fromEntries(input.sanctions.map(({ kind, share, months }) => [kind, { share, months }])),
  sanctionsAfter: input.sanctionsAfter === 0 ? 0 : 1,
  monthsBefore: input.monthsBefore === 1 ? 1 : 0,
  most: input.most ?? null,
  rounding: { step: input.roundingStep, mode: input.roundingMode },
  correctedMonths: input.correctedMonths,
});

const partOf = ({ name, weight, measure, ...more }: AllowancePartRow): AllowancePart => {
  const isScore = measure !== "ATTENDANCE" && measure !== "PREDICATE";
  return {
    name: name.trim(),
    weight,
    measure,
    deductions:
      measure === "ATTENDANCE" ? Object.fromEntries(more.deductions.map(({ code, share }) => [code, share])) : {},
    mostDeducted: measure === "ATTENDANCE" ? more.mostDeducted : 0,
    predicates:
      measure === "PREDICATE"
        ? Object.fromEntries(more.predicates.map(({ predicate, share }) => [predicate, share]))
        : {},
    bands: isScore ? more.bands.map(({ from, share }) => ({ from, share })) : [],
  };
};

/** In the order of the words, whatever the order in which they were kept. */
const pairs = <K extends string, V = number>(of: Readonly<Partial<Record<K, V>>>, words: Readonly<Record<K, K>>) =>
  Object.values<K>(words).flatMap((word): [K, V][] => (of[word] === undefined ? [] : [[word, of[word]]]));

/** Its values, whatever class they are read into. */
type Written = Pick<AllowanceFormulaInput, keyof AllowanceFormulaInput>;

/** The same the other way round. */
export const writtenRules = (rules: AllowanceRules): Written => ({
  bases: rules.bases.map((base) => ({ ...base, kinds: [...base.kinds], grades: [...base.grades] })),
  parts: rules.parts.map(({ name, weight, measure, deductions, mostDeducted, predicates, bands }) => ({
    name,
    weight,
    measure,
    deductions: pairs(deductions, AttendanceCode).map(([code, share]) => ({ code, share })),
    mostDeducted,
    predicates: pairs(predicates, Predicate).map(([predicate, share]) => ({ predicate, share })),
    bands: bands.map(({ from, share }) => ({ from, share })),
  })),
  employment: pairs(rules.employment, EmploymentType).map(([type, share]) => ({ type, share })),
  leave: pairs(rules.leave, LeaveKind).map(([kind, share]) => ({ kind, share })),
  acting: rules.acting,
  sanctions: pairs(rules.sanctions, SanctionKind).map(([kind, { share, months }]) => ({ kind, share, months })),
  sanctionsAfter: rules.sanctionsAfter,
  monthsBefore: rules.monthsBefore,
  most: rules.most,
  roundingStep: rules.rounding.step,
  roundingMode: rules.rounding.mode,
  correctedMonths: rules.correctedMonths,
});
