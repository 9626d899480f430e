import type { Rating } from "./rating.ts";

/** The official result of an assessment (predikat kinerja), lowest first. Source: PermenPANRB 6/2022, SE MenPANRB 3/2023. */
export const Predicate = {
  /** Sangat kurang. */
  VERY_POOR: "VERY_POOR",
  /** Kurang, or misconduct: the behaviour is below expectation whatever the results. */
  POOR: "POOR",
  /** Butuh perbaikan. */
  NEEDS_IMPROVEMENT: "NEEDS_IMPROVEMENT",
  /** Baik. */
  GOOD: "GOOD",
  /** Sangat baik. */
  VERY_GOOD: "VERY_GOOD",
} as const;
export type Predicate = (typeof Predicate)[keyof typeof Predicate];

const MATRIX: Record<Rating, Record<Rating, Predicate>> = {
  ABOVE: { BELOW: "POOR", MEETS: "GOOD", ABOVE: "VERY_GOOD" },
  MEETS: { BELOW: "POOR", MEETS: "GOOD", ABOVE: "GOOD" },
  BELOW: { BELOW: "VERY_POOR", MEETS: "NEEDS_IMPROVEMENT", ABOVE: "NEEDS_IMPROVEMENT" },
};

/**
 * The predicate that two ratings give: of the work result (hasil kerja) and of the behaviour (perilaku kerja).
 * Total over both; the ratings are a person's choice, this is only their mapping. Source: the annex of PermenPANRB 6/2022.
 */
export const predicateOf = (workResult: Rating, behaviour: Rating): Predicate => MATRIX[workResult][behaviour];
