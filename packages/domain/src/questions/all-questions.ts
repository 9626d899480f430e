import { predicatesByGroup } from "./predicates-by-group.ts";
import type { Question } from "./question.ts";

/** In the order of the gallery. */
export const allQuestions: readonly Question[] = [predicatesByGroup];
