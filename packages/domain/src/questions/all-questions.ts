import { absenceAndPredicate } from "./absence-and-predicate.ts";
import { appraiserLeniency } from "./appraiser-leniency.ts";
import { attainmentByAspect } from "./attainment-by-aspect.ts";
import { cascadeCoverage } from "./cascade-coverage.ts";
import { distributionAndRule } from "./distribution-and-rule.ts";
import { feedbackFrequency } from "./feedback-frequency.ts";
import { innovations } from "./innovations.ts";
import { objections } from "./objections.ts";
import { planCompletion } from "./plan-completion.ts";
import { predicateTransitions } from "./predicate-transitions.ts";
import { predicatesByGroup } from "./predicates-by-group.ts";
import type { Question } from "./question.ts";
import { reportingAndPredicate } from "./reporting-and-predicate.ts";
import { satisfaction } from "./satisfaction.ts";
import { topAndBottom } from "./top-and-bottom.ts";
import { waitingTime } from "./waiting-time.ts";

/** In the order of the gallery. */
export const allQuestions: readonly Question[] = [
  predicatesByGroup,
  distributionAndRule,
  planCompletion,
  appraiserLeniency,
  reportingAndPredicate,
  absenceAndPredicate,
  attainmentByAspect,
  cascadeCoverage,
  predicateTransitions,
  feedbackFrequency,
  objections,
  satisfaction,
  waitingTime,
  innovations,
  topAndBottom,
];
