import type { CoreValue } from "@andir/domain/core-value";
import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";

/** A plan as one document: as it is sent, as it is checked, and as its versions keep it. */
export interface PlanDocument {
  form: PlanForm;
  results: ResultDocument[];
  expectations: { value: CoreValue; expectation: string }[];
  resources: string[];
  accountability: string[];
  consequences: string[];
}

export interface ResultDocument {
  key: string;
  kind: PlannedResultKind;
  title: string;
  perspective: PlanPerspective | null;
  belonging: PlannedResultBelonging;
  /** The superior's result that it supports. */
  parentKey: string | null;
  /** The predecessor's result that it goes on with. */
  continuesKey: string | null;
  templateKey: string | null;
  indicators: IndicatorDocument[];
}

export interface IndicatorDocument {
  key: string;
  aspect: IndicatorAspect;
  text: string;
  target: number | null;
  unitOfMeasure: string | null;
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  measuredMonths: number[] | null;
}
