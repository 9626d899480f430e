import type {
  AllowanceFormulaInput,
  AllowanceMeasure,
  AttendanceCode,
  EmploymentType,
  PositionKind,
  Predicate,
  RoundingMode,
  SanctionKind,
} from "@andir/schema/types";
import { formatExact } from "../../lib/format.ts";
import { PREDICATES } from "../predicates/predicate-words.ts";
import { SANCTIONS } from "../sanctions/words.ts";
import type { LeaveKind } from "../employees/words.ts";
import type { AllowanceFormula_FormulaFragment } from "./allowance-formula.generated.ts";

/** A formula as it is typed: every value is a text until it is sent. */
export interface FormulaDraft {
  /** YYYY-MM */
  month: string;
  source: string;
  bases: readonly DraftBase[];
  parts: readonly DraftPart[];
  employment: Readonly<Partial<Record<EmploymentType, string>>>;
  leave: Readonly<Partial<Record<LeaveKind, string>>>;
  sanctions: Readonly<Partial<Record<SanctionKind, DraftCut>>>;
  sanctionsAfter: string;
  acting: string;
  monthsBefore: string;
  most: string;
  step: string;
  mode: RoundingMode;
  correctedMonths: string;
}

export interface DraftCut {
  share: string;
  months: string;
}

export interface DraftBase {
  jobClass: string;
  amount: string;
  /** With commas between; empty for all. */
  kinds: string;
  grades: string;
  title: string;
  /** "true", "false", or empty for both. */
  isHead: string;
}

export interface DraftPart {
  name: string;
  weight: string;
  measure: AllowanceMeasure;
  /** By code of attendance or by predicate. */
  shares: Readonly<Record<string, string>>;
  mostDeducted: string;
  bands: readonly { from: string; share: string }[];
}

export const DEDUCTED: readonly AttendanceCode[] = ["TL1", "TL2", "TL3", "TL4", "PSW1", "PSW2", "PSW3", "PSW4", "TK"];
export const EMPLOYED: readonly EmploymentType[] = ["CIVIL_SERVANT", "CANDIDATE", "CONTRACT", "CONTRACT_PART_TIME"];
export const LEAVES: readonly LeaveKind[] = ["ANNUAL", "SICK", "MATERNITY", "STUDY", "UNPAID"];

const percent = (share: number): string => formatExact(share / 100);

export const EMPTY_BASE: DraftBase = { jobClass: "", amount: "", kinds: "", grades: "", title: "", isHead: "" };
export const EMPTY_PART: DraftPart = {
  name: "",
  weight: "",
  measure: "ATTENDANCE",
  shares: {},
  mostDeducted: "100",
  bands: [{ from: "0", share: "" }],
};

const EMPTY: FormulaDraft = {
  month: "",
  source: "",
  bases: [EMPTY_BASE],
  parts: [EMPTY_PART],
  employment: { CIVIL_SERVANT: "100" },
  leave: {},
  // What PP 94/2021 says of the allowance itself; what regions take for other sanctions is theirs to say.
  sanctions: {
    ALLOWANCE_CUT_6: { share: "25", months: "6" },
    ALLOWANCE_CUT_9: { share: "25", months: "9" },
    ALLOWANCE_CUT_12: { share: "25", months: "12" },
  },
  sanctionsAfter: "1",
  acting: "0",
  monthsBefore: "0",
  most: "",
  step: "1",
  mode: "HALF_UP",
  correctedMonths: "3",
};

/** The next formula begins as the last one was. */
export function draftOf(last: AllowanceFormula_FormulaFragment | null): FormulaDraft {
  if (!last) return EMPTY;
  return {
    month: "",
    source: "",
    bases: last.bases.map(({ jobClass, amount, kinds, grades, title, isHead }) => ({
      jobClass,
      amount: String(amount),
      kinds: kinds.join(),
      grades: grades.join(", "),
      title: title ?? "",
      isHead: isHead === null ? "" : String(isHead),
    })),
    parts: last.parts.map(({ name, weight, measure, deductions, mostDeducted, predicates, bands }) => ({
      name,
      weight: percent(weight),
      measure,
      shares: Object.fromEntries([
        ...deductions.map(({ code, share }) => [code, percent(share)]),
        ...predicates.map(({ predicate, share }) => [predicate, percent(share)]),
      ]) as Record<string, string>,
      mostDeducted: percent(mostDeducted),
      bands: bands.map(({ from, share }) => ({ from: String(from), share: percent(share) })),
    })),
    employment: Object.fromEntries(last.employment.map(({ type, share }) => [type, percent(share)])),
    leave: Object.fromEntries(last.leave.map(({ kind, share }) => [kind, percent(share)])),
    sanctions: Object.fromEntries(
      last.sanctions.map(({ kind, share, months }) => [kind, { share: percent(share), months: String(months) }]),
    ),
    sanctionsAfter: String(last.sanctionsAfter),
    acting: percent(last.acting),
    monthsBefore: String(last.monthsBefore),
    most: last.most === null ? "" : String(last.most),
    step: String(last.roundingStep),
    mode: last.roundingMode,
    correctedMonths: String(last.correctedMonths),
  };
}

