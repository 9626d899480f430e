import type { GraphQLSchema } from "graphql";
import { createContext, use } from "react";
import type { Answered, Question } from "./ask.ts";

/** The desk that all parts of the workbench stand at: what is typed, what it is checked against, and what came of it. */
export interface Workbench {
  question: Question;
  /** What is typed now. */
  change: (part: Partial<Question>) => void;
  /** Puts another text on the desk, such as an example or a saved one. What lay there is kept in the history. */
  open: (question: Partial<Question> & Pick<Question, "query">) => void;
  /** Null until it is there. */
  schema: GraphQLSchema | null;
  schemaState: "loading" | "ready" | "failed";
  run: () => void;
  stop: () => void;
  isRunning: boolean;
  /** The answer to the question that was run last, and that question. */
  answer: { to: Question; answered: Answered } | null;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (workbench === null) throw new Error("Stands outside the workbench.");
  return workbench;
}
