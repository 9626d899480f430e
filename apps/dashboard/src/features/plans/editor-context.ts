import { createContext, useContext } from "react";

/** A superior's result that one of the plan may support. */
export interface SuperiorChoice {
  id: string;
  title: string;
  name: string;
}

export interface EditorContext {
  /** None in a template, whose results support nothing yet. */
  choices: readonly SuperiorChoice[] | null;
  /** Whether the plan is one of a unit head, whose results have perspectives. */
  hasPerspectives: boolean;
  isQuantitative: boolean;
  /** What is wrong with an input, in words; nothing until it was tried to hand the plan in. */
  errorOf: (input: string) => string | undefined;
}

export const PlanEditorContext = createContext<EditorContext>({
  choices: [],
  hasPerspectives: false,
  isQuantitative: true,
  errorOf: () => undefined,
});

export const useEditor = (): EditorContext => useContext(PlanEditorContext);
