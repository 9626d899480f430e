import { readCell } from "@andir/domain/import-cell";
import { headKey } from "@andir/domain/import-columns";
import { cellProblem, type ImportProblem } from "@andir/domain/import-problem";
import { IndicatorAspect } from "@andir/domain/indicator-aspect";
import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { PlanForm } from "@andir/domain/plan-form";
import type { IndicatorDocument } from "./plan-document.ts";
import type { PlanLine } from "./plans.shape.columns.ts";
import { notMonths, targetOnQualitative } from "./plans.shape.words.ts";

/** By what a result is known within its plan, and an indicator within its result: whatever the case, spaces and signs. */
export const resultKey = (title: string): string => headKey(title) || title;
export const indicatorKey = ({ text, aspect }: Pick<IndicatorDocument, "text" | "aspect">): string =>
  `${aspect} ${headKey(text) || text}`;

export const aspectOf = ({ aspect }: PlanLine): IndicatorAspect => aspect ?? IndicatorAspect.QUANTITY;

type Read = { readonly made: Omit<IndicatorDocument, "key"> } | { readonly problems: readonly ImportProblem[] };

/** What a line makes of its indicator: what it does not say stays as it was, or is the usual. */
export function indicatorOf(line: PlanLine, form: PlanForm, before: IndicatorDocument | undefined): Read {
  const problems: ImportProblem[] = [];
  const target = line.target === null ? null : targetIn(line.target);
  if (target && "problem" in target) problems.push(target.problem);
  if (line.target !== null && form === PlanForm.QUALITATIVE) problems.splice(0, 1, targetOnQualitative(line.target));
  const months = line.months === null ? null : monthsIn(line.months);
  if (line.months !== null && months === null) problems.push(notMonths(line.months));
  if (problems.length > 0) return { problems };
  const said = target && "number" in target ? target : null;
  return {
    made: {
      aspect: aspectOf(line),
      text: line.indicator,
      target: said?.number ?? before?.target ?? null,
      unitOfMeasure: line.unit ?? said?.unit ?? before?.unitOfMeasure ?? null,
      pattern: line.pattern ?? before?.pattern ?? IndicatorPattern.CUMULATIVE,
      direction: line.direction ?? before?.direction ?? IndicatorDirection.HIGHER_IS_BETTER,
      measuredMonths: months ?? before?.measuredMonths ?? null,
    },
  };
}

/** "240", "1.234,5", or with its unit behind it as forms have it: "12 laporan", "95%". */
function targetIn(
  said: string,
): { readonly number: number; readonly unit: string | null } | { readonly problem: ImportProblem } {
  const [, digits = "", unit = ""] = /^(-?\d[\d.,]*) *(\D*)$/.exec(said) ?? [];
  const read = readCell({ text: digits, kind: "TEXT" }, { type: "DECIMAL" });
  if ("fault" in read) return { problem: cellProblem("target", said, read.fault) };
  return typeof read.value === "number"
    ? { number: read.value, unit: unit.trim() || null }
    : { problem: cellProblem("target", said, "NOT_A_NUMBER") };
}

/** A spreadsheet makes a number of "3,6": either sign stands between months. */
function monthsIn(said: string): number[] | null {
  const months = said
    .split(/[^\d]+/)
    .filter((part) => part !== "")
    .map(Number);
  return months.length > 0 && /^[\d,;./ ]+$/.test(said) && months.every((month) => month >= 1 && month <= 12)
    ? [...new Set(months)].toSorted((a, b) => a - b)
    : null;
}

const YEAR = /(?:periode|tahun)\D*(?:.*\D)?(20\d{2})\b/i;

/** A regulation has a year of its own. */
const REGULATION = /peraturan|permen|nomor|keputusan|edaran/i;

/** The year that the lines above the table say, where they say one alone. */
export function yearAbove(lines: readonly (readonly string[])[]): number | null {
  const years = lines.flatMap((texts) => {
    const text = texts.join(" ");
    const found = REGULATION.test(text) ? undefined : YEAR.exec(text)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}
