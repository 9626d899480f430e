import type { CoreValue } from "@andir/domain/core-value";
import type { DocumentKind } from "@andir/domain/document-kind";
import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";

/** A person as the head of a form has them. */
export interface PersonFacts {
  readonly name: string;
  readonly nip: string | null;
  readonly grade: string | null;
  readonly title: string | null;
  readonly unit: string | null;
}

/** What every paper says. Plain values: it is kept as JSON, and drawn from that alone. */
export interface CommonFacts {
  readonly kind: DocumentKind;
  /** Whom it was about is no longer known: there is nothing to draw any more. */
  readonly isErased?: true;
  readonly agency: string;
  readonly isSample: boolean;
  /** The place beside the day of a signature. */
  readonly place: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly employee: PersonFacts;
  readonly appraiser: PersonFacts | null;
}

export interface IndicatorFacts {
  readonly aspect: IndicatorAspect;
  readonly text: string;
  readonly target: number | null;
  readonly unitOfMeasure: string | null;
}

export interface ResultFacts {
  readonly kind: PlannedResultKind;
  readonly title: string;
  readonly perspective: PlanPerspective | null;
  readonly supports: string | null;
  readonly indicators: readonly IndicatorFacts[];
}

export interface PlanFacts extends CommonFacts {
  readonly kind: "PLAN";
  readonly form: PlanForm;
  /** The form of a unit's head has perspectives in place of the superior's results. */
  readonly isHead: boolean;
  readonly version: number;
  readonly agreedOn: string;
  readonly results: readonly ResultFacts[];
  readonly expectations: readonly { readonly value: CoreValue; readonly expectation: string | null }[];
  readonly resources: readonly string[];
  readonly accountability: readonly string[];
  readonly consequences: readonly string[];
}

export type DocumentFacts = PlanFacts;
