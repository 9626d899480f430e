import { createRef, useState, type ReactNode } from "react";
import type { Question } from "../workbench/ask.ts";
import { WorkbenchContext, type Workbench } from "../workbench/workbench-context.ts";
import type { Given } from "./use-answer.ts";

/** A desk whose question is a saved one: it is run and shown as at the workbench, and not written on. */
export function ReadyDesk({ question, given, children }: { question: Question; given: Given; children: ReactNode }) {
  const [place, setPlace] = useState<string | null>(null);
  const { answer, isRunning, run } = given;
  return (
    <WorkbenchContext value={{ ...BARE, question, answer, isRunning, run, place, setPlace }}>
      {children}
    </WorkbenchContext>
  );
}

const nothing = () => {};

/** Without an editor, nothing is typed, checked or looked up. */
const BARE: Omit<Workbench, "question" | "answer" | "isRunning" | "run" | "place" | "setPlace"> = {
  change: nothing,
  open: nothing,
  schema: null,
  schemaState: "ready",
  loadSchema: nothing,
  reading: { document: null, operation: null, operationNames: [], problems: [] },
  problems: [],
  goTo: nothing,
  cost: null,
  stop: nothing,
  chart: null,
  docs: [],
  showInDocs: nothing,
  leaveDocs: nothing,
  editors: { query: createRef(), variables: createRef() },
};
