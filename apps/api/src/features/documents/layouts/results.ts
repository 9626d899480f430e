import { CORE_VALUES } from "@andir/domain/core-value";
import type { PlanForm } from "@andir/domain/plan-form";
import { PLAN_PERSPECTIVE_LABEL, type PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import type { Cell, Group } from "../../../platform/paper/table-facts.ts";
import type { IndicatorFacts } from "../facts/document-facts.ts";
import { amount, capitals, head } from "./parts.ts";

/** The line under the heads that numbers the columns. */
export const places = (count: number): Cell[] =>
  Array.from({ length: count }, (_, at) => head(`(${at + 1})`, { weight: "plain" }));

interface Result {
  readonly kind: PlannedResultKind;
  readonly title: string;
}

/** Main results, then additional ones, each under a line of its own; numbers begin anew. */
export function sections<R extends Result>(
  all: readonly R[],
  columns: number,
  of: (result: R, place: number) => Group,
): Group[] {
  const section = (kind: PlannedResultKind, title: string): Group[] => {
    const results = all.filter((result) => result.kind === kind);
    const name: Group = {
      rows: [[{ text: capitals(title), weight: "bold", columns, isShaded: true }]],
      staysWithNext: true,
    };
    const none: Group = { rows: [[{ text: "Tidak ada", columns }]] };
    return [name, ...(results.length === 0 ? [none] : results.map((result, at) => of(result, at + 1)))];
  };
  return [...section("MAIN", "A. Utama"), ...section("ADDITIONAL", "B. Tambahan")];
}

/** A line for each indicator; one that says that there is none. */
export const lines = <I>(all: readonly I[], of: (indicator: I) => Cell[], columns: number): Cell[][] =>
  all.length === 0 ? [Array.from({ length: columns }, () => ({ text: "–" }))] : all.map(of);

export const targetOf = ({ target, unitOfMeasure }: IndicatorFacts): string =>
  target === null ? (unitOfMeasure ?? "–") : [amount(target), unitOfMeasure].filter(Boolean).join(" ");

/** Aspect, indicator and target in one text, as the qualitative form has them. */
export const measuresOf = (all: readonly IndicatorFacts[]): string =>
  all.map((one) => `• ${one.target === null ? one.text : `${one.text} (${targetOf(one)})`}`).join("\n") || "–";

export const perspectiveOf = (perspective: PlanPerspective | null | undefined): string =>
  perspective == null ? "–" : PLAN_PERSPECTIVE_LABEL[perspective];

export const behaviourCell = (value: keyof typeof CORE_VALUES): Cell => ({
  lead: CORE_VALUES[value].label,
  text: CORE_VALUES[value].guides.map((guide) => `• ${guide}`).join("\n"),
  head: "Row",
  weight: "plain",
});

/** For whom and in which of its two ways the form is, as it stands under its title. */
export const approach = (form: PlanForm, isHead: boolean): string[] => [
  `Pendekatan hasil kerja ${form === "QUANTITATIVE" ? "kuantitatif" : "kualitatif"}`,
  isHead ? "Bagi pimpinan unit kerja" : "Bagi pejabat administrasi dan pejabat fungsional",
];
