import type { CoreValue } from "@andir/domain/core-value";
import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import type { IndicatorInput, PlannedResultInput, SavePlanInput } from "@andir/schema/types";

/** A plan while it is typed: numbers are still text, and what is new has no id yet. `ref` is what the page knows it by. */
export interface DraftIndicator {
  ref: string;
  id: string | null;
  aspect: IndicatorAspect;
  text: string;
  target: string;
  unitOfMeasure: string;
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  measuredMonths: number[];
}

export interface DraftResult {
  ref: string;
  id: string | null;
  kind: PlannedResultKind;
  title: string;
  perspective: PlanPerspective | null;
  belonging: PlannedResultBelonging;
  /** Undefined for a link to what its owner does not see: it stays as it is. */
  parentResultId?: string | null;
  continuesResultId: string | null;
  indicators: DraftIndicator[];
}

export interface PlanDraft {
  form: PlanForm;
  results: DraftResult[];
  expectations: Partial<Record<CoreValue, string>>;
  /** One a line. */
  resources: string;
  accountability: string;
  consequences: string;
}

export interface PlanAsRead {
  form: PlanForm;
  results: readonly {
    id: string;
    kind: PlannedResultKind;
    title: string;
    perspective: PlanPerspective | null;
    belonging: PlannedResultBelonging;
    isLinked: boolean;
    parent: { id: string } | null;
    indicators: readonly {
      id: string;
      aspect: IndicatorAspect;
      text: string;
      target: number | null;
      unitOfMeasure: string | null;
      pattern: IndicatorPattern;
      direction: IndicatorDirection;
      measuredMonths: readonly number[] | null;
    }[];
  }[];
  expectations: readonly { value: CoreValue; expectation: string | null }[];
  resources: readonly string[];
  accountability: readonly string[];
  consequences: readonly string[];
}

export const draftOf = (plan: PlanAsRead): PlanDraft => ({
  form: plan.form,
  results: plan.results.map(({ id, kind, title, perspective, belonging, isLinked, parent, indicators }) => ({
    ref: id,
    id,
    kind,
    title,
    perspective,
    belonging,
    ...(isLinked && !parent ? {} : { parentResultId: parent?.id ?? null }),
    continuesResultId: null,
    indicators: indicators.map(({ target, unitOfMeasure, measuredMonths, ...rest }) => ({
      id: rest.id,
      ref: rest.id,
      aspect: rest.aspect,
      text: rest.text,
      pattern: rest.pattern,
      direction: rest.direction,
      target: target === null ? "" : typedNumber(target),
      unitOfMeasure: unitOfMeasure ?? "",
      measuredMonths: [...(measuredMonths ?? [])],
    })),
  })),
  expectations: Object.fromEntries(plan.expectations.map(({ value, expectation }) => [value, expectation ?? ""])),
  resources: plan.resources.join("\n"),
  accountability: plan.accountability.join("\n"),
  consequences: plan.consequences.join("\n"),
});

/** As one types it in Indonesia: a comma before the decimals. */
const typedNumber = (value: number): string => String(value).replace(".", ",");

/** What a typed target says; null for nothing, NaN for what is no number. Both 1.250,5 and 1250.5 are read. */
export function targetOf(typed: string): number | null {
  const text = typed.trim().replaceAll(/\s/g, "");
  if (text === "") return null;
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

type Document = Pick<
  SavePlanInput,
  "form" | "results" | "expectations" | "resources" | "accountability" | "consequences"
>;

/** Main results first, as they stand on the form: so the server's places are the page's. */
export const ordered = (results: readonly DraftResult[]): DraftResult[] => [
  ...results.filter(({ kind }) => kind === "MAIN"),
  ...results.filter(({ kind }) => kind === "ADDITIONAL"),
];

export const inputOf = (draft: PlanDraft): Document => ({
  form: draft.form,
  results: ordered(draft.results).map(resultInput),
  expectations: Object.entries(draft.expectations).map(([value, expectation]) => ({
    value: value as CoreValue,
    expectation,
  })),
  resources: lines(draft.resources),
  accountability: lines(draft.accountability),
  consequences: lines(draft.consequences),
});

const resultInput = ({ ref: _ref, id, continuesResultId, indicators, ...rest }: DraftResult): PlannedResultInput => ({
  ...rest,
  ...(id && { id }),
  ...(continuesResultId && { continuesResultId }),
  indicators: indicators.map((indicator) => ({
    ...(indicator.id && { id: indicator.id }),
    ...indicatorInput(indicator),
  })),
});

/** What an indicator says, whosever it is. What is no number yet is sent as none: it is said beside its field. */
export function indicatorInput({
  ref: _ref,
  id: _id,
  target,
  unitOfMeasure,
  measuredMonths,
  ...rest
}: DraftIndicator): IndicatorInput {
  const number = targetOf(target);
  return {
    ...rest,
    target: number === null || Number.isNaN(number) ? null : number,
    unitOfMeasure: unitOfMeasure.trim() || null,
    measuredMonths: measuredMonths.length > 0 ? measuredMonths : null,
  };
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** What the server has given ids to since it was sent; what was typed meanwhile stays. */
export function withIds(
  draft: PlanDraft,
  sent: PlanDraft,
  saved: readonly { id: string; indicators: readonly { id: string }[] }[],
): PlanDraft {
  const places = new Map(
    ordered(sent.results).map(({ ref, indicators }, at) => [ref, { made: saved[at], indicators }]),
  );
  return {
    ...draft,
    results: draft.results.map((result) => {
      const place = places.get(result.ref);
      if (!place?.made) return result;
      const ids = new Map(place.indicators.map(({ ref }, at) => [ref, place.made?.indicators[at]?.id]));
      return {
        ...result,
        id: place.made.id,
        continuesResultId: null,
        indicators: result.indicators.map((one) => ({ ...one, id: ids.get(one.ref) ?? one.id })),
      };
    }),
  };
}

/** Without the ids of what is no longer in the plan, so that it is put back as new. */
export function withoutLost(draft: PlanDraft, plan: PlanAsRead): PlanDraft {
  const known = new Set(plan.results.flatMap(({ id, indicators }) => [id, ...indicators.map((one) => one.id)]));
  const kept = (id: string | null) => (id !== null && known.has(id) ? id : null);
  return {
    ...draft,
    results: draft.results.map((result) => ({
      ...result,
      id: kept(result.id),
      indicators: result.indicators.map((one) => ({ ...one, id: kept(result.id) && kept(one.id) })),
    })),
  };
}

let count = 0;
/** Unlike any other on this device: a draft that is taken up again brings its own along. */
const newRef = (): string => `new-${Date.now().toString(36)}-${String((count += 1))}`;

export const newIndicator = (): DraftIndicator => ({
  ref: newRef(),
  id: null,
  aspect: "QUANTITY",
  text: "",
  target: "",
  unitOfMeasure: "",
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  measuredMonths: [],
});

export const newResult = (kind: PlannedResultKind): DraftResult => ({
  ref: newRef(),
  id: null,
  kind,
  title: "",
  perspective: null,
  belonging: "ORGANISATION",
  parentResultId: null,
  continuesResultId: null,
  indicators: [newIndicator()],
});
