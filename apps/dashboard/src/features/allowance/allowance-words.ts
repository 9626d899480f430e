import type {
  AllowanceGap,
  AllowanceLineName,
  AllowanceState,
  EmploymentType,
  RoundingMode,
  Predicate,
  SanctionKind,
} from "@andir/schema/types";
import { formatCount, formatExact, formatMonth, formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { lineWord } from "../assessments/explanation-words.ts";
import { employmentWord, leaveWord, type LeaveKind } from "../employees/words.ts";
import { sanctionWord } from "../sanctions/words.ts";
import { predicateWord } from "../predicates/predicate-words.ts";

/** "Rp4.250.000", below nothing with a minus that is as wide as a digit. */
export const formatRupiah = (amount: number): string => `${amount < 0 ? "−" : ""}Rp${formatCount(Math.abs(amount))}`;

/** With its sign, as a term of a sum. */
export const formatStep = (amount: number): string => `${amount > 0 ? "+" : ""}${formatRupiah(amount)}`;

/** Hundredths of a percent. */
export const shareWord = (share: number): string => `${formatExact(share / 100)}%`;

export const STATES: Record<AllowanceState, { word: () => string; icon: IconName; tone: ChipTone }> = {
  READY: { word: m.tpp_state_ready, icon: "check", tone: "plain" },
  PENDING: { word: m.tpp_state_pending, icon: "clock", tone: "action" },
  NOT_ENTITLED: { word: m.tpp_state_none, icon: "dash", tone: "quiet" },
};

export const GAPS: Record<AllowanceGap, { word: () => string; who: () => string }> = {
  ATTENDANCE_MISSING: { word: m.tpp_gap_attendance, who: m.tpp_gap_attendance_who },
  ASSESSMENT_NOT_DUE: { word: m.tpp_gap_not_due, who: m.tpp_gap_not_due_who },
  ASSESSMENT_UNDER_WAY: { word: m.tpp_gap_under_way, who: m.tpp_gap_under_way_who },
  ASSESSMENT_MISSING: { word: m.tpp_gap_missing, who: m.tpp_gap_missing_who },
  NO_BASE: { word: m.tpp_gap_base, who: m.tpp_gap_base_who },
  NOT_IN_RULE: { word: m.tpp_gap_rule, who: m.tpp_gap_rule_who },
};
export const gapWord = (gap: AllowanceGap): string => GAPS[gap].word();
/** Who can supply it. */
export const gapWho = (gap: AllowanceGap): string => GAPS[gap].who();

interface Line {
  name: AllowanceLineName;
  detail: string | null;
  count: number | null;
  share: number | null;
}

/** A line of the arithmetic as a sentence would have it. */
const LINES: Record<AllowanceLineName, (line: Required<Line>) => string> = {
  BASE: ({ detail }) => m.tpp_line_base({ jobClass: detail ?? "" }),
  EMPLOYMENT: ({ detail, share }) =>
    m.tpp_line_employment({ type: employmentWord(detail as EmploymentType), share: shareWord(share ?? 0) }),
  HOURS: ({ share }) => m.tpp_line_hours({ share: shareWord(share ?? 0) }),
  DAYS: ({ count }) => m.tpp_line_days({ n: formatCount(count ?? 0) }),
  LEAVE: ({ detail, share }) =>
    m.tpp_line_leave({ kind: leaveWord(detail as LeaveKind), share: shareWord(share ?? 0) }),
  PART: ({ detail, share }) => m.tpp_line_part({ part: detail ?? "", share: shareWord(share ?? 0) }),
  ATTENDANCE: ({ detail, count, share }) =>
    m.tpp_line_attendance({ code: lineWord(detail ?? ""), n: formatCount(count ?? 0), share: shareWord(share ?? 0) }),
  MOST_DEDUCTED: ({ share }) => m.tpp_line_most_deducted({ share: shareWord(share ?? 0) }),
  PREDICATE: ({ detail, share }) =>
    m.tpp_line_predicate({ predicate: predicateWord(detail as Predicate), share: shareWord(share ?? 0) }),
  SCORE: ({ detail, count, share }) =>
    m.tpp_line_score({
      aspect: measureWord(detail ?? ""),
      score: formatScore(count ?? 0),
      share: shareWord(share ?? 0),
    }),
  LEFT_OUT: ({ detail }) => m.tpp_line_left_out({ part: detail ?? "" }),
  ACTING: ({ detail, share }) => m.tpp_line_acting({ jobClass: detail ?? "", share: shareWord(share ?? 0) }),
  SANCTION: ({ detail, count, share }) =>
    m.tpp_line_sanction({
      kind: sanctionWord(detail as SanctionKind),
      n: formatCount(count ?? 0),
      share: shareWord(share ?? 0),
    }),
  MOST: () => m.tpp_line_most(),
  ROUNDING: () => m.tpp_line_rounding(),
  CORRECTION: ({ detail }) => m.tpp_line_correction({ month: formatMonth(detail ?? "2000-01-01") }),
};
export const allowanceLineWord = (line: Line): string => LINES[line.name](line);

const MEASURES: Record<string, () => string> = {
  ATTENDANCE: m.tpp_measure_attendance,
  PREDICATE: m.tpp_measure_predicate,
  DISCIPLINE: m.tpp_measure_discipline,
  WORK_QUALITY: m.tpp_measure_work_quality,
  INNOVATION: m.tpp_measure_innovation,
};
export const measureWord = (measure: string): string => MEASURES[measure]?.() ?? measure;

const ROUNDINGS: Record<RoundingMode, (step: { step: string }) => string> = {
  HALF_UP: m.tpp_rounding_half_up,
  DOWN: m.tpp_rounding_down,
  UP: m.tpp_rounding_up,
};
export const roundingWord = (mode: RoundingMode, step: number): string =>
  step === 1 ? m.tpp_rounding_none() : ROUNDINGS[mode]({ step: formatRupiah(step) });
