import type { EditorView } from "@codemirror/view";
import type { GraphQLSchema } from "graphql";
import { createContext, use, type RefObject } from "react";
import type { Answered, Question } from "./ask.ts";
import type { Reading } from "./find-problems.ts";
import type { Problem } from "./problem.ts";
import type { Cost } from "./use-cost.ts";

/** A question that was put on the desk, and how its answer is best looked at first. */
export interface Opened extends Partial<Question> {
  query: string;
  /** Which list of the answer is the table: `assessments.byUnit`. */
  place?: string;
  chart?: string;
}

/** The desk that all parts of the workbench stand at: what is typed, what it is checked against, and what came of it. */
export interface Workbench {
  question: Question;
  /** What is typed now. */
  change: (part: Partial<Question>) => void;
  /** Puts another text on the desk, such as an example or a saved one. What lay there is kept in the history. */
  open: (opened: Opened) => void;
  /** Null until it is there. */
  schema: GraphQLSchema | null;
  schemaState: "loading" | "ready" | "failed";
  loadSchema: () => void;
  /** What the text is, as far as it can be read. */
  reading: Reading;
  /** What is to be mended, by us or by the server, in the order of the text. */
  problems: readonly Problem[];
  /** Leads to where something stands: to the field of a variable that has one, else into the text. */
  goTo: (place: Omit<Problem, "message">) => void;
  cost: Cost | null;
  run: () => void;
  stop: () => void;
  isRunning: boolean;
  /** The answer to the question that was run last, and that question. */
  answer: { to: Question; answered: Answered } | null;
  /** Which list of the answer is looked at; null is the first. */
  place: string | null;
  setPlace: (place: string | null) => void;
  /** How the answer is best drawn, as who wrote the question has it; null is by its shape. */
  chart: string | null;
  /** The types that were looked up, the last is shown. */
  docs: readonly string[];
  showInDocs: (type: string) => void;
  leaveDocs: () => void;
  editors: Record<Problem["in"], RefObject<EditorView | null>>;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (workbench === null) throw new Error("Stands outside the workbench.");
  return workbench;
}
