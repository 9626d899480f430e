import type { FunctionalLevel } from "@andir/domain/credit-points";
import type { CoreValue } from "@andir/domain/core-value";
import type { DocumentKind } from "@andir/domain/document-kind";
import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { OrganisationRating } from "@andir/domain/organisation-rating";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import type { Predicate } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";

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

export interface RatedFacts extends CommonFacts {
  readonly workResult: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  readonly publishedOn: string;
  /** As people write the period: "Triwulan III 2026". */
  readonly period: string;
  /** Null while none is published for the unit. */
  readonly organisation: OrganisationRating | null;
}

export interface ReachedFacts extends IndicatorFacts {
  /** Null where nothing was reported. */
  readonly realisation: number | null;
}

export interface JudgedResultFacts {
  readonly kind: PlannedResultKind;
  readonly title: string;
  readonly supports: string | null;
  /** Of a head's result; missing on papers of before it was kept. */
  readonly perspective?: PlanPerspective | null;
  readonly indicators: readonly ReachedFacts[];
  /** Said with a name, which the paper leaves out. */
  readonly feedback: readonly string[];
}

export interface JudgedValueFacts {
  readonly value: CoreValue;
  readonly expectation: string | null;
  readonly feedback: readonly string[];
}

/** The evaluation, and the form of feedback, which is the same without ratings. */
export interface EvaluationFacts extends RatedFacts {
  readonly kind: "EVALUATION" | "FEEDBACK";
  /** In which form the plan is that was evaluated. Missing on papers of before it was kept: they are drawn in the full one. */
  readonly form?: PlanForm;
  readonly isHead?: boolean;
  readonly results: readonly JudgedResultFacts[];
  readonly values: readonly JudgedValueFacts[];
}

export interface ObjectionFacts {
  readonly filedOn: string;
  readonly reason: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
}

export interface EvaluationDocumentFacts extends RatedFacts {
  readonly kind: "EVALUATION_DOCUMENT";
  readonly superior: PersonFacts | null;
  readonly notes: string | null;
  readonly acknowledgedOn: string | null;
  readonly objection: ObjectionFacts | null;
}

export interface CreditFacts extends RatedFacts {
  readonly kind: "CREDIT_POINTS";
  /** Since when the post is held; missing on papers of before it was kept. */
  readonly heldFrom?: string;
  readonly level: FunctionalLevel;
  readonly coefficient: number;
  readonly share: number;
  readonly months: number;
  readonly points: number;
  readonly ruleVersion: string;
}

export interface MatrixRowFacts {
  readonly name: string;
  readonly title: string;
  /** For each column what the person does towards it. */
  readonly cells: readonly (readonly string[])[];
}

export interface MatrixFacts extends CommonFacts {
  readonly kind: "ROLE_MATRIX";
  /** Of the leader's plan. */
  readonly version: number;
  readonly agreedOn: string;
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRowFacts[];
}

export type AssessedFacts = EvaluationFacts | EvaluationDocumentFacts | CreditFacts;
export type DocumentFacts = PlanFacts | AssessedFacts | MatrixFacts;