/** The id on the page of the field at a place of the formula. */
export const fieldId = (path: string): string => `tpp-${path.replaceAll(".", "-")}`;

/** What is typed as what is sent, and the places where no number stands. */
export function formulaOf(draft: FormulaDraft): { formula: AllowanceFormulaInput; wrong: readonly string[] } {
  const wrong: string[] = [];
  /** "2,5" and "2.5" percent are 250 hundredths. */
  const share = (path: string, text: string): number => {
    const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
    if (!found) {
      wrong.push(path);
      return 0;
    }
    return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
  };
  /** "4.250.000" and "4250000"; no decimals: a rupiah is whole. */
  const whole = (path: string, text: string): number => {
    const digits = text.trim().replaceAll(/[. ]/g, "");
    if (!/^\d{1,12}$/.test(digits)) {
      wrong.push(path);
      return 0;
    }
    return Number(digits);
  };
  const formula: AllowanceFormulaInput = {
    bases: draft.bases.map(({ jobClass, amount, kinds, grades, title, isHead }, at) => ({
      jobClass,
      amount: whole(`bases.${at}.amount`, amount),
      kinds: kinds.split(",").filter((kind) => kind !== "") as PositionKind[],
      grades: grades.split(/[,;]/).flatMap((grade) => grade.trim() || []),
      title: title.trim() || null,
      isHead: isHead === "" ? null : isHead === "true",
    })),
    parts: draft.parts.map(({ name, weight, measure, shares, mostDeducted, bands }, at) => {
      const path = `parts.${at}`;
      const isAttendance = measure === "ATTENDANCE";
      return {
        name,
        weight: share(`${path}.weight`, weight),
        measure,
        deductions: isAttendance
          ? DEDUCTED.flatMap((code) =>
              shares[code]?.trim() ? [{ code, share: share(`${path}.deductions.${code}`, shares[code]) }] : [],
            )
          : [],
        mostDeducted: isAttendance ? share(`${path}.mostDeducted`, mostDeducted) : 0,
        predicates:
          measure === "PREDICATE"
            ? PREDICATES.map((predicate: Predicate) => ({
                predicate,
                share: share(`${path}.predicates.${predicate}`, shares[predicate] ?? ""),
              }))
            : [],
        bands:
          isAttendance || measure === "PREDICATE"
            ? []
            : bands.map((band, index) => ({
                from: whole(`${path}.bands.${index}.from`, band.from),
                share: share(`${path}.bands.${index}.share`, band.share),
              })),
      };
    }),
    employment: EMPLOYED.flatMap((type) =>
      draft.employment[type]?.trim() ? [{ type, share: share(`employment.${type}`, draft.employment[type]) }] : [],
    ),
    leave: LEAVES.flatMap((kind) =>
      draft.leave[kind]?.trim() ? [{ kind, share: share(`leave.${kind}`, draft.leave[kind]) }] : [],
    ),
    sanctions: SANCTIONS.flatMap((kind) => {
      const cut = draft.sanctions[kind];
      if (!cut?.share.trim() && !cut?.months.trim()) return [];
      return [
        {
          kind,
          share: share(`sanctions.${kind}.share`, cut.share),
          months: whole(`sanctions.${kind}.months`, cut.months),
        },
      ];
    }),
    sanctionsAfter: Number(draft.sanctionsAfter),
    acting: share("acting", draft.acting || "0"),
    monthsBefore: Number(draft.monthsBefore),
    most: draft.most.trim() === "" ? null : whole("most", draft.most),
    roundingStep: Number(draft.step),
    roundingMode: draft.mode,
    correctedMonths: whole("correctedMonths", draft.correctedMonths),
  };
  return { formula, wrong };
}
