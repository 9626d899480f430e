import type { CoreValue } from "@andir/domain/core-value";
import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";

/** A plan as it was agreed, or as it is proposed. */
export interface Content {
  form: PlanForm;
  results: readonly ContentResult[];
  expectations: readonly { value: CoreValue; label: string; expectation: string | null }[];
  resources: readonly string[];
  accountability: readonly string[];
  consequences: readonly string[];
}
interface ContentResult {
  resultId: string | null;
  kind: PlannedResultKind;
  title: string;
  perspective: PlanPerspective | null;
  belonging: PlannedResultBelonging;
  parent: { title: string } | null;
  indicators: readonly ContentIndicator[];
}
interface ContentIndicator {
  indicatorId: string | null;
  aspect: IndicatorAspect;
  text: string;
  target: number | null;
  unitOfMeasure: string | null;
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  measuredMonths: readonly number[] | null;
}

/** Of what a change tells: the words for it are the page's. */
export type Subject =
  | "form"
  | "result"
  | "title"
  | "kind"
  | "perspective"
  | "belonging"
  | "parent"
  | "indicator"
  | "expectation"
  | "resources"
  | "accountability"
  | "consequences";

export interface Change {
  subject: Subject;
  /** The result or the value that it is about; empty for the whole. */
  about: string;
  /** Null where there was nothing. */
  before: string | null;
  /** Null where nothing is left. */
  after: string | null;
}

/** How an indicator is told in one line, by whoever has the words. */
export type IndicatorWord = (indicator: ContentIndicator) => string;

/** What is different between two states of a plan, in its order: what was there, and what is now. */
export function changesBetween(before: Content, after: Content, words: PlanWords): Change[] {
  const changes: Change[] = [];
  const tell = (subject: Subject, about: string, was: string | null, is: string | null) => {
    if ((was ?? "") !== (is ?? "")) changes.push({ subject, about, before: was || null, after: is || null });
  };
  tell("form", "", words.form(before.form), words.form(after.form));
  const known = new Map(before.results.map((result) => [result.resultId, result]));
  for (const result of after.results) {
    const was = known.get(result.resultId);
    known.delete(result.resultId);
    if (!was) {
      tell("result", "", null, [result.title, ...result.indicators.map(words.indicator)].join("\n"));
      continue;
    }
    const about = result.title;
    tell("title", about, was.title, result.title);
    tell("kind", about, words.kind(was.kind), words.kind(result.kind));
    tell("perspective", about, words.perspective(was.perspective), words.perspective(result.perspective));
    tell("belonging", about, words.belonging(was.belonging), words.belonging(result.belonging));
    tell("parent", about, was.parent?.title ?? null, result.parent?.title ?? null);
    const indicators = new Map(was.indicators.map((indicator) => [indicator.indicatorId, indicator]));
    for (const indicator of result.indicators) {
      const old = indicators.get(indicator.indicatorId);
      indicators.delete(indicator.indicatorId);
      tell("indicator", about, old ? words.indicator(old) : null, words.indicator(indicator));
    }
    for (const gone of indicators.values()) tell("indicator", about, words.indicator(gone), null);
  }
  for (const gone of known.values())
    tell("result", "", [gone.title, ...gone.indicators.map(words.indicator)].join("\n"), null);
  const expected = new Map(before.expectations.map(({ value, expectation }) => [value, expectation]));
  for (const { value, label, expectation } of after.expectations)
    tell("expectation", label, expected.get(value) ?? null, expectation);
  for (const text of ["resources", "accountability", "consequences"] as const)
    tell(text, "", before[text].join("\n"), after[text].join("\n"));
  return changes;
}

export interface PlanWords {
  form: (form: PlanForm) => string;
  kind: (kind: PlannedResultKind) => string;
  perspective: (perspective: PlanPerspective | null) => string | null;
  belonging: (belonging: PlannedResultBelonging) => string;
  indicator: IndicatorWord;
}
