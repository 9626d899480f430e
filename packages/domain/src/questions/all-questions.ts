import { absenceAndPredicate } from "./absence-and-predicate.ts";
import { appraiserLeniency } from "./appraiser-leniency.ts";
import { feedbackFrequency } from "./feedback-frequency.ts";
import { predicateTransitions } from "./predicate-transitions.ts";
import { predicatesByGroup } from "./predicates-by-group.ts";
import type { Question } from "./question.ts";
import { reportingAndPredicate } from "./reporting-and-predicate.ts";
import { topAndBottom } from "./top-and-bottom.ts";

/** In the order of the gallery. */
export const allQuestions: readonly Question[] = [
  predicatesByGroup,
  appraiserLeniency,
  reportingAndPredicate,
  absenceAndPredicate,
  predicateTransitions,
  feedbackFrequency,
  topAndBottom,
];
